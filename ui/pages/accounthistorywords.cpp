#include "pages/accounthistorypage.h"
#include "ui_accounthistorypage.h"
#include "words/history.h"

#include <QEvent>

/// What the page of the history says that is not in its form.
namespace canolfan::ui {

void AccountHistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString AccountHistoryPage::words(Span span) const
{
    switch (span) {
    case Span::Ever:
        return tr("Any time");
    case Span::Today:
        return tr("Today");
    case Span::Week:
        return tr("The last 7 days");
    case Span::Month:
        return tr("The last 30 days");
    case Span::SchoolYear:
        return tr("Since 1 September");
    }
    Q_UNREACHABLE();
}

void AccountHistoryPage::retranslate()
{
    const bool narrowed = !filter().isEmpty();
    const int count = m_model.rowCount();
    if (count == 0)
        m_ui->subtitle->setText(tr("What has been done to the accounts of the centre, newest first."));
    else if (m_model.next().isEmpty())
        m_ui->subtitle->setText(tr("%n entries, newest first", "history", count));
    else
        m_ui->subtitle->setText(tr("The newest %n entries; more as you go down", "history", count));
    const QString kind = tr("What: %1").arg(m_kind ? words::label(*m_kind) : tr("Anything"));
    m_ui->kindButton->say(kind, kind, m_kind.has_value());
    const QString span = tr("When: %1").arg(words(m_span));
    m_ui->spanButton->say(span, span, m_span != Span::Ever);
    m_ui->emptyTitle->setText(m_whyNot ? tr("The history cannot be shown.")
            : narrowed                 ? tr("Nothing like that has been done.")
                                       : tr("Nothing has been done yet."));
    m_ui->emptyText->setText(m_whyNot ? m_whyNot()
            : narrowed                ? tr("Look for another name, or for anything at any time.")
                                      : QString());
    m_ui->emptyText->setAccessibleName(m_ui->emptyText->text());
}

} // namespace canolfan::ui
