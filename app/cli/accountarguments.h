#pragma once

#include "sortedwords.h"

#include "domain/language.h"
#include "session/step.h"

#include <optional>

namespace canolfan::cli {

/// What `mfa` is to do.
struct MfaOrder
{
    enum class Action
    {
        Show,
        SetUp,
        Prefer,
        Remove
    };

    Action action = Action::Show;
    session::Factor factor = session::Factor::AuthenticatorApp;
    QString number{}; ///< SetUp of text messages: as it was typed
    bool asQrCode = false; ///< SetUp of the app
};

/// What `profile` is to change.
struct ProfileChange
{
    std::optional<QString> firstName{};
    std::optional<QString> lastName{};
    std::optional<Language> language{};

    bool isEmpty() const { return !firstName && !lastName && !language; }
};

/// How the commands call a factor: app, sms, email.
QString nameOf(session::Factor factor);
std::optional<session::Factor> factorNamed(const QString &name);

// nullopt and a problem in words where the words cannot be meant.
std::optional<MfaOrder> readMfaOrder(const SortedWords &sorted, QString &problem);
std::optional<ProfileChange> readProfileChange(const SortedWords &sorted, QString &problem);

} // namespace canolfan::cli
