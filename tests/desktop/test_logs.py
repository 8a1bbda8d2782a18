"""Everything that Qt and ours can log is logged, while somebody signs in by keyboard: what they typed is in none of it, as
a whole or letter by letter (design.md, "never")."""

import pathlib
import re
import tempfile
import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until
from screenshots.pictures import Camera

EVERYTHING = {"QT_LOGGING_RULES": "*=true"}


class Logs(ScreenTest):
    def setUp(self):
        self.portal = PracticePortal()
        self.addCleanup(self.portal.close)
        self.program = Program(self.desktop, self.portal, env=EVERYTHING)
        self.addCleanup(self.program.close)
        self.window = self.program.window
        folder = tempfile.TemporaryDirectory(prefix="logs-")
        self.addCleanup(folder.cleanup)
        self.camera = Camera(self.desktop, folder.name, "logs")

    def test_a_crash_leaves_no_dump(self):
        self.window.find("Log in", "push button")
        limits = pathlib.Path(f"/proc/{self.program.process.pid}/limits").read_text(encoding="ascii")
        self.assertRegex(limits, r"Max core file size +0 +0 ")

    def type_keys(self, field, text):
        """With the keys of the X server's keyboard, as soon as the field has the focus."""
        self.camera.give_focus()
        until(lambda: self.window.find(field, "text", "password text").getState().contains(
            self.window.atspi.STATE_FOCUSED), f"the focus in {field}")
        self.camera.type(text)

    def test_a_sign_in_by_keyboard(self):
        account = self.portal.accounts["user"]
        self.window.find("Log in", "push button")
        self.type_keys("Email address", account["email"])
        self.camera.press_key("Tab")
        self.type_keys("Password", account["password"])
        seen = self.portal.message_count("user")
        self.camera.press_key("Return")
        self.window.find("Verification code")
        code = self.portal.code_for("user", seen)
        self.type_keys("Verification code", code)
        self.camera.press_key("Return")
        self.window.find("Search users (name or email)")
        person = until(lambda: [node.name for node in self.window.all() if "Actions for" in (node.name or "")], "people")[0]
        self.program.stop()
        logged = self.program.logged()
        for category in ("canolfan.http", "qt.qpa.events", "qt.widgets."):
            self.assertIn(category, logged, "it was silent")
        for secret in (account["password"], code, "eyJ", "Bearer ", "@", person.removeprefix("Actions for ")):
            self.assertNotIn(secret, logged)
        # Qt writes of keys one at a time, as of Return's.
        self.assertIn("Key_Return", logged)
        keys = "".join(re.findall(r'QKeyEvent\([^)\n]*text="(.)"', logged))
        for secret in (account["password"], code):
            for times in (1, 2, 3):  # pressed, let go, asked whether it is a shortcut
                self.assertNotIn("".join(letter * times for letter in secret), keys)


if __name__ == "__main__":
    unittest.main()
