#pragma once

#include "domain/passwordpolicy.h"
#include "session/session.h"
#include "words/translations.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace canolfan::ui {

/// What somebody who is signed in does about their own account, in dialogs over the window: Change password
/// (S30), Edit profile (S51), and signing out on every computer.
class OwnAccount : public QObject
{
    Q_OBJECT

public:
    OwnAccount(session::Session &session, const PasswordPolicy &policy, words::Translations &translations,
        QWidget *window);

    /// `knownWords`: the person's names and address, which make no good password.
    void changePassword(const QStringList &knownWords);
    /// Opens at once, and reads the profile in sight.
    void editProfile();
    /// Asks first.
    void signOutEverywhere();

Q_SIGNALS:
    void passwordChanged();
    void profileChanged();
    /// As EverywhereQuestion has it.
    void signedOut(const std::optional<canolfan::Failure> &remains);
    void failed(const canolfan::Failure &failure);
    /// A number has to be verified, as for text messages: the pages for factors do that.
    void mobileNumberWanted(bool codesGoThere);

private:
    session::Session &m_session;
    PasswordPolicy m_policy;
    words::Translations &m_translations;
    QWidget *m_window;
};

} // namespace canolfan::ui
