#include "cognito/deviceoperations.h"
#include "poolworld.h"

#include <QTest>

#include <functional>

using namespace canolfan;
using namespace canolfan::test;

/// Every error of the table in cognito.md 1.1: those that a person, the clock or the pool leads to, and on
/// demand those that only AWS does.
class TestPoolErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { closeWorlds(); }
    void everyError_data();
    void everyError();
    void everyErrorThatOnlyAwsLeadsTo_data();
    void everyErrorThatOnlyAwsLeadsTo();
    void aRefreshTokenThatIsUsedTwice();
    void whatPassesIsTriedAgain_data();
    void whatPassesIsTriedAgain();
    void aLimitOfOnePersonIsNotTriedAgainst();
};

static constexpr int tries = 3; // by machine, where it may pass (cognito.md 1.1)

static const QString app = QStringLiteral("SOFTWARE_TOKEN_MFA");
static const QString text = QStringLiteral("SMS_MFA");
static const QString mail = QStringLiteral("EMAIL_OTP");

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

static Failure tooManyWrongCodes(World &there)
{
    const QString who = there.settled({text}, text);
    SignIn signIn(*there.pool);
    QCoro::waitFor(signIn.begin(who, password));
    for (int tries = 0; tries < 3; ++tries)
        QCoro::waitFor(signIn.answerCode(QStringLiteral("000000")));
    return endOf(QCoro::waitFor(signIn.answerCode(there.practice.codeSentTo(phone))));
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

static const QString wrong = QStringLiteral("000000");
static constexpr int codesOfAttributesLast = 25 * 3600; // seconds, and some more than they do

/// A code for a number or an address that is typed in a day later.
static Failure verifiedTooLate(World &there, const QString &attribute)
{
    const QString who = there.signedIn();
    const bool toPhone = attribute == QLatin1String("phone_number");
    if (toPhone)
        QCoro::waitFor(there.account->setPhoneNumber(phone));
    else
        QCoro::waitFor(there.account->sendVerificationCode(attribute));
    const QString code = there.practice.codeSentTo(toPhone ? phone : who);
    there.practice.advance(codesOfAttributesLast);
    const Result<Tokens> renewed = QCoro::waitFor(there.pool->tokensFromRefreshToken(there.tokens.refresh));
    if (!renewed)
        return renewed.error();
    there.tokens = *renewed;
    return endOf(QCoro::waitFor(there.account->verifyAttribute(attribute, code)));
}

/// Rotated, and used once more.
static Failure reused(World &there)
{
    there.signedIn();
    const QByteArray first = there.tokens.refresh;
    if (const Result<Tokens> renewed = QCoro::waitFor(there.pool->tokensFromRefreshToken(first)); !renewed)
        return renewed.error();
    return endOf(QCoro::waitFor(there.pool->tokensFromRefreshToken(first)));
}

/// Of the sign-in whose access token asks for something.
static Failure askedAfterRevoking(World &there)
{
    there.signedIn();
    QCoro::waitFor(there.pool->revokeToken(there.tokens.refresh));
    return endOf(QCoro::waitFor(there.account->details()));
}

/// Of signing in.
static QList<Case> signInCases()
{
    using K = FailureKind;
    return {
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
        {"too many wrong codes", K::SignInSessionExpired, tooManyWrongCodes},
        {"wrong code, email", K::WrongCode, [](World &w) { return withCode(w, {mail}, wrong); }},
    };
}

/// Of passwords and codes that are to be replaced, proved or sent.
static QList<Case> passwordCases()
{
    using K = FailureKind;
    return {
        {"wrong code, setting up", K::WrongCode, wrongSetUpCode},
        {"wrong code, forgotten password", K::WrongCode,
            [](World &w) { return reset(w, wrong, 0, password); }},
        {"code used twice", K::CodeAlreadyUsed, usedTwice},
        {"code expired", K::CodeExpired, [](World &w) { return reset(w, {}, 3700, password); }},
        {"code expired, number", K::CodeExpired,
            [](World &w) { return verifiedTooLate(w, QStringLiteral("phone_number")); }},
        {"code expired, address", K::CodeExpired,
            [](World &w) { return verifiedTooLate(w, QStringLiteral("email")); }},
        {"weak password", K::PasswordRefused,
            [](World &w) { return changed(w, password, QStringLiteral("byr")); }},
        {"wrong current password", K::WrongCurrentPassword,
            [](World &w) {
                return changed(w, QStringLiteral("Wrong-Password-1"), QStringLiteral("Pedwar-Afal-2"));
            }},
        {"nobody has signed in yet", K::PasswordNotResettable,
            [](World &w) { return endOf(QCoro::waitFor(PasswordReset(*w.pool).begin(w.invite()))); }},
        {"a forgotten password of nobody, told", K::NowhereToSendCode,
            [](World &w) {
                w.practice.refuse(QStringLiteral("ForgotPassword"), QStringLiteral("UserNotFoundException"));
                return endOf(QCoro::waitFor(
                    PasswordReset(*w.pool).begin(QStringLiteral("nobody@ysgol-practis.example"))));
            }},
        {"nowhere to send a code to", K::NowhereToSendCode,
            [](World &w) {
                w.practice.refuse(QStringLiteral("ForgotPassword"),
                    QStringLiteral("InvalidParameterException"),
                    QStringLiteral("Cannot reset password for the user as there is no registered/verified "
                                   "email or phone_number"));
                return endOf(QCoro::waitFor(PasswordReset(*w.pool).begin(w.settled())));
            }},
        {"too often in an hour", K::AttemptLimitExceeded, tooOften},
    };
}

/// Of whoever is signed in.
static QList<Case> accountCases()
{
    using K = FailureKind;
    return {
        {"factor not set up", K::FactorUnavailable,
            [](World &w) {
                w.signedIn();
                return endOf(
                    QCoro::waitFor(w.account->turnOn(Factor::AuthenticatorApp, Preference::AsBefore)));
            }},
        {"no factor at all", K::LastFactor,
            [](World &w) {
                w.settled({mail}, mail);
                return endOf(QCoro::waitFor(w.account->turnOff(Factor::Email)));
            }},
        {"number not verified", K::FactorUnavailable,
            [](World &w) {
                w.signedIn();
                return endOf(QCoro::waitFor(w.account->turnOn(Factor::TextMessage, Preference::AsBefore)));
            }},
        {"the only number", K::LastFactor,
            [](World &w) {
                w.settled({text}, text);
                return endOf(QCoro::waitFor(w.account->setPhoneNumber(QStringLiteral("+447700900999"))));
            }},
        {"access token expired", K::NotSignedIn,
            [](World &w) {
                w.signedIn();
                w.practice.advance(2 * 24 * 3600);
                return endOf(QCoro::waitFor(w.account->details()));
            }},
        {"access token revoked", K::NotSignedIn, askedAfterRevoking},
        {"device does not exist", K::IdentityRefused,
            [](World &w) {
                w.signedIn();
                return endOf(QCoro::waitFor(forgetDevice(w.pool.get(), w.tokens.access,
                    QStringLiteral("eu-west-2_0c9d7e2a-1111-4222-8333-944455556666"))));
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
}

static const QList<Case> &cases()
{
    static const QList<Case> all = signInCases() + passwordCases() + accountCases();
    return all;
}

void TestPoolErrors::everyError_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < cases().size(); ++number)
        QTest::newRow(cases().at(number).name) << number;
}

void TestPoolErrors::everyError()
{
    QFETCH(int, number);
    const Case &wanted = cases().at(number);
    const Failure failure = wanted.lead(world("optional"));
    QVERIFY2(failure.subject != QStringLiteral("no failure at all"), "it went through");
    QCOMPARE(failure.kind, wanted.kind);
}

void TestPoolErrors::everyErrorThatOnlyAwsLeadsTo_data()
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
    row("FeatureUnavailableInTierException", K::IdentityRefused);
    row("UnsupportedOperationException", K::IdentityRefused);
    row("ExpiredCodeException", K::CodeExpired, "Invalid code provided, please request a code again.");
}

/// At the first call and at the second one of a sign-in.
void TestPoolErrors::everyErrorThatOnlyAwsLeadsTo()
{
    QFETCH(QString, error);
    QFETCH(QString, message);
    QFETCH(FailureKind, kind);
    World &there = world("optional");
    const QString who = there.settled();
    for (const char *operation : {"InitiateAuth", "RespondToAuthChallenge"}) {
        const bool passing = kind == FailureKind::TooManyRequests || kind == FailureKind::ServerTrouble;
        there.practice.refuse(QString::fromLatin1(operation), error, message, passing ? tries : 1);
        QCOMPARE(signIn(there, who, password).kind, kind);
        QVERIFY(Walk(there, who).wholly(password).has_value());
    }
}

/// RefreshTokenReuseException, where there is no time of grace.
void TestPoolErrors::aRefreshTokenThatIsUsedTwice()
{
    const Failure failure = reused(worldWith({QStringLiteral("--grace"), QStringLiteral("0")}));
    QCOMPARE(failure.kind, FailureKind::SignedOutElsewhere);
}

void TestPoolErrors::whatPassesIsTriedAgain_data()
{
    QTest::addColumn<QString>("error");
    QTest::newRow("busy") << QStringLiteral("TooManyRequestsException");
    QTest::newRow("in trouble") << QStringLiteral("InternalErrorException");
}

/// Nobody is told of a pool that is itself again at the third try.
void TestPoolErrors::whatPassesIsTriedAgain()
{
    QFETCH(QString, error);
    World &there = world("optional");
    const QString who = there.settled();
    for (const char *operation : {"InitiateAuth", "RespondToAuthChallenge"}) {
        there.practice.refuse(QString::fromLatin1(operation), error, {}, tries - 1);
        QVERIFY(Walk(there, who).wholly(password).has_value());
    }
}

void TestPoolErrors::aLimitOfOnePersonIsNotTriedAgainst()
{
    World &there = world("optional");
    const QString who = there.settled();
    there.practice.refuse(QStringLiteral("InitiateAuth"), QStringLiteral("LimitExceededException"), {}, 2);
    for (int asked = 0; asked < 2; ++asked)
        QCOMPARE(signIn(there, who, password).kind, FailureKind::AttemptLimitExceeded);
    QVERIFY(Walk(there, who).wholly(password).has_value());
}

QTEST_GUILESS_MAIN(TestPoolErrors)
#include "test_poolerrors.moc"
