#include "practice/centre/body.h"

#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"

#include <QJsonDocument>

#include <algorithm>

namespace practice::body {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 100;

bool isControl(char32_t letter)
{
    const auto category = QChar::category(letter);
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

/// What is wrong with a name; empty if nothing is.
QString faultOf(const QString &name)
{
    // A surrogate without its partner is dropped by toUcs4(); look for it among the UTF-16 units.
    if (!name.isValidUtf16()) {
        return u"malformed"_s;
    }
    const auto letters = name.toUcs4();
    if (letters.isEmpty()) {
        return u"missing"_s;
    }
    if (std::any_of(
            letters.begin(), letters.end(), [](auto letter) { return isControl(char32_t(letter)); })) {
        return u"control-character"_s;
    }
    return letters.size() > longestName ? u"too-long"_s : QString();
}

} // namespace

QJsonObject parse(const Request &request, const QByteArray &contentType, const QStringList &known)
{
    if (request.header("content-type").split(';').front().trimmed().toLower() != contentType) {
        throw problems::badRequest(u"The content type must be "_s + QString::fromLatin1(contentType));
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        throw problems::badRequest(u"The body is not a JSON object"_s);
    }
    QJsonObject object = document.object();
    const QStringList members = object.keys();
    if (!std::all_of(
            members.begin(), members.end(), [&](const QString &member) { return known.contains(member); })) {
        throw problems::badRequest(u"The body has a member that this request does not have"_s);
    }
    return object;
}

QString text(const QJsonObject &object, const QString &member)
{
    const QJsonValue value = object.value(member);
    if (!value.isString() && !value.isUndefined()) {
        throw problems::badRequest(u"%1 must be a text"_s.arg(member));
    }
    return value.toString();
}

void FieldErrors::add(const QString &field, const QString &reason)
{
    m_errors.append(QJsonObject{{"field"_L1, field}, {"reason"_L1, reason}});
}

void FieldErrors::throwIfAny() const
{
    if (!isEmpty()) {
        throw Problem(422, u"field-invalid"_s, u"A field cannot be taken as it is"_s)
            .with(u"errors"_s, m_errors);
    }
}

QString faultOfName(const QString &given)
{
    QString fault = faultOf(given.trimmed());
    // Before it was trimmed, too: trimming takes tabs and line breaks away, which are control characters.
    if (fault.isEmpty() && faultOf(given) == "control-character"_L1) {
        fault = u"control-character"_s;
    }
    return fault;
}

QString name(const QJsonObject &object, const QString &field, FieldErrors &errors)
{
    const QString given = text(object, field);
    const QString fault = faultOfName(given);
    if (!fault.isEmpty()) {
        errors.add(field, fault);
    }
    return given.trimmed();
}

Permissions permissions(const QJsonObject &object, Permissions present, FieldErrors &errors)
{
    const QJsonValue member = object.value("permissions"_L1);
    if (!member.isObject() && !member.isUndefined()) {
        throw problems::badRequest(u"permissions must be an object"_s);
    }
    const QJsonObject wanted = member.toObject();
    for (auto each = wanted.begin(); each != wanted.end(); ++each) {
        if (!each.value().isBool()) {
            throw problems::badRequest(u"A permission must be true or false"_s);
        }
        const auto permission = permissionOf(each.key());
        if (!permission) {
            errors.add(u"permissions"_s, u"unknown"_s);
        } else if (!rules::isAssignable(*permission)) {
            throw problems::permissionNotAssignable();
        } else {
            present.set(*permission, each.value().toBool());
        }
    }
    return present;
}

} // namespace practice::body
