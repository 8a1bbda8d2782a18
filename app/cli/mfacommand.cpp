#include "mfacommand.h"

#include "domain/phonenumber.h"
#include "words/accountcommands.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace canolfan::cli {

using session::AccountDetails;
using session::Factor;

static const QList<Factor> allFactors{Factor::AuthenticatorApp, Factor::TextMessage, Factor::Email};

MfaCommand::MfaCommand(startup::PortalServices &portal, Questions &questions)
    : m_portal(portal)
    , m_questions(questions)
    , m_setup(portal.session.account(), questions, portal.wellKnown.name)
{
}

QCoro::Task<Outcome> MfaCommand::run(MfaOrder order)
{
    switch (order.action) {
    case MfaOrder::Action::Show:
        return show();
    case MfaOrder::Action::SetUp:
        return setUp(order);
    case MfaOrder::Action::Prefer:
        return prefer(order.factor);
    case MfaOrder::Action::Remove:
        return remove(order.factor);
    }
    Q_UNREACHABLE();
}

static QString numberOf(Factor factor, const AccountDetails &details)
{
    if (factor != Factor::TextMessage || details.phoneNumber.isEmpty())
        return {};
    return QStringLiteral(" (%1)").arg(grouped(details.phoneNumber));
}

QCoro::Task<Outcome> MfaCommand::show()
{
    const Result<AccountDetails> details = co_await m_portal.session.account().details();
    if (!details)
        co_return failure(details.error());
    QStringList lines;
    QJsonArray on;
    for (const Factor factor : allFactors) {
        const bool isOn = details->factors.contains(factor);
        lines.append(words::factorState(nameOf(factor), isOn, details->preferred == factor)
            + (isOn ? numberOf(factor, *details) : QString()));
        if (isOn)
            on.append(nameOf(factor));
    }
    const QJsonValue preferred = details->preferred ? QJsonValue(nameOf(*details->preferred)) : QJsonValue();
    QJsonObject document{{QStringLiteral("on"), on}, {QStringLiteral("preferred"), preferred}};
    if (!m_setup.otpauthAddress().isEmpty())
        document.insert(QStringLiteral("otpauth"), m_setup.otpauthAddress());
    co_return Outcome{Done, lines.join(QLatin1Char('\n')), document};
}

QCoro::Task<Outcome> MfaCommand::setUp(MfaOrder order)
{
    Result<void> done;
    if (order.factor == Factor::AuthenticatorApp) {
        done = co_await m_setup.app(order.asQrCode);
    } else if (order.factor == Factor::TextMessage) {
        const auto number = phoneNumber(order.number);
        if (const auto *problem = std::get_if<PhoneProblem>(&number))
            co_return failure(Refused, words::sentence(*problem));
        done = co_await m_setup.textMessages(std::get<QString>(number));
    } else {
        const auto aware = m_questions.awareOfRisk();
        if (!aware)
            co_return m_questions.outcomeOf({FailureKind::Cancelled});
        if (!*aware)
            co_return failure(Refused, words::riskNotConfirmed());
        done = co_await m_setup.email();
    }
    if (!done)
        co_return m_questions.outcomeOf(done.error());
    co_return co_await show();
}

QCoro::Task<Outcome> MfaCommand::shownAfter(Factor factor, Result<void> changed)
{
    if (changed)
        co_return co_await show();
    if (!changed.error().subject.isEmpty()) // of the number, not of the factor
        co_return failure(changed.error());
    if (changed.error().kind == FailureKind::FactorUnavailable)
        co_return failure(Refused, words::factorIsOff(nameOf(factor)));
    if (changed.error().kind == FailureKind::LastFactor)
        co_return failure(Refused, words::lastFactor(nameOf(factor)));
    co_return failure(changed.error());
}

QCoro::Task<Outcome> MfaCommand::prefer(Factor factor)
{
    const Result<void> preferred = co_await m_portal.session.account().prefer(factor);
    co_return co_await shownAfter(factor, preferred);
}

QCoro::Task<Outcome> MfaCommand::remove(Factor factor)
{
    const Result<void> removed = co_await m_portal.session.account().turnOff(factor);
    co_return co_await shownAfter(factor, removed);
}

} // namespace canolfan::cli
