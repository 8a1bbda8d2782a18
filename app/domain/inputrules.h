#pragma once

#include "domain/inputproblem.h"

#include <QString>
#include <QStringList>

#include <optional>

/// The rule of every field, checked before anything is sent; the portal checks again.
namespace canolfan {

using InputVerdict = std::optional<InputProblem>;

/// 1–100 characters (code points) of any script, no control characters, not only blanks. Blanks around do not
/// count.
InputVerdict checkName(const QString &typed);

/// Form only: one @, a local part, a domain of dotted labels; 254 characters at most (RFC 5321).
InputVerdict checkEmailForm(const QString &typed);

/// S13: the centre's own domains (and what lies under them) where the portal gives them; otherwise anything
/// but a provider of personal addresses. Also that nobody in the centre has the address already.
InputVerdict checkInvitedEmail(
    const QString &typed, const QStringList &centreDomains, const QStringList &takenEmails);

/// Six digits, after tidiedCode.
InputVerdict checkCode(const QString &typed);

/// A pasted code without the spaces that mails and apps put into it ("123 456").
QString tidiedCode(const QString &typed);

/// A temporary password copied from the mail often carries blanks around it and then fails. Passwords have no
/// blanks (cognito.md 1.2), so those around are never meant.
QString tidiedPassword(const QString &typed);

} // namespace canolfan
