#include "widgets/busybar.h"

#include "look/metrics.h"
#include "widgets/announce.h"
#include "widgets/progressline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace canolfan::ui {

BusyBar::BusyBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_line(new ProgressLine(this))
    , m_cancel(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(12));
    row->addWidget(m_label);
    row->addWidget(m_line, 1);
    row->addWidget(m_cancel);
    m_label->setProperty("kind", QStringLiteral("muted"));
    m_cancel->setProperty("kind", QStringLiteral("small"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &BusyBar::cancel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setKeepsPlace(true);
    showWords();
    hide();
}

std::stop_token BusyBar::begin(Sentence what)
{
    m_stop = std::stop_source();
    m_what = std::move(what);
    m_line->setRange(0, 0);
    m_cancel->setEnabled(true);
    showWords();
    show();
    announce(m_label);
    return m_stop.get_token();
}

void BusyBar::setProgress(int done, int total)
{
    m_line->setRange(0, total);
    m_line->setValue(done);
}

void BusyBar::end()
{
    m_what = {};
    showWords();
    hide();
}

void BusyBar::setCancelVisible(bool visible)
{
    m_cancel->setVisible(visible);
}

void BusyBar::setKeepsPlace(bool keeps)
{
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(keeps);
    setSizePolicy(policy);
}

void BusyBar::cancel()
{
    if (!isRunning())
        return;
    m_cancel->setEnabled(false);
    m_stop.request_stop();
    Q_EMIT cancelled();
}

void BusyBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QWidget::changeEvent(event);
}

void BusyBar::showWords()
{
    const QString what = m_what ? m_what() : QString();
    m_label->setText(what);
    m_line->setAccessibleName(what);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
}

} // namespace canolfan::ui
