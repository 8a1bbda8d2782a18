"""Signing out on the command line where the portal cannot be reached: as in the window, whoever leaves the computer leaves
nothing on it, and no change goes that nobody wanted to lose."""

import os
import unittest

from cli.test_offline import DONE, NOT_SIGNED_IN, OFFLINE, REFUSED, OfflineTest


class SignOut(OfflineTest):
    def copies(self):
        return [name for name in os.listdir(self.cli.data) if ".db" in name]

    def assert_nothing_is_left(self):
        self.assertEqual(self.desktop.secrets() + self.desktop.copy_keys(), [])
        self.assertEqual(self.copies(), [])
        self.assertEqual(self.cli.run("users")[0], NOT_SIGNED_IN)

    def test_without_the_portal(self):
        self.assertEqual((len(self.copies()) > 0, len(self.desktop.copy_keys())), (True, 1))
        self.portal.stop()
        code, out, err = self.cli.run("sign-out")
        self.assertEqual(code, DONE, err)
        self.assertIn("signed out", out)
        self.assert_nothing_is_left()
        self.portal.start()
        self.assert_nothing_is_left()

    def test_with_waiting_changes(self):
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")
        code, _, err = self.cli.run("sign-out")
        self.assertEqual(code, REFUSED)
        self.assertIn("1 change", err)
        self.assertEqual(self.waiting(), [("access", "waiting", self.first)])
        code, _, err = self.cli.run("sign-out", "--discard")
        self.assertEqual(code, DONE, err)
        self.assert_nothing_is_left()
        self.portal.start()
        self.assertNotIn("viewScripts", self.elsewhere().users()[self.first]["permissions"])

    def test_everywhere_needs_the_portal(self):
        self.portal.stop()
        code, _, err = self.cli.run("sign-out", "--everywhere")
        self.assertEqual(code, OFFLINE, err)
        self.assertIn(self.first, self.cli.users())
        self.portal.start()
        self.assertEqual(self.cli.run("sign-out", "--everywhere")[0], DONE)
        self.assert_nothing_is_left()

    def test_in_one_process_with_what_was_changed_before(self):
        self.portal.stop()
        lines = (f"access {self.first} --grant viewScripts", "sign-out", "sign-out --discard", "users")
        code, out, err = self.cli.run("batch", lines=lines)
        self.assertEqual(code, REFUSED, err)
        self.assertIn("Saved on this computer", out)
        self.assertIn("signed out", out)
        self.assert_nothing_is_left()

    def test_whoever_is_out_sees_nobody(self):
        """Also where the lines before have worked from the copy on this computer."""
        self.portal.stop()
        invitation = "invite --first-name A --last-name B --email ab@ysgol-practis.example --type user --language en"
        code, out, err = self.cli.run("batch", lines=("users", "sign-out", "users", invitation, "waiting"))
        self.assertEqual(code, NOT_SIGNED_IN, err)
        self.assertIn("signed out", out.splitlines()[-1])
        self.assertEqual(err.count("not signed in"), 3, err)


if __name__ == "__main__":
    unittest.main()
