#include "cognito/account.h"
#include "cognito/passwordreset.h"
#include "cognito/signin.h"
#include "portal/wellknown.h"
#include "support/practicepool.h"

#include <QTest>

#include <functional>
#include <map>

using namespace canolfan;
using namespace canolfan::cognito;
using test::PracticePool;

/// The state machine of cognito.md 2 and the errors of its table 1.1, against a real practice portal whose
/// clock lets sessions expire.
///
/// | branch (cognito.md 2)                                    | tried by |
/// |----------------------------------------------------------|-----------------------------------------------|
/// | PASSWORD_VERIFIER -> SOFTWARE_TOKEN_MFA, SMS_MFA,         | everyBranch: "app", "text", "email" | |
/// EMAIL_OTP -> tokens                                     |                                                |
/// | PASSWORD_VERIFIER -> SELECT_MFA_TYPE -> each of the three | everyBranch: "choice of …" | |
/// PASSWORD_VERIFIER -> tokens                               | everyBranch: "no factor" | | PASSWORD_VERIFIER
/// -> MFA_SETUP (app) -> tokens            | everyBranch: "pool wants a factor"             | |
/// PASSWORD_VERIFIER -> NEW_PASSWORD_REQUIRED -> tokens,     | everyBranch: "invited…" | |   one factor,
/// SELECT_MFA_TYPE, MFA_SETUP                  |                                                | |
/// CUSTOM_CHALLENGE, SELECT_CHALLENGE, WEB_AUTHN, SMS_OTP,   | anUnknownChallengeIsNamed | |   a name that
/// nobody knows                                |                                                | | each
/// step, its session expired                            | everySessionExpires                            | |
/// MFA_SETUP (email)                                         | not spoken by this client; practice offers
/// none| | DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER                 | tests/practice/test_devices.py | |
/// USER_PASSWORD_AUTH, USER_AUTH                             | not spoken by this client | | the first
/// sign-in's sessions one by one (2.2)             | tests/cli/test_firstsignin.py                  | |
/// renewing, rotation, revoking (6.1, 6.2)                   | tests/session/test_session.cpp |
///
/// | errors (1.1)                                              | tried by |
/// |----------------------------------------------------------|-----------------------------------------------|
/// | the form of types, messages and statuses                  | tests/cognito/test_errors.cpp | | each that
/// a person, the clock or the pool leads to        | everyError                                     | | those
/// that only AWS leads to (WAF, delivery, history)     | everyErrorThatOnlyAwsLeadsTo, on demand         |
class TestStateMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase();
    void everyBranch_data();
    void everyBranch();
    void everySessionExpires_data() { everyBranch_data(); }
    void everySessionExpires();
    void anUnknownChallengeIsNamed_data();
    void anUnknownChallengeIsNamed();
    void everyError_data();
    void everyError();
    void everyErrorThatOnlyAwsLeadsTo_data();
    void everyErrorThatOnlyAwsLeadsTo();
};

static const QString password = QStringLiteral("Tair-Afal-Goch-1");
static const QString phone = QStringLiteral("+447700900456"); // the one that the practice portal gives
static constexpr int sessionsLast = 200; // seconds, and some more than they do

/// A user pool, and how people come into it.
struct World : http::TokenSource
{
    explicit World(const QStringList &options) : practice(QStringLiteral(PRACTICE), options)
    {
        auto found = QCoro::waitFor(portal::discover(&practice.client(), practice.address()));
        if (!found)
            qFatal("no well-known document");
        wellKnown = *found;
        pool = std::make_unique<UserPool>(practice.client(), wellKnown.identity, [] { return qint64(0); });
        account = std::make_unique<Account>(*pool, *this);
    }

    QCoro::Task<Result<QByteArray>> accessToken() override { co_return QByteArray(tokens.access); }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray) override
    {
        co_return failed(FailureKind::NotSignedIn);
    }

    QString email(const char *accountType)
    {
        const QJsonArray accounts = practice.get(QStringLiteral("/practice/accounts")).array();
        for (const QJsonValue &each : accounts) {
            if (each.toObject().value(QLatin1String("accountType")).toString() == QLatin1String(accountType))
                return each.toObject().value(QLatin1String("email")).toString();
        }
        qFatal("no such account");
    }

    /// By the Exams Officer, who gets codes by email here. The password is the temporary one.
    QString invite();
    /// Invited, and with a password of their own and these factors.
    QString settled(const QStringList &factors = {}, const QString &preferred = {});
    /// As settled(), and signed in: `tokens` are theirs.
    QString signedIn();

    PracticePool practice;
    portal::WellKnown wellKnown;
    std::unique_ptr<UserPool> pool;
    std::unique_ptr<Account> account;
    Tokens tokens;
    int invited = 0;
};

static std::map<QByteArray, std::unique_ptr<World>> worlds;

static World &world(const char *mfa)
{
    std::unique_ptr<World> &found = worlds[mfa];
    if (!found)
        found = std::make_unique<World>(QStringList{QStringLiteral("--mfa"), QString::fromLatin1(mfa)});
    return *found;
}

/// Goes from step to step as a person does, with everything right.
class Walk
{
public:
    Walk(World &world, QString email, Factor choice = Factor::Email)
        : m_world(world), m_email(std::move(email)), m_choice(choice), m_signIn(*world.pool)
    {
    }

    Result<Step> begin(const QString &with) { return note(QCoro::waitFor(m_signIn.begin(m_email, with))); }
    Result<Step> answer(const Step &step) { return note(answered(step)); }
    /// From the password on to the tokens, or to what went wrong.
    Result<Step> wholly(const QString &with)
    {
        Result<Step> step = begin(with);
        while (step && !std::holds_alternative<Tokens>(*step))
            step = answer(*step);
        return step;
    }
    QString path() const { return m_path.join(QLatin1Char(' ')); }

private:
    static QString nameOf(const Step &step)
    {
        if (const auto *code = std::get_if<CodeWanted>(&step))
            return idOf(code->factor);
        static const char *const names[]{
            "tokens", "", "SELECT_MFA_TYPE", "NEW_PASSWORD_REQUIRED", "MFA_SETUP"};
        return QString::fromLatin1(names[step.index()]);
    }

    Result<Step> note(Result<Step> step)
    {
        m_path << (step ? nameOf(*step) : QStringLiteral("failed"));
        return step;
    }

    Result<Step> answered(const Step &step)
    {
        if (const auto *code = std::get_if<CodeWanted>(&step))
            return QCoro::waitFor(m_signIn.answerCode(codeOf(code->factor)));
        if (std::holds_alternative<FactorWanted>(step))
            return QCoro::waitFor(m_signIn.chooseFactor(m_choice));
        if (std::holds_alternative<NewPasswordWanted>(step))
            return QCoro::waitFor(m_signIn.answerNewPassword(password));
        const Result<QByteArray> secret = QCoro::waitFor(m_signIn.associateSoftwareToken());
        if (!secret)
            return failed(secret.error());
        return QCoro::waitFor(
            m_signIn.verifySoftwareToken(m_world.practice.authenticatorCode(m_email, true)));
    }

    QString codeOf(Factor factor)
    {
        if (factor == Factor::AuthenticatorApp)
            return m_world.practice.authenticatorCode(m_email, false);
        return m_world.practice.codeSentTo(factor == Factor::TextMessage ? phone : m_email);
    }

    World &m_world;
    QString m_email;
    Factor m_choice;
    SignIn m_signIn;
    QStringList m_path;
};

QString World::invite()
{
    const QString officer = email("examsOfficer");
    practice.setFactors(officer, {QStringLiteral("EMAIL_OTP")}, QStringLiteral("EMAIL_OTP"));
    const QJsonArray accounts = practice.get(QStringLiteral("/practice/accounts")).array();
    const QString theirs = accounts.at(0).toObject().value(QLatin1String("password")).toString();
    const Result<Step> in = Walk(*this, officer).wholly(theirs);
    if (!in)
        qFatal("the Exams Officer cannot sign in: %d", int(in.error().kind));
    const QString address = QStringLiteral("newydd%1@ysgol-practis.example").arg(++invited);
    practice.post(QStringLiteral("/api/v1/centres/68101/users"),
        {{QStringLiteral("firstName"), QStringLiteral("Nia")},
            {QStringLiteral("lastName"), QStringLiteral("Newydd")}, {QStringLiteral("email"), address},
            {QStringLiteral("accountType"), QStringLiteral("user")},
            {QStringLiteral("language"), QStringLiteral("en")},
            {QStringLiteral("permissions"), QJsonObject()}},
        {{"Authorization", "Bearer " + std::get<Tokens>(*in).access},
            {"Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}});
    return address;
}

QString World::settled(const QStringList &factors, const QString &preferred)
{
    const QString who = invite();
    const Result<Step> in = Walk(*this, who).wholly(practice.temporaryPasswordOf(who));
    if (!in)
        qFatal("%s cannot sign in: %d", qPrintable(who), int(in.error().kind));
    tokens = std::get<Tokens>(*in);
    practice.setFactors(who, factors, preferred);
    return who;
}

QString World::signedIn()
{
    return settled();
}

/// While Qt's TLS is still there.
void TestStateMachine::cleanupTestCase()
{
    worlds.clear();
}

// --- Branches ----------------------------------------------------------------------------------------------

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
             "ADMIN_NO_SRP_AUTH", "RIDDLE_OF_THE_SPHINX"})
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

// --- Errors ------------------------------------------------------------------------------------------------

struct Case
{
    const char *name;
    FailureKind kind;
    std::function<Failure(World &)> lead; ///< what it ends with
};

template <typename T>
static Failure endOf(const Result<T> &result)
{
    return result ? Failure{FailureKind::Cancelled, QStringLiteral("no failure at all")} : result.error();
}

static Failure signIn(World &there, const QString &email, const QString &with)
{
    return endOf(Walk(there, email).wholly(with));
}

static Failure withCode(World &there, const QStringList &factors, const QString &code)
{
    const QString who = there.settled(factors, factors.value(0));
    SignIn signIn(*there.pool);
    QCoro::waitFor(signIn.begin(who, password));
    return endOf(QCoro::waitFor(signIn.answerCode(code)));
}

static Failure lockedOut(World &there)
{
    const QString who = there.settled();
    for (int tries = 0; tries < 5; ++tries)
        signIn(there, who, QStringLiteral("Wrong-Password-1"));
    return signIn(there, who, password);
}

static Failure usedTwice(World &there)
{
    const QString who = there.settled({app}, app);
    const QString code = there.practice.authenticatorCode(who, false);
    for (int times = 0; times < 2; ++times) {
        SignIn signIn(*there.pool);
        QCoro::waitFor(signIn.begin(who, password));
        if (const Result<Step> step = QCoro::waitFor(signIn.answerCode(code)); !step)
            return step.error();
    }
    return {FailureKind::Cancelled};
}

static Failure wrongSetUpCode(World &there)
{
    there.signedIn();
    QCoro::waitFor(there.account->associateSoftwareToken());
    return endOf(QCoro::waitFor(there.account->verifySoftwareToken(QStringLiteral("000000"))));
}

static Failure reset(World &there, const QString &code, int later, const QString &proposed)
{
    const QString who = there.signedIn();
    PasswordReset reset(*there.pool);
    const auto sent = QCoro::waitFor(reset.begin(who));
    if (!sent)
        return sent.error();
    there.practice.advance(later);
    return endOf(
        QCoro::waitFor(reset.confirm(who, code.isEmpty() ? there.practice.codeSentTo(who) : code, proposed)));
}

static Failure tooOften(World &there)
{
    const QString who = there.signedIn();
    PasswordReset reset(*there.pool);
    for (int times = 0; times < 5; ++times)
        QCoro::waitFor(reset.begin(who));
    return endOf(QCoro::waitFor(reset.begin(who)));
}

static Failure changed(World &there, const QString &current, const QString &proposed)
{
    there.signedIn();
    return endOf(QCoro::waitFor(there.account->changePassword(current, proposed)));
}

static Failure renewed(World &there, int later, bool revoked)
{
    there.signedIn();
    if (revoked)
        QCoro::waitFor(there.pool->revokeToken(there.tokens.refresh));
    there.practice.advance(later);
    return endOf(QCoro::waitFor(there.pool->tokensFromRefreshToken(there.tokens.refresh)));
}

static const QList<Case> &cases()
{
    static const QString wrong = QStringLiteral("000000");
    using K = FailureKind;
    static const QList<Case> all{
        {"wrong password", K::WrongCredentials,
            [](World &w) { return signIn(w, w.settled(), QStringLiteral("x")); }},
        {"nobody", K::WrongCredentials,
            [](World &w) { return signIn(w, QStringLiteral("nobody@ysgol-practis.example"), password); }},
        {"locked out", K::LockedOut, lockedOut},
        {"temporary password expired", K::TemporaryPasswordExpired,
            [](World &w) {
                const QString who = w.invite();
                w.practice.advance(8 * 24 * 3600);
                return signIn(w, who, w.practice.temporaryPasswordOf(who));
            }},
        {"password reset by the help desk", K::PasswordResetRequired,
            [](World &w) {
                const QString who = w.settled();
                w.practice.post(QStringLiteral("/practice/password-reset"), {{QStringLiteral("email"), who}});
                return signIn(w, who, password);
            }},
        {"wrong code, app", K::WrongCode, [](World &w) { return withCode(w, {app}, wrong); }},
        {"wrong code, text", K::WrongCode, [](World &w) { return withCode(w, {text}, wrong); }},
        {"wrong code, email", K::WrongCode, [](World &w) { return withCode(w, {mail}, wrong); }},
        {"wrong code, setting up", K::WrongCode, wrongSetUpCode},
        {"wrong code, forgotten password", K::WrongCode,
            [](World &w) { return reset(w, wrong, 0, password); }},
        {"code used twice", K::CodeAlreadyUsed, usedTwice},
        {"code expired", K::CodeExpired, [](World &w) { return reset(w, {}, 3700, password); }},
        {"weak password", K::PasswordRefused,
            [](World &w) { return changed(w, password, QStringLiteral("byr")); }},
        {"wrong current password", K::WrongCurrentPassword,
            [](World &w) {
                return changed(w, QStringLiteral("Wrong-Password-1"), QStringLiteral("Pedwar-Afal-2"));
            }},
        {"nobody has signed in yet", K::PasswordNotResettable,
            [](World &w) { return endOf(QCoro::waitFor(PasswordReset(*w.pool).begin(w.invite()))); }},
        {"too often in an hour", K::AttemptLimitExceeded, tooOften},
        {"factor not set up", K::FactorUnavailable,
            [](World &w) {
                w.signedIn();
                const FactorChoice choice{{Factor::AuthenticatorApp}, Factor::AuthenticatorApp};
                return endOf(QCoro::waitFor(w.account->chooseFactors(choice)));
            }},
        {"no factor at all", K::LastFactor,
            [](World &w) {
                w.signedIn();
                return endOf(QCoro::waitFor(w.account->chooseFactors({})));
            }},
        {"access token expired", K::NotSignedIn,
            [](World &w) {
                w.signedIn();
                w.practice.advance(2 * 24 * 3600);
                return endOf(QCoro::waitFor(w.account->details()));
            }},
        {"refresh token revoked", K::SignedOutElsewhere, [](World &w) { return renewed(w, 0, true); }},
        {"refresh token expired", K::SignedOutElsewhere,
            [](World &w) { return renewed(w, 40 * 24 * 3600, false); }},
        {"a number that is none", K::IdentityRefused,
            [](World &w) {
                w.signedIn();
                return endOf(QCoro::waitFor(w.account->setPhoneNumber(QStringLiteral("07700"))));
            }},
    };
    return all;
}

void TestStateMachine::everyError_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < cases().size(); ++number)
        QTest::newRow(cases().at(number).name) << number;
}

void TestStateMachine::everyError()
{
    QFETCH(int, number);
    const Case &wanted = cases().at(number);
    const Failure failure = wanted.lead(world("optional"));
    QVERIFY2(failure.subject != QStringLiteral("no failure at all"), "it went through");
    QCOMPARE(failure.kind, wanted.kind);
}

void TestStateMachine::everyErrorThatOnlyAwsLeadsTo_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("message");
    QTest::addColumn<FailureKind>("kind");
    const auto row = [](const char *error, FailureKind kind, const char *message = "") {
        QTest::addRow("%s %s", error, message)
            << QString::fromLatin1(error) << QString::fromLatin1(message) << kind;
    };
    using K = FailureKind;
    row("NotAuthorizedException", K::UserDisabled, "User is disabled.");
    row("UserNotFoundException", K::WrongCredentials);
    row("UserNotConfirmedException", K::IdentityRefused);
    row("TooManyFailedAttemptsException", K::AttemptLimitExceeded);
    row("LimitExceededException", K::AttemptLimitExceeded);
    row("TooManyRequestsException", K::TooManyRequests);
    row("InternalErrorException", K::ServerTrouble);
    row("ForbiddenException", K::IdentityRefused);
    row("CodeDeliveryFailureException", K::CodeNotDelivered);
    row("PasswordHistoryPolicyViolationException", K::PasswordUsedBefore);
    row("SoftwareTokenMFANotFoundException", K::FactorUnavailable);
    row("ResourceNotFoundException", K::IdentityRefused);
    row("OperationNotEnabledException", K::IdentityRefused);
}

/// At the first call and at the second one of a sign-in.
void TestStateMachine::everyErrorThatOnlyAwsLeadsTo()
{
    QFETCH(QString, error);
    QFETCH(QString, message);
    QFETCH(FailureKind, kind);
    World &there = world("optional");
    const QString who = there.settled();
    for (const char *operation : {"InitiateAuth", "RespondToAuthChallenge"}) {
        there.practice.refuse(QString::fromLatin1(operation), error, message);
        QCOMPARE(signIn(there, who, password).kind, kind);
        QVERIFY(Walk(there, who).wholly(password).has_value());
    }
}

QTEST_GUILESS_MAIN(TestStateMachine)
#include "test_statemachine.moc"
