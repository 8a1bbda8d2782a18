#pragma once

#include "directory/directory.h"
#include "domain/connectionreport.h"
#include "domain/copynews.h"
#include "domain/keptcentre.h"
#include "domain/passwordpolicy.h"
#include "look/theme.h"
#include "rehearsal/practiceportal.h"
#include "review/reviews.h"
#include "session/session.h"
#include "settings/settings.h"
#include "words/translations.h"

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace canolfan::ui {

/// What the windows work with once it is known which portal it is. The objects live until the program ends.
struct Connection
{
    QString portalName;
    session::Session *session = nullptr;
    directory::Directory *directory = nullptr;
    review::Reviews *reviews = nullptr;
    rehearsal::PracticePortal *practice = nullptr; ///< null: not a practice portal
    PasswordPolicy passwordPolicy{}; ///< what the portal asks of a new password
    std::function<void()> connectEarly; ///< opens the way to the servers, ahead of the first call
    /// Has the directory open this centre, by its number, and keep what belongs to this account (Cognito's
    /// sub) in it where it is kept on this computer. What was found and done for that; it never stands in the
    /// way.
    std::function<QCoro::Task<CopyNews>(QString sub, QString centre)> keep;
    /// The same anew, after Directory::copyLost(). SignedOutElsewhere among the troubles: another process has
    /// signed out.
    std::function<QCoro::Task<CopyNews>()> reopen;
    /// Takes what is kept of this account, or of the one that is open, off this computer, of all its centres;
    /// waiting changes of the one that is open go with it up to that number, and where there is another one,
    /// or something waits in another centre, it stays there.
    std::function<QCoro::Task<Result<void>>(QString sub, quint64 lastToDiscard)> wipe;
    /// Every centre of which this account has a copy on this computer.
    std::function<QList<KeptCentre>(const QString &sub)> keptCentres;
    /// The number of the centre that was last looked at; empty: none has been.
    std::function<QString()> lastCentre;
    std::function<void(const QString &centre)> setLastCentre;
    /// Has the reviews of this centre kept where they are kept on this computer, or say why that cannot be;
    /// `isToBegin`: there is to be a place for the first.
    std::function<QCoro::Task<>(QString account, QString centre, bool isToBegin)> openReviews;
};

/// What app/main.cpp hands to the main window.
struct Program
{
    Settings &settings;
    words::Translations &translations;
    /// Finds the portal. May be called again after a failure, and after it was stopped.
    std::function<QCoro::Task<Result<Connection>>(std::stop_token stop)> connect;
    QString portalAddress; ///< as shown to people
    std::optional<Theme::Scheme> scheme{}; ///< for this start; nullopt: as the settings have it
    /// Locks earlier than the setting says, never later.
    std::optional<std::chrono::seconds> idleLimit{};
    /// What the program needs to reach, as far as that is known; signed in or not, as with the next.
    std::function<QList<CheckedAddress>()> neededAddresses{};
    /// The connection check; tells of each step before it ends.
    std::function<QCoro::Task<Result<ConnectionReport>>(
        std::function<void(const ConnectionReport &)> progressed, std::stop_token stop)>
        checkConnection{};
};

} // namespace canolfan::ui
