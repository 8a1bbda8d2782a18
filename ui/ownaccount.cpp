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
        details.phoneNumber.isEmpty() ? QString() : grouped(details.phoneNumber), details.phoneVerified,
        details.factors.contains(session::Factor::TextMessage)};
}

static QCoro::Task<Result<ProfileDialog::Setting>> readProfile(
    session::Account *account, std::stop_token stop)
{
    const Result<session::AccountDetails> details = co_await account->details(stop);
    if (!details)
        co_return failed(details.error());
    co_return settingOf(*details);
}

void OwnAccount::editProfile()
{
    session::Account *account = &m_session.account();
    auto *dialog = new ProfileDialog(
        {},
        [account](const ProfileDialog::Details &changed, std::stop_token stop) {
            const QHash<QString, QString> values{{QStringLiteral("given_name"), changed.firstName},
                {QStringLiteral("family_name"), changed.lastName},
                {QStringLiteral("locale"), idOf(changed.language)}};
            return account->updateAttributes(values, stop);
        },
        m_translations, m_window);
    connect(dialog, &ProfileDialog::saved, this, &OwnAccount::profileChanged);
    connect(dialog, &ProfileDialog::notRead, this, &OwnAccount::failed);
    // Once the dialog has gone: it may ask first what is to become of unsaved changes.
    connect(dialog, &ProfileDialog::mobileNumberWanted, this, [this, dialog] {
        disconnect(dialog, &QDialog::finished, this, nullptr); // of an earlier press
        connect(dialog, &QDialog::finished, this, [this, codesGoThere = dialog->setting().codesGoThere] {
            Q_EMIT mobileNumberWanted(codesGoThere);
        });
        dialog->reject();
    });
    dialog->open();
    dialog->begin([account](std::stop_token stop) { return readProfile(account, stop); });
}

} // namespace canolfan::ui
