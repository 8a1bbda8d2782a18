#pragma once

#include <QByteArrayView>
#include <QList>

#include <map>

namespace canolfan::store {

// Reading rows out of a file that SQLite gives up on: damaged pages, a damaged first page, a file without its
// end, a log without its middle. Nothing is believed but that bytes are where SQLite's format says
// (sqlite.org/ fileformat2.html); whether a row is real is for its tag to say.

/// The size that schema.cpp asks for.
inline constexpr qsizetype pageSize = 4096;

/// The pages of a file, by number from 1; the last one may be short. Views into what was given.
using Pages = std::map<quint32, QByteArrayView>;

/// A row of three columns, as all tables of sealed rows but that of the users have them.
struct FoundRow
{
    qint64 id = 0;
    qint64 version = 0;
    QByteArray sealed;
    quint32 page = 0;

    bool operator==(const FoundRow &) const = default;
};

/// Whether a first page begins as schema.cpp makes it.
bool beginsAsOurs(QByteArrayView page);

Pages pagesOf(QByteArrayView database);
/// Every row on any page of a table's, whether or not the table still leads there.
QList<FoundRow> rowsOn(const Pages &pages);

/// What to take of a log.
enum class LogTrust
{
    Committed, ///< as SQLite does: up to the last commit before the first frame whose checksum fails
    Everything ///< every frame that belongs to it
};
/// The pages as the log makes them.
void applyLog(Pages &pages, QByteArrayView log, LogTrust trust);

} // namespace canolfan::store
