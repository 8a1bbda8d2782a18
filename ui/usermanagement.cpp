#include "usermanagement.h"

#include "continue.h"
#include "dialogs/accessdialog.h"
#include "dialogs/deletequestion.h"
#include "dialogs/invitedialog.h"
#include "pages/manageuserspage.h"
#include "rememberedlist.h"
#include "words/words.h"

#include <QTimer>

namespace canolfan::ui {

using directory::Directory;
using directory::Saved;

UserManagement::UserManagement(
    Directory &directory, words::Translations &translations, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_translations(translations)
    , m_people(directory, translations, m_model, ListFollower::Begin::AtOnce)
    , m_page(new ManageUsersPage(&m_model))
    , m_deletions(directory, settings, *m_page)
    , m_moves(directory, settings, m_model, m_deletions, *m_page)
{
    rememberArrangement(m_model, settings);
    connectDirectory();
    connectPage();
}

// --- What changes in the directory shows in the list

void UserManagement::connectDirectory()
{
    connect(&m_people, &ListFollower::peopleChanged, this, &UserManagement::summarise);
    connect(&m_directory, &Directory::syncStateChanged, this, &UserManagement::summarise);
    connect(&m_directory, &Directory::closed, this, [this] {
        m_page->clearSearch();
        m_page->clearBanner();
    });
    connect(&m_directory, &Directory::progressed, m_page, &ManageUsersPage::setProgress);
}

void UserManagement::show()
{
    m_people.fill();
    m_page->setInviteVerdict(m_directory.mayInvite());
    m_page->focusList();
}

void UserManagement::summarise()
{
    if (m_directory.isOpen())
        m_page->setSummary(
            {m_directory.adminSeatsUsed(), m_directory.centre().adminSeats, m_directory.refreshedAt()});
}

// --- What the page wants

void UserManagement::connectPage()
{
    connect(m_page, &ManageUsersPage::refreshWanted, this, &UserManagement::refresh);
    connect(m_page, &ManageUsersPage::actionsWanted, this, &UserManagement::openActions);
    connect(m_page, &ManageUsersPage::inviteWanted, this, [this] { invite(); });
    connect(m_page, &ManageUsersPage::manageAccessWanted, this, &UserManagement::manageAccess);
    connect(m_page, &ManageUsersPage::emailChangeWanted, this, [this](const QString &id) {
        const CentreUser *user = m_directory.find(id);
        if (user && !mayChangeEmail(*user))
            m_moves.begin(*user);
    });
    connect(m_page, &ManageUsersPage::deleteWanted, this, &UserManagement::askToDelete);
    connect(m_page, &ManageUsersPage::resendWanted, this, &UserManagement::resend);
    connect(m_page, &ManageUsersPage::cancelInvitationWanted, this, &UserManagement::cancelInvitation);
    connect(m_page, &ManageUsersPage::undoWanted, this, &UserManagement::undoWanted);
    connect(m_page, &ManageUsersPage::decideWanted, this, &UserManagement::decisionWanted);
    connect(&m_deletions, &Deletions::undoWanted, this, &UserManagement::undoWanted);
    connect(&m_deletions, &Deletions::inviteAgainWanted, this,
        [this](const CentreUser &before) { invite(before); });
}

void UserManagement::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    m_page->clearBanner();
    const std::stop_token stop = m_page->beginReading();
    continueWith(this, m_directory.synchronise(stop), [this](const Result<void> &result) {
        m_reading = false;
        m_page->endReading();
        if (result)
            Q_EMIT refreshed();
        else if (result.error().kind == FailureKind::MfaRequired)
            Q_EMIT factorWanted();
        else if (result.error().kind != FailureKind::Cancelled)
            m_page->say(
                Banner::Tone::Danger, [failure = result.error()] { return words::sentence(failure); });
    });
}

/// Both of its steps; an Admin takes a second seat in between.
Verdict UserManagement::mayChangeEmail(const CentreUser &user) const
{
    const Verdict remove = m_directory.mayDelete(user);
    return remove ? remove : m_directory.mayInvite(user.accountType);
}

void UserManagement::openActions(const QString &id, const QPoint &place)
{
    if (const CentreUser *user = m_directory.find(id))
        m_page->openActions(*user,
            {m_directory.mayAssign(*user), mayChangeEmail(*user), m_directory.mayDelete(*user)}, place);
}

void UserManagement::open(FormDialog *dialog)
{
    dialog->sayIfOffline(m_directory.syncState());
    // After whatever it has to say of itself.
    connect(dialog, &QDialog::finished, this, &UserManagement::dialogClosed, Qt::QueuedConnection);
    dialog->open();
}

void UserManagement::sayOutcome(const Result<Saved> &result, const Sentence &done)
{
    if (!result)
        return m_page->say(
            Banner::Tone::Danger, [failure = result.error()] { return words::sentence(failure); });
    if (result->atThePortal)
        return m_page->say(Banner::Tone::Success, done);
    m_page->say(Banner::Tone::Warning, [] {
        return tr(
            "Saved on this computer. The portal does not have it yet; it is sent as soon as it can be.");
    });
}

static QStringList emailsOf(const QList<CentreUser> &users)
{
    QStringList emails;
    emails.reserve(users.size());
    for (const CentreUser &user : users)
        emails << user.email;
    return emails;
}

void UserManagement::invite(const std::optional<CentreUser> &before)
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
    connect(dialog, &InviteDialog::invited, this, [this](const Saved &saved) {
        sayOutcome(saved, [name = saved.user.name()] { return tr("Invitation sent to %1.").arg(name); });
        // Once the message has its place: the list is shorter then, and the person is to be in sight.
        QTimer::singleShot(0, m_page, [page = m_page, id = saved.user.id] { page->select(id); });
    });
    if (before)
        dialog->fillIn(*before);
    open(dialog);
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
    AccessDialog::Setting setting{*user, m_directory.catalogue(), m_directory.adminSeatsLeft(),
        m_directory.centre().adminSeats,
        [directory, user = *user](AccountType type) { return directory->mayMake(user, type); }};
    auto *dialog = new AccessDialog(
        std::move(setting),
        [directory](CentreUser seen, AccessChange change, QUuid operation, std::stop_token stop) {
            return directory->changeAccess(seen, change, operation, stop);
        },
        [directory, id] { return copied(directory->find(id)); }, m_translations, m_page->window());
    connect(dialog, &AccessDialog::changed, this, [this](const Saved &saved) {
        sayOutcome(saved, [name = saved.user.name()] { return tr("Access changed: %1.").arg(name); });
        Q_EMIT accessChanged(saved.user);
    });
    connect(dialog, &AccessDialog::userGone, this, [this](const QString &name) {
        m_page->say(Banner::Tone::Warning, [name] { return tr("No longer in the centre: %1.").arg(name); });
    });
    open(dialog);
}

void UserManagement::askToDelete(const QString &id)
{
    const CentreUser *user = m_directory.find(id);
    if (!user || m_directory.mayDelete(*user))
        return;
    Directory *directory = &m_directory;
    auto *question = new DeleteQuestion(
        *user, m_directory.catalogue(),
        [directory, id, grace = m_deletions.grace()](
            QUuid operation, std::stop_token stop) { return directory->remove(id, operation, stop, grace); },
        m_translations, m_page->window());
    connect(question, &DeleteQuestion::deleted, &m_deletions, &Deletions::begun);
    connect(question, &DeleteQuestion::deleted, this,
        [this](const Saved &saved) { Q_EMIT deletionBegun(saved.user); });
    open(question);
}

void UserManagement::resend(const QString &id)
{
    const CentreUser *user = m_directory.find(id);
    if (!user || m_directory.mayAssign(*user))
        return;
    const QString name = user->name();
    continueWith(this, m_directory.resendInvitation(id, QUuid::createUuid()),
        [this, name](const Result<Saved> &result) {
            sayOutcome(result, [name] { return tr("Invitation sent to %1.").arg(name); });
        });
}

void UserManagement::cancelInvitation(const QString &id)
{
    const CentreUser *user = m_directory.find(id);
    if (!user || m_directory.mayDelete(*user))
        return;
    const QString name = user->name();
    continueWith(this, m_directory.cancelInvitation(id, QUuid::createUuid()),
        [this, name](const Result<Saved> &result) {
            sayOutcome(result, [name] { return tr("Invitation cancelled: %1.").arg(name); });
        });
}

} // namespace canolfan::ui
