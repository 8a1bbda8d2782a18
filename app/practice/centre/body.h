#pragma once

#include "practice/centre/account.h"
#include "practice/serve/exchange.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

/// Reading the bodies of the portal API. What is not of the contract at all (no JSON, a wrong type, an
/// unknown member) is 400; a value that is of the contract and cannot be taken is 422 with the field and a
/// reason.
namespace practice::body {

/// A JSON object of this content type, with no members but `known`. Throws Problem.
QJsonObject parse(const Request &request, const QByteArray &contentType, const QStringList &known);

/// The text of a member, empty if it is absent. Throws 400 if it is something else.
QString text(const QJsonObject &object, const QString &member);

/// Collects what is wrong with fields, so that all of it is told at once.
class FieldErrors
{
public:
    /// `reason`: missing, too-long, control-character, malformed, not-school-address, unknown, taken.
    void add(const QString &field, const QString &reason);
    bool isEmpty() const { return m_errors.isEmpty(); }
    /// 422 field-invalid, if there were any.
    void throwIfAny() const;

private:
    QJsonArray m_errors;
};

/// What is wrong with a first or last name: one of the reasons above; empty if nothing is.
QString faultOfName(const QString &given);
/// A first or last name without blanks around it (schema Name).
QString name(const QJsonObject &object, const QString &field, FieldErrors &errors);

/// A member that is one of a few words; `otherwise` if it is none.
template <typename Value>
Value word(const QJsonObject &object, const QString &field, std::optional<Value> (*valueOf)(const QString &),
    Value otherwise, FieldErrors &errors)
{
    const QString given = text(object, field);
    const auto value = valueOf(given);
    if (!value) {
        errors.add(field, given.isEmpty() ? QStringLiteral("missing") : QStringLiteral("unknown"));
    }
    return value.value_or(otherwise);
}

/// The member `permissions`, put on top of what holds. Throws 422 permission-not-assignable for A2C Keys.
Permissions permissions(const QJsonObject &object, Permissions present, FieldErrors &errors);

} // namespace practice::body
