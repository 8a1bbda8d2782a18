#pragma once

#include "domain/centreuser.h"

#include <QHash>

namespace canolfan {

/// Access that somebody has chosen for several people and not confirmed yet.
///
/// Each permission of each person is chosen by itself, as what it shall be; the rest follows the person as
/// they are, so that somebody else's change meanwhile is neither undone nor taken for a choice.
class AccessDraft
{
public:
    /// `has`: as it shall be. What is so already is no change any more.
    void set(const CentreUser &user, Permission permission, bool has);
    /// Every assignable permission, as in `wanted`.
    void setAll(const CentreUser &user, Permissions wanted);
    void clear() { m_chosen.clear(); }
    void drop(const QString &userId) { m_chosen.remove(userId); }

    /// What of it would change the person as they are now. Nothing once they have another account type than
    /// when it was chosen: a permission means something else then (S43–S50).
    AccessChange changeOf(const CentreUser &user) const;
    /// What they will have.
    Permissions applied(const CentreUser &user) const;
    bool isEmpty() const { return m_chosen.isEmpty(); }
    /// Whom it is about, whether or not it still changes anything.
    QStringList userIds() const { return m_chosen.keys(); }

private:
    struct Choice
    {
        Permissions grant{};
        Permissions withdraw{};
        AccountType accountType = AccountType::User;
    };
    QHash<QString, Choice> m_chosen; ///< by user id
};

} // namespace canolfan
