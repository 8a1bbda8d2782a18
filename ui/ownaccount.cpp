#include "ownaccount.h"

#include "continue.h"
#include "dialogs/changepassworddialog.h"
#include "dialogs/everywherequestion.h"
#include "dialogs/profiledialog.h"
#include "domain/phonenumber.h"

namespace canolfan::ui {

OwnAccount::OwnAccount(session::Session &session, const PasswordPolicy &policy,
    words::Translations &translations, QWidget *window)
    : QObject(window), m_session(session), m_policy(policy), m_translations(translations), m_window(window)
{
}

void OwnAccount::changePassword(const QStringList &knownWords)
{
    session::Session *session = &m_session;
    auto *dialog = new ChangePasswordDialog(
        [session](const QString &current, const QString &proposed, std::stop_token stop) {
            return session->changePassword(current, proposed, stop);
        },
        knownWords, m_translations, m_window);
    dialog->setPolicy(m_policy);
    connect(dialog, &ChangePasswordDialog::changed, this, &OwnAccount::passwordChanged);
    dialog->open();
}

void OwnAccount::editProfile()
{
    if (m_reading)
        return;
    m_reading = true;
    continueWith(this, m_session.account().details(), [this](const Result<session::AccountDetails> &details) {
        m_reading = false;
        if (details)
            openProfile(*details);
        else
            Q_EMIT failed(details.error());
    });
}

void OwnAccount::signOutEverywhere()
{
    session::Session *session = &m_session;
    auto *question =
        new EverywhereQuestion([session](std::stop_token stop) { return session->signOutEverywhere(stop); },
            m_session.accessTokenLifetime(), m_window);
    connect(question, &EverywhereQuestion::signedOut, this, &OwnAccount::signedOut);
    question->open();
}

static ProfileDialog::Setting settingOf(const session::AccountDetails &details)
{
    const Language language = languageFromId(details.locale.left(2)).value_or(Language::English);
    return {{details.givenName, details.familyName, language}, details.email,
        details.phoneNumber.isEmpty() ? QString() : grouped(details.phoneNumber), details.phoneVerified};
}

void OwnAccount::openProfile(const session::AccountDetails &details)
{
    session::Account *account = &m_session.account();
    auto *dialog = new ProfileDialog(
        settingOf(details),
        [account](const ProfileDialog::Details &changed, std::stop_token stop) {
            const QHash<QString, QString> values{{QStringLiteral("given_name"), changed.firstName},
                {QStringLiteral("family_name"), changed.lastName},
                {QStringLiteral("locale"), idOf(changed.language)}};
            return account->updateAttributes(values, stop);
        },
        m_translations, m_window);
    connect(dialog, &ProfileDialog::saved, this, &OwnAccount::profileChanged);
    // Once the dialog has gone: it may ask first what is to become of unsaved changes.
    const bool codesGoThere = details.factors.contains(session::Factor::TextMessage);
    connect(dialog, &ProfileDialog::mobileNumberWanted, this, [this, dialog, codesGoThere] {
        disconnect(dialog, &QDialog::finished, this, nullptr); // of an earlier press
        connect(dialog, &QDialog::finished, this,
            [this, codesGoThere] { Q_EMIT mobileNumberWanted(codesGoThere); });
        dialog->reject();
    });
    dialog->open();
}

} // namespace canolfan::ui
