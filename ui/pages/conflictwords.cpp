#include "domain/decisions.h"
#include "pages/conflictpage.h"
#include "ui_conflictpage.h"
#include "words/changes.h"

#include <QEvent>

/// What the page of a conflict says that is not in its form.
namespace canolfan::ui {

void ConflictPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString ConflictPage::removalSentence() const
{
    const QString name = m_case.change.base.name();
    const QString who = ConflictTable::whoAndWhen(m_case.change.theirs);
    if (!canKeepMine(m_case.change))
        return tr(
            "You wanted to cancel the invitation of %1, but it has been accepted meanwhile. To take the "
            "access away, delete the account in Manage Users.")
            .arg(name);
    if (who.isEmpty())
        return tr(
            "You want to delete the account of %1. Meanwhile somebody has changed its access. It has not "
            "been deleted.")
            .arg(name);
    return tr("You want to delete the account of %1. Meanwhile somebody has changed its access (%2). It has "
              "not been deleted.",
        "name; who, when")
        .arg(name, who);
}

QString ConflictPage::goneSentence() const
{
    const QString name = m_case.change.base.name();
    const QString who = ConflictTable::whoAndWhen(m_case.change.theirs);
    if (who.isEmpty())
        return tr(
            "The account of %1 has been deleted meanwhile, so there is nothing left to change. To give this "
            "person access again, send a new invitation.")
            .arg(name);
    return tr(
        "The account of %1 has been deleted meanwhile (%2), so there is nothing left to change. To give "
        "this person access again, send a new invitation.",
        "name; who, when")
        .arg(name, who);
}

QString ConflictPage::whatHappened() const
{
    const PendingChange &change = m_case.change;
    if (!change.theirs.user)
        return goneSentence();
    if (change.kind == ChangeKind::Delete || change.kind == ChangeKind::CancelInvitation)
        return removalSentence();
    return words::standing(change);
}

QString ConflictPage::said() const
{
    if (!m_isAgain)
        return whatHappened();
    return tr("This has changed again since you opened it, so nothing was decided. Look at how it stands now, "
              "then decide again.")
        + QLatin1Char(' ') + whatHappened();
}

QString ConflictPage::hint() const
{
    const PendingChange &change = m_case.change;
    if (m_choosing)
        return tr("Each line begins with what the two come to, the narrower where in doubt.");
    if (!canKeepMine(change))
        return {};
    return offeredFirst(change) == Decision::Kind::Choose
        ? tr("Neither version allows less than the other, so choose line by line.")
        : tr("The narrower right is preselected.");
}

void ConflictPage::retranslate()
{
    const PendingChange &change = m_case.change;
    m_ui->subtitle->setText(tr("You want: %1", "a change").arg(words::sentence(change)));
    m_ui->hint->setText(hint());
    const auto label = [](QPushButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    switch (change.kind) {
    case ChangeKind::Delete:
        label(m_ui->mineButton, tr("Delete the account"));
        break;
    case ChangeKind::CancelInvitation:
        label(m_ui->mineButton, tr("Cancel invitation"));
        break;
    default:
        label(m_ui->mineButton, tr("Keep mine"));
    }
    label(m_ui->theirsButton,
        canKeepMine(change) ? tr("Keep the portal's version") : tr("Take back my change"));
    for (QPushButton *button : {m_ui->mineButton, m_ui->theirsButton})
        button->setAccessibleDescription(said());
}

} // namespace canolfan::ui
