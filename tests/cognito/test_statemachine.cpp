#include "cognito/challenge.h"
#include "poolworld.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;

/// The state machine of cognito.md 2 and the errors of its table 1.1, against a real practice portal whose
/// clock lets sessions expire.
///
// clang-format off
/// | branch (cognito.md 2)                                     | tried by                                       |
/// |-----------------------------------------------------------|------------------------------------------------|
/// | PASSWORD_VERIFIER -> SOFTWARE_TOKEN_MFA, SMS_MFA,         | everyBranch: "app", "text", "email"            |
/// |   EMAIL_OTP -> tokens                                     |                                                |
/// | PASSWORD_VERIFIER -> SELECT_MFA_TYPE -> each of the three | everyBranch: "choice of …"                     |
/// | PASSWORD_VERIFIER -> tokens                               | everyBranch: "no factor"                       |
/// | PASSWORD_VERIFIER -> MFA_SETUP (app) -> tokens            | everyBranch: "pool wants a factor"             |
/// | PASSWORD_VERIFIER -> NEW_PASSWORD_REQUIRED -> tokens,     | everyBranch: "invited…"                        |
/// |   one factor, SELECT_MFA_TYPE, MFA_SETUP                  |                                                |
/// | NEW_PASSWORD_REQUIRED that wants more than a password     | whatIsMissingGoesWithThePassword;              |
/// |   what can be asked for; what nobody can give             | anAttributeThatNobodyHasIsNamed                |
/// | PASSWORD_VERIFIER -> DEVICE_SRP_AUTH ->                   | tests/cognito/test_knowndevice.cpp             |
/// |   DEVICE_PASSWORD_VERIFIER -> tokens; expired; forgotten  |                                                |
/// | CUSTOM_CHALLENGE, SELECT_CHALLENGE, WEB_AUTHN, SMS_OTP,   | anUnknownChallengeIsNamed                      |
/// |   PASSWORD, PASSWORD_SRP, a name that nobody knows, one   |                                                |
/// |   that we know with nothing in it for us                  |                                                |
/// | each step, its session expired                            | everySessionExpires                            |
/// | MFA_SETUP (email)                                         | not spoken by this client; practice offers none|
/// | USER_PASSWORD_AUTH, USER_AUTH                             | not spoken by this client                      |
/// | the first sign-in's sessions one by one (2.2)             | tests/cli/test_firstsignin.py                  |
/// | renewing, rotation, revoking (6.1, 6.2)                   | tests/session/test_session.cpp,                |
/// |                                                           | tests/cli/test_renewing.py                     |
///
/// | errors (1.1)                                              | tried by                                       |
/// |-----------------------------------------------------------|------------------------------------------------|
/// | the form of types, messages and statuses                  | tests/cognito/test_errors.cpp                  |
/// | each that a person, the clock or the pool leads to        | tests/cognito/test_poolerrors.cpp              |
/// | those that only AWS leads to (WAF, delivery, history)     | the same, on demand                            |
// clang-format on
class TestStateMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { closeWorlds(); }
    void everyBranch_data();
    void everyBranch();
    void everySessionExpires_data() { everyBranch_data(); }
    void everySessionExpires();
    void anUnknownChallengeIsNamed_data();
    void anUnknownChallengeIsNamed();
    void whatIsMissingGoesWithThePassword();
    void anAttributeThatNobodyHasIsNamed();
};

struct Branch
{
    const char *mfa = "optional";
    bool invited = false; ///< with a temporary password
    QStringList factors{};
    QString preferred{};
    Factor choice = Factor::Email;
    QString path{};
};
Q_DECLARE_METATYPE(Branch)

static const QString app = QStringLiteral("SOFTWARE_TOKEN_MFA");
static const QString text = QStringLiteral("SMS_MFA");
static const QString mail = QStringLiteral("EMAIL_OTP");

void TestStateMachine::everyBranch_data()
{
    QTest::addColumn<Branch>("branch");
    const auto row = [](const char *name, const Branch &branch) { QTest::newRow(name) << branch; };
    const QString select = QStringLiteral("SELECT_MFA_TYPE ");
    const QString chosen = QStringLiteral("NEW_PASSWORD_REQUIRED ");
    const QString in = QStringLiteral(" tokens");
    row("app", {"optional", false, {app}, app, {}, app + in});
    row("text", {"optional", false, {text}, text, {}, text + in});
    row("email", {"optional", false, {mail}, mail, {}, mail + in});
    row("the preferred of two", {"optional", false, {app, mail}, mail, {}, mail + in});
    const QStringList all{app, text, mail};
    row("choice of the app", {"optional", false, all, {}, Factor::AuthenticatorApp, select + app + in});
    row("choice of texts", {"optional", false, all, {}, Factor::TextMessage, select + text + in});
    row("choice of email", {"optional", false, all, {}, Factor::Email, select + mail + in});
    row("no factor", {"optional", false, {}, {}, {}, QStringLiteral("tokens")});
    row("pool wants a factor", {"on", false, {}, {}, {}, QStringLiteral("MFA_SETUP tokens")});
    row("pool wants a factor, and one is on", {"on", false, {text}, text, {}, text + in});
    row("invited", {"optional", true, {}, {}, {}, chosen + QStringLiteral("tokens")});
    row("invited, with a factor", {"optional", true, {mail}, mail, {}, chosen + mail + in});
    row("invited, with two", {"optional", true, {app, mail}, {}, Factor::Email, chosen + select + mail + in});
    row("invited, pool wants a factor",
        {"on", true, {}, {}, {}, chosen + QStringLiteral("MFA_SETUP tokens")});
}

static QString personFor(World &world, const Branch &branch)
{
    if (!branch.invited)
        return world.settled(branch.factors, branch.preferred);
    const QString who = world.invite();
    world.practice.setFactors(who, branch.factors, branch.preferred);
    return who;
}

static QString passwordFor(World &world, const Branch &branch, const QString &email)
{
    return branch.invited ? world.practice.temporaryPasswordOf(email) : password;
}

void TestStateMachine::everyBranch()
{
    QFETCH(Branch, branch);
    World &there = world(branch.mfa);
    const QString who = personFor(there, branch);
    Walk walk(there, who, branch.choice);
    const Result<Step> end = walk.wholly(passwordFor(there, branch, who));
    QCOMPARE(walk.path(), branch.path);
    QVERIFY(!std::get<Tokens>(*end).access.isEmpty());
}

/// Whatever step it is that takes too long: it is begun anew, and gets through then.
void TestStateMachine::everySessionExpires()
{
    QFETCH(Branch, branch);
    World &there = world(branch.mfa);
    const qsizetype steps = branch.path.count(QLatin1Char(' '));
    for (qsizetype late = 0; late < steps; ++late) {
        const QString who = personFor(there, branch);
        const QString with = passwordFor(there, branch, who);
        Walk walk(there, who, branch.choice);
        Result<Step> step = walk.begin(with);
        for (qsizetype done = 0; done < late; ++done)
            step = walk.answer(*step);
        there.practice.advance(sessionsLast);
        const Result<Step> answer = walk.answer(*step);
        QVERIFY2(!answer, qPrintable(walk.path()));
        QCOMPARE(answer.error().kind, FailureKind::SignInSessionExpired);
        // The new password counts from the step behind it on.
        const bool replaced = branch.invited && late > 0;
        QVERIFY(Walk(there, who, branch.choice).wholly(replaced ? password : with).has_value());
    }
}

void TestStateMachine::anUnknownChallengeIsNamed_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"CUSTOM_CHALLENGE", "SELECT_CHALLENGE", "WEB_AUTHN", "SMS_OTP",
             "ADMIN_NO_SRP_AUTH", "PASSWORD", "PASSWORD_SRP", "RIDDLE_OF_THE_SPHINX"})
        QTest::newRow(name) << QString::fromLatin1(name);
    // Known ones, that offer nothing we could do, or ask for a device we do not have.
    for (const char *name : {"MFA_SETUP", "SELECT_MFA_TYPE", "DEVICE_SRP_AUTH"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestStateMachine::anUnknownChallengeIsNamed()
{
    QFETCH(QString, name);
    World &there = world("optional");
    const QString who = there.settled();
    there.practice.askUnknown(name);
    const Result<Step> step = Walk(there, who).begin(password);
    QCOMPARE(step.error(), (Failure{FailureKind::UnsupportedChallenge, name}));
}

/// The pool wants a mobile number of everybody, and the invitation has none.
void TestStateMachine::whatIsMissingGoesWithThePassword()
{
    World &there = worldWith({QStringLiteral("--mobile"), QStringLiteral("required")});
    const QString who = there.invite();
    const QString temporary = there.practice.temporaryPasswordOf(who);
    SignIn without(*there.pool);
    const Result<Step> asked = QCoro::waitFor(without.begin(who, temporary));
    QCOMPARE(std::get<NewPasswordWanted>(*asked).missing, QList<Attribute>{Attribute::PhoneNumber});
    QVERIFY(!QCoro::waitFor(without.answerNewPassword(password, {})));

    const Result<Step> end = Walk(there, who).wholly(temporary);
    there.tokens = std::get<Tokens>(*end);
    const Result<AccountDetails> known = QCoro::waitFor(there.account->details());
    QCOMPARE(known->phoneNumber, phone);
    QVERIFY(!known->phoneVerified);
}

/// What a person can be asked for is asked for; what is left of Cognito's attributes is not.
void TestStateMachine::anAttributeThatNobodyHasIsNamed()
{
    const auto challenge = [](const QString &required) {
        const QJsonObject parameters{{QStringLiteral("USER_ID_FOR_SRP"), QStringLiteral("somebody")},
            {QStringLiteral("requiredAttributes"), required},
            {QStringLiteral("userAttributes"), QStringLiteral("{}")}};
        return stepFrom({{QStringLiteral("ChallengeName"), QStringLiteral("NEW_PASSWORD_REQUIRED")},
            {QStringLiteral("Session"), QStringLiteral("S1")},
            {QStringLiteral("ChallengeParameters"), parameters}});
    };
    const auto missing = [&challenge](const char *required) {
        return std::get<NewPasswordWanted>(*challenge(QString::fromLatin1(required))).missing;
    };
    QCOMPARE(missing("[]"), QList<Attribute>());
    QCOMPARE(missing(R"(["userAttributes.given_name","userAttributes.phone_number"])"),
        (QList<Attribute>{Attribute::GivenName, Attribute::PhoneNumber}));
    QCOMPARE(missing(R"(["family_name"])"), QList<Attribute>{Attribute::FamilyName});
    const QString birthdate = QStringLiteral("[\"userAttributes.birthdate\"]");
    QCOMPARE(challenge(birthdate).error(),
        (Failure{FailureKind::UnsupportedChallenge, QStringLiteral("NEW_PASSWORD_REQUIRED ") + birthdate}));
}

QTEST_GUILESS_MAIN(TestStateMachine)
#include "test_statemachine.moc"
