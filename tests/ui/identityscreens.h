#pragma once

#include "dialogs/changepassworddialog.h"
#include "dialogs/profiledialog.h"
#include "pages/forgotpasswordpage.h"
#include "pages/lockpage.h"
#include "pages/mfa/mfaapppage.h"
#include "pages/mfa/mfaemailpage.h"
#include "pages/mfa/mfaphonepage.h"
#include "pages/mfa/mfaselectionpage.h"
#include "pages/mfa/mfatextpage.h"
#include "pages/newpasswordpage.h"

#include <QAbstractButton>
#include <QLineEdit>

/// The screens about passwords and factors, each as far on as it gets.
namespace canolfan::tests {

using namespace canolfan::ui;

inline QCoro::Task<Result<void>> neverGone()
{
    co_return failed(FailureKind::TimedOut);
}

inline QWidget *mfaSelection(const QString &name)
{
    auto *page = new MfaSelectionPage;
    using session::Factor;
    if (name == QStringLiteral("MFA changes")) {
        const QList<Factor> all{Factor::AuthenticatorApp, Factor::TextMessage, Factor::Email};
        page->offer({MfaReason::Choice, all, {Factor::AuthenticatorApp, Factor::TextMessage},
            Factor::TextMessage, QStringLiteral("+44 7700 900123"), true});
    } else if (name == QStringLiteral("MFA unread")) {
        page->beginReading(MfaReason::Choice, true);
        page->endWork();
        page->showUnread({FailureKind::Unreachable, QStringLiteral("portal.example")});
    } else {
        page->offer({MfaReason::FirstSignIn, {Factor::AuthenticatorApp, Factor::Email}, {Factor::Email},
            Factor::Email, {}, false});
    }
    return page;
}

/// Each as far on as it gets, so that everything on it is there.
inline QWidget *mfaPage(const QString &name)
{
    if (name == QStringLiteral("MFA app")) {
        auto *page = new MfaAppPage;
        page->setSecret(QStringLiteral("Portal"), QStringLiteral("eo@ysgol.example"), "JBSWY3DPEHPK3PXP");
        page->findChild<QAbstractButton *>(QStringLiteral("openKeyButton"))->click();
        return page;
    }
    if (name == QStringLiteral("MFA text") || name == QStringLiteral("MFA number")) {
        auto *page = new MfaTextPage;
        if (name.endsWith(QStringLiteral("number")))
            page->start(MfaTextPage::Purpose::NumberThatGetsCodes);
        page->findChild<QLineEdit *>(QStringLiteral("numberField"))->setText(QStringLiteral("+447700900123"));
        page->findChild<QAbstractButton *>(QStringLiteral("sendButton"))->click();
        page->confirmSent();
        return page;
    }
    if (name == QStringLiteral("MFA email")) {
        auto *page = new MfaEmailPage;
        page->findChild<QAbstractButton *>(QStringLiteral("riskTick"))->click();
        page->confirmSent(QStringLiteral("e***@y***"));
        return page;
    }
    return name == QStringLiteral("MFA phone") ? static_cast<QWidget *>(new MfaPhonePage)
                                               : mfaSelection(name);
}

inline QWidget *forgotPassword(bool codeSent)
{
    auto *page = new ForgotPasswordPage;
    page->setEmail(QStringLiteral("eo@ysgol-practis.example"));
    if (codeSent)
        page->codeSent(QStringLiteral("e***@y***"));
    return page;
}

inline QWidget *lockPage()
{
    auto *page = new LockPage;
    page->ask(QStringLiteral("e***@y***"), 0);
    page->showWrongOffline(true, 60);
    return page;
}

inline QWidget *passwordScreen(const QString &name, words::Translations &translations)
{
    if (name == QStringLiteral("new password"))
        return new NewPasswordPage;
    if (name == QStringLiteral("forgot password") || name == QStringLiteral("forgot password, code"))
        return forgotPassword(name.endsWith(QStringLiteral("code")));
    if (name == QStringLiteral("locked"))
        return lockPage();
    if (name == QStringLiteral("change password"))
        return new ChangePasswordDialog(
            [](const QString &, const QString &, std::stop_token) { return neverGone(); }, {}, translations);
    if (name == QStringLiteral("profile"))
        return new ProfileDialog(
            {{QStringLiteral("Carys"), QStringLiteral("Wyn"), Language::English},
                QStringLiteral("eo@ysgol-practis.example"), {}},
            [](const ProfileDialog::Details &, std::stop_token) { return neverGone(); }, translations);
    return nullptr;
}

/// Null where the name is another's.
inline QWidget *identityScreen(const QString &name, words::Translations &translations)
{
    return name.startsWith(QStringLiteral("MFA")) ? mfaPage(name) : passwordScreen(name, translations);
}

} // namespace canolfan::tests
