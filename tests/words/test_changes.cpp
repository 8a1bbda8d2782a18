#include "domain/rules.h"
#include "words/changes.h"
#include "words/synchronising.h"
#include "words/translations.h"
#include "words/words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace canolfan;

static PendingChange change(ChangeKind kind, ChangeState state = ChangeState::Waiting)
{
    PendingChange made;
    made.kind = kind;
    made.state = state;
    made.base.firstName = QStringLiteral("Elin");
    made.base.lastName = QStringLiteral("Morgan");
    made.base.email = QStringLiteral("e.morgan@ysgol.example");
    made.base.permissions = Permission::PastPapers | Permission::Iamis;
    if (kind == ChangeKind::ChangeAccess)
        made.access.grant = Permission::ViewScripts;
    made.madeAt = QDateTime(QDate(2026, 8, 13), QTime(14, 5));
    return made;
}

static QString line(const PendingChange &made)
{
    return words::rowLine({made});
}

static const QDateTime now(QDate(2026, 8, 13), QTime(14, 30));

class TestChanges : public QObject
{
    Q_OBJECT

    words::Translations m_translations;

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }
    void access();
    void everyChangeInASentence();
    void accessInASentence();
    void linesOfTheList_data();
    void linesOfTheList();
    void severalOfOnePerson();
    void everyKindAndStateHasItsWords();
    void whatIsNotThePortalsYetIsSaid();
    void whatMayHaveBeenMadeIsNotCalledUnsent();
    void noNameIsMutated();
    void asATable();
    void theHeader_data();
    void theHeader();
    void theHeaderInWelsh();
    void explainsWhatItMeans();
    void ageOfTheCopy();
    void recovered();
};

void TestChanges::access()
{
    QCOMPARE(words::access({}), QStringLiteral("nothing"));
    QCOMPARE(words::access(Permission::A2cKeys), QStringLiteral("nothing"));
    QCOMPARE(words::access(startingPermissions(AccountType::Admin)), QStringLiteral("everything"));
    QCOMPARE(words::access(Permission::PastPapers | Permission::Iamis), QStringLiteral("IAMIS, Past Papers"));
}

void TestChanges::everyChangeInASentence()
{
    QCOMPARE(words::sentence(change(ChangeKind::Invite)),
        QStringLiteral("Invite Elin Morgan (e.morgan@ysgol.example) as a User; access: IAMIS, Past Papers"));
    QCOMPARE(
        words::sentence(change(ChangeKind::Delete)), QStringLiteral("Delete the account of Elin Morgan"));
    QCOMPARE(words::sentence(change(ChangeKind::ResendInvitation)),
        QStringLiteral("Send the invitation to Elin Morgan again"));
    QCOMPARE(words::sentence(change(ChangeKind::CancelInvitation)),
        QStringLiteral("Cancel the invitation of Elin Morgan"));
}

void TestChanges::accessInASentence()
{
    PendingChange made = change(ChangeKind::ChangeAccess);
    QCOMPARE(words::sentence(made), QStringLiteral("Give Elin Morgan: View Scripts"));
    made.access.grant |= Permission::EntriesAndResults;
    QCOMPARE(words::sentence(made), QStringLiteral("Give Elin Morgan: Entries and Results, View Scripts"));
    made.access.withdraw = Permission::Iamis;
    QCOMPARE(words::sentence(made),
        QStringLiteral("Give Elin Morgan: Entries and Results, View Scripts; take away: IAMIS"));
    made.access.grant = {};
    QCOMPARE(words::sentence(made), QStringLiteral("Take away from Elin Morgan: IAMIS"));
    made.access = {startingPermissions(AccountType::Admin), {}, AccountType::Admin};
    QCOMPARE(words::sentence(made), QStringLiteral("Make Elin Morgan an Admin; access then: everything"));
    made.access = {Permission::PastPapers, ~Permissions(Permission::PastPapers), AccountType::User};
    QCOMPARE(words::sentence(made), QStringLiteral("Make Elin Morgan a User; access then: Past Papers"));
}

void TestChanges::linesOfTheList_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<ChangeState>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](ChangeKind kind, ChangeState state, const char *words) {
        QTest::newRow(words) << kind << state << QString::fromUtf8(words);
    };
    using K = ChangeKind;
    using S = ChangeState;
    row(K::ChangeAccess, S::Waiting, "Waiting: + View Scripts");
    row(K::ChangeAccess, S::UnderWay, "Being sent: + View Scripts");
    row(K::ChangeAccess, S::NotSent, "Not sent: + View Scripts");
    row(K::ChangeAccess, S::Conflict, "Needs your decision");
    row(K::ChangeAccess, S::Refused, "Needs your decision: not accepted");
    row(K::Delete, S::Waiting, "Delete waiting: still has access");
    row(K::Invite, S::Waiting, "Invitation waiting: not sent yet");
}

void TestChanges::linesOfTheList()
{
    QFETCH(ChangeKind, kind);
    QFETCH(ChangeState, state);
    QTEST(line(change(kind, state)), "words");
}

void TestChanges::severalOfOnePerson()
{
    QCOMPARE(words::rowLine({}), QString());
    PendingChange taking = change(ChangeKind::ChangeAccess);
    taking.access = {{}, Permission::Iamis};
    QCOMPARE(line(taking), QStringLiteral("Waiting: – IAMIS"));
    taking.access.grant = Permission::ViewScripts;
    QCOMPARE(line(taking), QStringLiteral("Waiting: + View Scripts, – IAMIS"));
    const PendingChange refused = change(ChangeKind::Delete, ChangeState::Refused);
    // What somebody has to do comes first, however old it is.
    QCOMPARE(words::rowLine({taking, refused}), QStringLiteral("Needs your decision: not accepted · 1 more"));
    QCOMPARE(words::rowLine({taking, taking, refused}),
        QStringLiteral("Needs your decision: not accepted · 2 more"));
}

static QList<PendingChange> everything()
{
    QList<PendingChange> all;
    for (int kind = 0; kind <= int(ChangeKind::CancelInvitation); ++kind) {
        for (int state = 0; state <= int(ChangeState::NotSent); ++state)
            all << change(ChangeKind(kind), ChangeState(state));
    }
    PendingChange promoted = change(ChangeKind::ChangeAccess);
    promoted.access.accountType = AccountType::Admin;
    PendingChange demoted = promoted;
    demoted.access.accountType = AccountType::User;
    PendingChange both = change(ChangeKind::ChangeAccess);
    both.access.withdraw = Permission::Iamis;
    PendingChange taking = both;
    taking.access.grant = {};
    PendingChange asAdmin = change(ChangeKind::Invite);
    asAdmin.base.accountType = AccountType::Admin;
    return all << promoted << demoted << both << taking << asAdmin;
}

void TestChanges::everyKindAndStateHasItsWords()
{
    for (const PendingChange &made : everything()) {
        const auto said = [&made] {
            return QStringList{
                words::sentence(made), line(made), words::standing(made), words::label(made.state)};
        };
        const QStringList english = said();
        m_translations.set(Language::Welsh);
        const QStringList welsh = said();
        m_translations.set(Language::English);
        for (qsizetype index = 0; index < english.size(); ++index) {
            QVERIFY(!english[index].isEmpty() && !english[index].contains(QLatin1Char('%')));
            QVERIFY2(welsh[index] != english[index], qPrintable(english[index]));
            QVERIFY2(!welsh[index].contains(QLatin1Char('%')), qPrintable(welsh[index]));
        }
        QVERIFY(english[0].contains(QStringLiteral("Elin Morgan")));
        QVERIFY2(english[2].endsWith(QLatin1Char('.')), qPrintable(english[2]));
    }
}

/// A person whose deletion has not arrived may still come in: said in the list and on the page.
void TestChanges::whatIsNotThePortalsYetIsSaid()
{
    const PendingChange remove = change(ChangeKind::Delete);
    QVERIFY(line(remove).contains(QStringLiteral("still has access")));
    QVERIFY(words::standing(remove).contains(QStringLiteral("still has access")));
    QVERIFY(words::standing(change(ChangeKind::Delete, ChangeState::UnderWay))
                .contains(QStringLiteral("not known yet")));
    PendingChange refused = change(ChangeKind::ChangeAccess, ChangeState::Refused);
    refused.failure = Failure{FailureKind::AdminSeatsTaken};
    QCOMPARE(words::standing(refused), words::sentence(*refused.failure));
    PendingChange gone = change(ChangeKind::ChangeAccess, ChangeState::Conflict);
    QVERIFY(words::standing(gone).contains(QStringLiteral("deleted this account")));
    gone.theirs.user = gone.base;
    QVERIFY(words::standing(gone).contains(QStringLiteral("changed this person too")));
    QVERIFY(words::standing(gone).contains(QStringLiteral("has not been made")));
}

/// What the portal may have taken, or has refused, is not called unsent.
void TestChanges::whatMayHaveBeenMadeIsNotCalledUnsent()
{
    PendingChange conflict = change(ChangeKind::ChangeAccess, ChangeState::Conflict);
    for (const bool isThere : {false, true}) {
        conflict.theirs.user = isThere ? std::optional(conflict.base) : std::nullopt;
        for (const bool uncertain : {false, true}) {
            conflict.everUncertain = uncertain;
            const QString said = words::standing(conflict);
            QVERIFY2(!said.contains(QStringLiteral("Nothing has been sent")), qPrintable(said));
            QCOMPARE(said.contains(QStringLiteral("may have been made")), uncertain);
        }
    }
}

/// In Welsh a name stands at the beginning, or after a colon or a bracket: nothing there mutates it.
void TestChanges::noNameIsMutated()
{
    m_translations.set(Language::Welsh);
    static const QRegularExpression safe(QStringLiteral("(^|: |\\()Elin Morgan"));
    for (const PendingChange &made : everything())
        QVERIFY2(safe.match(words::sentence(made)).hasMatch(), qPrintable(words::sentence(made)));
}

void TestChanges::asATable()
{
    const QList<QStringList> table =
        words::table({change(ChangeKind::ChangeAccess), change(ChangeKind::Delete, ChangeState::NotSent)});
    QCOMPARE(table.size(), 3);
    QCOMPARE(table[0],
        (QStringList{QStringLiteral("Name"), QStringLiteral("Email address"), QStringLiteral("Change"),
            QStringLiteral("State"), QStringLiteral("Explanation"), QStringLiteral("Made")}));
    QCOMPARE(table[1][0], QStringLiteral("Elin Morgan"));
    QCOMPARE(table[1][2], QStringLiteral("Give Elin Morgan: View Scripts"));
    QCOMPARE(table[1][5], QStringLiteral("2026-08-13T14:05:00"));
    QCOMPARE(table[2][3], QStringLiteral("Not sent"));
    for (const QStringList &row : table)
        QCOMPARE(row.size(), table[0].size());
}

static SyncState state(int waiting, int decisions = 0, bool offline = false)
{
    SyncState state;
    state.waiting = waiting;
    state.decisions = decisions;
    if (offline)
        state.offlineSince = QDateTime(QDate(2026, 8, 13), QTime(14, 2));
    return state;
}

void TestChanges::theHeader_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("inShort");
    const auto row = [](const SyncState &state, const char *words, const char *inShort) {
        QTest::newRow(words) << state << QString::fromUtf8(words) << QString::fromUtf8(inShort);
    };
    row(state(0), "All changes sent", "All sent");
    row(state(1), "1 change waiting", "1 waiting");
    row(state(3), "3 changes waiting", "3 waiting");
    row(state(3, 0, true), "3 changes waiting · Offline since 14:02", "3 waiting");
    row(state(0, 0, true), "Offline since 14:02", "Offline");
    row(state(2, 1), "1 conflict needs you", "1 conflict");
    row(state(2, 2, true), "2 conflicts need you", "2 conflicts");
    SyncState since = state(0, 0, true);
    since.offlineSince = since.offlineSince.addDays(-1);
    row(since, "Offline since yesterday 14:02", "Offline");
    SyncState sending = state(28);
    sending.working = sending.sending = true;
    sending.done = 12;
    sending.total = 40;
    row(sending, "Sending 12 of 40…", "Sending 12 of 40…");
    sending.sending = false; // 12 of 40 people read
    row(sending, "28 changes waiting", "28 waiting");
    SyncState online = state(0);
    online.keepsChanges = false;
    row(online, "Changes are made only while online", "Online only");
    SyncState lost = state(0);
    lost.notSent = 1;
    row(lost, "1 change not sent", "1 not sent");
}

void TestChanges::theHeader()
{
    QFETCH(SyncState, state);
    QTEST(words::sentence(state, now), "words");
    QTEST(words::shortSentence(state), "inShort");
}

void TestChanges::theHeaderInWelsh()
{
    m_translations.set(Language::Welsh);
    QCOMPARE(words::sentence(state(0), now), QStringLiteral("Pob newid wedi'i anfon"));
    QCOMPARE(words::sentence(state(1), now), QStringLiteral("1 newid ar y gweill"));
    QCOMPARE(words::sentence(state(3, 0, true), now),
        QStringLiteral("Newidiadau ar y gweill: 3 · All-lein ers 14:02"));
}

void TestChanges::explainsWhatItMeans()
{
    SyncState keyless = state(0, 0, true);
    keyless.keepsChanges = false;
    SyncState troubled = state(1);
    troubled.failure = Failure{FailureKind::TooManyRequests, {}, 30};
    SyncState lost = state(0);
    lost.notSent = 1;
    SyncState full = state(1, 0, true);
    full.notWritable = Failure{FailureKind::DiskFull};
    SyncState old = state(1, 0, true);
    old.tooOld = Failure{FailureKind::CopyTooOld, {}, 7};
    QSet<QString> said;
    QList<SyncState> states{
        state(0), state(1), state(1, 1), state(1, 0, true), keyless, troubled, lost, full, old};
    for (const FailureKind why : {FailureKind::NotStaying, FailureKind::KeychainTimedOut,
             FailureKind::CopyTooNew, FailureKind::CopyNotWritable}) {
        SyncState unkept = keyless;
        unkept.whyNotKept = Failure{why};
        states << unkept;
    }
    for (const SyncState &each : states)
        said << words::explanation(each);
    QCOMPARE(said.size(), states.size());
    QVERIFY(words::explanation(troubled).contains(QStringLiteral("30 seconds")));
    QVERIFY(words::explanation(keyless).contains(QStringLiteral("no keychain")));
    QVERIFY(!words::explanation(full).contains(QStringLiteral("Changes are saved")));
    for (const SyncState &each : states)
        QCOMPARE(words::standing(each).has_value(), each.notWritable || each.tooOld);
}

void TestChanges::ageOfTheCopy()
{
    QCOMPARE(words::copyAge({}, now), QStringLiteral("no copy yet"));
    const QDateTime contact(QDate(2026, 8, 13), QTime(14, 1));
    QCOMPARE(words::copyAge(contact, now), QStringLiteral("copy from today 14:01"));
    QCOMPARE(words::copyAge(contact.toUTC(), now), QStringLiteral("copy from today 14:01"));
    m_translations.set(Language::Welsh);
    QCOMPARE(words::copyAge(contact, now), QStringLiteral("copi heddiw 14:01"));
}

void TestChanges::recovered()
{
    QVERIFY(words::changesRecovered(1).contains(QStringLiteral("1 change that had not been sent was")));
    QVERIFY(words::changesRecovered(4).contains(QStringLiteral("4 changes that had not been sent were")));
    QVERIFY(words::changesReturned(4).contains(QStringLiteral("4 changes")));
}

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
