#pragma once

#include <QLineEdit>

namespace canolfan::ui {

/// For a password. Blanks around a pasted one are removed, because a copied temporary password often carries
/// them and then fails.
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    void setShown(bool shown);

Q_SIGNALS:
    /// Blanks were removed from what was pasted.
    void tidied();

private:
    void tidyPasted(const QString &text);

    qsizetype m_lengthBefore = 0;
};

} // namespace canolfan::ui
