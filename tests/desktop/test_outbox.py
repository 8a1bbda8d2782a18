"""What waits to be sent outlives what happens to the window: it is killed in the moment in which it has said "Saved on
this computer", it is locked, and the command line works on the same copy beside it."""

import os
import unittest

from cli.program import Cli
from desktop.test_offline import OfflineTest
from harness.faultproxy import answer


class Outbox(OfflineTest):
    def setUp(self):
        super().setUp()
        self.portal.stop()

    def restart(self, end):
        end()
        self.program.start()
        self.window = self.program.window

    def permissions(self, number):
        return self.other.users()[self.people[number]["email"]]["permissions"]

    def sent(self):
        """How many changes of access this program has asked the portal for."""
        with self.way.lock:
            return len([each for each in self.way.requests if each.method == "PATCH"])

    def on_the_same_copy(self):
        cli = Cli(self.way, self.desktop.env, data=os.path.join(self.program.data.name, "data"))
        self.addCleanup(cli.close)
        return cli

    def test_killed_when_it_has_said_saved(self):
        for number in range(3):
            self.change_access(number, "Item Level Data")
            self.restart(self.program.kill)
            self.window.says("Offline since")
            self.window.says("1 change waiting" if number == 0 else f"{number + 1} changes waiting")
        self.portal.start()
        self.window.says("All changes sent", 90)
        for number in range(3):
            self.assertIn("itemLevelData", self.permissions(number))

    def test_unlocked_without_the_portal(self):
        self.change_access(0, "Item Level Data")
        self.program.choose_from_profile("Lock now")
        self.window.says("Canolfan is locked")
        self.window.type("Password", self.portal.accounts["examsOfficer"]["password"])
        self.window.press("Unlock", "push button")
        self.window.says("1 change waiting")
        self.change_access(1, "Item Level Data")
        self.portal.start()
        self.window.says("All changes sent", 90)
        self.assertIn("itemLevelData", self.permissions(0))
        self.assertIn("itemLevelData", self.permissions(1))

    def test_the_command_line_beside_it(self):
        """Each sees what the other has saved, neither writes over it, and all of it is sent once."""
        self.change_access(0, "Item Level Data")
        cli = self.on_the_same_copy()
        code, out, err = cli.run("access", self.people[1]["email"], "--grant", "itemLevelData")
        self.assertEqual(code, 0, err)
        self.assertIn("Saved on this computer", out)
        self.change_access(2, "Item Level Data")
        self.window.says("3 changes waiting")
        code, waiting = cli.json("waiting")
        self.assertEqual(code, 0, waiting)
        self.assertEqual([change["email"] for change in waiting],
                         [self.people[number]["email"] for number in range(3)])
        self.portal.start()
        self.window.says("All changes sent", 90)
        for number in range(3):
            self.assertIn("itemLevelData", self.permissions(number))

    def test_what_is_never_answered_is_given_up_knowingly(self):
        """Nobody here is told whether the portal has made it: it is not sent again, and the list says how it is."""
        self.portal.start()
        self.way.on("PATCH", r"/users/[^/]+$", answer(500), times=None)
        self.change_access(0, "Item Level Data")
        self.window.press("Waiting changes")
        self.window.press("Stop trying…", "push button")
        self.window.says("the portal may have made it")
        self.window.press("Stop trying", "push button")
        self.window.says("Nothing is waiting.")
        self.way.clear()
        sent = self.sent()
        self.window.press("Manage Users")
        self.window.press("Refresh")
        self.window.says("All changes sent")
        self.act(0, "Manage Access")
        self.window.find("Confirm access permissions", "push button")
        self.assertFalse(self.window.checked("Item Level Data"))
        self.assertNotIn("itemLevelData", self.permissions(0))
        self.assertEqual(self.sent(), sent)

    def test_signed_out_by_the_command_line_beside_it(self):
        """What waits keeps the copy, so that signing out is refused; let go, the window says that it has happened."""
        self.change_access(0, "Item Level Data")
        cli = self.on_the_same_copy()
        code, _, err = cli.run("sign-out")
        self.assertNotEqual(code, 0)
        self.assertIn("1 change", err)
        self.window.says("1 change waiting")
        code, _, err = cli.run("sign-out", "--discard")
        self.assertEqual(code, 0, err)
        # Nothing is pressed: the window looks again by itself, sooner or later than anybody here could.
        self.window.says("signed out", 90)
        self.assertEqual(self.desktop.copy_keys(), [])


if __name__ == "__main__":
    unittest.main()
