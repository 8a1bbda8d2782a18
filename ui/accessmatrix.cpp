#include "accessmatrix.h"

#include "continue.h"
#include "dialogs/choosepersondialog.h"
#include "dialogs/templatesdialog.h"
#include "pages/accessmatrixpage.h"
#include "settings/settings.h"
#include "words/matrix.h"
#include "words/words.h"

namespace canolfan::ui {

using directory::Directory;
using directory::Saved;
using models::AccessMatrixModel;

// So many are on their way at a time: each is kept durably before the next is, and the window stays alive.
static constexpr qsizetype atATime = 20;

AccessMatrix::AccessMatrix(
    Directory &directory, words::Translations &translations, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_settings(settings)
    , m_follower(directory, translations, m_people, ListFollower::Begin::WhenFilled)
    , m_matrix(m_people, [&directory](const CentreUser &user) { return directory.mayAssign(user); })
{
}

AccessMatrixPage *AccessMatrix::page()
{
    if (!m_page) {
        m_page = new AccessMatrixPage(m_people, m_matrix);
        connect(&m_directory, &Directory::closed, m_page, &AccessMatrixPage::clearBanner);
        connectPage();
    }
    return m_page;
}

void AccessMatrix::connectPage()
{
    connect(m_page, &AccessMatrixPage::reviewWanted, this, &AccessMatrix::review);
    connect(m_page, &AccessMatrixPage::discardWanted, this, &AccessMatrix::discard);
    connect(m_page, &AccessMatrixPage::copyWanted, this, &AccessMatrix::copyAccess);
    connect(m_page, &AccessMatrixPage::templatesWanted, this, &AccessMatrix::manageTemplates);
    connect(
        &m_matrix, &AccessMatrixModel::draftChanged, this, [this] { m_draftOf = m_directory.whoAndWhere(); });
}

void AccessMatrix::show()
{
    if (m_draftOf != m_directory.whoAndWhere() && hasDraft())
        discard(); // another's, or another centre's
    m_follower.fill();
    m_page->setTemplates(templates());
    m_page->focusMatrix();
}

QList<AccessTemplate> AccessMatrix::templates() const
{
    return m_settings.accessTemplates(m_directory.centre().number).value_or(words::suggestedTemplates());
}

void AccessMatrix::manageTemplates()
{
    const QList<int> rows = m_page->selectedRows();
    std::optional<CentreUser> from;
    if (rows.size() == 1)
        from = m_matrix.userAt(rows.constFirst());
    auto *dialog = new TemplatesDialog(templates(), from, m_page->window());
    connect(dialog, &TemplatesDialog::changed, this, [this](const QList<AccessTemplate> &changed) {
        m_settings.setAccessTemplates(m_directory.centre().number, changed);
        m_page->setTemplates(templates());
    });
    dialog->open();
}

void AccessMatrix::copyAccess()
{
    QStringList targets;
    for (const int row : m_page->selectedRows())
        targets << m_matrix.userAt(row).id;
    if (targets.isEmpty())
        return;
    auto *dialog = new ChoosePersonDialog(m_directory.users(), int(targets.size()), m_page->window());
    connect(dialog, &ChoosePersonDialog::chosen, this, [this, targets](const CentreUser &person) {
        for (const QString &id : targets) {
            if (const int row = m_people.rowOf(id); row >= 0)
                m_matrix.setAll(row, person.permissions);
        }
    });
    dialog->open();
}

/// As they are now. What is no change any more, because somebody else was faster, is left out.
QList<AccessToSave> AccessMatrix::toSave() const
{
    QList<AccessToSave> changes;
    for (const QString &id : m_matrix.draft().userIds()) {
        const CentreUser *user = m_directory.find(id);
        if (!user)
            continue;
        const AccessChange change = m_matrix.draft().changeOf(*user);
        if (!change.isEmpty())
            changes.append({*user, change});
    }
    return changes;
}

void AccessMatrix::review()
{
    const QList<AccessToSave> changes = toSave();
    if (changes.isEmpty()) {
        m_matrix.clearDraft();
        return m_page->say(Banner::Tone::Info,
            [] { return tr("Everything is as you chose it already; somebody else was faster."); });
    }
    m_review = new ReviewAccessDialog(
        changes, [this](std::stop_token stop) { return save(toSave(), stop); }, m_page->window());
    m_review->sayIfOffline(m_directory.syncState());
    connect(m_review, &ReviewAccessDialog::saved, this, &AccessMatrix::sayOutcome);
    m_review->open();
}

QCoro::Task<AccessSaved> AccessMatrix::save(QList<AccessToSave> changes, std::stop_token stop)
{
    AccessSaved outcome;
    for (qsizetype from = 0; from < changes.size(); from += atATime) {
        const QList<AccessToSave> some = changes.mid(from, atATime);
        std::vector<QCoro::Task<Result<Saved>>> tasks;
        for (const AccessToSave &each : some) {
            if (!stop.stop_requested())
                tasks.push_back(m_directory.changeAccess(each.user, each.change, QUuid::createUuid(), stop));
        }
        for (qsizetype i = 0; i < some.size(); ++i) {
            Result<Saved> result = failed(FailureKind::Cancelled);
            if (size_t(i) < tasks.size())
                result = co_await tasks[size_t(i)];
            judge(outcome, some[i], result);
            if (m_review)
                m_review->setProgress(int(from + i + 1), int(changes.size()));
        }
    }
    co_return outcome;
}

void AccessMatrix::judge(AccessSaved &saved, const AccessToSave &change, const Result<Saved> &result)
{
    if (!result) {
        saved.refused.append({change.user.id, result.error()});
        return;
    }
    ++saved.saved;
    saved.allAtThePortal = saved.allAtThePortal && result->atThePortal;
    m_matrix.drop({change.user.id});
}

void AccessMatrix::sayOutcome(const AccessSaved &saved)
{
    if (saved.saved == 0)
        return;
    const Banner::Tone tone = saved.allAtThePortal ? Banner::Tone::Success : Banner::Tone::Warning;
    m_page->say(tone, [count = saved.saved, sent = saved.allAtThePortal] {
        const QString changed = tr("Access changed for %n people.", nullptr, count);
        return sent ? changed
                    : changed + QLatin1Char(' ')
                + tr(
                    "Saved on this computer. The portal does not have all of it yet; it is sent as soon as it "
                    "can be.");
    });
}

} // namespace canolfan::ui
