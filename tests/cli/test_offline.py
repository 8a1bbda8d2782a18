"""canolfan-cli without the portal: every verb works from the copy on this computer, what was changed is sent once the
portal is there again, and what somebody else changed meanwhile is asked about (C5, reliability.md A)."""

import os
import subprocess
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.faultproxy import FaultProxy, answer
from harness.practice import PracticePortal

DONE, REFUSED, NOT_SIGNED_IN, OFFLINE = 0, 3, 4, 5


class OfflineTest(unittest.TestCase):
    """A portal of its own for every test, the Exams Officer signed in, and two people to work on."""

    options = ("--users", "12")

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)

    def setUp(self):
        self.desktop.clear_secrets()
        self.portal = PracticePortal(*self.options)
        self.addCleanup(self.portal.close)
        self.cli = self.signed_in("examsOfficer")
        practice = {account["email"] for account in self.portal.accounts.values()}
        self.before = self.cli.users()
        others = sorted(email for email, user in self.before.items()
                        if user["accountType"] == "user" and email not in practice)
        self.first, self.second, self.third = others[:3]
        for email in others[:3]:
            self.give_only_past_papers(email)

    def give_only_past_papers(self, email):
        too_much = set(self.before[email]["permissions"]) - {"pastPapers"}
        if too_much:
            self.done("access", email, "--withdraw", ",".join(too_much))

    def signed_in(self, account_type, env=None, way=None):
        """`way`: to the portal, in place of the straight one."""
        cli = Cli(way or self.portal, env or self.desktop.env)
        self.addCleanup(cli.close)
        code, _, err = cli.sign_in(account_type)
        self.assertEqual(code, DONE, err)
        return cli

    def elsewhere(self, account_type="admin"):
        """Another computer, with a keychain of its own."""
        home = Desktop()
        self.addCleanup(home.close)
        return self.signed_in(account_type, home.env)

    def done(self, *words):
        code, document = self.cli.json(*words)
        self.assertEqual(code, DONE, document)
        return document

    def waiting(self):
        return [(change["kind"], change["state"], change["email"]) for change in self.done("waiting")]


class Offline(OfflineTest):
    def test_what_meets_one_persons_change_keeps_nobody_out(self):
        """However the portal refuses it: said, and every other command does what it is there for."""
        for status, problem in ((500, None), (409, "idempotency-in-progress")):
            with self.subTest(status):
                way = FaultProxy(self.portal)
                self.addCleanup(way.close)
                cli = self.signed_in("examsOfficer", way=way)
                way.on("PATCH", r"/users/[^/]+$", answer(status, problem, 1), times=1000)
                code, out, err = cli.run("access", self.first, "--grant", "iamis")
                self.assertEqual(code, DONE, err)
                self.assertIn("Saved on this computer", out)
                code, users, err = cli.run("users")
                self.assertEqual(code, DONE, err)
                self.assertIn(self.second, users)
                way.clear()
                cli.run("sync")
                self.assertIn("iamis", cli.users()[self.first]["permissions"])
                self.assertEqual(cli.run("access", self.first, "--withdraw", "iamis")[0], DONE)

    def test_a_batch_looks_for_the_portal_once(self):
        self.portal.stop()
        lines = [f"access {email} --grant viewScripts" for email in (self.first, self.second, self.third)]
        code, out, err = self.cli.run("batch", lines=lines)
        self.assertEqual(code, DONE, err)
        self.assertEqual(err.count("copy on this computer"), 1, err)
        self.assertEqual(out.count("Saved on this computer"), 3)

    def test_sync_in_a_batch_looks_for_the_portal_again(self):
        self.portal.stop()
        batch = subprocess.Popen(self.cli.command("batch"), env=self.cli.env, text=True, stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        batch.stdin.write(f"access {self.first} --grant viewScripts\n")
        batch.stdin.flush()
        self.assertIn("Saved on this computer", batch.stdout.readline())
        self.portal.start()
        out, err = batch.communicate("sync\n", timeout=120)
        self.assertEqual(batch.returncode, DONE, err)
        self.assertEqual(self.waiting(), [])
        self.assertIn("viewScripts", self.elsewhere().users()[self.first]["permissions"])

    def test_everything_works_without_the_portal(self):
        self.portal.stop()
        code, out, err = self.cli.run("users")
        self.assertEqual(code, DONE, err)
        self.assertIn("copy on this computer", err)
        self.assertIn(self.first, out)

        changed = self.done("access", self.first, "--grant", "viewScripts", "--withdraw", "pastPapers")
        self.assertFalse(changed["sent"])
        self.assertCountEqual(changed["permissions"], ["viewScripts"])
        self.assertIn("Saved on this computer", self.cli.run("delete", self.second, "--yes")[1])
        invited = self.done("invite", "--first-name", "Nia", "--last-name", "Prŷs", "--email",
                            "nia@ysgol-practis.example", "--type", "user", "--language", "cy")
        self.assertEqual(invited["state"], "invited")
        self.assertEqual(self.waiting(), [("access", "waiting", self.first), ("delete", "waiting", self.second),
                                          ("invite", "waiting", "nia@ysgol-practis.example")])
        # A leaver still has access until the portal has been told.
        self.assertIn(self.second, self.cli.users())
        self.assertEqual(self.cli.users()[self.first]["permissions"], ["viewScripts"])
        self.assertEqual(self.cli.run("sync")[0], OFFLINE)

        self.portal.start()
        self.assertEqual(self.done("sync")["waiting"], 0)
        self.assertEqual(self.waiting(), [])
        now = self.elsewhere().users()
        self.assertEqual(now[self.first]["permissions"], ["viewScripts"])
        self.assertNotIn(self.second, now)
        self.assertIn("nia@ysgol-practis.example", now)
        self.assertEqual(len(self.portal.messages("nia@ysgol-practis.example")), 1)

    def test_a_change_is_taken_back(self):
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")
        number = str(self.done("waiting")[0]["number"])
        self.assertEqual(self.cli.run("undo", "4711")[0], REFUSED)
        self.done("undo", number)
        self.assertEqual(self.waiting(), [])
        # Its number was its own: an undo that was meant for it takes nothing else back.
        self.done("access", self.second, "--grant", "viewScripts")
        self.assertEqual(self.cli.run("undo", number)[0], REFUSED)
        later = self.done("waiting")[0]["number"]
        self.assertGreater(later, int(number))
        self.done("undo", str(later))
        # Back to what it was leaves nothing to send.
        self.done("access", self.first, "--grant", "viewScripts")
        self.done("access", self.first, "--withdraw", "viewScripts")
        self.assertEqual(self.waiting(), [])

    def test_invitations_are_sent_again_and_cancelled(self):
        one, two = ("one@ysgol-practis.example", "two@ysgol-practis.example")
        for email in (one, two):
            self.done("invite", "--first-name", "A", "--last-name", "B", "--email", email, "--type", "user",
                      "--language", "en")
        self.portal.stop()
        self.done("resend", one)
        self.assertEqual(self.cli.run("cancel", two)[0], 2, "without --yes nothing is taken back")
        self.done("cancel", two, "--yes")
        self.assertEqual(self.cli.run("resend", self.first)[0], REFUSED)  # has signed in long ago
        self.portal.start()
        self.done("sync")
        self.assertEqual(len(self.portal.messages(one)), 2)
        self.assertNotIn(two, self.cli.users())

    def test_an_account_type_is_changed(self):
        self.portal.stop()
        changed = self.done("access", self.first, "--type", "admin", "--yes")
        self.assertEqual(changed["accountType"], "admin")
        self.portal.start()
        self.done("sync")
        now = self.elsewhere().users()[self.first]
        self.assertEqual(now["accountType"], "admin")
        self.assertIn("a2cKeys", now["permissions"])
        back = self.done("access", self.first, "--type", "user")
        self.assertTrue(back["sent"])
        self.assertEqual(back["permissions"], ["pastPapers"])

    def test_a_conflict_is_asked_about_and_resolved(self):
        self.done("access", self.first, "--grant", "iamis,viewScripts")
        self.portal.stop()
        self.done("access", self.first, "--type", "admin", "--yes")
        self.portal.start()
        other = self.elsewhere()
        self.assertEqual(other.run("access", self.first, "--withdraw", "viewScripts")[0], DONE)
        code, _, err = self.cli.run("sync")
        self.assertEqual(code, REFUSED, err)
        conflict = self.done("conflicts")[0]
        self.assertEqual(conflict["state"], "conflict")
        self.assertNotIn("viewScripts", conflict["theirs"]["permissions"])
        # Nobody has more than somebody chose while it is not decided.
        self.assertEqual(other.users()[self.first]["accountType"], "user")
        text = self.cli.run("conflicts")[1]
        for part in ("Was: ", "In the portal now: ", "Yours: "):
            self.assertIn(part, text)
        number = str(conflict["number"])
        self.assertEqual(self.cli.run("resolve", number, "neither")[0], 2)
        self.done("resolve", number, "choose", "--type", "admin", "--withdraw", "viewScripts")
        now = other.users()[self.first]
        self.assertEqual(now["accountType"], "admin")
        self.assertNotIn("viewScripts", now["permissions"])
        self.assertEqual(self.done("conflicts"), [])

    def test_somebody_deleted_elsewhere(self):
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")
        self.done("delete", self.second, "--yes")
        self.portal.start()
        other = self.elsewhere()
        for email in (self.first, self.second):
            self.assertEqual(other.run("delete", email, "--yes")[0], DONE)
        self.assertEqual(self.cli.run("sync")[0], REFUSED)
        conflicts = self.done("conflicts")
        self.assertEqual([conflict["email"] for conflict in conflicts], [self.first])
        self.assertIsNone(conflicts[0]["theirs"])
        self.done("resolve", str(conflicts[0]["number"]), "portal")
        self.assertEqual(self.waiting(), [])

    def test_seats_taken_meanwhile(self):
        self.portal.stop()
        self.done("access", self.first, "--type", "admin", "--yes")
        self.done("access", self.second, "--grant", "viewScripts")
        self.portal.start()
        other = self.elsewhere()
        admins = [user for user in other.users().values() if user["accountType"] == "admin"]
        for number in range(3 - len(admins)):
            self.assertEqual(other.run("invite", "--first-name", "A", "--last-name", "B", "--email",
                                       f"a{number}@ysgol-practis.example", "--type", "admin", "--yes", "--language", "en")[0],
                             DONE)
        self.assertEqual(self.cli.run("sync")[0], REFUSED)
        # It blocks nobody else, and is kept until somebody decides.
        self.assertEqual(self.waiting(), [("access", "refused", self.first)])
        self.assertIn("viewScripts", self.cli.users()[self.second]["permissions"])
        self.assertEqual(self.cli.users()[self.first]["accountType"], "user")
        number = str(self.done("waiting")[0]["number"])
        self.assertEqual(other.run("delete", "a0@ysgol-practis.example", "--yes")[0], DONE)
        self.done("resolve", number, "again")
        self.assertEqual(self.cli.users()[self.first]["accountType"], "admin")

    def test_the_right_is_lost_meanwhile(self):
        home = Desktop()
        self.addCleanup(home.close)
        admin = self.signed_in("admin", home.env)
        self.portal.stop()
        for email in (self.first, self.second):
            self.assertEqual(admin.run("access", email, "--grant", "viewScripts")[0], DONE)
        self.portal.start()
        self.done("access", self.portal.accounts["admin"]["email"], "--type", "user")
        self.assertEqual(admin.run("sync")[0], DONE)
        code, changes = admin.json("waiting", "--csv", os.path.join(admin.data, "left.csv"))
        self.assertEqual({change["state"] for change in changes}, {"notSent"})
        self.assertEqual(len(changes), 2)
        with open(os.path.join(admin.data, "left.csv"), encoding="utf-8-sig") as file:
            self.assertEqual(len(file.read().strip().splitlines()), 3)
        self.assertNotIn("viewScripts", self.cli.users()[self.first]["permissions"])

    def test_nothing_in_clear_and_nothing_after_signing_out(self):
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")
        self.assert_in_no_file(self.first.encode(), b"ysgol-practis.example")
        self.portal.start()
        self.assertEqual(self.cli.run("sync")[0], DONE)
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        self.assertEqual(self.desktop.secrets() + self.desktop.copy_keys(), [])
        self.assertEqual([name for name in os.listdir(self.cli.data) if ".db" in name], [])
        self.portal.stop()
        self.assertEqual(self.cli.run("users")[0], NOT_SIGNED_IN)

    def assert_in_no_file(self, *markers):
        seen = 0
        for folder, _, names in os.walk(self.cli.data):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    content = file.read()
                seen += len(content)
                for marker in markers:
                    self.assertNotIn(marker, content, name)
        self.assertGreater(seen, 4096, "there is no copy, so nothing was tried")


if __name__ == "__main__":
    unittest.main()
