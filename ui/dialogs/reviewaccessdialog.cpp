#include "dialogs/reviewaccessdialog.h"

#include "domain/pendingchange.h"
#include "ui_reviewaccessdialog.h"
#include "words/changes.h"
#include "words/matrix.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

ReviewAccessDialog::ReviewAccessDialog(QList<AccessToSave> changes, Save save, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ReviewAccessDialog>())
    , m_changes(std::move(changes))
    , m_save(std::move(save))
{
    m_ui->setupUi(this);
    setParts({m_ui->banner, m_ui->busy, m_ui->saveButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ReviewAccessDialog::save);
    m_ui->saveButton->setDefault(true);
    retranslate();
    setDrawnSize(660, 560);
    m_ui->changes->setFocus();
}

ReviewAccessDialog::~ReviewAccessDialog() = default;

void ReviewAccessDialog::setProgress(int done, int total)
{
    m_ui->busy->setProgress(done, total);
}

void ReviewAccessDialog::save()
{
    if (isWorking() || m_changes.isEmpty())
        return;
    const std::stop_token stop = beginWork([] { return tr("Saving the changes…"); });
    continueWith(this, m_save(stop), [this](const AccessSaved &result) {
        endWork();
        finish(result);
    });
}

/// What was refused, and nothing else, is there to be tried again.
void ReviewAccessDialog::finish(const AccessSaved &result)
{
    Q_EMIT saved(result);
    if (result.refused.isEmpty())
        return accept();
    m_result = result;
    m_changes.removeIf([&result](const AccessToSave &each) {
        return std::ranges::none_of(result.refused,
            [&each](const AccessSaved::Refused &refused) { return refused.userId == each.user.id; });
    });
    retranslate();
    say(Banner::Tone::Danger, [saved = result.saved, refused = int(result.refused.size())] {
        return tr("%n could not be saved; each says why.", nullptr, refused) + QLatin1Char(' ')
            + tr("%n saved.", nullptr, saved);
    });
}

static QString lineOf(const AccessToSave &each)
{
    PendingChange change;
    change.base = each.user;
    change.access = each.change;
    return words::sentence(change);
}

void ReviewAccessDialog::retranslate()
{
    m_ui->question->setText(
        tr("The access of %n people changes. Nothing has been saved yet.", nullptr, int(m_changes.size())));
    m_ui->changes->clear();
    for (const AccessToSave &each : std::as_const(m_changes)) {
        QString line = lineOf(each);
        for (const AccessSaved::Refused &refused : std::as_const(m_result.refused)) {
            if (refused.userId == each.user.id)
                line += QLatin1Char('\n') + words::sentence(refused.failure);
        }
        m_ui->changes->addItem(line);
    }
    m_ui->changes->setCurrentRow(0);
    m_ui->reminders->setText(remindersInWords());
    m_ui->reminders->setVisible(!m_ui->reminders->text().isEmpty());
}

QString ReviewAccessDialog::remindersInWords() const
{
    Permissions given;
    for (const AccessToSave &each : m_changes)
        given |= each.change.grant;
    QStringList lines;
    for (const Permission permission : assignablePermissions) {
        const QString reminder = given.testFlag(permission) ? words::reminder(permission) : QString();
        if (!reminder.isEmpty())
            lines << reminder;
    }
    return lines.join(QLatin1Char('\n'));
}

void ReviewAccessDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    FormDialog::changeEvent(event);
}

} // namespace canolfan::ui
