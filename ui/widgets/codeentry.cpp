#include "widgets/codeentry.h"

#include "domain/inputrules.h"
#include "look/metrics.h"
#include "widgets/hintline.h"
#include "words/words.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace canolfan::ui {

CodeEntry::CodeEntry(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_field(new QLineEdit(this)), m_hint(new HintLine(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_label);
    column->addWidget(m_field, 0, Qt::AlignLeft);
    column->addWidget(m_hint);
    m_label->setProperty("kind", QStringLiteral("fieldLabel"));
    m_label->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("codeField")); // what the stylesheet knows it by
    m_field->setInputMethodHints(Qt::ImhDigitsOnly);
    m_field->setFixedWidth(scaled(200));
    m_hint->setField(m_field);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &CodeEntry::tidy);
    connect(m_field, &QLineEdit::textEdited, m_hint, &HintLine::clearProblem);
    connect(m_field, &QLineEdit::returnPressed, this, &CodeEntry::entered);
    retranslate();
}

void CodeEntry::setHint(Sentence hint)
{
    m_hint->setHint(std::move(hint));
}

std::optional<QString> CodeEntry::read()
{
    if (const InputVerdict problem = checkCode(m_field->text())) {
        m_hint->setProblem([problem] { return words::codeProblem(*problem); });
        m_field->setFocus();
        return std::nullopt;
    }
    m_hint->clearProblem();
    return tidiedCode(m_field->text());
}

bool CodeEntry::refuse(const Failure &failure)
{
    const bool aboutTheCode = failure.kind == FailureKind::WrongCode
        || failure.kind == FailureKind::CodeAlreadyUsed || failure.kind == FailureKind::CodeExpired;
    if (!aboutTheCode)
        return false;
    m_field->clear();
    m_hint->setProblem([failure] { return words::sentence(failure); });
    m_field->setFocus();
    return true;
}

void CodeEntry::fill(const QString &code)
{
    m_field->setText(tidiedCode(code));
    m_hint->clearProblem();
}

void CodeEntry::clear()
{
    m_field->clear();
    m_hint->clearProblem();
}

void CodeEntry::setReadOnly(bool readOnly)
{
    m_field->setReadOnly(readOnly);
}

/// The cursor stays between the same digits.
void CodeEntry::tidy()
{
    const QString text = m_field->text();
    const QString tidy = tidiedCode(text);
    if (tidy == text)
        return;
    const qsizetype before = tidiedCode(text.left(m_field->cursorPosition())).size();
    m_field->setText(tidy);
    m_field->setCursorPosition(int(before));
}

void CodeEntry::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CodeEntry::retranslate()
{
    m_label->setText(tr("Verification code"));
    m_field->setAccessibleName(tr("Verification code"));
    m_field->setPlaceholderText(tr("e.g. 123456"));
}

} // namespace canolfan::ui
