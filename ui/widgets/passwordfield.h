#pragma once

#include <QLineEdit>

class QToolButton;

namespace canolfan::ui {

/// For a password. Blanks around a pasted one are removed, because a copied temporary password often carries
/// them and then fails.
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    void setShown(bool shown);
    /// The button, with an eye, shows the password while it is down.
    void showBy(QToolButton *button);
    /// Empties it for good: clear() alone could be undone while the password is shown.
    void forget();

Q_SIGNALS:
    /// Blanks were removed from what was pasted.
    void tidied();

private:
    void tidyPasted(const QString &text);

    qsizetype m_lengthBefore = 0;
};

} // namespace canolfan::ui
