#pragma once

#include "domain/inputrules.h"

#include <QObject>

#include <functional>

class QLineEdit;

namespace canolfan::ui {

class HintLine;

/// A field, the line below it and the rule between them. Speaks up when the field is left, and takes it back
/// as soon as the rule is kept again.
class FieldRule : public QObject
{
    Q_OBJECT

public:
    using Check = std::function<InputVerdict(const QString &typed)>;

    FieldRule(QLineEdit *field, HintLine *line, UserField name, Check check, QObject *parent);

    /// Says what is wrong, if anything; whether all is well.
    bool holds();
    /// The same for a whole form; the focus goes to the first field that needs another look.
    static bool allHold(const QList<FieldRule *> &rules);
    /// What the portal found wrong.
    void refuse(InputProblem problem);
    QLineEdit *field() const { return m_field; }
    UserField name() const { return m_name; }

private:
    void checkWhenLeft();
    void checkWhileEdited();

    QLineEdit *m_field;
    HintLine *m_line;
    UserField m_name;
    Check m_check;
};

} // namespace canolfan::ui
