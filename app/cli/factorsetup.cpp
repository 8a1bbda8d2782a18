#include "factorsetup.h"

#include "console.h"

#include "words/accountcommands.h"
#include "words/commandline.h"

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

QCoro::Task<Result<void>> FactorSetup::turnOn(Factor factor)
{
    return m_account.turnOn(factor, session::Preference::AsBefore);
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
        const Result<session::CodeDelivery> sent = co_await m_account.setPhoneNumber(number);
        if (!sent)
            co_return failed(sent.error());
        const QString prompt = words::textCodePrompt(sent->destination);
        const Result<void> verified = co_await verify(phoneAttribute, prompt);
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
