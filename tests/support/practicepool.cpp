#include "support/practicepool.h"

namespace canolfan::test {

PracticePool::PracticePool(const QString &program, const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program,
        QStringList{QStringLiteral("--data"), m_folder.path(), QStringLiteral("--users"), QStringLiteral("4")}
            + options);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            qFatal("canolfan-practice does not start");
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    m_address = QUrl(ready.value(QLatin1String("portal")).toString());
    const auto tls = http::tlsTrusting(ready.value(QLatin1String("ca")).toString());
    if (!tls)
        qFatal("its certificate cannot be read");
    m_client = std::make_unique<http::Client>(*tls);
}

PracticePool::~PracticePool()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QJsonDocument PracticePool::get(const QString &path)
{
    http::Request request;
    request.url = m_address.resolved(QUrl(path));
    const auto reply = QCoro::waitFor(m_client->send(request));
    if (!reply || reply->status != 200)
        qFatal("GET %s failed", qPrintable(path));
    return QJsonDocument::fromJson(reply->body);
}

QJsonObject PracticePool::post(const QString &path, const QJsonObject &body, const http::Headers &headers)
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = m_address.resolved(QUrl(path));
    request.headers = http::Headers{{"Content-Type", "application/json"}} + headers;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const auto reply = QCoro::waitFor(m_client->send(request));
    if (!reply || reply->status > 201)
        qFatal("POST %s failed: %s", qPrintable(path), reply ? reply->body.constData() : "no reply");
    return QJsonDocument::fromJson(reply->body).object();
}

void PracticePool::advance(int seconds)
{
    post(QStringLiteral("/practice/clock"), {{QStringLiteral("advanceSeconds"), seconds}});
}

void PracticePool::setFactors(const QString &email, const QStringList &enabled, const QString &preferred)
{
    post(QStringLiteral("/practice/factors"),
        {{QStringLiteral("email"), email}, {QStringLiteral("enabled"), QJsonArray::fromStringList(enabled)},
            {QStringLiteral("preferred"), preferred.isEmpty() ? QJsonValue() : QJsonValue(preferred)}});
}

void PracticePool::refuse(const QString &operation, const QString &error, const QString &message, int count)
{
    QJsonObject fault{{QStringLiteral("operation"), operation}, {QStringLiteral("error"), error},
        {QStringLiteral("count"), count}};
    if (!message.isEmpty())
        fault.insert(QStringLiteral("message"), message);
    post(QStringLiteral("/practice/identity-faults"), fault);
}

void PracticePool::askUnknown(const QString &challenge)
{
    post(QStringLiteral("/practice/identity-faults"), {{QStringLiteral("challenge"), challenge}});
}

QJsonArray PracticePool::messagesTo(const QString &to)
{
    const QString path =
        QStringLiteral("/practice/inbox?to=") + QString::fromLatin1(QUrl::toPercentEncoding(to));
    return get(path).object().value(QLatin1String("messages")).toArray();
}

static QString newest(const QJsonArray &messages, QLatin1String member)
{
    for (const QJsonValue &message : messages) {
        const QString value = message.toObject().value(member).toString();
        if (!value.isEmpty())
            return value;
    }
    qFatal("no message with a %s", member.data());
}

QString PracticePool::codeSentTo(const QString &to)
{
    return newest(messagesTo(to), QLatin1String("code"));
}

QString PracticePool::temporaryPasswordOf(const QString &email)
{
    return newest(messagesTo(email), QLatin1String("temporaryPassword"));
}

QString PracticePool::authenticatorCode(const QString &email, bool settingUp)
{
    for (int tries = 0; tries < 3; ++tries) {
        const QJsonArray all =
            get(QStringLiteral("/practice/inbox")).object().value(QLatin1String("authenticators")).toArray();
        for (const QJsonValue &value : all) {
            const QJsonObject entry = value.toObject();
            const bool wanted = entry.value(QLatin1String("email")).toString() == email
                && entry.value(QLatin1String("settingUp")).toBool() == settingUp;
            if (wanted && entry.value(QLatin1String("code")).isString())
                return entry.value(QLatin1String("code")).toString();
        }
        advance(30);
    }
    qFatal("no authenticator of %s", qPrintable(email));
}

} // namespace canolfan::test
