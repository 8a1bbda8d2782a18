"""A data folder of an earlier version goes on being used: its people, its history, its sign-ins."""
import contextlib
import os
import shutil
import sqlite3
import tempfile
import unittest

from practice_portal import DATA, Portal, main

WEEK = 7 * 24 * 3600


class Version3Test(unittest.TestCase):
    """tests/data/practice-version3.sql, in which invitations have no times."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="canolfan-practice-test-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        with open(os.path.join(DATA, "practice-version3.sql"), encoding="utf-8") as file:
            script = file.read()
        with contextlib.closing(cls.database()) as database:
            database.executescript(script)
            cls.changes = database.execute("SELECT number, person, document, at FROM change ORDER BY number").fetchall()
        cls.portal = Portal(folder=cls.folder)
        cls.addClassCleanup(cls.portal.close)
        cls.admin = cls.portal.caller("admin")

    @classmethod
    def database(cls):
        return sqlite3.connect(os.path.join(cls.folder, "practice.sqlite"))

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


if __name__ == "__main__":
    main()
