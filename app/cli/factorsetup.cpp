#include "factorsetup.h"

#include "console.h"

#include "domain/phonenumber.h"
#include "words/accountcommands.h"
#include "words/commandline.h"

#include <QCoroTimer>

namespace canolfan::cli {

using session::AccountDetails;
using session::Factor;

static const QString phoneAttribute = QStringLiteral("phone_number");
static const QString emailAttribute = QStringLiteral("email");

FactorSetup::FactorSetup(session::Account &account, Questions &questions, QString issuer)
    : m_account(account), m_questions(questions), m_issuer(std::move(issuer))
{
}

bool isAboutTheCode(FailureKind kind)
{
    return kind == FailureKind::WrongCode || kind == FailureKind::CodeAlreadyUsed;
}

void tell(Console &console, const AuthenticatorKey &key, bool asQrCode)
{
    if (asQrCode)
        console.tell(key.asHalfBlocks());
    console.tell(key.inWords());
}

static bool mayPass(FailureKind kind)
{
    return kind == FailureKind::ConnectionLost || kind == FailureKind::TimedOut
        || kind == FailureKind::Unreachable || kind == FailureKind::ServerTrouble
        || kind == FailureKind::TooManyRequests;
}

/// After a code that was right, which cannot be given once more: what fails in passing is tried again.
QCoro::Task<Result<void>> FactorSetup::turnOn(Factor factor)
{
    for (int attempt = 0;; ++attempt) {
        const Result<void> on = co_await m_account.turnOn(factor, session::Preference::AsBefore);
        if (on || !mayPass(on.error().kind) || attempt == 2)
            co_return on;
        const std::chrono::seconds pause(1 << attempt);
        co_await QCoro::sleepFor(pause);
    }
}

QCoro::Task<Result<void>> FactorSetup::app(bool asQrCode)
{
    const Result<AccountDetails> details = co_await m_account.details();
    if (!details)
        co_return failed(details.error());
    const Result<QByteArray> secret = co_await m_account.associateSoftwareToken();
    if (!secret)
        co_return failed(secret.error());
    const AuthenticatorKey key(m_issuer, details->email, *secret);
    m_otpauthAddress = key.address();
    tell(m_questions.console(), key, asQrCode);
    const Result<void> verified = co_await verifyApp();
    if (!verified)
        co_return failed(verified.error());
    co_return co_await turnOn(Factor::AuthenticatorApp);
}

QCoro::Task<Result<void>> FactorSetup::verifyApp()
{
    while (const auto code = m_questions.code(words::appCodePrompt())) {
        const Result<void> verified = co_await m_account.verifySoftwareToken(*code);
        if (verified || !isAboutTheCode(verified.error().kind))
            co_return verified;
        m_questions.again(failure(verified.error()));
    }
    co_return failed(FailureKind::Cancelled);
}

QCoro::Task<Result<void>> FactorSetup::textMessages(QString number)
{
    const Result<AccountDetails> details = co_await m_account.details();
    if (!details)
        co_return failed(details.error());
    if (!details->phoneVerified || details->phoneNumber != number) {
        const bool codesGoThere = details->factors.contains(Factor::TextMessage);
        if (codesGoThere && details->phoneNumber != number)
            m_questions.console().complain(words::newNumberTakesEffect());
        const Result<session::CodeDelivery> sent = co_await m_account.setPhoneNumber(number);
        if (!sent)
            co_return failed(sent.error());
        const QString prompt = words::textCodePrompt(sent->destination);
        const Result<void> verified = co_await verify(phoneAttribute, prompt);
        if (!verified && codesGoThere)
            m_questions.console().complain(words::newNumberUnverified(grouped(number)));
        if (!verified)
            co_return failed(verified.error());
    }
    co_return co_await turnOn(Factor::TextMessage);
}

QCoro::Task<Result<void>> FactorSetup::email()
{
    const Result<session::CodeDelivery> sent = co_await m_account.sendVerificationCode(emailAttribute);
    if (!sent)
        co_return failed(sent.error());
    const QString prompt = words::emailCodePrompt(sent->destination);
    const Result<void> verified = co_await verify(emailAttribute, prompt);
    if (!verified)
        co_return failed(verified.error());
    co_return co_await turnOn(Factor::Email);
}

QCoro::Task<Result<void>> FactorSetup::verify(QString attribute, QString prompt)
{
    while (const auto code = m_questions.code(prompt)) {
        const Result<void> verified = co_await m_account.verifyAttribute(attribute, *code);
        if (verified || !isAboutTheCode(verified.error().kind))
            co_return verified;
        m_questions.again(failure(verified.error()));
    }
    co_return failed(FailureKind::Cancelled);
}

} // namespace canolfan::cli
