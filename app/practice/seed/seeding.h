#pragma once

#include "practice/centre/centre.h"
#include "practice/centre/change_feed.h"
#include "practice/seed/accounts.h"

#include <QHash>

namespace practice {

/// Puts people into a new centre. `index` says who: the same person of the same centre in every folder, id
/// included.
class Seeding
{
public:
    /// `now`: in milliseconds since 1970.
    Seeding(Transaction &transaction, const Centre &centre, qint64 now);

    void addAccount(int index, accounts::Account account);
    /// Nobody can sign in as these, so they have no password to compute a verifier of.
    void addSomebody(int index, AccountType type);
    /// Somebody who has an account already, with what an account of this type starts with.
    void addKnown(const Person &person, AccountType type);

private:
    QString freeAddress(const QString &name);
    SentInvitation invitationSent(quint64 daysAgo) const;

    Transaction &m_transaction;
    Centre m_centre;
    change_feed::Author m_author;
    QHash<QString, int> m_namesakes;
};

} // namespace practice
