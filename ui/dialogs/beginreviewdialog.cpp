#include "dialogs/beginreviewdialog.h"

#include "look/metrics.h"
#include "ui_beginreviewdialog.h"
#include "words/review.h"
#include "words/words.h"

#include <QEvent>

#include <algorithm>

namespace canolfan::ui {

static constexpr int seriesOffered = 4;

BeginReviewDialog::BeginReviewDialog(QDate today, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BeginReviewDialog>())
    , m_today(today)
    , m_series(nextSeries(today, seriesOffered))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->setupUi(this);
    connect(m_ui->series, &QComboBox::currentIndexChanged, this, &BeginReviewDialog::fillDue);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->beginButton, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(series(), m_due.value(m_ui->due->currentIndex()));
        accept();
    });
    resize(scaled(520), scaled(320));
    retranslate();
    m_ui->series->setFocus();
}

BeginReviewDialog::~BeginReviewDialog() = default;

ExamSeries BeginReviewDialog::series() const
{
    return m_series.value(std::max(m_ui->series->currentIndex(), 0));
}

/// Before the exams begin, unless that has passed; or in a few weeks.
void BeginReviewDialog::fillDue()
{
    m_due.clear();
    if (const QDate begins = beginningOf(series()); begins > m_today)
        m_due << begins;
    for (const int weeks : {1, 2, 4})
        m_due << m_today.addDays(7 * weeks);
    std::ranges::sort(m_due);
    m_ui->due->clear();
    for (const QDate day : std::as_const(m_due)) {
        const QString words = words::day(day);
        m_ui->due->addItem(
            day == beginningOf(series()) ? tr("%1, when the exams begin", "a day").arg(words) : words);
    }
    const auto begins = std::ranges::find(m_due, beginningOf(series()));
    m_ui->due->setCurrentIndex(begins == m_due.end() ? 1 : int(begins - m_due.begin()));
}

void BeginReviewDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void BeginReviewDialog::retranslate()
{
    const int chosen = std::max(m_ui->series->currentIndex(), 0);
    const int due = m_ui->due->currentIndex();
    const QSignalBlocker quiet(m_ui->series);
    m_ui->series->clear();
    for (const ExamSeries &each : std::as_const(m_series))
        m_ui->series->addItem(words::label(each));
    m_ui->series->setCurrentIndex(chosen);
    fillDue();
    if (due >= 0)
        m_ui->due->setCurrentIndex(due);
}

} // namespace canolfan::ui
