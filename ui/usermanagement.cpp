#include "usermanagement.h"

#include "continue.h"
#include "dialogs/accessdialog.h"
#include "dialogs/deletequestion.h"
#include "dialogs/invitedialog.h"
#include "pages/manageuserspage.h"
#include "words/words.h"

#include <QTimer>

namespace canolfan::ui {

using directory::Directory;

UserManagement::UserManagement(Directory &directory, words::Translations &translations, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_translations(translations)
    , m_page(new ManageUsersPage(&m_model))
{
    m_model.setLanguage(translations.language());
    connect(&translations, &words::Translations::changed, &m_model, &models::UserListModel::setLanguage);
    connectDirectory();
    connectPage();
}

void UserManagement::connectDirectory()
{
    connect(&m_directory, &Directory::usersReset, this, &UserManagement::resetUsers);
    const auto put = [this](const QString &id) {
        if (const CentreUser *user = m_directory.find(id))
            m_model.put(*user);
        summarise();
    };
    connect(&m_directory, &Directory::userAdded, this, put);
    connect(&m_directory, &Directory::userChanged, this, put);
    connect(&m_directory, &Directory::userRemoved, this, [this](const QString &id) {
        m_model.remove(id);
        summarise();
    });
    connect(&m_directory, &Directory::closed, this, [this] {
        m_model.setUsers({}, {});
        m_page->clearSearch();
        m_page->clearBanner();
    });
    connect(&m_directory, &Directory::progressed, m_page, &ManageUsersPage::setProgress);
}

void UserManagement::connectPage()
{
    connect(m_page, &ManageUsersPage::refreshWanted, this, &UserManagement::refresh);
    connect(m_page, &ManageUsersPage::actionsWanted, this, &UserManagement::openActions);
    connect(m_page, &ManageUsersPage::inviteWanted, this, &UserManagement::invite);
    connect(m_page, &ManageUsersPage::manageAccessWanted, this, &UserManagement::manageAccess);
    connect(m_page, &ManageUsersPage::deleteWanted, this, &UserManagement::askToDelete);
}

void UserManagement::show()
{
    resetUsers();
    m_page->setInviteVerdict(m_directory.mayInvite());
    m_page->focusList();
}

void UserManagement::resetUsers()
{
    if (!m_directory.isOpen())
        return;
    m_model.setUsers(m_directory.users(), m_directory.profile().id);
    summarise();
}

void UserManagement::summarise()
{
    if (m_directory.isOpen())
        m_page->setSummary(
            {m_directory.adminSeatsUsed(), m_directory.centre().adminSeats, m_directory.refreshedAt()});
}

void UserManagement::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    m_page->clearBanner();
    const std::stop_token stop = m_page->beginReading();
    continueWith(this, m_directory.refresh(stop), [this](const Result<void> &result) {
        m_reading = false;
        m_page->endReading();
        if (!result && result.error().kind == FailureKind::MfaRequired)
            Q_EMIT factorWanted();
        else if (!result && result.error().kind != FailureKind::Cancelled)
            m_page->say(
                Banner::Tone::Danger, [failure = result.error()] { return words::sentence(failure); });
    });
}

void UserManagement::openActions(const QString &id, const QPoint &place)
{
    if (const CentreUser *user = m_directory.find(id))
        m_page->openActions(*user, m_directory.mayAssign(*user), m_directory.mayDelete(*user), place);
}

static QStringList emailsOf(const QList<CentreUser> &users)
{
    QStringList emails;
    emails.reserve(users.size());
    for (const CentreUser &user : users)
        emails << user.email;
    return emails;
}

void UserManagement::invite()
{
    if (m_directory.mayInvite())
        return;
    Directory *directory = &m_directory;
    auto *dialog = new InviteDialog(
        {m_directory.centre(), m_directory.catalogue(), emailsOf(m_directory.users()),
            m_directory.adminSeatsLeft()},
        [directory](Invitation invitation, QUuid operation, std::stop_token stop) {
            return directory->invite(invitation, operation, stop);
        },
        m_translations, m_page->window());
    connect(dialog, &InviteDialog::invited, this, [this](const CentreUser &user) {
        m_page->say(
            Banner::Tone::Success, [name = user.name()] { return tr("Invitation sent to %1.").arg(name); });
        // Once the message has its place: the list is shorter then, and the person is to be in sight.
        QTimer::singleShot(0, m_page, [page = m_page, id = user.id] { page->select(id); });
    });
    dialog->open();
}

static std::optional<CentreUser> copied(const CentreUser *user)
{
    return user ? std::optional(*user) : std::nullopt;
}

void UserManagement::manageAccess(const QString &id)
{
    const CentreUser *user = m_directory.find(id);
    if (!user || m_directory.mayAssign(*user))
        return;
    Directory *directory = &m_directory;
    auto *dialog = new AccessDialog(
        *user, m_directory.catalogue(),
        [directory, id](AccessChange change, QUuid operation, std::stop_token stop) {
            return directory->changeAccess(id, change, operation, stop);
        },
        [directory, id] { return copied(directory->find(id)); }, m_translations, m_page->window());
    connect(dialog, &AccessDialog::changed, this, [this](const CentreUser &changed) {
        m_page->say(
            Banner::Tone::Success, [name = changed.name()] { return tr("Access changed: %1.").arg(name); });
    });
    connect(dialog, &AccessDialog::userGone, this, [this](const QString &name) {
        m_page->say(Banner::Tone::Warning, [name] { return tr("No longer in the centre: %1.").arg(name); });
    });
    dialog->open();
}

void UserManagement::askToDelete(const QString &id)
{
    const CentreUser *user = m_directory.find(id);
    if (!user || m_directory.mayDelete(*user))
        return;
    Directory *directory = &m_directory;
    auto *question = new DeleteQuestion(
        *user, m_directory.catalogue(),
        [directory, id](
            QUuid operation, std::stop_token stop) { return directory->remove(id, operation, stop); },
        m_translations, m_page->window());
    connect(question, &DeleteQuestion::deleted, this, [this](const QString &name) {
        m_page->say(Banner::Tone::Success, [name] { return tr("Account deleted: %1.").arg(name); });
    });
    question->open();
}

} // namespace canolfan::ui
