#pragma once

#include "pages/mfa/mfaapppage.h"
#include "pages/mfa/mfaemailpage.h"
#include "pages/mfa/mfaphonepage.h"
#include "pages/mfa/mfaselectionpage.h"
#include "pages/mfa/mfatextpage.h"
#include "session/session.h"
#include "troublemail.h"

#include <QObject>

#include <optional>

namespace canolfan::ui {

/// "Configure Multi-Factor Authentication" (S21, S23–S30): from the choice of a method to a factor that is
/// on, and what is done about those that are. Either in the midst of a sign-in, where the pool lets nobody in
/// without one, or for somebody who is signed in already.
class FactorSetup : public QObject
{
    Q_OBJECT

public:
    struct Pages
    {
        MfaSelectionPage &selection;
        MfaPhonePage &phone;
        MfaAppPage &app;
        MfaTextPage &text;
        MfaEmailPage &email;
    };

    /// `issuer`: what the authenticator app calls the portal.
    FactorSetup(session::Session &session, QString issuer, Pages pages, QObject *parent = nullptr);

    /// In the midst of a sign-in as `email`, with what Cognito lets a sign-in set up: the first one, or one
    /// after a reset.
    void beginInSignIn(const QString &email, const QList<session::Factor> &factors, MfaReason reason);
    /// For whoever is signed in.
    void begin(MfaReason reason);
    /// Only a new mobile number, verified; whether codes go there stays as it is.
    void changeNumber(bool codesGoThere);
    /// One of its pages is in sight, and nobody is let in before it is done (S21).
    bool isHolding() const;

Q_SIGNALS:
    void pageWanted(QWidget *page);
    /// The first factor is on, and the person signed in.
    void done();
    void numberChanged();
    /// Trouble with MFA: with what is known of the person.
    void troubleWanted(const canolfan::ui::TroubleSender &sender);
    /// Given up by choice.
    void left();
    void signOutWanted();
    /// The sign-in in whose midst this was has run out, or was refused.
    void signInEnded(const canolfan::Failure &failure);

private:
    void connectPages();
    void offer(const MfaSelection &selection);
    // factorchanges.cpp: what is on
    void read(Sentence news);
    void show(const session::AccountDetails &details);
    void finish(session::Factor factor);
    void prefer(session::Factor factor);
    void remove(session::Factor factor);
    void finishChange(const Result<void> &changed, Sentence news);

    void choose(session::Factor factor);
    void startText();
    void startApp();
    void startAppAnew();
    void verifyApp(const QString &code);
    void sendText(const QString &phoneNumber);
    void sendEmail();
    void verifyAttribute(const QString &attribute, const QString &code);
    void turnOn(session::Factor factor);
    void back();
    void leave();
    bool codesGoToTheNumber() const;
    bool signInIsOver(const Failure &failure) const;
    void showFailure(session::Factor factor, const Failure &failure);
    std::stop_token beginWork(session::Factor factor);
    void endWork(session::Factor factor);

    session::Session &m_session;
    QString m_issuer;
    Pages m_pages;
    QString m_email;
    bool m_inSignIn = false;
    bool m_numberOnly = false;
    bool m_codesGoThere = false;
    QString m_unverified; ///< the number that a code was sent to and that nobody has proved yet, grouped
    std::optional<session::Factor> m_proved; ///< a code of it was right; what is left is to turn it on
    MfaReason m_reason = MfaReason::FirstSignIn;
    MfaSelection m_selection;
    TroubleSender m_sender;
};

} // namespace canolfan::ui
