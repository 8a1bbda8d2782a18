#include "addressmoves.h"

#include "continue.h"
#include "dialogs/changeemaildialog.h"
#include "pages/manageuserspage.h"
#include "settings/settings.h"
#include "words/words.h"

namespace canolfan::ui {

using directory::Directory;
using directory::Saved;

AddressMoves::AddressMoves(Directory &directory, Settings &settings, models::UserListModel &list,
    Deletions &deletions, ManageUsersPage &page, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_settings(settings)
    , m_list(list)
    , m_deletions(deletions)
    , m_page(page)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &AddressMoves::follow);
    for (const auto news : {&Directory::userAdded, &Directory::userChanged, &Directory::userRemoved})
        connect(&directory, news, this, [this] { m_soon.start(0); });
    for (const auto news : {&Directory::usersReset, &Directory::changesChanged})
        connect(&directory, news, this, [this] { m_soon.start(0); });
    connect(&directory, &Directory::closed, this, [this] {
        m_deleting.clear();
        m_list.setMoves({});
    });
}

QList<AddressMove> AddressMoves::moves() const
{
    return m_settings.addressMoves(m_directory.centre().number);
}

void AddressMoves::keep(const QList<AddressMove> &moves)
{
    m_settings.setAddressMoves(m_directory.centre().number, moves);
}

void AddressMoves::begin(const CentreUser &user)
{
    QStringList taken;
    for (const CentreUser &each : m_directory.users())
        taken << each.email;
    Directory *directory = &m_directory;
    auto *dialog = new ChangeEmailDialog(
        {user, m_directory.centre().emailDomains, taken},
        [directory](Invitation invitation, QUuid operation, std::stop_token stop) {
            return directory->invite(invitation, operation, stop);
        },
        m_page.window());
    connect(
        dialog, &ChangeEmailDialog::invited, this, [this, user](const Saved &saved) { note(user, saved); });
    dialog->sayIfOffline(m_directory.syncState());
    dialog->open();
}

void AddressMoves::note(const CentreUser &old, const Saved &saved)
{
    QList<AddressMove> all = moves();
    all << AddressMove{old.id, saved.user.id};
    keep(all);
    follow();
    m_page.say(saved.atThePortal ? Banner::Tone::Success : Banner::Tone::Warning,
        [email = saved.user.email, sent = saved.atThePortal] {
            return sent
                ? tr("%1 is invited. The old account stays until that is accepted.").arg(email)
                : tr("Saved on this computer: %1 is invited as soon as the portal can be reached. The "
                     "old account stays until that is accepted.")
                      .arg(email);
        });
}

MoveStep AddressMoves::stepOf(const AddressMove &move) const
{
    const auto copied = [](const CentreUser *user) { return user ? std::optional(*user) : std::nullopt; };
    return nextStep(copied(m_directory.atThePortal(move.from)), copied(m_directory.atThePortal(move.to)),
        !m_directory.changesOf(move.to).isEmpty());
}

/// What is over is forgotten, what can be done next is done; of the rest the list tells.
void AddressMoves::follow()
{
    if (!m_directory.isOpen() || m_directory.users().isEmpty())
        return;
    const QList<AddressMove> all = moves();
    QList<AddressMove> left;
    for (const AddressMove &move : all) {
        const MoveStep step = stepOf(move);
        if (step == MoveStep::DeleteOld)
            deleteOld(move);
        else if (step == MoveStep::Abandoned)
            sayAbandoned(move);
        if (step == MoveStep::Waiting || step == MoveStep::DeleteOld)
            left << move;
    }
    if (left != all)
        keep(left);
    m_list.setMoves(left);
}

void AddressMoves::deleteOld(const AddressMove &move)
{
    const CentreUser *old = m_directory.find(move.from);
    if (!old || m_directory.mayDelete(*old) || m_deleting.contains(move.from))
        return; // about to go already, or somebody took that back
    m_deleting << move.from;
    continueWith(this, m_directory.remove(move.from, QUuid::createUuid(), {}, m_deletions.grace()),
        [this](const Result<Saved> &result) {
            if (result)
                return m_deletions.begun(*result);
            m_page.say(Banner::Tone::Danger, [failure = result.error()] { return words::sentence(failure); });
        });
}

void AddressMoves::sayAbandoned(const AddressMove &move)
{
    const CentreUser *old = m_directory.find(move.from);
    if (old)
        m_page.say(Banner::Tone::Warning, [name = old->name(), email = old->email] {
            return tr("The new address of %1 is no longer invited, so the account with %2 stays.")
                .arg(name, email);
        });
}

} // namespace canolfan::ui
