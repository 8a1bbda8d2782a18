#include "pages/waitingchangespage.h"
#include "ui_waitingchangespage.h"
#include "widgets/hintline.h"
#include "words/synchronising.h"

#include <QEvent>

/// What the page of waiting changes says that is not in its form.
namespace canolfan::ui {

using Group = models::WaitingChangesModel::Group;

void WaitingChangesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString WaitingChangesPage::howMany() const
{
    const int waiting = m_model.count(Group::Waiting);
    const int decisions = m_model.count(Group::Decide);
    const int notSent = m_model.count(Group::NotSent);
    QStringList parts;
    if (waiting > 0 || (decisions == 0 && notSent == 0))
        parts << words::waitingChanges(waiting);
    if (decisions > 0)
        parts << tr("%n to decide", "changes", decisions);
    if (notSent > 0)
        parts << tr("%n not sent", "changes", notSent);
    return parts.join(QStringLiteral(" · "));
}

void WaitingChangesPage::retranslate()
{
    const QString fresh = words::copyAge(m_state.contact, QDateTime::currentDateTime());
    m_ui->subtitle->setText(tr("%1 · %2", "how many · how fresh").arg(howMany(), fresh));
    const bool plain = m_state.keepsChanges && !m_state.offlineSince.isValid() && !m_state.failure
        && !words::standing(m_state);
    m_ui->explanation->setProperty("kind", plain ? QStringLiteral("hint") : QStringLiteral("warningHint"));
    restyle(m_ui->explanation);
    m_ui->explanation->setText(words::explanation(m_state));
    m_ui->emptyText->setText(m_state.keepsChanges
            ? tr("What you change is listed here until the portal has it.")
            : tr("Changes are made at once or not at all, so nothing waits here."));
    const QString why = m_ui->sendButton->isEnabled() ? QString()
        : m_ui->busy->isRunning()                     ? tr("The changes are being sent.")
                                                      : tr("There is nothing to send.");
    m_ui->sendButton->setToolTip(why);
    m_ui->sendButton->setAccessibleDescription(why);
}

} // namespace canolfan::ui
