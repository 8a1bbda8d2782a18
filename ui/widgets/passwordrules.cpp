#include "widgets/passwordrules.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "widgets/announce.h"
#include "widgets/glyphlabel.h"
#include "words/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimerEvent>

namespace canolfan::ui {

/// Speaking into every keystroke would drown what the screen reader says of the typing itself.
static constexpr int restInMilliseconds = 800;
static constexpr int columns = 2;

PasswordRules::PasswordRules(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(2));
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    setPolicy({});
}

void PasswordRules::setPolicy(const PasswordPolicy &policy)
{
    m_policy = policy;
    for (const Row &row : std::as_const(m_rows))
        delete row.label->parentWidget();
    m_rows.clear();
    for (const PasswordRule rule : rulesOf(policy)) {
        // The limit above matters to nobody before it is broken; then the field says so.
        if (rule != PasswordRule::NotTooLong)
            addRow(rule);
    }
    clear();
}

void PasswordRules::addRow(PasswordRule rule)
{
    auto *cell = new QWidget(this);
    const Row row{rule, new GlyphLabel(cell), new QLabel(cell)};
    auto *line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(5));
    line->addWidget(row.glyph, 0, Qt::AlignTop);
    line->addWidget(row.label, 1, Qt::AlignTop);
    row.label->setFont(hintFont());
    row.label->setWordWrap(true);
    row.label->setTextFormat(Qt::PlainText);
    const int place = int(m_rows.size());
    static_cast<QGridLayout *>(layout())->addWidget(cell, place / columns, place % columns, Qt::AlignTop);
    m_rows << row;
}

void PasswordRules::judge(const QString &password)
{
    const QList<PasswordRule> before = m_unmet;
    m_unmet = unmetRules(m_policy, password);
    m_empty = password.isEmpty();
    showWords();
    if (m_empty)
        m_rest.stop();
    else if (m_unmet != before || m_rest.isActive())
        m_rest.start(restInMilliseconds, this);
}

bool PasswordRules::isKept(PasswordRule rule) const
{
    return !m_empty && !m_unmet.contains(rule);
}

void PasswordRules::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_rest.timerId())
        return QWidget::timerEvent(event);
    m_rest.stop();
    announce(this);
    Q_EMIT announced();
}

void PasswordRules::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showWords();
    QWidget::changeEvent(event);
}

void PasswordRules::showWords()
{
    for (const Row &row : std::as_const(m_rows))
        showRow(row);
    setAccessibleName(tr("What the password needs"));
    setAccessibleDescription(summary());
}

void PasswordRules::showRow(const Row &row)
{
    const Tokens &tokens = tokensNow();
    const bool kept = isKept(row.rule);
    const QColor colour = kept ? tokens.success : tokens.muted;
    row.glyph->setGlyph(kept ? Glyph::Tick : Glyph::Circle, colour);
    const QString sheet = QStringLiteral("color: %1").arg(colour.name());
    if (row.label->styleSheet() != sheet)
        row.label->setStyleSheet(sheet);
    const QString text = words::label(row.rule, m_policy);
    row.label->setText(text);
    row.label->setAccessibleName(kept ? tr("%1: done").arg(text) : tr("%1: still needed").arg(text));
}

QString PasswordRules::summary() const
{
    QStringList missing;
    for (const Row &row : m_rows) {
        if (!isKept(row.rule))
            missing << words::label(row.rule, m_policy);
    }
    return missing.isEmpty() ? tr("The password has everything it needs.")
                             : tr("Still needed: %1").arg(missing.join(QStringLiteral("; ")));
}

} // namespace canolfan::ui
