#include "deletions.h"

#include "pages/manageuserspage.h"
#include "settings/settings.h"

#include <algorithm>

namespace canolfan::ui {

using directory::Directory;

Deletions::Deletions(Directory &directory, Settings &settings, ManageUsersPage &page, QObject *parent)
    : QObject(parent), m_directory(directory), m_settings(settings), m_page(page)
{
    connect(&directory, &Directory::changesChanged, this, &Deletions::follow);
    connect(&directory, &Directory::closed, this, [this] { m_leaving.reset(); });
}

std::chrono::milliseconds Deletions::grace() const
{
    return std::chrono::seconds(m_settings.undoSeconds());
}

void Deletions::begun(const directory::Saved &saved)
{
    m_leaving = saved.user;
    if (saved.atThePortal)
        follow();
    else
        sayWaiting();
}

const PendingChange *Deletions::waiting() const
{
    const QList<PendingChange> &changes = m_directory.changes();
    const auto found = std::ranges::find_if(changes, [this](const PendingChange &change) {
        return change.userId() == m_leaving->id
            && (change.kind == ChangeKind::Delete || change.kind == ChangeKind::CancelInvitation);
    });
    return found == changes.cend() ? nullptr : &*found;
}

/// Gone, still there because it was undone, or still to be sent.
void Deletions::follow()
{
    if (!m_leaving || waiting())
        return;
    const CentreUser before = *std::exchange(m_leaving, std::nullopt);
    if (!m_directory.find(before.id))
        sayDone(before);
    else
        m_page.clearBanner();
}

/// Nobody is to go home in the belief that a leaver is out.
void Deletions::sayWaiting()
{
    const QString name = m_leaving->name();
    const bool offline = m_directory.syncState().offlineSince.isValid() || !m_directory.isInGrace();
    const int seconds = m_settings.undoSeconds();
    const auto words = [name, offline, seconds] {
        return offline
            ? tr("Saved on this computer, but %1 still has access until the portal has been told.").arg(name)
            : tr("The account of %1 is deleted in %n seconds.", nullptr, seconds).arg(name);
    };
    m_page.say(
        Banner::Tone::Warning, words, [] { return tr("Undo", "a deletion"); },
        [this] {
            if (const PendingChange *change = m_leaving ? waiting() : nullptr)
                Q_EMIT undoWanted(change->number);
        });
}

void Deletions::sayDone(const CentreUser &before)
{
    m_page.say(
        Banner::Tone::Success, [name = before.name()] { return tr("Account deleted: %1.").arg(name); },
        [] { return tr("Invite again"); }, [this, before] { Q_EMIT inviteAgainWanted(before); });
}

} // namespace canolfan::ui
