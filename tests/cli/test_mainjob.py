"""The whole main job by canolfan-cli, by each account type (C3, S6-S20, S33-S42)."""

import json
import os
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.practice import PracticePortal


class MainJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        cls.portal = PracticePortal("--users", "30")
        cls.addClassCleanup(cls.portal.close)

    def setUp(self):
        self.cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(self.cli.close)

    def invite(self, name, account_type="user", *grants):
        words = ["invite", "--first-name", name, "--last-name", "O'Neill-Prŷs",
                 "--email", f"{name.lower()}@ysgol-practis.example", "--type", account_type, "--language", "cy"]
        words += ["--yes"] if account_type == "admin" else []
        return self.cli.json(*words, *(["--grant", *grants] if grants else []))

    def manager_does_the_job(self, account_type, name):
        code, out, err = self.cli.sign_in(account_type)
        self.assertEqual(code, 0, err)
        self.assertEqual(json.loads(out)["accountType"], account_type)

        code, invited = self.invite(name, "user", "viewScripts", "iamis")
        self.assertEqual(code, 0, invited)
        email = invited["email"]
        self.assertEqual(invited["state"], "invited")
        self.assertCountEqual(invited["permissions"], ["pastPapers", "viewScripts", "iamis"])
        mail = self.portal.messages(email)[0]
        self.assertEqual(mail["language"], "cy")
        self.assertTrue(mail["temporaryPassword"])

        code, changed = self.cli.json("access", email, "--grant", "entriesAndResults", "--withdraw", "iamis")
        self.assertEqual(code, 0, changed)
        self.assertCountEqual(changed["permissions"], ["pastPapers", "viewScripts", "entriesAndResults"])
        self.assertEqual(self.cli.users()[email]["permissions"], changed["permissions"])
        self.assertNotEqual(changed["version"], invited["version"])

        self.assertEqual(self.cli.run("delete", email)[0], 2, "without --yes nothing is deleted")
        self.assertIn(email, self.cli.users())
        self.assertEqual(self.cli.run("delete", email, "--yes")[0], 0)
        self.assertNotIn(email, self.cli.users())

    def test_exams_officer(self):
        self.manager_does_the_job("examsOfficer", "Eluned")
        own = self.portal.accounts["examsOfficer"]["email"]
        admin = self.portal.accounts["admin"]["email"]
        self.assertEqual(self.cli.run("delete", own, "--yes")[0], 3)  # S41
        self.assertEqual(self.cli.run("access", own, "--withdraw", "iamis")[0], 3)  # the EO has everything, always
        code, changed = self.cli.json("access", admin, "--withdraw", "viewScripts")  # S42
        self.assertEqual(code, 0)
        self.assertNotIn("viewScripts", changed["permissions"])
        self.assertIn("a2cKeys", changed["permissions"])  # S43
        self.assertEqual(self.cli.run("access", admin, "--grant", "a2cKeys")[0], 3)

    def test_admin(self):
        self.manager_does_the_job("admin", "Anest")
        officer = self.portal.accounts["examsOfficer"]["email"]
        self.assertEqual(self.cli.run("delete", officer, "--yes")[0], 3)  # S41: never the EO
        self.assertEqual(self.cli.run("access", officer, "--withdraw", "iamis")[0], 3)

    def test_user(self):
        code, _, err = self.cli.sign_in("user")
        self.assertEqual(code, 0, err)
        officer = self.portal.accounts["examsOfficer"]["email"]
        before = self.cli.users()
        self.assertEqual(self.invite("Nia")[0], 3)  # S6
        self.assertEqual(self.cli.run("access", officer, "--withdraw", "iamis")[0], 3)  # S42
        someone = next(email for email, user in before.items() if user["accountType"] == "user")
        self.assertEqual(self.cli.run("delete", someone, "--yes")[0], 3)  # S39-S41
        self.assertEqual(self.cli.users(), before)

    def test_bad_input_is_refused_in_words(self):
        self.assertEqual(self.cli.sign_in("admin")[0], 0)
        bad = {
            "personal address": ("Nia", "Rees", "nia@gmail.com"),  # S13
            "no address": ("Nia", "Rees", "nia"),
            "blank name": (" ", "Rees", "nia@ysgol-practis.example"),
            "control character": ("Ni\x07a", "Rees", "nia@ysgol-practis.example"),
            "101 characters": ("N" * 101, "Rees", "nia@ysgol-practis.example"),
            "taken": ("Nia", "Rees", self.portal.accounts["user"]["email"].upper()),
        }
        for name, (first, last, email) in bad.items():
            with self.subTest(name):
                words = ["invite", "--first-name", first, "--last-name", last, "--email", email, "--type", "user",
                         "--language", "en"]
                code, document = self.cli.json(*words)
                self.assertEqual(code, 3)
                self.assertTrue(document["error"]["sentence"].endswith("."))
        self.assertEqual(self.cli.run("access", "nobody@ysgol-practis.example", "--grant", "iamis")[0], 3)

    def test_making_an_admin_is_asked_about(self):
        """Issue 6, 7: what that opens is spelled out, and nothing happens before somebody has said that it is meant."""
        self.assertEqual(self.cli.sign_in("examsOfficer")[0], 0)
        someone = self.portal.accounts["user"]["email"]
        before = self.cli.users()
        table = os.path.join(self.cli.folder.name, "new.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("First name,Last name,Email,Language,Account type\nNia,Rees,nia@ysgol-practis.example,en,Admin\n")
        for words in (("access", someone, "--type", "admin", "--grant", "entriesAndResults"),
                      ("invite", "--first-name", "Nia", "--last-name", "Rees", "--email", "nia@ysgol-practis.example",
                       "--type", "admin", "--language", "en"), ("invite", "--csv", table)):
            code, out, err = self.cli.run(*words)
            self.assertEqual((code, out), (2, ""), err)
            self.assertIn("sees results while they are still under embargo", err)
            self.assertIn("--yes", err)
        self.assertEqual(self.cli.users(), before)
        self.assertEqual(self.cli.run("invite", "--csv", table, "--yes")[0], 0)
        self.assertEqual(self.cli.users()["nia@ysgol-practis.example"]["accountType"], "admin")
        # Who is one already is made nothing new.
        self.assertEqual(self.cli.run("access", "nia@ysgol-practis.example", "--type", "admin", "--withdraw", "iamis")[0], 0)

    def test_three_admins_at_most(self):  # S20
        self.assertEqual(self.cli.sign_in("admin")[0], 0)
        admins = sum(user["accountType"] == "admin" for user in self.cli.users().values())
        for number in range(3 - admins):
            self.assertEqual(self.invite(f"Admin{number}", "admin")[0], 0)
        self.assertEqual(self.invite("Onetoomany", "admin")[0], 3)
        for number in range(3 - admins):
            self.assertEqual(self.cli.run("delete", f"admin{number}@ysgol-practis.example", "--yes")[0], 0)

    def test_the_refresh_token_and_the_lock_are_in_the_keychain_until_sign_out(self):  # C4
        self.assertEqual(self.desktop.secrets(), [])
        self.assertEqual(self.cli.sign_in("user")[0], 0)
        entries = self.desktop.secrets()
        self.assertEqual(sorted(entry.rpartition("/")[2] for entry in entries), ["lock", "refresh"])
        self.assertEqual(self.cli.run("users")[0], 0)
        for folder, _, files in os.walk(self.cli.data):
            for file in files:
                with open(os.path.join(folder, file), "rb") as content:
                    clear = content.read()
                self.assertNotIn(self.portal.accounts["user"]["email"].encode(), clear)
                self.assertNotIn(self.portal.accounts["user"]["password"].encode(), clear)
        self.assertEqual(self.cli.run("sign-out")[0], 0)
        self.assertEqual(self.desktop.secrets(), [])
        self.assertEqual(self.cli.run("users")[0], 4)
        self.assertEqual(self.cli.run("sign-out")[0], 4)

    def tearDown(self):
        self.cli.run("sign-out")

    def test_the_list_is_filtered(self):
        self.assertEqual(self.cli.sign_in("admin")[0], 0)
        users = self.cli.users().values()

        def shown(*conditions):
            code, listed = self.cli.json("users", "--filter", *conditions)
            self.assertEqual(code, 0, listed)
            return {user["email"] for user in listed}

        def those(meets):
            return {user["email"] for user in users if meets(user)}
        admins = those(lambda user: user["accountType"] == "admin")
        self.assertTrue(admins)
        self.assertEqual(shown("type:admin"), admins)
        self.assertEqual(shown("access:iamis,access:viewScripts", "state:active"),
                         those(lambda user: {"iamis", "viewScripts"} & set(user["permissions"])
                               and user["state"] == "active"))
        self.assertEqual(shown("state:neverSignedIn"), those(lambda user: user["state"] == "invited"))
        self.assertEqual(shown("waiting:change"), set())

    def test_access_as_another_has_it_and_by_template(self):
        code, _, err = self.cli.sign_in("examsOfficer")
        self.assertEqual(code, 0, err)
        email = self.invite("Non", "user", "viewScripts")[1]["email"]
        model = self.invite("Mali", "user", "iamis", "itemLevelData")[1]["email"]
        code, changed = self.cli.json("access", "copy", model, email)
        self.assertEqual(code, 0, changed)
        self.assertCountEqual(changed["permissions"], ["pastPapers", "iamis", "itemLevelData"])
        code, templates = self.cli.json("access", "template")
        self.assertEqual([each["name"] for each in templates], ["Teacher", "Exams assistant"])
        code, changed = self.cli.json("access", "template", "exams ASSISTANT", email)
        self.assertEqual(code, 0, changed)
        self.assertCountEqual(changed["permissions"], templates[1]["permissions"])
        self.assertCountEqual(self.cli.users()[email]["permissions"], templates[1]["permissions"])
        self.assertEqual(self.cli.json("access", "set", email, "--withdraw", "iamis")[0], 0)
        code, _, err = self.cli.run("access", "template", "Nobody", email)
        self.assertEqual(code, 2)
        self.assertIn("Teacher, Exams assistant", err)
        self.assertEqual(self.cli.run("access", "copy", "nobody@ysgol-practis.example", email)[0], 3)
        own = self.portal.accounts["examsOfficer"]["email"]
        self.assertEqual(self.cli.run("access", "copy", model, own)[0], 3)  # S42: the EO has everything, always
        for words in (model, email):
            self.assertEqual(self.cli.run("delete", words, "--yes")[0], 0)

    def test_a_wrong_password_and_a_wrong_code(self):
        code, out, err = self.cli.sign_in("user", password="Not-the-password-1")
        self.assertEqual(code, 3)
        self.assertIn("not right", err)
        email, password = (self.portal.accounts["admin"][key] for key in ("email", "password"))
        code, _, err = self.cli.run("sign-in", email, lines=[password, "000 000"])
        self.assertEqual(code, 3)
        code, _, err = self.cli.run("sign-in", email, lines=[password])
        self.assertEqual(code, 2, "the input ended")

    def test_a_password_with_blanks_around_it(self):
        account = self.portal.accounts["user"]
        code, _, err = self.cli.run("sign-in", account["email"], lines=["  " + account["password"], "abc"])
        self.assertIn("blank", err)
        self.assertEqual(code, 3, "the password was right, the code was not")

    def test_offline(self):
        elsewhere = ["--portal", "https://localhost:1"]
        self.assertEqual(self.cli.run(*elsewhere, "users")[0], 5)


class WithoutKeychain(unittest.TestCase):
    """On a machine without a keyring: --vault memory and batch; with --vault keychain the sign-in is said not to last."""

    def setUp(self):
        self.desktop = Desktop(keyring=False)
        self.addCleanup(self.desktop.close)
        self.portal = PracticePortal()
        self.addCleanup(self.portal.close)

    def test_batch(self):
        cli = Cli(self.portal, self.desktop.env, vault="memory")
        self.addCleanup(cli.close)
        account = self.portal.accounts["examsOfficer"]
        lines = ["# signs in, then works", "sign-in " + account["email"], account["password"],
                 self.portal.code_for("examsOfficer"),
                 "invite --first-name Mair --last-name \"ap Huw\" --email mair@ysgol-practis.example --type user"
                 " --language en --grant iamis",
                 "access mair@ysgol-practis.example --grant viewScripts",
                 "users", "delete mair@ysgol-practis.example --yes", "nonsense", "sign-out", "users"]
        code, out, err = cli.run("--json", "batch", lines=lines)
        documents = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(len(documents), 8, out + err)
        self.assertTrue(documents[0]["signedIn"])
        self.assertEqual(documents[1]["lastName"], "ap Huw")
        self.assertIn("viewScripts", documents[2]["permissions"])
        self.assertIn("mair@ysgol-practis.example", [user["email"] for user in documents[3]])
        self.assertEqual(documents[4]["email"], "mair@ysgol-practis.example")
        self.assertEqual([documents[n]["error"]["exitCode"] for n in (5, 7)], [2, 4])
        self.assertEqual(code, 2, "the first that did not succeed")

    def test_a_missing_keychain_is_said(self):
        cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(cli.close)
        code, out, err = cli.sign_in("user")
        self.assertEqual(code, 0, err)
        self.assertIn("keychain", err)
        self.assertEqual(cli.run("users")[0], 4)


if __name__ == "__main__":
    unittest.main()
