#pragma once

#include <QString>
#include <QUrl>

namespace canolfan::ui {

/// Who writes to the help desk, as far as it is known; the email asks them for what is not.
struct TroubleSender
{
    QString name{};
    QString email{};
    QString centreNumber{};
};

/// An email to the help desk about MFA, holding what it asks for (S31), in the language set.
QUrl troubleMail(const TroubleSender &sender);

} // namespace canolfan::ui
