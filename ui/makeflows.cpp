#include "mainwindow.h"

#include "connectionhelp.h"
#include "continue.h"
#include "factorsetup.h"
#include "forgottenpassword.h"
#include "ownaccount.h"
#include "pages/codepage.h"
#include "pages/factorpage.h"
#include "pages/forgotpasswordpage.h"
#include "pages/manageuserspage.h"
#include "pages/mfa/mfaapppage.h"
#include "pages/mfa/mfaemailpage.h"
#include "pages/mfa/mfaphonepage.h"
#include "pages/mfa/mfaselectionpage.h"
#include "pages/mfa/mfatextpage.h"
#include "pages/newpasswordpage.h"
#include "pages/signinpage.h"
#include "signinflow.h"
#include "usermanagement.h"
#include "waitingchanges.h"
#include "widgets/headerbar.h"
#include "widgets/outside.h"
#include "widgets/pagestack.h"
#include "words/accountcommands.h"
#include "words/words.h"

/// Which flow leads to which page, once it is known which portal it is.
namespace canolfan::ui {

template <typename Page>
static Page *addedTo(PageStack *pages)
{
    auto *page = new Page;
    pages->addWidget(page);
    return page;
}

SignInFlow &MainWindow::signInFlow()
{
    if (m_flow)
        return *m_flow;
    m_signIn = addedTo<SignInPage>(m_pages);
    m_code = addedTo<CodePage>(m_pages);
    m_factor = addedTo<FactorPage>(m_pages);
    m_newPassword = addedTo<NewPasswordPage>(m_pages);
    m_signIn->setPractice(isPractice());
    m_code->setPractice(isPractice());
    m_newPassword->setPolicy(m_connection.passwordPolicy);
    m_flow = new SignInFlow(
        *m_connection.session, m_program.settings, {*m_signIn, *m_code, *m_factor, *m_newPassword}, this);
    connect(m_flow, &SignInFlow::pageWanted, this, &MainWindow::showPage);
    connect(m_flow, &SignInFlow::signedIn, this, &MainWindow::finishSignIn);
    connect(m_flow, &SignInFlow::troubleWanted, this, [this](const QString &email) {
        writeToHelpDesk({{}, email, {}});
    });
    connect(m_signIn, &SignInPage::typing, this, &MainWindow::connectEarly);
    connect(m_code, &CodePage::typing, this, &MainWindow::connectEarly);
    connect(m_signIn, &SignInPage::practiceInboxWanted, this, &MainWindow::showInbox);
    connect(m_code, &CodePage::practiceInboxWanted, this, &MainWindow::showInbox);
    connect(m_code, &CodePage::mailHelpWanted, m_help, &ConnectionHelp::aboutMissingMail);
    connect(m_signIn, &SignInPage::forgotPasswordWanted, this,
        [this](const QString &email) { forgottenPassword().begin(email); });
    connect(m_flow, &SignInFlow::passwordResetWanted, this,
        [this](const QString &email) { forgottenPassword().beginAfterReset(email); });
    connect(m_flow, &SignInFlow::factorSetupWanted, this,
        [this](const QString &email, const QList<session::Factor> &factors) {
            factorSetup().beginInSignIn(email, factors, reasonForSetup());
        });
    return *m_flow;
}

bool MainWindow::isSettingUpFactor() const
{
    return m_factorSetup && m_factorSetup->isHolding();
}

/// S21: before anything else, and with nothing of the centre in sight.
void MainWindow::askForFactor()
{
    if (isSettingUpFactor()) // told so once more, by whoever asked the portal beside
        return;
    m_header->setPerson(std::nullopt); // whose menu would lead round it
    factorSetup().begin(reasonForSetup());
}

FactorSetup &MainWindow::factorSetup()
{
    if (m_factorSetup)
        return *m_factorSetup;
    auto *selection = addedTo<MfaSelectionPage>(m_pages);
    auto *phone = addedTo<MfaPhonePage>(m_pages);
    m_mfaApp = addedTo<MfaAppPage>(m_pages);
    m_mfaText = addedTo<MfaTextPage>(m_pages);
    m_mfaEmail = addedTo<MfaEmailPage>(m_pages);
    m_factorSetup = new FactorSetup(*m_connection.session, m_connection.portalName,
        {*selection, *phone, *m_mfaApp, *m_mfaText, *m_mfaEmail}, this);
    connect(m_mfaEmail, &MfaEmailPage::mailHelpWanted, m_help, &ConnectionHelp::aboutMissingMail);
    connect(m_factorSetup, &FactorSetup::pageWanted, this, &MainWindow::showPage);
    connect(m_factorSetup, &FactorSetup::done, this, &MainWindow::openCentre);
    connect(m_factorSetup, &FactorSetup::left, this, &MainWindow::showUsers);
    connect(m_factorSetup, &FactorSetup::numberChanged, this, [this] {
        showUsers();
        m_notice->say(Banner::Tone::Success, [] { return tr("Your mobile number is changed."); });
    });
    connect(m_factorSetup, &FactorSetup::troubleWanted, this, &MainWindow::writeToHelpDesk);
    connect(m_factorSetup, &FactorSetup::signOutWanted, this, &MainWindow::signOut);
    connect(m_factorSetup, &FactorSetup::signInEnded, this,
        [this](const Failure &failure) { signInFlow().startOver(failure); });
    return *m_factorSetup;
}

/// Of a set-up that nobody has asked for.
MfaReason MainWindow::reasonForSetup() const
{
    return m_flow && m_flow->isFirstSignIn() ? MfaReason::FirstSignIn : MfaReason::AfterReset;
}

ForgottenPassword &MainWindow::forgottenPassword()
{
    if (m_forgottenPassword)
        return *m_forgottenPassword;
    m_forgotPassword = addedTo<ForgotPasswordPage>(m_pages);
    m_forgotPassword->setPractice(isPractice());
    m_forgotPassword->setPolicy(m_connection.passwordPolicy);
    connect(m_forgotPassword, &ForgotPasswordPage::practiceInboxWanted, this, &MainWindow::showInbox);
    connect(m_forgotPassword, &ForgotPasswordPage::mailHelpWanted, m_help, &ConnectionHelp::aboutMissingMail);
    m_forgottenPassword = new ForgottenPassword(*m_connection.session, *m_forgotPassword, this);
    connect(m_forgottenPassword, &ForgottenPassword::pageWanted, this, &MainWindow::showPage);
    connect(m_forgottenPassword, &ForgottenPassword::left, this, [this] { signInFlow().start(); });
    connect(m_forgottenPassword, &ForgottenPassword::done, this, [this](const QString &email) {
        SignInFlow &flow = signInFlow();
        m_signIn->setEmail(email);
        flow.start();
        m_signIn->say(Banner::Tone::Success, [] { return tr("Your new password is set. Log in with it."); });
    });
    return *m_forgottenPassword;
}

void MainWindow::makeOwnAccount()
{
    m_ownAccount =
        new OwnAccount(*m_connection.session, m_connection.passwordPolicy, m_program.translations, this);
    connect(m_header, &HeaderBar::passwordChangeWanted, this, [this] {
        const Profile person = m_connection.directory->whoIsIn().value_or(Profile());
        m_ownAccount->changePassword({person.firstName, person.lastName, person.email});
    });
    connect(m_header, &HeaderBar::signOutEverywhereWanted, this, [this] {
        askBeforeSigningOut([this](quint64 lastToDiscard) {
            m_lastToDiscard = lastToDiscard;
            m_ownAccount->signOutEverywhere();
        });
    });
    connect(m_ownAccount, &OwnAccount::signedOut, this, [this](const std::optional<Failure> &remains) {
        const quint64 last = std::exchange(m_lastToDiscard, 0);
        continueWith(this, m_connection.wipe({}, last), [this, remains](const Result<void> &wiped) {
            const std::optional<Failure> key =
                wiped ? std::nullopt : std::optional(Failure{FailureKind::EntryMayRemain});
            showSignIn(remains ? remains : key, [] { return words::signedOutEverywhere(); });
        });
    });
    connect(m_header, &HeaderBar::profileWanted, m_ownAccount, &OwnAccount::editProfile);
    connect(m_header, &HeaderBar::factorsWanted, this, [this] { factorSetup().begin(MfaReason::Choice); });
    connect(m_ownAccount, &OwnAccount::mobileNumberWanted, this,
        [this](bool codesGoThere) { factorSetup().changeNumber(codesGoThere); });
    connect(m_ownAccount, &OwnAccount::profileChanged, this, &MainWindow::openCentre);
    connect(m_ownAccount, &OwnAccount::passwordChanged, this,
        [this] { m_notice->say(Banner::Tone::Success, [] { return tr("Your password is changed."); }); });
    connect(m_ownAccount, &OwnAccount::failed, this, [this](const Failure &failure) {
        m_notice->say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
    });
}

/// Whoever is in has a name and a centre; before that, as much as was typed.
void MainWindow::writeToHelpDesk(TroubleSender sender)
{
    const std::optional<Profile> profile = m_connection.directory->whoIsIn();
    if (profile && !profile->centres.isEmpty())
        sender = {profile->name(), profile->email, profile->centres.constFirst().number};
    openOutside(troubleMail(sender), this);
}

} // namespace canolfan::ui
