#include "practice/seed/accounts.h"

#include "practice/centre/people.h"
#include "practice/centre/rules.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/factors.h"

#include <QJsonObject>

namespace practice::accounts {

using namespace Qt::StringLiterals;

namespace {

Account account(const Centre &centre, const QString &name, AccountType type, const QString &password,
    const QString &factor)
{
    Account account;
    account.person.centre = centre.number;
    account.person.email = name + u'@' + centre.emailDomains.value(0);
    account.person.accountType = type;
    account.person.granted = rules::startingPermissions(type);
    account.password = password;
    account.factor = factor;
    return account;
}

} // namespace

QList<Account> all(const Centre &centre)
{
    Account officer =
        account(centre, u"eo"_s, AccountType::ExamsOfficer, u"Draig-Enfys-Telyn7"_s, factors::app);
    officer.person.firstName = u"Eleri"_s;
    officer.person.lastName = u"Môn-Huws"_s;
    Account admin = account(centre, u"admin"_s, AccountType::Admin, u"Copper-Lantern-River4"_s, factors::sms);
    admin.person.firstName = u"Rhŷs"_s;
    admin.person.lastName = u"O'Neill"_s;
    admin.person.phone = u"+447700900123"_s; // of the range that Ofcom keeps for drama
    admin.person.phoneVerified = true;
    Account user = account(centre, u"user"_s, AccountType::User, u"Castell-Dyfrgi-Afal9"_s, factors::email);
    user.person.firstName = u"Siân"_s;
    user.person.lastName = u"Parry-Jones"_s;
    user.person.language = Language::Welsh;
    return {officer, admin, user};
}

QString idAt(Transaction &transaction, int place)
{
    Rows rows = transaction.run("SELECT person FROM practice_account WHERE place = ?", {place});
    return rows.next() ? rows.text(0) : QString();
}

QJsonArray list(Transaction &transaction, bool withSecrets)
{
    Rows rows = transaction.run("SELECT a.person, a.password, (SELECT m.account_type FROM membership m"
                                " JOIN centre c ON c.number = m.centre WHERE m.person = a.person"
                                " ORDER BY c.place LIMIT 1)"
                                " FROM practice_account a ORDER BY a.place");
    QJsonArray accounts;
    while (rows.next()) {
        const auto person = people::byId(transaction, rows.text(0));
        if (!person) {
            continue;
        }
        QJsonObject account{
            {"email"_L1, person->email}, {"password"_L1, rows.text(1)}, {"accountType"_L1, rows.text(2)}};
        const QString secret = authenticators::secretOf(transaction, person->id);
        if (withSecrets && !secret.isEmpty()) {
            account.insert("totpSecret"_L1, secret);
        }
        accounts.append(account);
    }
    return accounts;
}

} // namespace practice::accounts
