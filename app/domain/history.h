#pragma once

#include "domain/accounttype.h"
#include "domain/permission.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace canolfan {

/// What has happened to an account.
enum class HistoryKind
{
    Added, ///< without an invitation, such as the Exams Officer, by the board
    Invited,
    InvitationResent,
    InvitationAccepted,
    InvitationCancelled,
    AccessChanged,
    AccountTypeChanged,
    ProfileChanged, ///< their name, or the language of their mails
    Deleted,
    Other ///< of a kind that this version does not know
};

/// Those that can be looked for.
inline constexpr std::array allHistoryKinds{HistoryKind::Added, HistoryKind::Invited,
    HistoryKind::InvitationResent, HistoryKind::InvitationAccepted, HistoryKind::InvitationCancelled,
    HistoryKind::AccessChanged, HistoryKind::AccountTypeChanged, HistoryKind::ProfileChanged,
    HistoryKind::Deleted};

/// The portal's name for it, such as "accessChanged"; empty for Other.
QString idOf(HistoryKind kind);
std::optional<HistoryKind> historyKindFromId(const QString &id);

/// What somebody may do, at one moment.
struct AccessThen
{
    AccountType accountType = AccountType::User;
    Permissions permissions{}; ///< what held, A2C Keys included

    bool operator==(const AccessThen &) const = default;
};

/// One entry of the portal's log.
struct HistoryEntry
{
    QString id; ///< never changes, never comes twice
    HistoryKind kind = HistoryKind::Other;
    QDateTime at; ///< UTC
    QString byName; ///< who did it, as they were called then
    QString byEmail{}; ///< empty where the portal does not know, or has done it itself
    QString personId; ///< to whom; they may be gone
    QString firstName; ///< theirs, after it
    QString lastName;
    QString email;
    std::optional<AccessThen> before{}; ///< nullopt: their access is the same as after, or they were nobody
    std::optional<AccessThen> after{}; ///< nullopt: the same as before, or they are gone

    QString name() const;

    bool operator==(const HistoryEntry &) const = default;
};

/// Which entries somebody wants to see: all that fit everything that is not empty.
struct HistoryFilter
{
    QDateTime since{};
    QDateTime until{}; ///< not itself any more
    std::optional<HistoryKind> kind{};
    QString person{}; ///< an id or a whole address
    QString search{}; ///< part of a name or address; the portal folds case and accents

    bool isEmpty() const { return *this == HistoryFilter(); }
    bool operator==(const HistoryFilter &) const = default;
};

/// Newest first.
struct HistoryPage
{
    QList<HistoryEntry> entries;
    QString next{}; ///< the cursor of the next page; empty on the last one
};

} // namespace canolfan
