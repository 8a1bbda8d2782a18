#include "http/json.h"

#include <QJsonDocument>

#include <cmath>

namespace canolfan::http {

static bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.left(512).trimmed().toLower();
    return start.startsWith('<');
}

static bool isJson(const QByteArray &type, const QList<QByteArray> &alsoAllowed)
{
    return type == "application/json" || type.endsWith("+json") || alsoAllowed.contains(type);
}

static BodyForm formByType(const Reply &reply, const QList<QByteArray> &alsoAllowed)
{
    if (looksLikeHtml(reply.body) || reply.mediaType() == "text/html")
        return BodyForm::Page;
    if (isJson(reply.mediaType(), alsoAllowed))
        return BodyForm::Object;
    return reply.body.isEmpty() ? BodyForm::Empty : BodyForm::Other;
}

Result<QJsonObject> jsonObject(const Reply &reply, const QList<QByteArray> &alsoAllowed)
{
    if (formByType(reply, alsoAllowed) != BodyForm::Object)
        return failed(FailureKind::ForeignReply, reply.url.host());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return failed(FailureKind::BrokenReply);
    return document.object();
}

BodyForm formOf(const Reply &reply, const QList<QByteArray> &alsoAllowed)
{
    const BodyForm form = formByType(reply, alsoAllowed);
    return form == BodyForm::Object && !jsonObject(reply, alsoAllowed) ? BodyForm::Damaged : form;
}

MemberReader::MemberReader(QJsonObject object, QString path)
    : m_object(std::move(object)), m_path(std::move(path))
{
}

QJsonValue MemberReader::value(const QString &name, QJsonValue::Type type)
{
    QJsonValue found = m_object.value(name);
    if (found.type() == type)
        return found;
    refuse(name);
    return {};
}

void MemberReader::refuse(const QString &name)
{
    if (!m_failure)
        m_failure = Failure{FailureKind::BrokenReply, m_path + name};
}

QString MemberReader::string(const QString &name)
{
    return value(name, QJsonValue::String).toString();
}

QString MemberReader::stringOr(const QString &name, const QString &otherwise)
{
    return has(name) ? string(name) : otherwise;
}

bool MemberReader::boolean(const QString &name)
{
    return value(name, QJsonValue::Bool).toBool();
}

int MemberReader::integer(const QString &name)
{
    const double number = value(name, QJsonValue::Double).toDouble();
    const bool fits = std::abs(number) < 2147483648.0 && number == std::trunc(number);
    if (!fits)
        refuse(name);
    return fits ? static_cast<int>(number) : 0;
}

QJsonObject MemberReader::object(const QString &name)
{
    return value(name, QJsonValue::Object).toObject();
}

QJsonArray MemberReader::array(const QString &name)
{
    return value(name, QJsonValue::Array).toArray();
}

QStringList MemberReader::strings(const QString &name)
{
    QStringList out;
    const QJsonArray values = array(name);
    for (const QJsonValue &entry : values) {
        if (!entry.isString())
            refuse(name);
        out.append(entry.toString());
    }
    return out;
}

} // namespace canolfan::http
