#include "practice/centre/centre.h"

namespace practice::centres {

namespace {

/// From the columns number, name, email_domains, admin_seats.
Centre centreIn(const Rows &rows)
{
    return {rows.text(0), rows.text(1), rows.text(2).split(u' ', Qt::SkipEmptyParts), int(rows.number(3))};
}

} // namespace

std::optional<Centre> find(Transaction &transaction, const QString &number)
{
    Rows rows = transaction.run(
        "SELECT number, name, email_domains, admin_seats FROM centre WHERE number = ?", {number});
    return rows.next() ? std::optional(centreIn(rows)) : std::nullopt;
}

QList<Centre> all(Transaction &transaction)
{
    Rows rows = transaction.run("SELECT number, name, email_domains, admin_seats FROM centre ORDER BY place");
    QList<Centre> found;
    while (rows.next()) {
        found.append(centreIn(rows));
    }
    return found;
}

void save(Transaction &transaction, const Centre &centre)
{
    transaction.run("INSERT INTO centre(number, place, name, email_domains, admin_seats)"
                    " VALUES(?, (SELECT COUNT(*) + 1 FROM centre), ?, ?, ?)"
                    " ON CONFLICT(number) DO UPDATE SET name = excluded.name,"
                    " email_domains = excluded.email_domains, admin_seats = excluded.admin_seats",
        {centre.number, centre.name, centre.emailDomains.join(u' '), centre.adminSeats});
}

} // namespace practice::centres
