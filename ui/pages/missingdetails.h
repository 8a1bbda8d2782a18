#pragma once

#include "session/step.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace canolfan::ui {

class HintLine;

namespace Ui {
class MissingDetails;
}

/// What the portal wants to know of a person along with their first password (requiredAttributes). Hidden
/// where nothing is missing.
class MissingDetails : public QWidget
{
    Q_OBJECT

public:
    explicit MissingDetails(QWidget *parent = nullptr);
    ~MissingDetails() override;

    /// Empties the fields and shows those.
    void ask(const QList<session::Attribute> &missing);
    /// Says beside the fields what is wrong, if anything, and goes to the first of them; whether all is well.
    bool check();
    session::Attributes details() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// Return in any field.
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLineEdit *field;
        HintLine *hint;
        QWidget *label;
    };
    Row rowOf(session::Attribute attribute) const;
    bool checkOne(session::Attribute attribute);

    std::unique_ptr<Ui::MissingDetails> m_ui;
    QList<session::Attribute> m_missing;
};

} // namespace canolfan::ui
