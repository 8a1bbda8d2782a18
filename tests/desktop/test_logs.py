"""Everything that Qt and ours can log is logged, while somebody signs in by keyboard: what they typed is in none of it, as
a whole or letter by letter (design.md, "never")."""

import pathlib
import re
import tempfile
import unittest

from desktop.program import Program
from harness import proxy
from harness.markers import as_credentials
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until
from screenshots.pictures import Camera

EVERYTHING = {"QT_LOGGING_RULES": "*=true"}


class Logs(ScreenTest):
    def start(self, portal, **env):
        self.program = Program(self.desktop, portal, env={**EVERYTHING, **env})
        self.addCleanup(self.program.close)
        self.window = self.program.window
        folder = tempfile.TemporaryDirectory(prefix="logs-")
        self.addCleanup(folder.cleanup)
        self.camera = Camera(self.desktop, folder.name, "logs")

    def type_keys(self, field, text):
        """With the keys of the X server's keyboard, as soon as the field has the focus."""
        self.camera.give_focus()
        until(lambda: self.window.find(field, "text", "password text").getState().contains(
            self.window.atspi.STATE_FOCUSED), f"the focus in {field}")
        self.camera.type(text)

    def assert_unlogged(self, typed, *others):
        """Neither as a whole nor letter by letter, `typed` by keyboard."""
        self.program.stop()
        logged = self.program.logged()
        for category in ("canolfan.http", "qt.qpa.events", "qt.widgets."):
            self.assertIn(category, logged, "it was silent")
        for secret in (*typed, *others):
            self.assertNotIn(secret, logged)
        # Qt writes of keys one at a time, as of Return's.
        self.assertIn("Key_Return", logged)
        keys = "".join(re.findall(r'QKeyEvent\([^)\n]*text="(.)"', logged))
        for secret in typed:
            for times in (1, 2, 3):  # pressed, let go, asked whether it is a shortcut
                self.assertNotIn("".join(letter * times for letter in secret), keys)

    def practice(self):
        portal = PracticePortal()
        self.addCleanup(portal.close)
        return portal

    def test_a_crash_leaves_no_dump(self):
        self.start(self.practice())
        self.window.find("Log in", "push button")
        limits = pathlib.Path(f"/proc/{self.program.process.pid}/limits").read_text(encoding="ascii")
        self.assertRegex(limits, r"Max core file size +0 +0 ")

    def test_a_sign_in_by_keyboard(self):
        portal = self.practice()
        self.start(portal)
        account = portal.accounts["user"]
        self.window.find("Log in", "push button")
        self.type_keys("Email address", account["email"])
        self.camera.press_key("Tab")
        self.type_keys("Password", account["password"])
        seen = portal.message_count("user")
        self.camera.press_key("Return")
        self.window.find("Verification code")
        code = portal.code_for("user", seen)
        self.type_keys("Verification code", code)
        self.camera.press_key("Return")
        self.window.find("Search users (name or email)")
        person = until(lambda: [node.name for node in self.window.all() if "Actions for" in (node.name or "")], "people")[0]
        self.assert_unlogged((account["password"], code), "eyJ", "Bearer ", "@", person.removeprefix("Actions for "))

    @unittest.skipIf(proxy.missing, proxy.missing)
    def test_the_proxys_password_by_keyboard(self):
        portal = proxy.NamedPortal(self.practice())
        self.addCleanup(portal.close)
        front = proxy.TinyProxy("BasicAuth ysgol open-sesame")
        self.addCleanup(front.close)
        self.start(portal, **front.environment())
        self.answer("guess-first")
        self.window.says("The proxy did not accept that.")
        self.answer("open-sesame")
        self.window.find("Log in", "push button")
        credentials = [*as_credentials("ysgol", "guess-first"), *as_credentials("ysgol", "open-sesame")]
        self.assert_unlogged(("guess-first", "open-sesame"), "Basic ", *credentials)

    def answer(self, password):
        self.window.find("Continue", "push button")
        self.window.type("Proxy user name", "ysgol")
        self.window.find("Proxy password", "password text").queryComponent().grabFocus()
        self.type_keys("Proxy password", password)
        self.camera.press_key("Return")


if __name__ == "__main__":
    unittest.main()
