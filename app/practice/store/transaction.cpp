#include "practice/store/transaction.h"

#include <QSqlError>

namespace practice {

namespace {

[[noreturn]] void fail(const QSqlError &error)
{
    throw StoreError("SQLite: " + error.text().toStdString());
}

/// Qt binds a text or bytes without contents as NULL. Here NULL is a variant that is invalid, and empty is
/// empty.
QVariant bindable(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull()) {
        return QVariant(QStringLiteral(""));
    }
    if (value.metaType() == QMetaType::fromType<QByteArray>() && value.toByteArray().isNull()) {
        return QVariant(QByteArrayLiteral(""));
    }
    return value;
}

} // namespace

Rows Transaction::run(const char *sql, const QVariantList &values)
{
    auto &query = m_prepared[sql];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(sql))) {
            fail(query->lastError());
        }
    }
    for (int position = 0; position < values.size(); ++position) {
        query->bindValue(position, bindable(values[position]));
    }
    if (!query->exec()) {
        fail(query->lastError());
    }
    return Rows(*query);
}

void Transaction::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        fail(query.lastError());
    }
}

} // namespace practice
