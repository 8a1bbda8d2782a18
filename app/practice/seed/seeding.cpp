#include "practice/seed/seeding.h"

#include "practice/centre/people.h"
#include "practice/centre/rules.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/credentials.h"
#include "practice/pool/factors.h"
#include "practice/pool/user_pool.h"
#include "practice/seed/names.h"
#include "practice/store/settings.h"

#include <QCryptographicHash>
#include <QUuid>
#include <QtEndian>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

/// The same number for the same person each time.
QByteArray draw(const QString &centre, int index)
{
    return QCryptographicHash::hash(
        u"canolfan-practice/%1/%2"_s.arg(centre).arg(index).toUtf8(), QCryptographicHash::Sha256);
}

QString idFrom(const QByteArray &draw)
{
    QByteArray id = draw.first(16);
    id[6] = char((id[6] & 0x0f) | 0x40); // version 4
    id[8] = char((id[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces);
}

quint64 numberFrom(const QByteArray &draw, int offset)
{
    return qFromBigEndian<quint16>(draw.constData() + offset);
}

/// A User has Past Papers, and more where it was asked for; about every eighth has not even that.
Permissions someonesPermissions(const QByteArray &draw)
{
    Permissions permissions = rules::startingPermissions(AccountType::User);
    for (const Permission permission : allPermissions) {
        if (rules::isAssignable(permission) && numberFrom(draw, 20 + int(permission)) % 8 < 3) {
            permissions.set(
                permission, permission != Permission::PastPapers || numberFrom(draw, 29) % 3 != 0);
        }
    }
    return permissions;
}

/// Most have the app.
QString someonesFactor(const QByteArray &draw)
{
    const quint64 number = numberFrom(draw, 10) % 8;
    if (number < 5) {
        return factors::app;
    }
    return number < 7 ? factors::sms : factors::email;
}

/// In milliseconds.
qint64 daysOf(quint64 days)
{
    return qint64(days) * 24 * 3600 * 1000;
}

} // namespace

Seeding::Seeding(Transaction &transaction, const Centre &centre, qint64 now)
    : m_transaction(transaction), m_centre(centre), m_author{u"Canolfan"_s, now, {}}
{
}

void Seeding::addAccount(int index, accounts::Account account)
{
    account.person.id = idFrom(draw(m_centre.number, index));
    const QString pool = settings::value(m_transaction, u"poolId"_s).section(u'_', 1);
    credentials::setPassword(m_transaction, account.person.id,
        {srp::makeVerifier(pool, account.person.id, account.password), std::nullopt});
    credentials::setFactor(m_transaction, account.person.id, {account.factor, true});
    if (account.factor == factors::app) {
        authenticators::begin(m_transaction, account.person.id);
        authenticators::adopt(m_transaction, account.person.id);
    }
    // Last, since what is told of somebody includes their factor.
    change_feed::save(m_transaction, account.person, m_author);
    m_transaction.run("INSERT INTO practice_account(person, place, password) VALUES(?, ?, ?)",
        {account.person.id, index, account.password});
}

void Seeding::addSomebody(int index, AccountType type)
{
    const QByteArray drawn = draw(m_centre.number, index);
    Member person;
    person.id = idFrom(drawn);
    person.centre = m_centre.number;
    person.firstName = names::firstName(numberFrom(drawn, 16));
    person.lastName = names::lastName(numberFrom(drawn, 18));
    person.email = freeAddress(names::addressOf(person.firstName, person.lastName));
    person.language = numberFrom(drawn, 28) % 5 < 2 ? Language::Welsh : Language::English;
    person.accountType = type;
    person.granted =
        type == AccountType::User ? someonesPermissions(drawn) : rules::startingPermissions(type);
    if (type == AccountType::User && numberFrom(drawn, 30) % 8 == 0) {
        person.state = State::Invited;
        person.invitation = invitationSent(numberFrom(drawn, 14) % 10);
    } else {
        person.lastSignIn =
            m_author.at - daysOf(numberFrom(drawn, 12) % 120) - qint64(numberFrom(drawn, 8) % 600) * 60'000;
        credentials::setFactor(m_transaction, person.id, {someonesFactor(drawn), true});
    }
    change_feed::save(m_transaction, person, m_author);
}

void Seeding::addKnown(const Person &person, AccountType type)
{
    change_feed::save(
        m_transaction, {person, m_centre.number, type, rules::startingPermissions(type)}, m_author);
}

/// Some days ago, so that some have run out.
SentInvitation Seeding::invitationSent(quint64 daysAgo) const
{
    const qint64 at = m_author.at - daysOf(daysAgo);
    return {at, at + milliseconds(pool_times::temporaryPassword)};
}

QString Seeding::freeAddress(const QString &name)
{
    const QString domain = u'@' + m_centre.emailDomains.value(0);
    int &namesakes = m_namesakes[name];
    QString address = name + domain;
    while (people::byEmail(m_transaction, address)) {
        address = name + QString::number(++namesakes + 1) + domain;
    }
    return address;
}

} // namespace practice
