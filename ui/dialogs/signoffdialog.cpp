#include "dialogs/signoffdialog.h"

#include "look/metrics.h"
#include "ui_signoffdialog.h"
#include "words/review.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

static constexpr int seriesOffered = 4;

SignOffDialog::SignOffDialog(Setting setting, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::SignOffDialog>()), m_setting(std::move(setting))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->setupUi(this);
    const QDate after = std::max(m_setting.today, beginningOf(m_setting.reviewed));
    for (const ExamSeries &series : nextSeries(after, seriesOffered + 1)) {
        if (beginningOf(series) > after && m_series.size() < seriesOffered)
            m_series << series;
    }
    m_ui->name->setText(m_setting.name);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->signOffButton, &QPushButton::clicked, this, &SignOffDialog::confirm);
    connect(m_ui->name, &QLineEdit::textEdited, m_ui->banner, &Banner::clear);
    resize(scaled(520), scaled(420));
    retranslate();
    m_ui->name->setFocus();
    m_ui->name->selectAll();
}

SignOffDialog::~SignOffDialog() = default;

void SignOffDialog::confirm()
{
    const QString name = m_ui->name->text().simplified();
    if (name.isEmpty()) {
        m_ui->banner->say(
            Banner::Tone::Danger, [] { return tr("Enter the name of whoever signs the review off."); });
        m_ui->name->setFocus();
        return;
    }
    const int chosen = m_ui->next->currentIndex();
    Q_EMIT confirmed(name, chosen < m_series.size() ? beginningOf(m_series.at(chosen)) : QDate());
    accept();
}

void SignOffDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void SignOffDialog::retranslate()
{
    QString outcome = words::reviewOutcome(m_setting.tally);
    if (m_setting.unsent > 0) {
        const int unsent = m_setting.unsent;
        outcome += QLatin1Char('\n') + tr("%n changes have not reached the portal yet.", nullptr, unsent);
    }
    m_ui->outcome->setText(outcome);
    const int chosen = std::max(m_ui->next->currentIndex(), 0);
    m_ui->next->clear();
    for (const ExamSeries &series : std::as_const(m_series))
        m_ui->next->addItem(tr("%1, before %2", "a day, a series of exams")
                                .arg(words::day(beginningOf(series)), words::label(series)));
    m_ui->next->addItem(tr("Not decided yet"));
    m_ui->next->setCurrentIndex(chosen);
}

} // namespace canolfan::ui
