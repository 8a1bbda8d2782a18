"""The register of accounts by canolfan-cli: a PDF in both languages and a table, on a computer without a screen."""

import csv
import os
import re
import subprocess
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.practice import PracticePortal

DONE, USAGE, REFUSED, OFFLINE = 0, 2, 3, 5
FORMULA = '=HYPERLINK("http://x.example","ŵy")'


def text_of(pdf):
    """As lines of pages; words that stand beside each other stay so."""
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return read.stdout


def words_of(pdf):
    """In the order in which they are read, without the breaks of lines."""
    read = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True)
    return " ".join(read.stdout.split())


class RegisterTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        cls.portal = PracticePortal("--users", "40")
        cls.addClassCleanup(cls.portal.close)
        cls.cli = Cli(cls.portal, cls.desktop.env)
        cls.addClassCleanup(cls.cli.close)
        code, _, err = cls.cli.sign_in("examsOfficer")
        assert code == DONE, err
        cls.ask(cls, "invite", "--first-name", FORMULA, "--last-name", "Ŷngharad-Ŵyn", "--email",
                "formula@ysgol-practis.example", "--type", "user", "--language", "cy", "--grant", "viewScripts")
        cls.ask(cls, "access", "user@ysgol-practis.example", "--grant", "iamis", "entriesAndResults")

    def setUp(self):
        self.pdf = os.path.join(self.cli.folder.name, "register.pdf")
        self.csv = os.path.join(self.cli.folder.name, "register.csv")

    def ask(self, *words):
        code, document = self.cli.json(*words)
        assert code == DONE, document
        return document

    def table(self, *words):
        self.ask(*words, "register", "--csv", self.csv)
        with open(self.csv, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        return [dict(zip(rows[0], row)) for row in rows[1:]]

    def test_the_pdf(self):
        self.assertNotIn("DISPLAY", self.cli.env)
        document = self.ask("register", "--pdf", self.pdf)
        self.assertEqual((document["pdf"], document["accounts"]), (self.pdf, 41))
        text = text_of(self.pdf)
        pages = text.rstrip("\f").split("\f")
        self.assertGreater(len(pages), 3)
        welsh = next(number for number, page in enumerate(pages) if "Tudalen" in page)
        for number, page in enumerate(pages):
            language = ("Page %d of %d", "Tudalen %d o %d")[number >= welsh]
            self.assertIn(language % (number + 1, len(pages)), page)
            self.assertIn("68101", page.lstrip().splitlines()[0])
        words = words_of(self.pdf)
        for user in self.cli.users().values():
            # In each language once; a long address may be broken into lines.
            self.assertEqual(words.replace(" ", "").count(user["email"].replace(" ", "")), 2 + (
                user["email"].startswith("eo@")) * 2, user["email"])
        for said in ("Register of accounts", "Centre 68101, Ysgol Practis", "Made on", "given by Eleri Môn-Huws",
                     "IAMIS", "View entries only; view results from 8am on results day", "none recorded", "What the permissions are",
                     "Cofrestr o gyfrifon", "Canolfan 68101", "dim wedi'i gofnodi", "Beth yw'r caniatadau",
                     "Ŷngharad-Ŵyn", "Access Arrangements/CAP", "Trefniadau Mynediad/CAP"):
            self.assertTrue(said.replace(" ", "") in words.replace(" ", ""), said)

    def test_the_language_asked_for_comes_first(self):
        self.ask("--language", "cy", "register", "--pdf", self.pdf)
        words = words_of(self.pdf)
        self.assertLess(words.index("Cofrestr o gyfrifon"), words.index("Register of accounts"))

    def test_what_was_given(self):
        """Since when and by whom, together where it was given together."""
        self.ask("register", "--pdf", self.pdf)
        words = words_of(self.pdf).replace(" ", "")
        for said in ("Entries and Results (View entries only; view results from 8am on results day), IAMIS (All subjects): since ",
                     "given by Eleri Môn-Huws", "Past Papers, Marking Schemes and Resources: since "):
            self.assertTrue(said.replace(" ", "") in words, said)
        row = next(row for row in self.table() if row["Email"] == "user@ysgol-practis.example")
        self.assertRegex(row["IAMIS"], r"^All subjects; since \d{4}-\d\d-\d\d, given by Eleri Môn-Huws$")
        self.assertRegex(row["Entries and Results"], r"^View entries only; view results from 8am on results day; since ")
        self.assertRegex(row["Past Papers, Marking Schemes and Resources"], "^has access; since .* given by Canolfan$")
        self.assertEqual(row["View Scripts"], "")
        self.assertEqual((row["Account type given by"], row["MFA"]), ("Canolfan", "email"))
        self.assertRegex(row["Account type since"], r"^\d{4}-\d\d-\d\d$")

    def test_the_table(self):
        rows = self.table()
        users = self.cli.users()
        self.assertEqual({row["Email"] for row in rows}, set(users))
        self.assertEqual({(row["Centre number"], row["Centre name"]) for row in rows}, {("68101", "Ysgol Practis")})
        officer = next(row for row in rows if row["Email"] == "eo@ysgol-practis.example")
        self.assertRegex(officer["Last sign-in"], r"^\d{4}-\d\d-\d\d$")  # just now
        self.assertEqual(officer["MFA"], "authenticator app")
        self.assertEqual(officer["Last access review"], "none recorded")
        states = {row["State"].split(",")[0] for row in rows}
        self.assertEqual(states, {"Active", "Invited"})
        for row in rows:
            if row["Email"] not in ("admin@ysgol-practis.example", "user@ysgol-practis.example"):
                self.assertEqual(row["Last sign-in"] == "never", row["State"] != "Active")

    def test_nothing_in_the_table_is_a_formula(self):
        rows = self.table()
        row = next(row for row in rows if row["Email"] == "formula@ysgol-practis.example")
        self.assertEqual(row["First name"], "'" + FORMULA)
        for row in rows:
            for cell in row.values():
                self.assertNotRegex(cell, r"^[=+\-@\t\r]")

    def test_the_table_in_welsh(self):
        welsh = self.table("--language", "cy")
        self.assertEqual(len(welsh), 41)
        self.assertIn("Rhif y ganolfan", welsh[0])
        self.assertIn("Swyddog Arholiadau", [row["Math o gyfrif"] for row in welsh])

    def test_a_list_of_users(self):
        code, out, err = self.cli.run("users", "--filter", "type:user", "--csv", self.csv)
        self.assertEqual(code, DONE, err)
        with open(self.csv, "rb") as file:
            written = file.read()
        self.assertEqual(len(out.splitlines()), written.count(b"\r\n") - 1)
        printed = subprocess.run(self.cli.command("users", "--filter", "type:user", "--csv", "-"), env=self.cli.env,
                                 capture_output=True, timeout=120)
        self.assertEqual(printed.stdout, written)
        rows = list(csv.reader(written.decode("utf-8-sig").splitlines(), strict=True))
        self.assertEqual(rows[0], ["First name", "Last name", "Email", "Account type", "Language preference", "State",
                                   "Access"])
        self.assertIn(["Siân", "Parry-Jones", "user@ysgol-practis.example", "User", "Cymraeg", "Active",
                       "Entries and Results, IAMIS, Past Papers"], rows)

    def test_a_file_that_cannot_be_written(self):
        folder = os.path.join(self.cli.folder.name, "nowhere")
        for words in (("register", "--pdf"), ("register", "--csv"), ("users", "--csv"), ("history", "--csv"),
                      ("waiting", "--csv")):
            code, out, err = self.cli.run(*words, os.path.join(folder, "file"))
            self.assertEqual((code, out), (USAGE, ""), words)
            self.assertIn(folder, err)
        self.assertFalse(os.path.exists(folder))

    def test_a_file_that_is_there_is_replaced_as_a_whole(self):
        with open(self.pdf, "w", encoding="utf-8") as file:
            file.write("x" * 10_000_000)
        self.ask("register", "--pdf", self.pdf)
        with open(self.pdf, "rb") as file:
            written = file.read()
        self.assertTrue(written.startswith(b"%PDF-"))
        self.assertLess(len(written), 5_000_000)
        self.assertTrue(written.rstrip().endswith(b"%%EOF"))

    def test_in_a_batch(self):
        code, out, err = self.cli.run("batch", lines=("register --pdf '%s' --csv '%s'" % (self.pdf, self.csv),))
        self.assertEqual(code, DONE, err)
        self.assertEqual(out.count(self.cli.folder.name), 2)
        self.assertIn("Register of accounts", words_of(self.pdf))

    def test_it_is_not_for_users(self):
        home = Desktop()
        self.addCleanup(home.close)
        cli = Cli(self.portal, home.env)
        self.addCleanup(cli.close)
        self.assertEqual(cli.sign_in("user")[0], DONE)
        for words in (("register", "--pdf", self.pdf + "x"), ("history",)):
            code, _, err = cli.run(*words)
            self.assertEqual(code, REFUSED)
            self.assertIn("Only Exams Officer and Admin accounts", err)
        self.assertFalse(os.path.exists(self.pdf + "x"))
        self.assertEqual(cli.run("users", "--csv", self.csv)[0], DONE)


class OfflineTest(unittest.TestCase):
    def test_from_the_copy_on_this_computer(self):
        desktop = Desktop()
        self.addCleanup(desktop.close)
        portal = PracticePortal("--users", "12")
        self.addCleanup(portal.close)
        cli = Cli(portal, desktop.env)
        self.addCleanup(cli.close)
        self.assertEqual(cli.sign_in("admin")[0], DONE)
        before, after, pdf = (os.path.join(cli.folder.name, name) for name in ("1.csv", "2.csv", "3.pdf"))
        self.assertEqual(cli.run("register", "--csv", before)[0], DONE)
        portal.stop()
        self.assertEqual(cli.run("access", "user@ysgol-practis.example", "--grant", "iamis")[0], DONE)
        code, out, err = cli.run("register", "--csv", after, "--pdf", pdf)
        self.assertEqual(code, DONE, err)
        self.assertIn("copy on this computer", err)

        def rows(name):
            with open(name, encoding="utf-8-sig", newline="") as file:
                return [{title: cell for title, cell in row.items() if title not in ("Register made", "As the portal had it")}
                        for row in csv.DictReader(file)]

        self.assertEqual(rows(after), rows(before))
        self.assertIn("given by", rows(after)[0]["Past Papers, Marking Schemes and Resources"])
        self.assertRegex(words_of(pdf), re.compile("1 change made on this computer has not reached the portal"))
        code, _, err = cli.run("history")
        self.assertEqual(code, OFFLINE)
        self.assertIn("The history is kept at the portal", err)


if __name__ == "__main__":
    unittest.main()
