#pragma once

#include "practice/store/transaction.h"

#include <QJsonArray>
#include <QString>

namespace practice {

/// A mail or text message that the practice portal "sent": it lies in the practice inbox instead.
struct Message
{
    enum class Channel
    {
        Email,
        Sms
    };

    QString recipient; ///< an email address or a telephone number
    Channel channel = Channel::Email;
    QString subject; ///< of a mail
    QString body;
    QString language; ///< en or cy
    QString code; ///< if it carries one
    QString temporaryPassword; ///< if it carries one
};

namespace post {

/// S52
QString senderAddress();

void send(Transaction &transaction, const Message &message, qint64 now);
/// Newest first, as the practice inbox shows them; all recipients if `recipient` is empty.
QJsonArray sent(Transaction &transaction, const QString &recipient, int limit);

} // namespace post

} // namespace practice
