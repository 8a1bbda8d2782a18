#include "practice/post/message.h"

#include "practice/clock.h"

#include <QJsonObject>

namespace practice::post {

using namespace Qt::StringLiterals;

namespace {

QJsonObject document(const Rows &rows)
{
    const QString channel = rows.text(1);
    QJsonObject message{{"to"_L1, rows.text(0)}, {"channel"_L1, channel}, {"subject"_L1, rows.text(2)},
        {"body"_L1, rows.text(3)}, {"language"_L1, rows.text(4)}, {"at"_L1, isoTime(rows.number(7))}};
    if (channel == "email"_L1) {
        message.insert("from"_L1, senderAddress());
    }
    if (!rows.text(5).isEmpty()) {
        message.insert("code"_L1, rows.text(5));
    }
    if (!rows.text(6).isEmpty()) {
        message.insert("temporaryPassword"_L1, rows.text(6));
    }
    return message;
}

} // namespace

QString senderAddress()
{
    return u"portal-no-reply@wjec.co.uk"_s;
}

void send(Transaction &transaction, const Message &message, qint64 now)
{
    const bool mail = message.channel == Message::Channel::Email;
    transaction.run(
        "INSERT INTO message(recipient, channel, subject, body, language, code, temporary_password, at)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        {message.recipient, mail ? u"email"_s : u"sms"_s, message.subject, message.body, message.language,
            message.code, message.temporaryPassword, now});
}

QJsonArray sent(Transaction &transaction, const QString &recipient, int limit)
{
    Rows rows =
        transaction.run("SELECT recipient, channel, subject, body, language, code, temporary_password, at"
                        " FROM message WHERE ? = 0 OR recipient = ? COLLATE NOCASE"
                        " ORDER BY number DESC LIMIT ?",
            {recipient.isEmpty() ? 0 : 1, recipient, limit});
    QJsonArray messages;
    while (rows.next()) {
        messages.append(document(rows));
    }
    return messages;
}

} // namespace practice::post
