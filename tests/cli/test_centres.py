"""One account in two centres on the command line (issue 6, 11; S5): each centre's list, rights and waiting changes are its
own, with the portal and without it, up to signing out."""

import os
import unittest

from cli.test_offline import DONE, OFFLINE, REFUSED, OfflineTest
from harness.copies import copies

USAGE = 2
HERE, THERE = "68101", "68102"


class Centres(OfflineTest):
    options = ("--users", "12", "--centres", "2")

    def setUp(self):
        super().setUp()
        self.there = self.cli_users(THERE)
        self.stranger = sorted(email for email, user in self.there.items()
                               if user["accountType"] == "user" and email not in self.before)[0]
        self.done("--centre", THERE, "access", self.stranger, "--grant", "pastPapers", "--withdraw", "viewScripts,iamis")

    def cli_users(self, centre, cli=None):
        code, users = (cli or self.cli).json("--centre", centre, "users")
        self.assertEqual(code, DONE, users)
        return {user["email"]: user for user in users}

    def listed(self, *options):
        return {centre["number"]: centre for centre in self.done(*options, "centres")}

    def waits(self):
        return {number: centre["waiting"] for number, centre in self.listed().items()}

    def change_in_both(self):
        """Without the portal: one here, two there."""
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")
        for permission in ("viewScripts", "iamis"):
            self.done("--centre", THERE, "access", self.stranger, "--grant", permission)
        invitation = ("--first-name", "Nia", "--last-name", "Rhys", "--email", "nia.rhys@ysgol-ymarfer.example",
                      "--type", "user", "--language", "cy")
        self.done("--centre", THERE, "invite", *invitation)

    def sent(self):
        """Per centre, as another computer sees it."""
        other = self.elsewhere("examsOfficer")
        here, there = self.cli_users(HERE, other), self.cli_users(THERE, other)
        return ("viewScripts" in here[self.first]["permissions"],
                {"viewScripts", "iamis"} <= set(there[self.stranger]["permissions"]),
                "nia.rhys@ysgol-ymarfer.example" in there)


class Listing(Centres):
    def test_each_has_people_of_its_own(self):
        self.assertNotEqual(set(self.before), set(self.there))
        self.assertNotIn(self.stranger, self.before)
        self.assertNotIn(self.first, self.there)
        self.assertEqual(len(copies(self.cli.data)), 2)
        self.assertEqual(len(self.desktop.copy_keys()), 2)

    def test_the_list_of_centres(self):
        centres = self.listed()
        self.assertEqual(sorted(centres), [HERE, THERE])
        self.assertEqual(centres[THERE]["name"], "Ysgol Ymarfer")
        self.assertEqual([centre["accountType"] for centre in centres.values()], ["examsOfficer"] * 2)
        code, out, _ = self.cli.run("centres")
        self.assertEqual((code, len(out.splitlines())), (DONE, 2))
        self.assertIn("68101\tYsgol Practis\tExams Officer", out)
        code, out, _ = self.cli.run("--language", "cy", "centres")
        self.assertEqual(code, DONE)
        self.assertIn("Ysgol Ymarfer\tSwyddog Arholiadau", out)
        self.portal.stop()
        self.assertEqual(self.listed(), centres)

    def test_naming_one_is_for_this_command_alone(self):
        self.done("--centre", THERE, "users")
        self.assertEqual(set(self.cli.users()), set(self.before))
        with open(os.path.join(self.cli.data, "settings.ini"), encoding="utf-8") as settings:
            self.assertIn(HERE, settings.read())

    def test_the_last_one_looked_at_is_meant(self):
        """As the window leaves it."""
        path = os.path.join(self.cli.data, "settings.ini")
        with open(path, encoding="utf-8") as settings:
            text = settings.read()
        with open(path, "w", encoding="utf-8") as settings:
            settings.write(text.replace(HERE, THERE))
        self.assertEqual(set(self.cli.users()), set(self.there))
        self.portal.stop()
        self.assertEqual(set(self.cli.users()), set(self.there))

    def test_one_that_is_not_theirs(self):
        code, out, err = self.cli.run("--centre", "99999", "users")
        self.assertEqual((code, out), (USAGE, ""))
        self.assertIn("99999", err)
        self.assertIn("68101, 68102", err)
        self.assertEqual(len(err.splitlines()), 1, err)
        for wrong in ("6810", "Ysgol", "../68101"):
            code, _, err = self.cli.run("--centre", wrong, "users")
            self.assertEqual(code, USAGE)
            self.assertIn("--centre", err)
        code, _, err = self.cli.run("--language", "cy", "--centre", "99999", "users")
        self.assertEqual(code, USAGE)
        self.assertIn("Gallwch enwi: 68101, 68102", err)
        self.assertEqual(len(copies(self.cli.data)), 2)
        self.portal.stop()
        self.assertEqual(self.cli.run("--centre", "99999", "users")[0], OFFLINE)
        self.assertEqual(len(copies(self.cli.data)), 2)

    def test_rights_are_each_centres_own(self):
        """S38: an Admin in the one is a User in the other, who may only look."""
        admin = self.elsewhere("admin")
        self.assertEqual({centre["number"]: centre["accountType"] for centre in admin.json("centres")[1]},
                         {HERE: "admin", THERE: "user"})
        self.assertIn(self.first, admin.users())
        self.assertIn(self.stranger, self.cli_users(THERE, admin))
        code, _, err = admin.run("--centre", THERE, "access", self.stranger, "--grant", "viewScripts")
        self.assertEqual(code, REFUSED, err)


class Outboxes(Centres):
    def test_each_is_its_own(self):
        self.change_in_both()
        self.assertEqual(self.waits(), {HERE: 1, THERE: 2})
        self.assertEqual(self.waiting(), [("access", "waiting", self.first)])
        self.assertEqual([change["email"] for change in self.done("--centre", THERE, "waiting")],
                         [self.stranger, "nia.rhys@ysgol-ymarfer.example"])
        self.portal.start()
        self.done("sync")
        self.assertEqual(self.waits(), {HERE: 0, THERE: 2})
        self.assertEqual(self.sent(), (True, False, False))
        self.done("--centre", THERE, "sync")
        self.assertEqual(self.waits(), {HERE: 0, THERE: 0})
        self.assertEqual(self.sent(), (True, True, True))
        self.assertEqual(set(self.portal.get("/practice/effects").values()), {1})

    def test_looking_at_the_centres_sends_nothing(self):
        self.change_in_both()
        self.portal.start()
        self.assertEqual(self.waits(), {HERE: 1, THERE: 2})
        self.assertEqual(self.sent(), (False, False, False))

    def test_signing_out_names_each_and_loses_nothing_unasked(self):
        self.change_in_both()
        for option in ((), ("--centre", THERE)):
            code, _, err = self.cli.run(*option, "sign-out")
            self.assertEqual(code, REFUSED)
            self.assertIn("68101 (1 change), 68102 (2 changes)", err)
        self.portal.start()
        self.done("sync")
        code, _, err = self.cli.run("sign-out")
        self.assertEqual(code, REFUSED)
        self.assertIn("in centre 68102 (2 changes)", err)
        self.done("--centre", THERE, "sync")
        self.done("sign-out")
        self.assertEqual(self.desktop.secrets() + self.desktop.copy_keys(), [])
        self.assertEqual(copies(self.cli.data), [])
        self.assertEqual(self.sent(), (True, True, True))

    def test_discarding_is_for_all_of_them(self):
        self.change_in_both()
        self.done("sign-out", "--discard")
        self.assertEqual(self.desktop.secrets() + self.desktop.copy_keys(), [])
        self.assertEqual(copies(self.cli.data), [])
        self.portal.start()
        self.assertEqual(self.sent(), (False, False, False))


class Lost(Centres):
    def take_out(self, centre):
        self.portal.post("/practice/rights", {"centre": centre, "email": self.portal.accounts["examsOfficer"]["email"],
                                              "accountType": None})

    def test_the_one_that_was_open(self):
        """The first of those that are left is taken; what waits in the other is neither sent nor mixed in."""
        self.change_in_both()
        self.portal.start()
        self.take_out(HERE)
        self.assertEqual(set(self.cli.users()), set(self.cli_users(THERE)))
        code, _, err = self.cli.run("--centre", HERE, "users")
        self.assertEqual(code, USAGE)
        self.assertIn("You can name: 68102", err)
        kept = self.done("--centre", HERE, "waiting")
        self.assertEqual([change["email"] for change in kept], [self.first])
        code, _, err = self.cli.run("sign-out")
        self.assertEqual(code, REFUSED)
        self.assertIn("68101 (1 change)", err)


if __name__ == "__main__":
    unittest.main()
