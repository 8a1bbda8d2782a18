#pragma once

#include "widgets/sentence.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace canolfan::ui {

class GlyphLabel;

/// The line below a field: a hint, or in its place the rule that what was typed has broken. The field is
/// marked and described accordingly, and a new problem is announced.
class HintLine : public QWidget
{
    Q_OBJECT

public:
    explicit HintLine(QWidget *parent = nullptr);

    void setField(QWidget *field) { m_field = field; }
    void setHint(Sentence hint);
    void setProblem(Sentence problem);
    void clearProblem();
    bool hasProblem() const { return bool(m_problem); }
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();
    void markField();

    QPointer<QWidget> m_field;
    GlyphLabel *m_glyph;
    QLabel *m_label;
    Sentence m_hint;
    Sentence m_problem;
};

/// Restyles a widget after one of its properties, which the stylesheet looks at, has changed.
void restyle(QWidget *widget);

} // namespace canolfan::ui
