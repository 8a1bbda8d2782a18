#pragma once

#include "domain/result.h"
#include "http/message.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace canolfan::http {

/// What a reply carries, whatever its status.
enum class BodyForm
{
    Object, ///< a JSON object under a JSON type
    Damaged, ///< under a JSON type, but no JSON object: empty, cut short, an array, nested too deeply
    Empty,
    Page, ///< HTML under any type: a school's filter, a captive portal, a gateway's own error page
    Other ///< of another type
};

BodyForm formOf(const Reply &reply, const QList<QByteArray> &alsoAllowed = {});

/// The JSON object in a reply of one of these media types ("application/json" and what ends in "+json" always
/// count). Failures: ForeignReply for another type, or for an HTML body under any name (a school's filter, a
/// captive portal); BrokenReply for what is no JSON object.
Result<QJsonObject> jsonObject(const Reply &reply, const QList<QByteArray> &alsoAllowed = {});

/// Reads members of an object and remembers the first that was missing or of a wrong type. Values read after
/// that are empty; ask failure() once at the end.
class MemberReader
{
public:
    explicit MemberReader(QJsonObject object, QString path = {});

    QString string(const QString &name);
    QString stringOr(const QString &name, const QString &otherwise);
    bool boolean(const QString &name);
    int integer(const QString &name);
    QJsonObject object(const QString &name);
    QJsonArray array(const QString &name);
    QStringList strings(const QString &name);
    bool has(const QString &name) const { return m_object.contains(name); }

    /// For values that are read with further rules: `name` holds something that cannot be.
    void refuse(const QString &name);

    const std::optional<Failure> &failure() const { return m_failure; }

private:
    QJsonValue value(const QString &name, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_path;
    std::optional<Failure> m_failure;
};

} // namespace canolfan::http
