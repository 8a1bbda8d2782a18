"""canolfan-cli invite --csv: many people from a table, each once; and where a row has a problem, nobody."""

import csv
import io
import os
import unittest

from cli.test_offline import DONE, REFUSED, OfflineTest

USAGE = 2
HEADINGS = ("First name", "Last name", "Email address", "Language preference", "Account type", "View Scripts")


def table(*rows, headings=HEADINGS):
    text = io.StringIO()
    csv.writer(text).writerows([headings, *rows])
    return text.getvalue()


def person(name, *more):
    return (name, "Prŷs", f"{name.lower()}@ysgol-practis.example", *more)


class InviteMany(OfflineTest):
    def file(self, content, name="people.csv"):
        path = os.path.join(self.cli.data, name)
        with open(path, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        return path

    def standings(self, document):
        return [(row["row"], row["standing"]) for row in document["rows"]]

    def mails(self, name):
        return len(self.portal.messages(f"{name}@ysgol-practis.example"))

    def test_everybody_is_invited_and_nobody_twice(self):
        welsh = table(person("Nia", "Cymraeg", "Defnyddiwr", "ie"), person("Huw", "", "", ""),
                      headings=("Enw cyntaf", "Cyfenw", "Cyfeiriad e-bost", "Dewis iaith", "Math o gyfrif",
                                "Gweld Sgriptiau"))
        path = self.file(("\ufeff" + welsh).encode("utf-16-le"))
        tried = self.done("invite", "--csv", path, "--dry-run")
        self.assertEqual(self.standings(tried), [(2, "ready"), (3, "ready")])
        self.assertNotIn("nia@ysgol-practis.example", self.cli.users())
        sent = self.done("invite", "--csv", path)
        self.assertEqual(self.standings(sent), [(2, "sent"), (3, "sent")])
        now = self.cli.users()
        self.assertEqual(now["nia@ysgol-practis.example"]["language"], "cy")
        self.assertCountEqual(now["nia@ysgol-practis.example"]["permissions"], ["pastPapers", "viewScripts"])
        self.assertEqual(now["huw@ysgol-practis.example"]["permissions"], ["pastPapers"])
        code, out, err = self.cli.run("invite", "--csv", path)
        self.assertEqual(code, DONE, err)
        self.assertIn("Already in the centre", out)
        self.assertEqual((self.mails("nia"), self.mails("huw")), (1, 1))

    def test_with_a_problem_nobody_is_invited(self):
        rows = [person("Nia"), ("", "Prŷs", "x@ysgol-practis.example"), person("Huw", "French"),
                ("Mair", "Prŷs", "m\u0430ir@ysgol-practis.example"), ("Siân", "Prŷs", "sian@gmail.com"),
                ("Lowri", "=1+1", "LOWRI@ysgol-practis.example", "en", "boss", "perhaps"), person("lowri")]
        path = self.file(table(*rows))
        code, out, err = self.cli.run("invite", "--csv", path)
        self.assertEqual((code, out), (REFUSED, ""))
        for part in ("Row 3, First name: ", "Row 4, Language preference: ", "Row 5, Email address: ",
                     "Row 6, Email address: ", "Row 7, Account type: ", "Row 7, View Scripts: ",
                     "Row 7, Email address: Row 8", "1 ready, 6 with problems", "Nothing was sent"):
            self.assertIn(part, err)
        _, _, err = self.cli.run("--language", "cy", "invite", "--csv", path)
        self.assertIn("Rhes 3, Enw cyntaf: ", err)
        code, document = self.cli.json("invite", "--csv", path)
        self.assertEqual(code, REFUSED)
        self.assertEqual(document["counts"], {"ready": 1, "problems": 6})
        self.assertEqual({problem["field"] for problem in document["rows"][5]["problems"]},
                         {"email", "accountType", "viewScripts"})
        self.assertEqual(self.mails("nia"), 0)

    def test_admin_seats_are_counted(self):
        admins = [user for user in self.cli.users().values() if user["accountType"] == "admin"]
        rows = [person(f"Admin{number}", "en", "Admin") for number in range(4 - len(admins))]
        code, document = self.cli.json("invite", "--csv", self.file(table(*rows)))
        self.assertEqual(code, REFUSED)
        self.assertEqual(self.standings(document)[-1], (len(rows) + 1, "problems"))
        self.done("invite", "--yes", "--csv", self.file(table(*rows[:-1])))

    def test_without_the_portal_they_are_kept_and_sent_once(self):
        path = self.file(table(person("Nia"), person("Huw")))
        self.portal.stop()
        code, out, err = self.cli.run("invite", "--csv", path)
        self.assertEqual(code, DONE, err)
        self.assertEqual(out.count("Saved on this computer"), 2)
        again = self.done("invite", "--csv", path)
        self.assertEqual(self.standings(again), [(2, "already"), (3, "already")])
        self.assertEqual(len(self.waiting()), 2)
        self.portal.start()
        self.done("sync")
        self.assertEqual((self.mails("nia"), self.mails("huw")), (1, 1))

    def test_what_the_portal_refuses_is_said_of_its_row(self):
        """Somebody else has been faster, and this computer has not heard of it."""
        self.portal.stop()
        path = self.file(table(person("Nia"), person("Huw")))
        self.done("invite", "--csv", path)
        self.portal.start()
        other = self.elsewhere()
        self.assertEqual(other.run("invite", "--csv", self.file(table(person("Nia")), "one.csv"))[0], DONE)
        self.assertEqual(self.cli.run("sync")[0], REFUSED)
        self.assertEqual(self.waiting(), [("invite", "refused", "nia@ysgol-practis.example")])
        self.assertEqual((self.mails("nia"), self.mails("huw")), (1, 1))

    def test_bad_files_are_refused(self):
        large = os.path.join(self.cli.data, "large.csv")
        with open(large, "wb") as file:
            file.truncate(1_000_000_000)
        cases = {large: "10 MB", self.file("", "empty.csv"): "nothing in this table",
                 self.file("Nia,Prŷs,nia@ysgol-practis.example\n", "bare.csv"): "name the columns",
                 self.file("Email,Email\n", "twice.csv"): "Two columns",
                 self.file("Email\n" + "x\n" * 100_001, "rows.csv"): "100000 rows"}
        for path, said in cases.items():
            with self.subTest(os.path.basename(path)):
                code, out, err = self.cli.run("invite", "--csv", path)
                self.assertEqual((code, out), (REFUSED, ""), err)
                self.assertIn(said, err)

    def test_the_template_invites_nobody(self):
        for language in ("en", "cy"):
            path = os.path.join(self.cli.data, f"{language}.csv")
            self.assertEqual(self.cli.run("--language", language, "invite", "--template", path)[0], DONE)
            self.assertEqual(self.done("invite", "--csv", path)["rows"], [])
        with open(path, encoding="utf-8-sig") as file:
            self.assertIn("Cyfeiriad e-bost", file.readline())
        self.assertEqual(self.cli.run("invite", "--template", os.path.join(self.cli.data, "no", "t.csv"))[0], USAGE)

    def test_the_table_may_come_from_standard_input(self):
        lines = table(person("Nia")).splitlines()
        code, document = self.cli.json("invite", "--csv", "-", lines=lines)
        self.assertEqual(code, DONE, document)
        self.assertEqual(self.standings(document), [(2, "sent")])
        # In a batch the next commands would be taken for people.
        code, out, err = self.cli.run("batch", lines=["invite --csv -", "users"])
        self.assertEqual(code, USAGE)
        self.assertIn("Name a file", err)
        self.assertIn("nia@ysgol-practis.example", out)

    def test_who_may_not_invite_sends_nothing(self):
        user = self.elsewhere("user")
        code, _, err = user.run("invite", "--csv", self.file(table(person("Nia"))))
        self.assertEqual(code, REFUSED)
        self.assertIn("Only Exams Officer and Admin accounts", err)

    def test_five_hundred_at_once(self):
        rows = [person(f"Nia{number}") for number in range(500)]
        sent = self.done("invite", "--csv", self.file(table(*rows)))
        self.assertEqual(sent["counts"], {"sent": 500})
        self.assertEqual(self.mails("nia499"), 1)


if __name__ == "__main__":
    unittest.main()
