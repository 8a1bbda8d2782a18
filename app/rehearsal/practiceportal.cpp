#include "rehearsal/practiceportal.h"

#include "http/json.h"

#include <QJsonDocument>

namespace canolfan::rehearsal {

PracticePortal::PracticePortal(http::Client &client, QUrl accounts, QUrl inbox)
    : m_client(client), m_accounts(std::move(accounts)), m_inbox(std::move(inbox))
{
}

QCoro::Task<Result<QList<PracticeAccount>>> PracticePortal::accounts(std::stop_token stop)
{
    http::Request request;
    request.url = m_accounts;
    const Result<http::Reply> reply = co_await m_client.send(request, stop);
    if (!reply)
        co_return failed(reply.error());
    const QJsonDocument document = QJsonDocument::fromJson(reply->body);
    if (!document.isArray())
        co_return failed(FailureKind::BrokenReply);
    QList<PracticeAccount> accounts;
    const QJsonArray entries = document.array();
    for (const QJsonValue &entry : entries) {
        http::MemberReader reader(entry.toObject());
        PracticeAccount account{
            reader.string(QStringLiteral("email")), reader.string(QStringLiteral("password"))};
        account.accountType =
            accountTypeFromId(reader.string(QStringLiteral("accountType"))).value_or(AccountType::User);
        if (reader.failure())
            co_return failed(*reader.failure());
        accounts.append(account);
    }
    co_return accounts;
}

static PracticeMessage messageFrom(const QJsonObject &object)
{
    PracticeMessage message;
    message.to = object.value(QLatin1String("to")).toString();
    message.isText = object.value(QLatin1String("channel")).toString() == QLatin1String("sms");
    message.subject = object.value(QLatin1String("subject")).toString();
    message.body = object.value(QLatin1String("body")).toString();
    message.code = object.value(QLatin1String("code")).toString();
    message.temporaryPassword = object.value(QLatin1String("temporaryPassword")).toString();
    message.at = QDateTime::fromString(object.value(QLatin1String("at")).toString(), Qt::ISODateWithMs);
    return message;
}

QCoro::Task<Result<PracticeInbox>> PracticePortal::inbox(std::stop_token stop)
{
    http::Request request;
    request.url = m_inbox;
    const Result<http::Reply> reply = co_await m_client.send(request, stop);
    if (!reply)
        co_return failed(reply.error());
    const Result<QJsonObject> document = http::jsonObject(*reply);
    if (!document)
        co_return failed(document.error());
    PracticeInbox inbox;
    const QJsonArray messages = document->value(QLatin1String("messages")).toArray();
    for (const QJsonValue &message : messages)
        inbox.messages.append(messageFrom(message.toObject()));
    const QJsonArray authenticators = document->value(QLatin1String("authenticators")).toArray();
    for (const QJsonValue &value : authenticators) {
        const QJsonObject entry = value.toObject();
        inbox.authenticators.append(
            {entry.value(QLatin1String("email")).toString(), entry.value(QLatin1String("code")).toString(),
                entry.value(QLatin1String("secondsLeft")).toInt()});
    }
    co_return inbox;
}

} // namespace canolfan::rehearsal
