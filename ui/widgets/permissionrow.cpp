#include "widgets/permissionrow.h"

#include "domain/rules.h"
#include "look/metrics.h"
#include "widgets/hintline.h"
#include "widgets/switch.h"
#include "words/matrix.h"
#include "words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalBlocker>

namespace canolfan::ui {

static QLabel *wrapping(const QString &kind, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("kind", kind);
    label->setWordWrap(true);
    return label;
}

PermissionRow::PermissionRow(PermissionEntry entry, QWidget *parent)
    : QWidget(parent)
    , m_entry(std::move(entry))
    , m_switch(new Switch(this))
    , m_label(wrapping(QStringLiteral("section"), this))
    , m_description(wrapping(QStringLiteral("hint"), this))
    , m_meaning(wrapping(QStringLiteral("hintStrong"), this))
    , m_note(wrapping(QStringLiteral("warningHint"), this))
{
    setObjectName(idOf(m_entry.permission));
    m_description->setTextFormat(Qt::RichText);
    m_description->setOpenExternalLinks(true);
    m_description->setTextInteractionFlags(
        m_entry.link.isEmpty() ? Qt::NoTextInteraction : Qt::TextBrowserInteraction);
    m_label->installEventFilter(this);
    setFocusProxy(m_switch);
    layOut();
    // toggled, not clicked: a screen reader toggles without a click.
    connect(m_switch, &Switch::toggled, this, &PermissionRow::moved);
    connect(this, &PermissionRow::moved, this, &PermissionRow::remind);
    retranslate();
}

void PermissionRow::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, scaled(10), 0, scaled(10));
    row->setSpacing(scaled(12));
    row->addWidget(m_switch, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(3));
    words->setContentsMargins(0, scaled(3), 0, 0);
    for (QLabel *label : {m_label, m_description, m_meaning, m_note})
        words->addWidget(label);
    row->addLayout(words, 1);
}

void PermissionRow::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void PermissionRow::setAccountType(AccountType type)
{
    m_type = type;
    retranslate();
}

void PermissionRow::setFixed(Sentence reason)
{
    m_reason = std::move(reason);
    m_switch->setEnabled(!m_reason);
    retranslate();
}

void PermissionRow::setRemark(Sentence remark)
{
    m_remark = std::move(remark);
    retranslate();
}

void PermissionRow::setOn(bool on)
{
    const QSignalBlocker quiet(this);
    m_switch->setChecked(on);
    remind(false);
}

void PermissionRow::remind(bool on)
{
    m_reminds = on;
    retranslate();
}

/// Not where what it means says it already.
QString PermissionRow::reminder() const
{
    return m_reminds && meaning().isEmpty() ? words::reminder(m_entry.permission) : QString();
}

bool PermissionRow::isOn() const
{
    return m_switch->isChecked();
}

QList<QWidget *> PermissionRow::tabStops() const
{
    if (m_entry.link.isEmpty())
        return {m_switch};
    return {m_switch, m_description};
}

void PermissionRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool PermissionRow::eventFilter(QObject *watched, QEvent *event)
{
    // The name is part of the switch, as a label is of a check box.
    const bool released = event->type() == QEvent::MouseButtonRelease;
    if (watched == m_label && released && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
        m_switch->click();
    return QWidget::eventFilter(watched, event);
}

QString PermissionRow::descriptionWithLink() const
{
    QString text = m_entry.description.in(m_language).toHtmlEscaped();
    const QString label = m_entry.linkLabel.in(m_language).toHtmlEscaped();
    if (m_entry.link.isEmpty() || label.isEmpty())
        return text;
    // The portal may or may not repeat the link's words at the end of the description.
    if (text.endsWith(label))
        text.chop(label.size());
    const QString address = m_entry.link.toString(QUrl::FullyEncoded).toHtmlEscaped();
    return QStringLiteral("%1 <a href=\"%2\">%3</a>").arg(text.trimmed(), address, label);
}

QString PermissionRow::meaning() const
{
    const auto given = m_entry.meaning.constFind(m_type);
    if (given != m_entry.meaning.constEnd())
        return given->in(m_language);
    return words::sentence(meaningOf(m_entry.permission, m_type));
}

void PermissionRow::retranslate()
{
    const QString name = m_entry.label.in(m_language);
    QStringList notes;
    for (const Sentence &sentence : {m_reason, m_remark})
        notes << (sentence ? sentence() : QString());
    notes << reminder();
    notes.removeAll(QString());
    m_label->setText(name);
    m_description->setText(descriptionWithLink());
    m_description->setAccessibleName(m_entry.description.in(m_language));
    m_meaning->setText(meaning());
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    m_note->setProperty(
        "kind", m_remark || m_reminds ? QStringLiteral("warningHint") : QStringLiteral("hint"));
    restyle(m_note);
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
    m_switch->setAccessibleName(name);
    const QStringList described{m_entry.description.in(m_language), m_meaning->text(), m_note->text()};
    m_switch->setAccessibleDescription(described.join(QLatin1Char(' ')).trimmed());
}

} // namespace canolfan::ui
