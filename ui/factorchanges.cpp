#include "factorsetup.h"

#include "continue.h"
#include "domain/phonenumber.h"
#include "factorquestion.h"

/// Which factors are on, and what somebody who is signed in does about them (S30).
namespace canolfan::ui {

using session::AccountDetails;
using session::Factor;

void FactorSetup::begin(MfaReason reason)
{
    m_inSignIn = false;
    m_numberOnly = false;
    m_reason = reason;
    m_sender = {};
    read({});
}

void FactorSetup::read(Sentence news)
{
    const std::stop_token stop = m_pages.selection.beginReading(m_reason, m_reason == MfaReason::Choice);
    Q_EMIT pageWanted(&m_pages.selection);
    continueWith(
        this, m_session.account().details(stop), [this, news](const Result<AccountDetails> &details) {
            m_pages.selection.endWork();
            if (!details)
                return m_pages.selection.showUnread(details.error());
            show(*details);
            if (news)
                m_pages.selection.say(Banner::Tone::Success, news);
        });
}

void FactorSetup::show(const AccountDetails &details)
{
    const QList<Factor> all{Factor::AuthenticatorApp, Factor::TextMessage, Factor::Email};
    m_email = details.email;
    const QString name = QStringLiteral("%1 %2").arg(details.givenName, details.familyName).trimmed();
    m_sender = {name, details.email, {}};
    m_selection = {m_reason, all, details.factors, details.preferred,
        details.phoneNumber.isEmpty() ? QString() : grouped(details.phoneNumber),
        m_reason == MfaReason::Choice, details.phoneVerified};
    m_pages.selection.offer(m_selection);
}

/// A first factor opens the portal; one more is a change among others.
void FactorSetup::finish(Factor factor)
{
    if (m_reason != MfaReason::Choice)
        return Q_EMIT done();
    read([factor] {
        switch (factor) {
        case Factor::AuthenticatorApp:
            return tr("Your authenticator app is set up.");
        case Factor::TextMessage:
            return tr("Codes by text message are set up.");
        case Factor::Email:
            return tr("Codes by email are set up.");
        }
        Q_UNREACHABLE();
    });
}

void FactorSetup::prefer(Factor factor)
{
    const std::stop_token stop = m_pages.selection.beginWork();
    continueWith(this, m_session.account().prefer(factor, stop), [this](const Result<void> &preferred) {
        finishChange(preferred, [] { return tr("Your choice is saved."); });
    });
}

void FactorSetup::remove(Factor factor)
{
    askToRemove(factor, &m_pages.selection, [this, factor] {
        const std::stop_token stop = m_pages.selection.beginWork();
        continueWith(this, m_session.account().turnOff(factor, stop), [this](const Result<void> &off) {
            finishChange(off, [] { return tr("The method is removed."); });
        });
    });
}

void FactorSetup::finishChange(const Result<void> &changed, Sentence news)
{
    m_pages.selection.endWork();
    if (changed)
        read(std::move(news));
    else
        m_pages.selection.showFailure(changed.error());
}

} // namespace canolfan::ui
