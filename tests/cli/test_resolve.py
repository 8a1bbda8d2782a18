"""What may be decided about a conflict on the command line: as in the window, no account goes without a word of its own,
nothing is done that means nothing any more, and nobody decides on what they have not seen."""

import unittest

from cli.test_offline import DONE, REFUSED, OfflineTest
from harness.faultproxy import FaultProxy, answer, reset
from harness.signin import accept_invitation

USAGE = 2
GUEST = "guest@ysgol-practis.example"


class Resolve(OfflineTest):
    def conflict(self):
        """The only one, once this computer and the portal have met."""
        self.assertEqual(self.cli.run("sync")[0], REFUSED)
        conflict, = self.done("conflicts")
        self.assertEqual(conflict["state"], "conflict")
        return str(conflict["number"])

    def test_an_invitation_that_was_accepted_is_not_cancelled(self):
        self.done("invite", "--first-name", "A", "--last-name", "B", "--email", GUEST, "--type", "user",
                  "--language", "en")
        self.portal.stop()
        self.done("cancel", GUEST, "--yes")
        self.portal.start()
        accept_invitation(self.portal, GUEST)
        number = self.conflict()
        for words in (("mine",), ("mine", "--yes")):
            code, _, err = self.cli.run("resolve", number, *words)
            self.assertEqual(code, REFUSED, err)
            self.assertIn("accepted the invitation", err)
        self.assertEqual(self.waiting(), [("cancel", "conflict", GUEST)])
        self.done("resolve", number, "portal")
        self.assertEqual(self.waiting(), [])
        self.assertEqual(self.elsewhere().users()[GUEST]["state"], "active")

    def test_deleting_somebody_who_was_changed_wants_another_yes(self):
        self.portal.stop()
        self.done("delete", self.first, "--yes")
        self.portal.start()
        other = self.elsewhere()
        self.assertEqual(other.run("access", self.first, "--grant", "viewScripts")[0], DONE)
        number = self.conflict()
        code, _, err = self.cli.run("resolve", number, "mine")
        self.assertEqual(code, USAGE)
        # By name, with the access that would go.
        self.assertIn(self.before[self.first]["lastName"], err)
        self.assertIn("View Scripts", err)
        code, _, err = self.cli.run("resolve", number, "choose", "--withdraw", "viewScripts")
        self.assertEqual(code, USAGE, "there are no fields in a deletion")
        self.assertIn("mine, portal", err)
        self.assertEqual(self.waiting(), [("delete", "conflict", self.first)])
        self.assertIn(self.first, other.users())
        self.done("resolve", number, "mine", "--yes")
        self.assertEqual(self.waiting(), [])
        self.assertNotIn(self.first, other.users())

    def test_what_is_never_answered_is_given_up_knowingly(self):
        """The portal has done it or not, and nobody here knows: it is not sent again, and the list says how it is."""
        for name, fault, is_made in (("made", reset(after=True), True), ("not made", answer(500), False)):
            with self.subTest(name):
                way = FaultProxy(self.portal)
                self.addCleanup(way.close)
                cli = self.signed_in("examsOfficer", way=way)
                way.on("PATCH", r"/users/[^/]+$", fault, times=1000)
                self.assertEqual(cli.run("access", self.first, "--grant", "iamis")[0], DONE)
                change, = cli.json("waiting")[1]
                number = str(change["number"])
                code, _, err = cli.run("undo", number)
                self.assertEqual(code, REFUSED)
                self.assertIn(f"undo {number} --yes", err)
                code, out, err = cli.run("undo", number, "--yes")
                self.assertEqual(code, DONE, err)
                self.assertIn("may have made it", out)
                way.clear()
                self.assertEqual(cli.run("sync")[0], DONE)
                self.assertEqual(cli.json("waiting")[1], [])
                self.assertEqual("iamis" in cli.users()[self.first]["permissions"], is_made)
                self.done("access", self.first, "--withdraw", "iamis")

    def test_nothing_is_chosen_for_somebody_who_is_gone(self):
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")
        self.portal.start()
        self.assertEqual(self.elsewhere().run("delete", self.first, "--yes")[0], DONE)
        number = self.conflict()
        for words in (("mine",), ("choose", "--grant", "viewScripts")):
            code, _, err = self.cli.run("resolve", number, *words)
            self.assertEqual(code, REFUSED, err)
            self.assertIn("no longer exists", err)
            self.assertEqual(self.waiting(), [("access", "conflict", self.first)])
        self.done("resolve", number, "portal")
        self.assertEqual(self.waiting(), [])

    def test_what_was_done_since_is_asked_about_anew(self):
        """Whoever keeps mine has seen what `conflicts` showed, and nothing that came after."""
        self.done("access", self.first, "--grant", "iamis,viewScripts")
        self.portal.stop()
        self.done("access", self.first, "--type", "admin", "--yes")
        self.portal.start()
        other = self.elsewhere()
        self.assertEqual(other.run("access", self.first, "--withdraw", "viewScripts")[0], DONE)
        number = self.conflict()
        self.assertEqual(other.run("access", self.first, "--withdraw", "iamis")[0], DONE)
        code, _, err = self.cli.run("resolve", number, "mine")
        self.assertEqual(code, REFUSED, err)
        conflict, = self.done("conflicts")
        self.assertNotIn("iamis", conflict["theirs"]["permissions"])
        self.assertEqual(other.users()[self.first]["accountType"], "user", "more access, and nobody was asked")
        self.done("resolve", str(conflict["number"]), "mine")
        self.assertEqual(other.users()[self.first]["accountType"], "admin")

    def test_what_it_calls_yours_is_what_keeping_mine_sends(self):
        """Nobody keeps a User and gets an Admin: what I have not touched is as it stands in the portal."""
        self.done("access", self.first, "--grant", "viewScripts")
        self.portal.stop()
        self.done("access", self.first, "--grant", "iamis")
        self.portal.start()
        other = self.elsewhere("examsOfficer")
        code, _, err = other.run("access", self.first, "--type", "admin", "--yes", "--grant", "itemLevelData",
                                 "--withdraw", "viewScripts,iamis")
        self.assertEqual(code, DONE, err)
        number = self.conflict()
        code, out, err = self.cli.run("conflicts")
        self.assertEqual(code, DONE, err)
        yours, = (line.strip() for line in out.splitlines() if line.strip().startswith("Yours"))
        self.assertTrue(yours.startswith("Yours: Admin: "), yours)
        self.done("resolve", number, "mine")
        now = other.users()[self.first]
        self.assertEqual(now["accountType"], "admin")
        self.assertIn("iamis", now["permissions"])
        for permission, label in (("iamis", "IAMIS"), ("itemLevelData", "Item Level Data"),
                                  ("viewScripts", "View Scripts"), ("pastPapers", "Past Papers")):
            self.assertEqual(label in yours, permission in now["permissions"], (permission, yours, now))

    def test_it_is_decided_without_the_portal(self):
        self.done("access", self.first, "--grant", "viewScripts")
        self.portal.stop()
        self.done("access", self.first, "--type", "admin", "--yes")
        self.portal.start()
        other = self.elsewhere()
        self.assertEqual(other.run("access", self.first, "--withdraw", "viewScripts")[0], DONE)
        number = self.conflict()
        self.portal.stop()
        code, _, err = self.cli.run("resolve", number, "choose", "--type", "admin")
        self.assertEqual(code, 5, err)
        self.assertEqual(self.waiting(), [("access", "waiting", self.first)])
        self.portal.start()
        self.done("sync")
        self.assertEqual(other.users()[self.first]["accountType"], "admin")


if __name__ == "__main__":
    unittest.main()
