"""A data folder of an earlier version goes on being used: its people, its history, its sign-ins."""
import contextlib
import json
import os
import shutil
import sqlite3
import tempfile
import unittest

from practice_portal import DATA, FIRST, SECOND, Portal, main

WEEK = 7 * 24 * 3600


class FolderTestCase(unittest.TestCase):
    """Has a portal on a folder of before, at cls.portal."""

    script, arguments = None, ()

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="canolfan-practice-test-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        with open(os.path.join(DATA, cls.script), encoding="utf-8") as file:
            script = file.read()
        with contextlib.closing(cls.database()) as database:
            database.executescript(script)
            cls.look_at(database)
        cls.portal = Portal(*cls.arguments, folder=cls.folder)
        cls.addClassCleanup(cls.portal.close)
        cls.admin = cls.portal.caller("admin")

    @classmethod
    def look_at(cls, database):
        """As it is before a portal opens it."""
        cls.changes = database.execute("SELECT number, person, document, at FROM change ORDER BY number").fetchall()

    @classmethod
    def database(cls):
        return sqlite3.connect(os.path.join(cls.folder, "practice.sqlite"))


class Version3Test(FolderTestCase):
    """In which invitations have no times."""

    script = "practice-version3.sql"

    def times(self, user):
        return user["invitation"]["sentAt"], user["invitation"]["expiresAt"]

    def one(self, sql, *arguments):
        with contextlib.closing(self.database()) as database:
            return database.execute(sql, arguments).fetchone()[0]

    def iso(self, milliseconds):
        return self.one("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', ? / 1000.0, 'unixepoch')", milliseconds)

    def test_everybody_is_there(self):
        users = self.admin.all_users()
        self.assertEqual(len(users), 14)
        self.assertEqual([user["firstName"] for user in users.values() if user["state"] == "invited"],
                         ["Waiting", "Bryn"])
        for user in users.values():
            self.assertEqual("invitation" in user, user["state"] == "invited")

    def test_invitations_have_the_times_of_their_mails(self):
        user = next(user for user in self.admin.all_users().values() if user["firstName"] == "Waiting")
        first = next(at for _, person, _, at in self.changes if person == user["id"])
        until = self.one("SELECT temporary_until FROM credential WHERE person = ?", user["id"])
        self.assertEqual(self.times(user), (self.iso(first), self.iso(until)))

    def test_those_of_the_start_have_a_week(self):
        user = next(user for user in self.admin.all_users().values() if user["firstName"] == "Bryn")
        at = next(at for _, person, _, at in self.changes if person == user["id"])
        self.assertEqual(self.times(user), (self.iso(at), self.iso(at + WEEK * 1000)))

    def test_the_history_is_as_the_contract_wants_it(self):
        changes = self.admin.changes()[0][:len(self.changes)]
        self.assertEqual(len(changes), len(self.changes))
        seen = set()
        for change, (number, person, document, _) in zip(changes, self.changes):
            self.assertEqual((change["id"], change["kind"]), (person, "user" if document else "deleted"))
            if document:
                seen.add((change["user"]["firstName"], change["user"]["state"]))
                self.assertEqual("invitation" in change["user"], change["user"]["state"] == "invited")
        self.assertLess({("Waiting", "invited"), ("Gone", "invited"), ("Accepted", "invited"),
                         ("Accepted", "active")}, seen)

    def test_the_history_begins_with_the_folder(self):
        """From the documents that were kept, with who did it and when; and so does who gave what."""
        entries = list(reversed(self.admin.get("/api/v1/centres/68101/history?limit=1000").json["items"]))
        entries = entries[:len(self.changes)]
        self.assertEqual([(entry["about"]["id"], entry["id"]) for entry in entries],
                         [(person, str(number)) for number, person, _, _ in self.changes])
        gone = [entry["kind"] for entry in entries if entry["about"]["firstName"] == "Gone"]
        accepted = [entry["kind"] for entry in entries if entry["about"]["firstName"] == "Accepted"]
        self.assertEqual((gone, accepted), (["invited", "invitationCancelled"], ["invited", "invitationAccepted"]))
        for user in self.admin.all_users().values():
            first = next(entry for entry in entries if entry["about"]["id"] == user["id"])
            self.assertEqual((user["given"][0]["at"], user["given"][0]["by"]), (first["at"], first["by"]["name"]))

    def test_it_can_be_sent_again(self):
        user = next(user for user in self.admin.all_users().values() if user["firstName"] == "Waiting")
        self.assertEqual(self.admin.resend(user["id"], user["version"]).status, 200)


class Version5Test(FolderTestCase):
    """In which there is one centre, and an account is what it is there."""

    script, arguments = "practice-version5.sql", ("--centres", "2")

    @classmethod
    def look_at(cls, database):
        super().look_at(database)
        cls.people = {person: (account_type, version) for person, account_type, version in database.execute(
            "SELECT id, account_type, version FROM person")}
        cls.records = database.execute("SELECT number, COALESCE(version, number), kind, by, document, record FROM change"
                                       " ORDER BY number").fetchall()
        cls.epoch, = database.execute("SELECT value FROM setting WHERE name = 'epoch'").fetchone()

    def version(self, number):
        return '"%s-%d"' % (self.epoch, number)

    def test_everybody_is_there_as_they_were(self):
        users = self.admin.all_users()
        self.assertEqual(len(users), 14)
        # A sign-in of this test is no new version of anybody.
        self.assertEqual({user: (users[user]["accountType"], users[user]["version"]) for user in users},
                         {person: (account_type, self.version(version))
                          for person, (account_type, version) in self.people.items()})
        self.assertEqual([user["firstName"] for user in users.values() if user["state"] == "invited"],
                         ["Waiting", "Bryn"])

    def test_the_feed_goes_on(self):
        changes = {}
        for change in self.admin.changes()[0]:
            changes.setdefault(change["version"], change)  # what comes later of a version tells only a new record
        for number, version, _, by, document, record in self.records:
            change = changes[self.version(version)]
            if number == version:
                self.assertEqual(change["by"], by)
                self.assertEqual(change.get("user"), json.loads(document) | json.loads(record) if document else None)

    def test_the_history_goes_on(self):
        entries = list(reversed(self.admin.history()))
        self.assertEqual([(entry["id"], entry["kind"]) for entry in entries],
                         [(str(number), kind) for number, _, kind, *_ in self.records if kind])

    def test_the_centre_is_as_it_was_set(self):
        me = self.admin.me()
        centre = me["centres"][0]
        self.assertEqual((centre["number"], centre["name"], centre["emailDomains"], centre["adminSeats"]),
                         (FIRST, "Ysgol Practis", ["ysgol-practis.example"], 4))
        self.assertEqual(me["offlineDays"], 5)

    def test_a_second_centre_can_be_had(self):
        self.assertEqual([(each["number"], each["accountType"]) for each in self.admin.me()["centres"]],
                         [(FIRST, "admin"), (SECOND, "user")])
        there = self.portal.caller("examsOfficer").of(SECOND)
        self.assertEqual(len(there.all_users()), 9)
        self.assertEqual(len(there.changes()[0]), 9 + 2)  # two of them have signed in since

    def test_whoever_signed_in_does_so_again(self):
        email = next(user["email"] for user in self.admin.all_users().values() if user["firstName"] == "Accepted")
        self.assertIsNotNone(self.portal.cognito.sign_in(email, "Tair-Afal-Goch-1")["AccessToken"])


if __name__ == "__main__":
    main()
