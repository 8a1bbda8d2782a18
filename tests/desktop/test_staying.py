"""Staying signed in, in the real program: tokens are renewed before they run out, by themselves, and what goes wrong on
the way is outlived; "Sign out everywhere" ends it here and elsewhere."""

import unittest

from cli.program import Cli
from desktop.program import Program
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.screen import ScreenTest, close_windows
from harness.wait import until

RENEWAL = "GetTokensFromRefreshToken"
SOON = ("--access-token", "5", "--grace", "0")
NOT_SIGNED_IN = 4


class Staying(ScreenTest):
    def start(self, *options):
        self.desktop.clear_secrets()
        self.portal = PracticePortal(*options)
        self.addCleanup(self.portal.close)
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window

    def renewed(self, times):
        """Waits until the pool has done it this often more, while nobody does anything."""
        before = self.portal.calls(RENEWAL)
        until(lambda: self.portal.calls(RENEWAL) >= before + times, f"{times} renewals", 90)

    def refuses(self):
        return self.program.logged().count(" 401 ")

    def test_renewed_in_time(self):
        self.start(*SOON)
        self.program.log_in("user", stay=True)
        first = self.desktop.stored_refresh_token()
        self.renewed(3)
        self.window.press("Refresh", "push button")
        self.window.find("Search users (name or email)")
        self.assertEqual(self.refuses(), 0)
        self.assertNotEqual(self.desktop.stored_refresh_token(), first)
        self.program.kill()
        self.program.start()
        self.program.window.find("Search users (name or email)")

    def test_the_window_is_closed_while_a_token_is_renewed(self):
        self.ended_while_renewing(lambda: close_windows(self.desktop))

    def test_the_system_ends_while_a_token_is_renewed(self):
        self.ended_while_renewing(lambda: self.program.process.terminate())

    def ended_while_renewing(self, end):
        self.start(*SOON)
        self.program.log_in("user", stay=True)
        self.portal.post("/practice/identity-faults", {"operation": RENEWAL, "hold": True, "count": 1})
        self.renewed(1)
        first = self.desktop.stored_refresh_token()
        end()
        until(lambda: self.window.all(None, ("frame",)) == [], "the window to go")
        self.assertTrue(self.program.is_running())
        self.portal.post("/practice/identity-faults", {"release": True})
        self.assertEqual(self.program.process.wait(30), 0)
        self.assertNotEqual(self.desktop.stored_refresh_token(), first)
        self.program.start()
        self.program.window.find("Search users (name or email)")

    def test_a_server_that_is_away(self):
        self.start(*SOON)
        self.program.log_in("user", stay=True)
        self.portal.stop()
        failures = self.program.logged().count("POST localhost / ")
        until(lambda: self.program.logged().count("POST localhost / ") >= failures + 2, "two tries", 60)
        self.window.find("Search users (name or email)")
        self.portal.start()
        self.renewed(2)
        self.window.find("Search users (name or email)")

    def test_a_device_that_is_confirmed_late(self):
        self.start("--devices", "on", *SOON)
        self.portal.post("/practice/identity-faults",
                         {"operation": "ConfirmDevice", "error": "InternalErrorException", "count": 3})
        self.program.log_in("user", stay=True)
        self.renewed(2)
        self.assertEqual(self.portal.calls("ConfirmDevice"), 1)
        self.window.find("Search users (name or email)")
        self.program.stop()
        self.program.start()
        self.program.window.find("Search users (name or email)")

    def test_signed_out_everywhere(self):
        self.start()
        home = Desktop()
        self.addCleanup(home.close)
        other = Cli(self.portal, home.env)
        self.addCleanup(other.close)
        self.assertEqual(other.sign_in("user")[0], 0)
        self.program.log_in("user", stay=True)
        self.program.choose_from_profile("Sign out everywhere")
        self.window.says("on every other one")
        self.window.says("up to 15 minutes")
        self.window.press("Cancel", "push button")
        self.window.gone("Cancel", "push button")
        self.assertEqual(other.run("users")[0], 0)

        # Nobody is signed out by half.
        self.portal.stop()
        self.program.choose_from_profile("Sign out everywhere")
        self.window.press("Sign out everywhere", "push button")
        self.window.says("cannot be reached")
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock
        self.portal.start()
        self.window.press("Sign out everywhere", "push button")
        self.window.says("here and everywhere else")
        self.window.find("Log in", "push button")
        self.assertEqual(self.desktop.secrets(), [])
        self.assertEqual(other.run("users")[0], NOT_SIGNED_IN)
        self.program.log_in("user")


if __name__ == "__main__":
    unittest.main()
