#include "practice/store/settings.h"

namespace practice::settings {

QString value(Transaction &transaction, const QString &name)
{
    Rows rows = transaction.run("SELECT value FROM setting WHERE name = ?", {name});
    return rows.next() ? rows.text(0) : QString();
}

void setValue(Transaction &transaction, const QString &name, const QString &value)
{
    transaction.run("INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)", {name, value});
}

} // namespace practice::settings
