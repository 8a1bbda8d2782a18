"""Cancel in the real program, where whatever is waited for never comes: it leads out at once, and on from there."""

import socket
import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until

RENEWAL = "GetTokensFromRefreshToken"


class SilentPortal:
    """Takes every connection and never says a word."""

    def __init__(self, practice):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.portal, self.ca = f"https://localhost:{self.listener.getsockname()[1]}", practice.ca

    def close(self):
        self.listener.close()


class Cancel(ScreenTest):
    def start(self, portal):
        self.desktop.clear_secrets()
        self.program = Program(self.desktop, portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window

    def practice(self, *options):
        portal = PracticePortal(*options)
        self.addCleanup(portal.close)
        return portal

    def test_while_the_portal_is_looked_for(self):
        silent = SilentPortal(self.practice())
        self.addCleanup(silent.close)
        self.start(silent)
        self.window.find("Connecting to the portal…")
        for _ in range(2):
            self.window.press("Cancel", "push button")
            self.window.says("Cancelled.")
            self.window.press("Try again", "push button")
            self.window.find("Connecting to the portal…")

    def test_while_a_token_is_renewed(self):
        """The next token is held back, so that nothing is read before it comes; the renewal itself goes on."""
        portal = self.practice("--access-token", "5", "--grace", "0")
        self.start(portal)
        self.program.log_in("user", stay=True)
        first = self.desktop.stored_refresh_token()
        portal.post("/practice/identity-faults", {"operation": RENEWAL, "hold": True, "count": 1})
        before = portal.calls(RENEWAL)
        until(lambda: portal.calls(RENEWAL) > before, "a renewal")
        for _ in range(2):
            self.window.press("Refresh", "push button")
            self.window.press("Cancel", "push button")
            self.window.gone("Cancel", "push button")
        self.assertEqual(self.desktop.stored_refresh_token(), first, "the renewal is still held back")
        portal.post("/practice/identity-faults", {"release": True})
        until(lambda: self.desktop.stored_refresh_token() != first, "the new token")
        self.window.press("Refresh", "push button")
        self.window.gone("Cancel", "push button")
        self.window.find("Search users (name or email)")


if __name__ == "__main__":
    unittest.main()
