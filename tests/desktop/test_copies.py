"""What has become of the copy on this computer is told in the real window, in its usual start: its key was deleted, or it
was damaged, with a change in it that waits; with the portal there and without it."""

import os
import subprocess
import unittest

from desktop.test_offline import OfflineTest
from harness.copies import copies

LIST = "Search users (name or email)"


class Copies(OfflineTest):
    def setUp(self):
        super().setUp()
        self.portal.stop()
        self.change_access(0, "Item Level Data")
        self.program.stop()

    def start(self):
        self.program.start()
        self.window = self.program.window

    def lose_the_key(self):
        attribute, = self.desktop.copy_keys()
        subprocess.run(["secret-tool", "clear", "server", "Canolfan", "user", attribute.split(" = ")[1]],
                       env=self.desktop.env, check=True)
        self.assertEqual(self.desktop.copy_keys(), [])

    def damage(self):
        """Its first page is noise; what was changed last can still be read."""
        path, = copies(os.path.join(self.program.data.name, "data"))
        for beside in ("-wal", "-shm"):
            if os.path.exists(path + beside):
                os.remove(path + beside)
        with open(path, "r+b") as file:
            file.write(os.urandom(100))

    def assert_locked_away(self):
        self.window.says("no longer has the key")
        self.window.says("locked in the old copy: 1")

    def test_the_key_is_gone(self):
        self.lose_the_key()
        self.portal.start()
        self.start()
        self.window.find(LIST)
        self.assert_locked_away()

    def test_the_key_is_gone_and_no_portal(self):
        self.lose_the_key()
        self.start()
        self.assert_locked_away()
        self.window.press("Try again", "push button")
        self.assert_locked_away()
        # Not pressed once more: the window keeps trying by itself.
        self.window.find("Try again", "push button")
        self.window.says("Canolfan keeps trying by itself.")
        self.portal.start()
        self.window.find(LIST, seconds=90)
        self.assert_locked_away()

    def test_damaged(self):
        self.damage()
        self.portal.start()
        self.start()
        self.window.says("was damaged")
        self.window.says("All changes sent", 90)
        self.window.press("Manage Users")
        self.window.find(LIST)
        self.assertIn("itemLevelData", self.other.users()[self.people[0]["email"]]["permissions"])

    def test_damaged_and_no_portal(self):
        """What waits can be looked at, and goes once the portal is there."""
        self.damage()
        self.start()
        self.window.says("was damaged")
        self.window.says("No unsent change was lost")
        self.window.says("The list is not on this computer")
        self.window.says("1 change waiting")
        self.window.find("Send now", "push button")
        self.portal.start()
        self.window.says("All changes sent", 90)
        self.assertIn("itemLevelData", self.other.users()[self.people[0]["email"]]["permissions"])


if __name__ == "__main__":
    unittest.main()
