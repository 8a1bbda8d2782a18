#pragma once

#include "pages/mfa/mfaapppage.h"
#include "pages/mfa/mfatextpage.h"
#include "widgets/banner.h"
#include "widgets/hintline.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// How the tests get at what is on a page.
namespace canolfan::ui::tests {

inline constexpr QByteArrayView secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

template <typename T>
T *child(QWidget &page, const char *name)
{
    T *found = page.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

inline QPushButton *button(QWidget &page, const char *name)
{
    return child<QPushButton>(page, name);
}

inline QLineEdit *codeField(QWidget &page)
{
    return child<QLineEdit>(page, "codeField");
}

/// What stands below the code field.
inline HintLine *codeHint(QWidget &page)
{
    return codeField(page)->parentWidget()->findChild<HintLine *>();
}

inline QString banner(QWidget &page)
{
    return child<Banner>(page, "banner")->text();
}

inline void type(QWidget &page, const char *name, const char *text)
{
    auto *field = child<QLineEdit>(page, name);
    field->selectAll();
    QTest::keyClicks(field, QString::fromUtf8(text));
}

inline void giveSecret(MfaAppPage &page)
{
    page.setSecret(QStringLiteral("Portal"), QStringLiteral("eo@ysgol.example"), secret);
}

inline void sendTo(MfaTextPage &page, const char *number)
{
    type(page, "numberField", number);
    button(page, "sendButton")->click();
    page.confirmSent();
}

} // namespace canolfan::ui::tests
