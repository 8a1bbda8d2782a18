#include "factorsetup.h"

#include "continue.h"
#include "domain/phonenumber.h"
#include "words/accountcommands.h"

#include <algorithm>
#include <array>

namespace canolfan::ui {

using session::Factor;

FactorSetup::FactorSetup(session::Session &session, QString issuer, Pages pages, QObject *parent)
    : QObject(parent), m_session(session), m_issuer(std::move(issuer)), m_pages(pages)
{
    connectPages();
}

void FactorSetup::connectPages()
{
    connect(&m_pages.selection, &MfaSelectionPage::chosen, this, &FactorSetup::choose);
    connect(&m_pages.selection, &MfaSelectionPage::cancelWanted, this, &FactorSetup::left);
    connect(&m_pages.selection, &MfaSelectionPage::signOutWanted, this, &FactorSetup::signOutWanted);
    connect(&m_pages.selection, &MfaSelectionPage::preferWanted, this, &FactorSetup::prefer);
    connect(&m_pages.selection, &MfaSelectionPage::removeWanted, this, &FactorSetup::remove);
    connect(&m_pages.selection, &MfaSelectionPage::retryWanted, this, [this] { read({}); });
    connect(&m_pages.selection, &MfaSelectionPage::troubleWanted, this,
        [this] { Q_EMIT troubleWanted(m_sender); });
    connect(&m_pages.phone, &MfaPhonePage::continueWanted, this, &FactorSetup::startAppAnew);
    // Once whatever brings the page back is done with it.
    connect(&m_pages.app, &MfaAppPage::secretWanted, this, &FactorSetup::startAppAnew, Qt::QueuedConnection);
    connect(&m_pages.phone, &MfaPhonePage::backWanted, this, &FactorSetup::back);
    connect(&m_pages.app, &MfaAppPage::verifyWanted, this, &FactorSetup::verifyApp);
    connect(&m_pages.text, &MfaTextPage::sendWanted, this, &FactorSetup::sendText);
    connect(&m_pages.text, &MfaTextPage::verifyWanted, this,
        [this](const QString &code) { verifyAttribute(QStringLiteral("phone_number"), code); });
    connect(&m_pages.email, &MfaEmailPage::sendWanted, this, &FactorSetup::sendEmail);
    connect(&m_pages.email, &MfaEmailPage::verifyWanted, this,
        [this](const QString &code) { verifyAttribute(QStringLiteral("email"), code); });
    connect(&m_pages.app, &MfaAppPage::backWanted, this, &FactorSetup::back);
    connect(&m_pages.app, &MfaAppPage::troubleWanted, this, [this] { Q_EMIT troubleWanted(m_sender); });
    connect(&m_pages.text, &MfaTextPage::backWanted, this, &FactorSetup::back);
    connect(&m_pages.text, &MfaTextPage::troubleWanted, this, [this] { Q_EMIT troubleWanted(m_sender); });
    connect(&m_pages.email, &MfaEmailPage::backWanted, this, &FactorSetup::back);
    connect(&m_pages.email, &MfaEmailPage::troubleWanted, this, [this] { Q_EMIT troubleWanted(m_sender); });
}

void FactorSetup::beginInSignIn(const QString &email, const QList<Factor> &factors, MfaReason reason)
{
    m_inSignIn = true;
    m_numberOnly = false;
    m_email = email;
    m_sender = {{}, email, {}};
    m_reason = reason;
    offer({m_reason, factors, {}, {}, {}, false});
}

void FactorSetup::changeNumber(bool codesGoThere)
{
    m_inSignIn = false;
    m_numberOnly = true;
    m_codesGoThere = codesGoThere;
    startText();
}

bool FactorSetup::isHolding() const
{
    const std::array<const QWidget *, 5> pages{
        &m_pages.selection, &m_pages.phone, &m_pages.app, &m_pages.text, &m_pages.email};
    return m_reason != MfaReason::Choice && !m_numberOnly
        && std::ranges::any_of(pages, [](const QWidget *page) { return page->isVisible(); });
}

void FactorSetup::offer(const MfaSelection &selection)
{
    m_selection = selection;
    m_pages.selection.offer(selection);
    Q_EMIT pageWanted(&m_pages.selection);
}

bool FactorSetup::codesGoToTheNumber() const
{
    return m_numberOnly ? m_codesGoThere : m_selection.on.contains(Factor::TextMessage);
}

/// Held once, not kept: whoever goes back again has read what it means.
void FactorSetup::back()
{
    if (m_unverified.isEmpty() || !codesGoToTheNumber())
        return leave();
    m_pages.text.say(
        Banner::Tone::Warning, [number = m_unverified] { return words::newNumberUnverified(number); });
    m_unverified.clear();
}

void FactorSetup::leave()
{
    m_unverified.clear();
    if (m_numberOnly) {
        Q_EMIT left();
        return;
    }
    offer(m_selection);
}

void FactorSetup::choose(Factor factor)
{
    m_proved.reset();
    switch (factor) {
    case Factor::AuthenticatorApp:
        if (!m_selection.on.contains(factor))
            return startApp();
        Q_EMIT pageWanted(&m_pages.phone); // its replacement is thought over first (S32)
        return;
    case Factor::TextMessage:
        return startText();
    case Factor::Email:
        m_pages.email.start();
        Q_EMIT pageWanted(&m_pages.email);
        return;
    }
}

void FactorSetup::startText()
{
    m_unverified.clear();
    using Purpose = MfaTextPage::Purpose;
    if (!m_numberOnly)
        m_pages.text.start(codesGoToTheNumber() ? Purpose::OtherNumberForCodes : Purpose::Codes);
    else
        m_pages.text.start(m_codesGoThere ? Purpose::NumberThatGetsCodes : Purpose::Number);
    Q_EMIT pageWanted(&m_pages.text);
}

void FactorSetup::startApp()
{
    const std::stop_token stop = m_pages.selection.beginWork();
    // A new secret each time: after a sign-in that has run out, the old one is worth nothing
    // (cognito.md 2.2).
    auto task = m_inSignIn ? m_session.associateSoftwareToken(stop)
                           : m_session.account().associateSoftwareToken(stop);
    continueWith(this, std::move(task), [this](const Result<QByteArray> &secret) {
        m_pages.selection.endWork();
        if (secret) {
            m_pages.app.setSecret(m_issuer, m_email, *secret);
            Q_EMIT pageWanted(&m_pages.app);
        } else if (signInIsOver(secret.error())) {
            Q_EMIT signInEnded(secret.error());
        } else {
            m_pages.selection.showFailure(secret.error());
        }
    });
}

void FactorSetup::startAppAnew()
{
    Q_EMIT pageWanted(&m_pages.selection);
    startApp();
}

void FactorSetup::verifyApp(const QString &code)
{
    if (m_proved == Factor::AuthenticatorApp)
        return turnOn(Factor::AuthenticatorApp);
    const std::stop_token stop = m_pages.app.beginWork();
    if (!m_inSignIn) {
        continueWith(
            this, m_session.account().verifySoftwareToken(code, stop), [this](const Result<void> &verified) {
                m_pages.app.endWork();
                if (!verified)
                    return m_pages.app.showFailure(verified.error());
                m_proved = Factor::AuthenticatorApp;
                turnOn(Factor::AuthenticatorApp);
            });
        return;
    }
    continueWith(this, m_session.verifySoftwareToken(code, stop), [this](const Result<session::Step> &step) {
        m_pages.app.endWork();
        // Stopped after the last code was right: it has been used up.
        const bool givenUp = !step && step.error().kind == FailureKind::Cancelled && !m_session.isSigningIn();
        if (step)
            Q_EMIT done();
        else if (givenUp || signInIsOver(step.error()))
            Q_EMIT signInEnded(step.error());
        else
            m_pages.app.showFailure(step.error());
    });
}

void FactorSetup::sendText(const QString &phoneNumber)
{
    const std::stop_token stop = m_pages.text.beginWork();
    continueWith(this, m_session.account().setPhoneNumber(phoneNumber, stop),
        [this, phoneNumber](const Result<session::CodeDelivery> &sent) {
            m_pages.text.endWork();
            if (!sent)
                return m_pages.text.showFailure(sent.error());
            // The account has it from now on, whether the code comes back or not.
            m_selection.phoneNumber = grouped(phoneNumber);
            m_selection.phoneVerified = false;
            m_unverified = m_selection.phoneNumber;
            m_proved.reset();
            m_pages.text.confirmSent();
        });
}

void FactorSetup::sendEmail()
{
    const std::stop_token stop = m_pages.email.beginWork();
    continueWith(this, m_session.account().sendVerificationCode(QStringLiteral("email"), stop),
        [this](const Result<session::CodeDelivery> &sent) {
            m_pages.email.endWork();
            if (sent)
                m_pages.email.confirmSent(sent->destination);
            else
                m_pages.email.showFailure(sent.error());
        });
}

static Factor factorOf(const QString &attribute)
{
    return attribute == QLatin1String("email") ? Factor::Email : Factor::TextMessage;
}

void FactorSetup::verifyAttribute(const QString &attribute, const QString &code)
{
    const Factor factor = factorOf(attribute);
    if (m_proved == factor)
        return turnOn(factor);
    const std::stop_token stop = beginWork(factor);
    continueWith(this, m_session.account().verifyAttribute(attribute, code, stop),
        [this, factor](const Result<void> &verified) {
            endWork(factor);
            if (!verified)
                return showFailure(factor, verified.error());
            if (factor == Factor::TextMessage)
                m_unverified.clear();
            if (m_numberOnly)
                return Q_EMIT numberChanged();
            m_proved = factor;
            turnOn(factor);
        });
}

/// Where this fails, the next press of the button is for this alone: a code that has been right once is used.
void FactorSetup::turnOn(Factor factor)
{
    const std::stop_token stop = beginWork(factor);
    // Which one is asked for first is a choice of its own.
    continueWith(this, m_session.account().turnOn(factor, session::Preference::AsBefore, stop),
        [this, factor](const Result<void> &on) {
            endWork(factor);
            if (on)
                finish(factor);
            else
                showFailure(factor, on.error());
        });
}

bool FactorSetup::signInIsOver(const Failure &failure) const
{
    return m_inSignIn
        && (failure.kind == FailureKind::SignInSessionExpired
            || failure.kind == FailureKind::WrongCredentials);
}

/// The pages of the methods are alike, but not related.
template <typename Do>
static auto onPage(const FactorSetup::Pages &pages, Factor factor, Do act)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return act(pages.app);
    case Factor::TextMessage:
        return act(pages.text);
    case Factor::Email:
        return act(pages.email);
    }
    Q_UNREACHABLE();
}

std::stop_token FactorSetup::beginWork(Factor factor)
{
    return onPage(m_pages, factor, [](auto &page) { return page.beginWork(); });
}

void FactorSetup::endWork(Factor factor)
{
    onPage(m_pages, factor, [](auto &page) { page.endWork(); });
}

void FactorSetup::showFailure(Factor factor, const Failure &failure)
{
    onPage(m_pages, factor, [&failure](auto &page) { page.showFailure(failure); });
}

} // namespace canolfan::ui
