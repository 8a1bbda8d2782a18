"""The connection check and the letter to IT support (S52, S53) in the real program: before there is a portal, for
somebody who is signed in, and where an email does not arrive; in both languages."""

import os
import socket
import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until

ADDRESSES = ("https://cognito-idp.eu-west-2.amazonaws.com/", "https://efw53vvy3k.execute-api.eu-west-2.amazonaws.com/")
SENDER = "portal-no-reply@wjec.co.uk"
GOOD = "Everything that the program needs can be reached."


class Silent:
    """An address where connections are taken, and nothing is ever said."""

    def __init__(self, ca):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.portal, self.ca = f"https://localhost:{self.server.getsockname()[1]}", ca

    def close(self):
        self.server.close()


class Gone(Silent):
    """An address at which a portal once was."""

    def __init__(self, ca):
        super().__init__(ca)
        self.close()
        self.port = self.portal.rsplit(":", 1)[1]


class Doctor(ScreenTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.portal = PracticePortal()
        cls.addClassCleanup(cls.portal.close)

    def setUp(self):
        self.desktop.clear_secrets()

    def program(self, portal):
        program = Program(self.desktop, portal)
        self.addCleanup(program.close)
        return program

    def letter(self, window, label="Letter"):
        """All of it is there, and nobody's name."""
        text = until(lambda: window.text_of(label), "the letter")
        for needed in (*ADDRESSES, SENDER):
            self.assertIn(needed, text)
        for account in self.portal.accounts.values():
            self.assertNotIn(account["email"], text)
        self.assertNotIn("68101", text)
        return text

    def close(self, window, dialog, button):
        """Where one dialog stands over another, both have this button."""
        def there():
            return [node for node in window.all(button, ("push button",)) if self.title_above(node) == dialog]
        node = until(there, f"“{button}” in {dialog}")[0]
        node.queryAction().doAction(window.action_of(node))
        until(lambda: not there(), f"{dialog} to close")

    def title_above(self, node):
        while node is not None and node.getRoleName() != "dialog":
            node = node.parent
        return node.name if node is not None else None

    def test_where_no_portal_is_reached(self):
        gone = Gone(self.portal.ca)
        window = self.program(gone).window
        window.press("Connection check", "push button")
        window.says("Not everything that the program needs can be reached.")
        window.says(f"localhost refuses connections on port {gone.port}: ask IT support")
        window.find("Security (TLS)")
        window.says("Not known yet: the portal's own address names it once it answers.")
        window.press("Copy the result", "push button")
        window.find("The result is on the clipboard.")
        window.press("Letter to IT support…", "push button")
        text = self.letter(window)
        self.assertTrue(text.startswith("To IT support"))
        self.assertIn(f"{gone.portal} – Connection (TCP): port {gone.port} refused the connection", text)
        window.press("Copy the letter", "push button")
        window.says("The letter is on the clipboard.")
        self.in_welsh(window, gone)

    def in_welsh(self, window, gone):
        """The letter stays in its own language; all else follows."""
        window.press_in_dialog("Cymraeg")
        window.says("Mae'r llythyr ar y clipfwrdd.")
        self.assertTrue(self.letter(window, "Llythyr").startswith("To IT support"))
        self.close(window, "Llythyr at y tîm cymorth TG", "Cau")
        window.says(f"Mae'r gweinydd hwn yn gwrthod cysylltiadau: localhost, porth rhwydwaith {gone.port}.")
        window.press("Llythyr at y tîm cymorth TG…", "push button")
        self.assertTrue(self.letter(window, "Llythyr").startswith("At y tîm cymorth TG"))
        self.close(window, "Llythyr at y tîm cymorth TG", "Cau")
        self.close(window, "Gwirio'r cysylltiad", "Cau")

    def test_somebody_who_is_signed_in(self):
        program = self.program(self.portal)
        program.log_in("examsOfficer")
        program.choose_from_profile("Connection check")
        window = program.window
        window.says(GOOD)
        window.says("Secure and trusted (TLS 1.")
        self.portal.advance(3 * 3600)
        self.addCleanup(self.portal.advance, -3 * 3600)
        window.press("Check again", "push button")
        window.says("This computer's clock is behind the server's by 3 hours")
        window.press("Letter to IT support…", "push button")
        self.assertIn("clock differs", self.letter(window))

    def test_a_check_is_cancelled(self):
        silent = Silent(self.portal.ca)
        self.addCleanup(silent.close)
        window = self.program(silent).window
        window.press("Cancel", "push button")
        window.press("Connection check", "push button")
        window.find("Being checked…")
        window.press_in_dialog("Cancel", "push button")
        window.says("The check was not finished.")
        window.press("Check again", "push button")
        window.find("Being checked…")
        window.press("Close", "push button")
        window.gone("Check again", "push button")

    def test_an_invitation_that_has_not_arrived(self):
        program = self.program(self.portal)
        program.log_in("examsOfficer")
        window = program.window
        window.press("Invite User", "push button")
        window.type("First name", "Mared")
        window.type("Last name", "Ap Dafydd")
        window.type("Email address", "mared.ap-dafydd@ysgol-practis.example")
        window.press("Send invite", "push button")
        window.says("Invitation sent to Mared Ap Dafydd.")
        window.press("Actions for Mared Ap Dafydd", "push button", "push button menu")
        window.press("No email?", "menu item")
        window.says("The first place to look is the junk folder.")
        window.says("may have put it in quarantine")
        self.assertNotIn("Mared", self.letter(window))
        path = os.path.join(program.data.name, "letter.txt")
        window.press("Save…", "push button")
        window.type("File name:", path)
        window.press("Save", "push button")
        window.says(f"Saved as {path}.")
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), self.letter(window))

    def test_a_code_that_has_not_arrived(self):
        window = self.program(self.portal).window
        account = self.portal.accounts["user"]
        window.type("Email address", account["email"])
        window.type("Password", account["password"])
        window.press("Log in", "push button")
        window.press("Letter to IT support…", "push button")
        self.letter(window)
        window.press("Close", "push button")
        window.find("Verification code")
        window.press("Back to log in", "push button")
        window.press("Forgot your password?", "push button")
        window.type("Email address", account["email"])
        window.press("Send code", "push button")
        window.press("Letter to IT support…", "push button")
        self.letter(window)


if __name__ == "__main__":
    unittest.main()
