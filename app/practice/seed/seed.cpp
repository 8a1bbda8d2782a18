#include "practice/seed/seed.h"

#include "practice/centre/people.h"
#include "practice/crypto/random.h"
#include "practice/seed/seeding.h"
#include "practice/store/settings.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

constexpr int peopleOfSecondCentre = 9;

void makePool(Transaction &transaction)
{
    const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s;
    settings::setValue(transaction, u"epoch"_s, QString::fromLatin1(randomBytes(4).toHex()));
    settings::setValue(transaction, u"poolId"_s, "eu-west-2_"_L1 + randomText(9, letters));
    settings::setValue(transaction, u"clientId"_s, randomText(26, u"abcdefghijklmnopqrstuvwxyz0123456789"_s));
    settings::setValue(transaction, u"poolSecret"_s, QString::fromLatin1(randomBytes(32).toHex()));
}

/// Who practises managing users, and what they are in the second centre. They may be gone by now.
void addWhoIsOfBoth(Transaction &transaction, Seeding &seeding)
{
    struct Known
    {
        int place; ///< among the practice accounts
        AccountType type;
    };
    for (const auto [place, type] : {Known{0, AccountType::ExamsOfficer}, Known{1, AccountType::User}}) {
        if (const auto person = people::byId(transaction, accounts::idAt(transaction, place))) {
            seeding.addKnown(*person, type);
        }
    }
}

} // namespace

bool seedOnce(Database &database, const Clock &clock, const QString &centreNumber, int people)
{
    return database.write([&](Transaction &transaction) {
        if (!centres::all(transaction).isEmpty()) {
            return false;
        }
        const Centre centre{centreNumber, u"Ysgol Practis"_s, {u"ysgol-practis.example"_s}};
        centres::save(transaction, centre);
        makePool(transaction);
        Seeding seeding(transaction, centre, clock.milliseconds());
        const auto practiceAccounts = accounts::all(centre);
        for (int index = 0; index < practiceAccounts.size(); ++index) {
            seeding.addAccount(index, practiceAccounts[index]);
        }
        // One more Admin, so that one of the three seats is free (S20).
        for (int index = int(practiceAccounts.size()); index < people; ++index) {
            seeding.addSomebody(
                index, index == practiceAccounts.size() ? AccountType::Admin : AccountType::User);
        }
        return true;
    });
}

void seedSecondCentre(Database &database, const Clock &clock)
{
    database.write([&](Transaction &transaction) {
        const auto present = centres::all(transaction);
        if (present.size() != 1) {
            return;
        }
        const QString usual = u"68102"_s;
        const Centre centre{present.front().number == usual ? u"68101"_s : usual, u"Ysgol Ymarfer"_s,
            {u"ysgol-ymarfer.example"_s}};
        centres::save(transaction, centre);
        Seeding seeding(transaction, centre, clock.milliseconds());
        addWhoIsOfBoth(transaction, seeding);
        for (int index = 2; index < peopleOfSecondCentre; ++index) {
            seeding.addSomebody(index, index == 2 ? AccountType::Admin : AccountType::User);
        }
    });
}

} // namespace practice
