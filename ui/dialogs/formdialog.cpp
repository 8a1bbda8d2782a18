#include "dialogs/formdialog.h"

#include "look/metrics.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

namespace canolfan::ui {

FormDialog::FormDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
}

void FormDialog::setParts(const Parts &parts)
{
    m_parts = parts;
    m_retry = new RetryWait(parts.banner);
    parts.busy->setCancelVisible(false); // the dialog's own Cancel stops the work
    parts.busy->setKeepsPlace(false);
    connect(parts.cancel, &QPushButton::clicked, this, &FormDialog::reject);
}

void FormDialog::setDrawnSize(int width, int height)
{
    const QSize available = screen()->availableSize();
    resize(
        std::min(scaled(width), available.width() - 20), std::min(scaled(height), available.height() - 60));
}

void FormDialog::tabThrough(const QList<QWidget *> &stops)
{
    for (qsizetype index = 1; index < stops.size(); ++index)
        setTabOrder(stops[index - 1], stops[index]);
}

void FormDialog::reject()
{
    if (isWorking())
        m_parts.busy->cancel();
    else if (isChanged())
        askWhetherToDiscard();
    else
        QDialog::reject();
}

void FormDialog::askWhetherToDiscard()
{
    if (findChild<QMessageBox *>())
        return;
    auto *question = new QMessageBox(
        QMessageBox::NoIcon, tr("Canolfan"), tr("Discard unsaved changes?"), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = question->addButton(tr("Keep editing"), QMessageBox::RejectRole);
    QPushButton *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

std::stop_token FormDialog::beginWork(Sentence what)
{
    m_focusBefore = focusWidget();
    clearBanner();
    m_parts.content->setEnabled(false);
    m_parts.confirm->setEnabled(false);
    m_parts.cancel->setFocus();
    m_parts.footnote->hide();
    return m_parts.busy->begin(std::move(what));
}

void FormDialog::endWork()
{
    m_parts.busy->end();
    m_parts.footnote->show();
    m_parts.content->setEnabled(true);
    m_parts.confirm->setEnabled(true);
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void FormDialog::sayOffline()
{
    say(Banner::Tone::Warning, [this] { return offlineWords(); });
}

void FormDialog::sayIfOffline(const SyncState &state)
{
    if (state.offlineSince.isValid() && state.keepsChanges && !state.notWritable)
        sayOffline();
}

QString FormDialog::offlineWords() const
{
    return tr("The portal cannot be reached. This is saved on this computer and sent as soon as it can be.");
}

void FormDialog::say(Banner::Tone tone, Sentence sentence)
{
    m_parts.banner->say(tone, std::move(sentence));
}

bool FormDialog::isWaiting() const
{
    return m_retry->isWaiting();
}

void FormDialog::sayFailure(const Failure &failure)
{
    if (m_retry->begin(m_parts.confirm, failure))
        return;
    if (failure.kind != FailureKind::Cancelled)
        return say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
    // What was sent may have arrived all the same.
    say(Banner::Tone::Warning, [] {
        return tr(
            "Stopped. If the portal had already received it, the change was made; refresh the list to see.");
    });
}

void FormDialog::clearBanner()
{
    m_parts.banner->clear();
}

} // namespace canolfan::ui
