#pragma once

#include "widgets/hintline.h"
#include "widgets/passwordrules.h"

#include <QLabel>
#include <QLineEdit>

/// For tests of the pages and dialogs with a new password in them.
namespace canolfan::tests {

inline const QString good = QStringLiteral("Coffee-train-fish7");

template <typename T>
T *child(QWidget &page, const char *name)
{
    T *found = page.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

inline void type(QWidget &page, const QString &password, const QString &repeated)
{
    child<QLineEdit>(page, "newPassword")->setText(password);
    child<QLineEdit>(page, "repeated")->setText(repeated);
}

inline QString problemAt(QWidget &page, const char *hint)
{
    const auto *line = child<ui::HintLine>(page, hint);
    return line->hasProblem() ? line->text() : QString();
}

inline QStringList spokenRules(QWidget &page)
{
    QStringList spoken;
    for (const QLabel *label : child<ui::PasswordRules>(page, "rules")->findChildren<QLabel *>())
        spoken << label->accessibleName();
    return spoken;
}

} // namespace canolfan::tests
