#include "practice/store/schema.h"

#include <span>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

constexpr int schemaVersion = 6;

// Times are milliseconds since 1970. Sessions, tokens and secret blocks are kept as their SHA-256 only.
constexpr const char *firstTables[] = {
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",

    // `version` is the number of the change (below) that made the person what they are now.
    "CREATE TABLE person(id TEXT PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL,"
    " email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE, phone TEXT, language TEXT NOT NULL,"
    " account_type TEXT NOT NULL, permissions INTEGER NOT NULL, state TEXT NOT NULL,"
    " version INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX person_account_type ON person(account_type)",

    // The change feed. `document` is the user as JSON, as it was after the change; null is a tombstone.
    "CREATE TABLE change(number INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, document BLOB,"
    " at INTEGER NOT NULL, by TEXT NOT NULL, operation TEXT)",
    "CREATE INDEX change_person ON change(person)",

    // The user pool.
    "CREATE TABLE credential(person TEXT PRIMARY KEY, salt TEXT NOT NULL, verifier TEXT NOT NULL,"
    " temporary_until INTEGER) WITHOUT ROWID",
    "CREATE TABLE factor(person TEXT NOT NULL, kind TEXT NOT NULL, secret TEXT, preferred INTEGER NOT NULL,"
    " PRIMARY KEY(person, kind)) WITHOUT ROWID",
    "CREATE TABLE used_totp_step(person TEXT NOT NULL, step INTEGER NOT NULL,"
    " PRIMARY KEY(person, step)) WITHOUT ROWID",
    "CREATE TABLE lock_out(username TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_failure INTEGER NOT "
    "NULL,"
    " until INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE srp_exchange(block BLOB PRIMARY KEY, username TEXT NOT NULL, email TEXT NOT NULL, person "
    "TEXT,"
    " session_key BLOB NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE challenge(session BLOB PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, code TEXT,"
    " tries_left INTEGER NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE sign_in(origin TEXT PRIMARY KEY, person TEXT NOT NULL, auth_time INTEGER NOT NULL,"
    " expires INTEGER NOT NULL, revoked INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX sign_in_person ON sign_in(person)",
    "CREATE INDEX sign_in_expires ON sign_in(expires)",
    "CREATE TABLE refresh_token(token BLOB PRIMARY KEY, origin TEXT NOT NULL, rotated INTEGER) WITHOUT ROWID",
    "CREATE INDEX refresh_token_origin ON refresh_token(origin)",

    // What was sent, and what the practice portal tells about itself.
    "CREATE TABLE message(number INTEGER PRIMARY KEY AUTOINCREMENT, recipient TEXT NOT NULL, channel TEXT "
    "NOT NULL,"
    " subject TEXT NOT NULL, body TEXT NOT NULL, language TEXT NOT NULL, code TEXT, temporary_password TEXT,"
    " at INTEGER NOT NULL)",
    "CREATE INDEX message_recipient ON message(recipient)",
    "CREATE TABLE practice_account(person TEXT PRIMARY KEY, place INTEGER NOT NULL,"
    " password TEXT NOT NULL) WITHOUT ROWID",

    "CREATE TABLE kept_reply(person TEXT NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL,"
    " status INTEGER NOT NULL, headers BLOB NOT NULL, body BLOB NOT NULL, at INTEGER NOT NULL,"
    " PRIMARY KEY(person, key)) WITHOUT ROWID",
    "CREATE INDEX kept_reply_at ON kept_reply(at)",
};

constexpr const char *addedInVersion2[] = {
    "CREATE TABLE password_change(person TEXT NOT NULL, at INTEGER NOT NULL)",
    "CREATE INDEX password_change_person ON password_change(person)",
};

constexpr const char *addedInVersion3[] = {
    // Requests that are counted by the hour, of whatever operation.
    "DROP TABLE password_change",
    "CREATE TABLE attempt(username TEXT NOT NULL, operation TEXT NOT NULL, at INTEGER NOT NULL)",
    "CREATE INDEX attempt_username ON attempt(username, operation)",

    // An authenticator app's secret outlives its being switched off; `pending` is shown and not yet verified.
    "CREATE TABLE software_token(person TEXT PRIMARY KEY, secret TEXT, name TEXT, pending TEXT) WITHOUT "
    "ROWID",
    "INSERT INTO software_token(person, secret) SELECT person, secret FROM factor"
    " WHERE kind = 'SOFTWARE_TOKEN_MFA'",
    "ALTER TABLE factor DROP COLUMN secret",

    "CREATE TABLE sent_code(username TEXT NOT NULL, purpose TEXT NOT NULL, code TEXT NOT NULL,"
    " expires INTEGER NOT NULL, PRIMARY KEY(username, purpose)) WITHOUT ROWID",
    "ALTER TABLE credential ADD COLUMN reset_required INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE person ADD COLUMN phone_verified INTEGER NOT NULL DEFAULT 1",

    // `salt` and `verifier` are null until the device is confirmed.
    "CREATE TABLE device(key TEXT PRIMARY KEY, person TEXT NOT NULL, group_key TEXT NOT NULL, name TEXT,"
    " salt TEXT, verifier TEXT, remembered INTEGER NOT NULL, created INTEGER NOT NULL,"
    " modified INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX device_person ON device(person)",
    "ALTER TABLE sign_in ADD COLUMN device TEXT",
};

// When the person was first known to the portal, hence invited; and as JSON has it.
#define FIRST_KNOWN(id) "(SELECT f.at FROM change f WHERE f.person = " id " ORDER BY f.number LIMIT 1)"
#define ISO_TIME(at) "strftime('%Y-%m-%dT%H:%M:%fZ', " at " / 1000.0, 'unixepoch')"

constexpr const char *addedInVersion4[] = {
    "ALTER TABLE person ADD COLUMN invited_at INTEGER",
    "ALTER TABLE person ADD COLUMN invitation_until INTEGER",
    "UPDATE person SET invited_at = " FIRST_KNOWN("person.id") " WHERE state = 'invited'",
    // 604800000: the seven days that a temporary password had.
    "UPDATE person SET invitation_until = COALESCE("
    "(SELECT c.temporary_until FROM credential c WHERE c.person = person.id), invited_at + 604800000)"
    " WHERE state = 'invited'",
    // The documents that were kept of invited people, so that the feed holds nothing that the contract does
    // not know. Clients read the list anew: cursors of before have another format.
    "UPDATE change SET document = CAST(json_set(CAST(document AS TEXT), '$.invitation', json_object("
    "'sentAt', " ISO_TIME(FIRST_KNOWN("change.person")) ", 'expiresAt', " ISO_TIME(
        "COALESCE("
        "(SELECT p.invitation_until FROM person p WHERE p.id = change.person),"
        " " FIRST_KNOWN(
            "change.person") " + 604800000)") ")) AS BLOB)"
                                              " WHERE document IS NOT NULL AND json_extract(CAST(document AS TEXT), '$.state') = 'invited'",

    // How often a write with this Idempotency-Key has changed something.
    "CREATE TABLE effect(operation TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID",
};

constexpr const char *addedInVersion5[] = {
    "ALTER TABLE person ADD COLUMN last_sign_in INTEGER",
    "UPDATE person SET last_sign_in = (SELECT MAX(s.auth_time) FROM sign_in s WHERE s.person = person.id)",
    // `version`: of an entry that tells nothing but a new record, the person's. `record`: what a register
    // says of them. `kind`: of the entry in the history; null is none. Keys: as the history is searched.
    // Changes of before are completed from their documents (change_feed.h).
    "ALTER TABLE change ADD COLUMN version INTEGER",
    "ALTER TABLE change ADD COLUMN record BLOB",
    "ALTER TABLE change ADD COLUMN kind TEXT",
    "ALTER TABLE change ADD COLUMN by_email TEXT",
    "ALTER TABLE change ADD COLUMN email_key TEXT",
    "ALTER TABLE change ADD COLUMN search_key TEXT",
};

#undef FIRST_KNOWN
#undef ISO_TIME

constexpr const char *addedInVersion6[] = {
    // Several centres, of which the one of before is the first. `place`: in which order they came; domains
    // are separated by blanks.
    "CREATE TABLE centre(number TEXT PRIMARY KEY, place INTEGER NOT NULL, name TEXT NOT NULL,"
    " email_domains TEXT NOT NULL, admin_seats INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO centre SELECT number.value, 1, name.value, domains.value, COALESCE(seats.value, 3)"
    " FROM setting number JOIN setting name ON name.name = 'centreName'"
    " JOIN setting domains ON domains.name = 'emailDomains'"
    " LEFT JOIN setting seats ON seats.name = 'adminSeats' WHERE number.name = 'centreNumber'",
    "DELETE FROM setting WHERE name IN ('centreNumber', 'centreName', 'emailDomains', 'adminSeats')",

    // What somebody is in a centre; `person` keeps what is the same in all of theirs.
    "CREATE TABLE membership(centre TEXT NOT NULL, person TEXT NOT NULL, account_type TEXT NOT NULL,"
    " permissions INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY(centre, person)) WITHOUT ROWID",
    "CREATE INDEX membership_person ON membership(person)",
    "CREATE INDEX membership_account_type ON membership(centre, account_type)",
    "INSERT INTO membership SELECT c.number, p.id, p.account_type, p.permissions, p.version"
    " FROM person p, centre c",
    "DROP INDEX person_account_type",
    "ALTER TABLE person DROP COLUMN account_type",
    "ALTER TABLE person DROP COLUMN permissions",
    "ALTER TABLE person DROP COLUMN version",

    // One numbering for all centres, and a feed for each.
    "ALTER TABLE change ADD COLUMN centre TEXT NOT NULL DEFAULT ''",
    "UPDATE change SET centre = (SELECT number FROM centre)",
    "DROP INDEX change_person",
    "CREATE INDEX change_person ON change(person, centre)",
    "CREATE INDEX change_centre ON change(centre)",
};

constexpr std::span<const char *const> steps[schemaVersion] = {
    firstTables, addedInVersion2, addedInVersion3, addedInVersion4, addedInVersion5, addedInVersion6};

int versionOf(Transaction &transaction)
{
    Rows rows = transaction.run("PRAGMA user_version");
    return rows.next() ? int(rows.number(0)) : 0;
}

void createAll(Transaction &transaction, std::span<const char *const> statements)
{
    for (const char *statement : statements) {
        transaction.execute(QString::fromLatin1(statement));
    }
}

} // namespace

void prepareSchema(Transaction &transaction)
{
    // The state must survive a killed server, not a power cut: it is a practice portal.
    transaction.execute(u"PRAGMA journal_mode=WAL"_s);
    transaction.execute(u"PRAGMA synchronous=NORMAL"_s);
    // KiB. Seeding 50,000 people in one transaction would spill pages to the disk again and again.
    transaction.execute(u"PRAGMA cache_size=-65536"_s);
    const int version = versionOf(transaction);
    if (version > schemaVersion) {
        throw StoreError("The data folder was made by a newer version of canolfan-practice");
    }
    if (version == schemaVersion) {
        return;
    }
    transaction.execute(u"BEGIN IMMEDIATE"_s);
    for (int step = version; step < schemaVersion; ++step) {
        createAll(transaction, steps[step]);
    }
    transaction.execute(u"PRAGMA user_version=%1"_s.arg(schemaVersion));
    transaction.execute(u"COMMIT"_s);
}

} // namespace practice
