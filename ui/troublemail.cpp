#include "troublemail.h"

#include <QCoreApplication>
#include <QStringList>

namespace canolfan::ui {

using App = QCoreApplication;

/// RFC 6068: everything percent-encoded, lines end in CR LF. QUrlQuery would leave a + as it is.
static QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// The help desk asks for all three (S31): what nobody here knows, such as before a sign-in, the sender is
/// asked for.
static QStringList askedFor(const TroubleSender &sender)
{
    return {sender.name.isEmpty() ? App::translate("troublemail", "Name (please fill in): ")
                                  : App::translate("troublemail", "Name: %1").arg(sender.name),
        sender.email.isEmpty() ? App::translate("troublemail", "Email address (please fill in): ")
                               : App::translate("troublemail", "Email address: %1").arg(sender.email),
        sender.centreNumber.isEmpty()
            ? App::translate("troublemail", "Centre number (please fill in): ")
            : App::translate("troublemail", "Centre number: %1").arg(sender.centreNumber)};
}

QUrl troubleMail(const TroubleSender &sender)
{
    const QStringList lines =
        askedFor(sender) + QStringList{QString(), App::translate("troublemail", "What happens:"), QString()};
    const QString subject = App::translate("troublemail", "Trouble with multi-factor authentication");
    return QUrl(QStringLiteral("mailto:ithelpdesk@wjec.co.uk?subject=%1&body=%2")
                    .arg(encoded(subject), encoded(lines.join(QStringLiteral("\r\n")))),
        QUrl::StrictMode);
}

} // namespace canolfan::ui
