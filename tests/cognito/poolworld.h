#pragma once

#include "cognito/account.h"
#include "cognito/passwordreset.h"
#include "cognito/signin.h"
#include "portal/wellknown.h"
#include "support/practicepool.h"

#include <map>
#include <memory>

/// A real practice portal's user pool, the people in it, and the way through a sign-in.
namespace canolfan::test {

using namespace cognito;

inline const QString password = QStringLiteral("Tair-Afal-Goch-1");
inline const QString phone = QStringLiteral("+447700900456"); // the one that the practice portal gives
inline constexpr int sessionsLast = 200; // seconds, and some more than they do

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

    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override
    {
        co_return QByteArray(tokens.access);
    }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token) override
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

inline std::map<QStringList, std::unique_ptr<World>> worlds;

inline World &worldWith(const QStringList &options)
{
    std::unique_ptr<World> &found = worlds[options];
    if (!found)
        found = std::make_unique<World>(options);
    return *found;
}

inline World &world(const char *mfa)
{
    return worldWith({QStringLiteral("--mfa"), QString::fromLatin1(mfa)});
}

/// Goes from step to step as a person does, with everything right.
class Walk
{
public:
    /// `device`: this computer, as the pool knows it.
    Walk(World &world, QString email, Factor choice = Factor::Email, std::optional<Device> device = {})
        : m_world(world)
        , m_email(std::move(email))
        , m_choice(choice)
        , m_signIn(*world.pool, std::move(device))
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
    const SignIn &signIn() const { return m_signIn; }

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
        if (const auto *wanted = std::get_if<NewPasswordWanted>(&step))
            return QCoro::waitFor(m_signIn.answerNewPassword(password, detailsFor(*wanted)));
        const Result<QByteArray> secret = QCoro::waitFor(m_signIn.associateSoftwareToken());
        if (!secret)
            return failed(secret.error());
        return QCoro::waitFor(
            m_signIn.verifySoftwareToken(m_world.practice.authenticatorCode(m_email, true)));
    }

    static Attributes detailsFor(const NewPasswordWanted &wanted)
    {
        return wanted.missing.contains(Attribute::PhoneNumber) ? Attributes{{Attribute::PhoneNumber, phone}}
                                                               : Attributes{};
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

inline QString World::invite()
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

inline QString World::settled(const QStringList &factors, const QString &preferred)
{
    const QString who = invite();
    const Result<Step> in = Walk(*this, who).wholly(practice.temporaryPasswordOf(who));
    if (!in)
        qFatal("%s cannot sign in: %d", qPrintable(who), int(in.error().kind));
    tokens = std::get<Tokens>(*in);
    practice.setFactors(who, factors, preferred);
    return who;
}

inline QString World::signedIn()
{
    return settled();
}

/// While Qt's TLS is still there: at the end of each test program.
inline void closeWorlds()
{
    worlds.clear();
}

} // namespace canolfan::test
