"""An access review by canolfan-cli (issue 6, 8): begun, decided, signed off and recorded, over several runs of the program;
offline; and what is said where nothing can be kept."""

import csv
import datetime
import glob
import os
import subprocess
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.practice import PracticePortal

DONE, USAGE, REFUSED, OFFLINE = 0, 2, 3, 5
USER, ADMIN, OFFICER = (f"{name}@ysgol-practis.example" for name in ("user", "admin", "eo"))
NOTE = "Marciwr-planted, back in Medi"


class ReviewTest(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop()
        self.addCleanup(self.desktop.close)
        self.portal = PracticePortal("--users", "12")
        self.addCleanup(self.portal.close)
        self.cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(self.cli.close)
        code, _, err = self.cli.sign_in("examsOfficer")
        self.assertEqual(code, DONE, err)

    def ask(self, *words):
        code, document = self.cli.json(*words)
        self.assertEqual(code, DONE, document)
        return document

    def refused(self, code, *words):
        ended, out, err = self.cli.run(*words)
        self.assertEqual((ended, out), (code, ""), (words, err))
        return err

    def states(self, *words):
        return {user["email"]: user["review"] for user in self.ask("review", "people", *words)}

    def begin(self):
        return self.ask("review", "begin", "2099-summer", "--due", "2099-04-30")

    def keep_the_rest(self):
        for email in self.states("--left"):
            self.ask("review", "keep", email)


class Review(ReviewTest):
    def test_from_beginning_to_record(self):
        self.assertIn("No access review has been recorded", self.cli.run("review")[1])
        began = self.begin()
        self.assertEqual((began["people"], began["checked"], began["due"]), (12, 0, "2099-04-30"))
        self.assertEqual(set(self.states().values()), {"open"})
        self.assertEqual(self.ask("review", "keep", ADMIN)["review"], "kept")
        self.assertEqual(self.ask("review", "note", USER, NOTE)["note"], NOTE)
        self.ask("review", "change", USER, "--grant", "viewScripts", "--withdraw", "iamis")
        self.assertIn("viewScripts", self.cli.users()[USER]["permissions"])
        leaver = next(email for email, state in self.states().items() if email not in (USER, ADMIN, OFFICER))
        self.assertIn("--yes", self.refused(USAGE, "review", "remove", leaver))
        self.ask("review", "remove", leaver, "--yes")
        self.assertNotIn(leaver, self.cli.users())
        self.assertIn("Access review Summer 2099: 2 of 11 people checked", self.cli.run("review")[1])
        self.assertIn("9 people have not been checked", self.refused(REFUSED, "review", "sign-off", "Nia Bowen"))
        self.keep_the_rest()
        out = self.cli.run("review", "sign-off", "  Nia   Bowen ", "--next", "2099-11-01")[1]
        self.assertIn("Summer 2099, signed off by Nia Bowen on ", out)
        self.assertIn("Kept: 10 · Changed: 1 · Removed: 1", out)
        self.record(leaver)
        self.assertIn("No access review is under way", self.refused(REFUSED, "review", "keep", ADMIN))

    def record(self, leaver):
        pdf, table = (os.path.join(self.cli.folder.name, name) for name in ("r.pdf", "r.csv"))
        document = self.ask("review", "record", "--pdf", pdf, "--csv", table)
        self.assertEqual((document["pdf"], document["csv"], document["series"]), (pdf, table, "2099-summer"))
        text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
        words = " ".join(text.split()).replace(" ", "")
        for said in ("Record of an access review", "Centre 68101, Ysgol Practis", "Series: Summer 2099.",
                     "by Nia Bowen, who has checked", "The next access review is due by 1 November 2099.", NOTE, "Removed",
                     leaver, "Cofnod o adolygiad mynediad", "Cyfres: Haf 2099.", "Dilëwyd"):
            self.assertIn(said.replace(" ", ""), words, said)
        with open(table, encoding="utf-8-sig", newline="") as file:
            rows = {row["Email"]: row for row in csv.DictReader(file, strict=True)}
        self.assertEqual(len(rows), 12)
        self.assertEqual((rows[USER]["Decision"], rows[USER]["Note"]), ("Changed", NOTE))
        self.assertIn("View Scripts", rows[USER]["Access"])
        self.assertNotIn("IAMIS", rows[USER]["Access"])
        self.assertEqual((rows[leaver]["Decision"], rows[leaver]["Signed off by"]), ("Removed", "Nia Bowen"))
        register = os.path.join(self.cli.folder.name, "register.csv")
        self.ask("register", "--csv", register)
        with open(register, encoding="utf-8-sig", newline="") as file:
            days = {row["Email"]: row["Last access review"] for row in csv.DictReader(file)}
        self.assertNotIn("none recorded", days.values())
        self.assertIn(str(datetime.date.today().year), days[USER])

    def test_permission_by_permission(self):
        """Whoever has been looked at for each is done with; an Admin only once that they are one has been seen too."""
        self.begin()
        for permission in self.cli.users()[USER]["permissions"]:
            self.assertEqual(self.states()[USER], "open")
            self.ask("review", "keep", USER, "--permission", permission)
            self.assertNotIn(USER, self.states("--left", "--permission", permission))
        self.assertEqual(self.states()[USER], "kept")
        # Given more afterwards, they have to be looked at again.
        self.ask("access", USER, "--grant", "itemLevelData,viewScripts,accessArrangements,iamis,pastPapers,entriesAndResults")
        self.assertEqual(self.states()[USER], "changedSince")

    def test_offline_and_in_the_same_copy(self):
        self.begin()
        self.portal.stop()
        code, out, err = self.cli.run("review", "keep", USER)
        self.assertEqual(code, DONE, err)
        self.assertIn("Kept", out)
        self.assertEqual(self.cli.run("review", "change", ADMIN, "--withdraw", "iamis")[0], DONE)
        self.portal.start()
        self.assertEqual({self.states()[email] for email in (USER, ADMIN)}, {"kept", "changed"})
        self.assertNotIn("iamis", self.cli.users()[ADMIN]["permissions"])

    def test_it_outlives_signing_out_and_is_in_no_clear_file(self):
        self.begin()
        self.ask("review", "note", USER, NOTE)
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        files = [name for name in glob.glob(os.path.join(self.cli.data, "*")) if os.path.isfile(name)]
        self.assertTrue([name for name in files if name.endswith(".reviews")], files)
        for name in files:
            with open(name, "rb") as file:
                contents = file.read()
            for secret in (b"Marciwr", USER.encode(), b"Bowen"):
                self.assertNotIn(secret, contents, name)
        self.assertEqual(self.cli.sign_in("examsOfficer")[0], DONE)
        self.assertEqual({user["email"]: user["note"] for user in self.ask("review", "people")}[USER], NOTE)

    def test_one_without_its_key_is_put_aside(self):
        self.begin()
        [kept] = glob.glob(os.path.join(self.cli.data, "*.reviews"))
        with open(kept, "r+b") as file:
            file.truncate(40)
        self.assertIn("It was put aside as", self.refused(REFUSED, "review"))
        [aside] = glob.glob(os.path.join(self.cli.data, "*.reviews.*.damaged"))
        self.assertEqual(os.path.getsize(aside), 40)
        self.begin()  # there is room for another

    def test_deleted(self):
        self.begin()
        self.assertIn("under way already", self.refused(REFUSED, "review", "begin", "2099-november"))
        self.assertIn("--yes", self.refused(USAGE, "review", "delete"))
        self.ask("review", "delete", "--yes")
        self.assertIn("No access review is under way", self.refused(REFUSED, "review", "delete", "--yes"))
        self.assertIn("has been signed off", self.refused(REFUSED, "review", "record", "--csv", "x"))

    def test_what_is_wrong_is_said(self):
        for words, part in ((("begin",), "SERIES"), (("begin", "summer"), "2027-summer"), (("kep", USER), "people, begin"),
                            (("keep",), "EMAIL"), (("note", USER), "TEXT"), (("sign-off", " "), "NAME"),
                            (("begin", "2099-summer", "--due", "soon"), "--due"), (("record",), "--pdf FILE"),
                            (("keep", USER, "--due", "2099-01-01"), "--due"), (("keep", USER, "--permission", "x"), "iamis"),
                            (("keep", USER, USER), USER)):
            with self.subTest(words=words):
                self.assertIn(part, self.refused(USAGE, "review", *words))
        self.begin()
        self.assertIn("nobody@", self.refused(REFUSED, "review", "keep", "nobody@ysgol.example"))
        self.assertIn("Nothing to change", self.refused(USAGE, "review", "change", USER))

    def test_in_welsh_and_in_a_batch(self):
        code, out, err = self.cli.run("--language", "cy", "batch", lines=(
            "review begin 2099-january", f"review note {USER} 'wedi gadael'", "review"))
        self.assertEqual(code, DONE, err)
        self.assertIn("Adolygiad mynediad Ionawr 2099: Gwiriwyd 0 o 12 o bobl", out)


class Elsewhere(unittest.TestCase):
    def test_it_is_not_for_users(self):
        desktop = Desktop()
        self.addCleanup(desktop.close)
        portal = PracticePortal("--users", "12")
        self.addCleanup(portal.close)
        user = Cli(portal, desktop.env)
        self.addCleanup(user.close)
        self.assertEqual(user.sign_in("user")[0], DONE)
        code, _, err = user.run("review", "begin", "2099-summer")
        self.assertEqual(code, REFUSED)
        self.assertIn("Only Exams Officer and Admin accounts", err)


if __name__ == "__main__":
    unittest.main()
