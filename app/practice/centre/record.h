#pragma once

#include "practice/centre/account.h"
#include "practice/store/transaction.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// What a register of accounts says of somebody beside who they are: lastSignIn, mfa and given of schema
/// User. For the Exams Officer and Admins only; so it is kept beside the document, which is for everybody.
namespace practice::record {

/// Who gave something, and when.
struct Giver
{
    QString name;
    qint64 at = 0; ///< milliseconds since 1970
};

/// Schema User's `given`, once the person of document `before` (empty: nobody) has become that of `after`.
/// What held already keeps its giver; with another account type everything starts anew.
QJsonArray given(const QJsonArray &before, const QJsonObject &was, const QJsonObject &is, const Giver &giver);

/// The members, as a JSON object, of somebody who is in the centre.
QByteArray of(Transaction &transaction, const QString &person, const QJsonArray &given);
/// `given` of a record; empty of none.
QJsonArray givenIn(const QByteArray &record);

/// The person's document with the members of the record.
QByteArray joined(const QByteArray &document, const QByteArray &record);

} // namespace practice::record
