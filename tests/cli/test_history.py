"""Who changed what and when, by canolfan-cli."""

import csv
import datetime
import os
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.practice import PracticePortal

DONE, USAGE, OFFLINE = 0, 2, 5
EMAIL = "gwen@ysgol-practis.example"


class HistoryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        cls.portal = PracticePortal("--users", "450")  # more than a page of the history
        cls.addClassCleanup(cls.portal.close)
        cls.cli = Cli(cls.portal, cls.desktop.env)
        cls.addClassCleanup(cls.cli.close)
        code, _, err = cls.cli.sign_in("admin")
        assert code == DONE, err
        for words in (("invite", "--first-name", "Gwenŵy", "--last-name", "O'Neill", "--email", EMAIL, "--type", "user",
                       "--language", "en"),
                      ("access", EMAIL, "--grant", "iamis"), ("resend", EMAIL), ("cancel", EMAIL, "--yes")):
            code, _, err = cls.cli.run(*words)
            assert code == DONE, err

    def entries(self, *words):
        code, entries = self.cli.json("history", *words)
        self.assertEqual(code, DONE, entries)
        return entries

    def test_everything(self):
        entries = self.entries()
        self.assertGreater(len(entries), 450)
        self.assertEqual(len({entry["id"] for entry in entries}), len(entries))
        moments = [entry["at"] for entry in entries]
        self.assertEqual(moments, sorted(moments, reverse=True))

    def test_of_somebody_who_is_gone(self):
        entries = self.entries("--person", EMAIL.upper())
        self.assertEqual([entry["kind"] for entry in entries],
                         ["invitationCancelled", "invitationResent", "accessChanged", "invited"])
        self.assertEqual({(entry["by"], entry["byEmail"]) for entry in entries},
                         {("Rhŷs O'Neill", "admin@ysgol-practis.example")})
        changed = entries[2]
        self.assertEqual(changed["before"], {"accountType": "user", "permissions": ["pastPapers"]})
        self.assertEqual(changed["after"], {"accountType": "user", "permissions": ["iamis", "pastPapers"]})
        self.assertIsNone(entries[0]["after"])

    def test_in_words(self):
        code, out, _ = self.cli.run("history", "--person", EMAIL, "--kind", "accessChanged")
        self.assertEqual(code, DONE)
        cells = out.rstrip("\n").split("\t")
        self.assertEqual(cells[1:], ["Rhŷs O'Neill", "Access changed", "Gwenŵy O'Neill", EMAIL,
                                     "User: Past Papers → User: IAMIS, Past Papers"])
        datetime.datetime.strptime(cells[0], "%Y-%m-%d %H:%M")
        welsh = self.cli.run("--language", "cy", "history", "--person", EMAIL, "--kind", "accessChanged")[1]
        self.assertIn("Newidiwyd y mynediad", welsh)

    def test_days(self):
        today = datetime.date.today()
        yesterday, tomorrow = today - datetime.timedelta(1), today + datetime.timedelta(1)
        mine = ("--person", EMAIL)
        self.assertEqual(len(self.entries(*mine, "--since", str(yesterday), "--until", str(tomorrow))), 4)
        self.assertEqual(self.entries(*mine, "--until", str(yesterday - datetime.timedelta(1))), [])
        self.assertEqual(self.entries(*mine, "--since", str(tomorrow + datetime.timedelta(1))), [])
        code, out, _ = self.cli.run("history", *mine, "--since", str(tomorrow + datetime.timedelta(1)))
        self.assertEqual((code, out), (DONE, "The history has nothing of this.\n"))

    def test_the_last_day_counts(self):
        days = {entry["at"][:10] for entry in self.entries("--person", EMAIL)}
        # By this computer's days; the test's is set to UTC by where it runs, or the entries are of one day only.
        last = max(days)
        self.assertEqual(len(self.entries("--person", EMAIL, "--since", min(days), "--until", last)), 4)

    def test_a_file(self):
        name = os.path.join(self.cli.folder.name, "history.csv")
        entries = self.entries("--csv", name, "--person", EMAIL)
        with open(name, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        self.assertEqual(len(rows), len(entries))
        self.assertEqual(rows[2]["Access before"], "User: Past Papers")
        self.assertEqual(rows[2]["Access after"], "User: IAMIS, Past Papers")
        self.assertEqual(rows[0]["Access after"], "")

    def test_what_cannot_be_meant(self):
        for words, named in ((("--since", "yesterday"), "--since"), (("--until", "2026-02-30"), "--until"),
                             (("--kind", "changed"), "accessChanged"), (("--person",), "--person"),
                             (("extra",), "extra")):
            code, out, err = self.cli.run("history", *words)
            self.assertEqual((code, out), (USAGE, ""), words)
            self.assertIn(named, err)
        code, out, err = self.cli.run("register")
        self.assertEqual((code, out), (USAGE, ""))
        self.assertIn("--pdf", err)


if __name__ == "__main__":
    unittest.main()
