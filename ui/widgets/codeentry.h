#pragma once

#include "domain/failure.h"
#include "widgets/sentence.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace canolfan::ui {

class HintLine;

/// Where a six-digit verification code is entered: label, field, and the line below it. Blanks that a pasted
/// code has in it vanish.
class CodeEntry : public QWidget
{
    Q_OBJECT

public:
    explicit CodeEntry(QWidget *parent = nullptr);

    void setHint(Sentence hint);
    /// Six digits; nothing, and the rule below the field, where there are others.
    std::optional<QString> read();
    /// Shows a failure that is about the code and empties the field; false when it is about something else.
    bool refuse(const Failure &failure);
    void fill(const QString &code);
    void clear();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// The Return key.
    void entered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tidy();
    void retranslate();

    QLabel *m_label;
    QLineEdit *m_field;
    HintLine *m_hint;
};

} // namespace canolfan::ui
