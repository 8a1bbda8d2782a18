#include "dialogs/fieldrule.h"

#include "widgets/hintline.h"
#include "words/words.h"

#include <QLineEdit>

namespace canolfan::ui {

FieldRule::FieldRule(QLineEdit *field, HintLine *line, UserField name, Check check, QObject *parent)
    : QObject(parent), m_field(field), m_line(line), m_name(name), m_check(std::move(check))
{
    line->setField(field);
    connect(field, &QLineEdit::editingFinished, this, &FieldRule::checkWhenLeft);
    connect(field, &QLineEdit::textChanged, this, &FieldRule::checkWhileEdited);
}

bool FieldRule::holds()
{
    const InputVerdict problem = m_check(m_field->text());
    if (problem)
        refuse(*problem);
    else
        m_line->clearProblem();
    return !problem;
}

bool FieldRule::allHold(const QList<FieldRule *> &rules)
{
    QLineEdit *first = nullptr;
    for (FieldRule *rule : rules) {
        if (!rule->holds() && !first)
            first = rule->field();
    }
    if (first)
        first->setFocus();
    return !first;
}

void FieldRule::refuse(InputProblem problem)
{
    m_line->setProblem([problem, name = m_name] { return words::sentence(problem, name); });
}

void FieldRule::checkWhenLeft()
{
    // Passing through an empty field is no mistake yet.
    if (!m_field->text().isEmpty() || m_line->hasProblem())
        holds();
}

void FieldRule::checkWhileEdited()
{
    if (m_line->hasProblem())
        holds();
}

} // namespace canolfan::ui
