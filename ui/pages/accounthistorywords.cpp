#include "look/metrics.h"
#include "pages/accounthistorypage.h"
#include "ui_accounthistorypage.h"
#include "words/history.h"

#include <QEvent>
#include <QHeaderView>

/// What the page of the history says that is not in its form, and how wide it says it.
namespace canolfan::ui {

using models::HistoryModel;

void AccountHistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AccountHistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setColumnWidths();
}

void AccountHistoryPage::setColumnWidths()
{
    // Of the whole, in percent; the last has what is left.
    static constexpr int shares[] = {16, 15, 16, 17};
    layout()->activate();
    const int whole = m_ui->table->viewport()->width();
    int used = 0;
    for (int column = 0; column < HistoryModel::AccessColumn; ++column) {
        const int width = whole * shares[column] / 100;
        m_ui->table->setColumnWidth(column, width);
        used += width;
    }
    m_ui->table->setColumnWidth(HistoryModel::AccessColumn, whole - used);
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
    const QString kind = m_kind ? tr("What: %1").arg(words::label(*m_kind)) : tr("What: anything");
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
