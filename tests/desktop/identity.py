"""Somebody invited or known at the real program's window: what the tests of identity stand on."""

import pathlib
import re
import tempfile
from urllib.parse import parse_qs, urlsplit

from cli.program import Cli
from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until

# Base32 in groups of four.
KEY = re.compile(r"[A-Z2-7]{4}(\s[A-Z2-7]{1,4}){3,}")
PASSWORD = "Tegell-Porffor-Hapus7"


# In place of the desktop's: what it is to open is kept.
OPENER = """#!/bin/sh
printf '%s\\n' "$1" >> {kept}
"""


class IdentityTest(ScreenTest):
    def start(self, *options):
        self.portal = PracticePortal("--users", "12", *options)
        self.addCleanup(self.portal.close)
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window

    def keep_what_is_opened(self):
        """Before the program starts: neither email program nor browser comes up. The addresses that either is given,
        when the returned function is called."""
        folder = tempfile.TemporaryDirectory(prefix="opened-")
        self.addCleanup(folder.cleanup)
        kept = pathlib.Path(folder.name, "kept")
        opener = pathlib.Path(folder.name, "xdg-open")
        opener.write_text(OPENER.format(kept=kept), encoding="utf-8")
        opener.chmod(0o755)
        before = self.desktop.env["PATH"]
        self.addCleanup(self.desktop.env.update, PATH=before)
        self.desktop.env["PATH"] = folder.name + ":" + before
        return lambda: kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []

    def mail(self, opened):
        """(address, text) of the newest email that was to be written."""
        written = urlsplit(until(opened, "the email program")[-1])
        self.assertEqual(written.scheme, "mailto")
        return written.path, parse_qs(written.query)["body"][0]

    def invited(self, first_name):
        """Somebody whom the Exams Officer has just invited: (email, temporary password)."""
        email = f"{first_name.lower()}@ysgol-practis.example"
        cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(cli.close)
        self.assertEqual(cli.sign_in("examsOfficer")[0], 0)
        self.assertEqual(cli.run("invite", "--first-name", first_name, "--last-name", "Wyn", "--email", email,
                                 "--type", "user", "--language", "cy")[0], 0)
        cli.run("sign-out")
        return email, self.portal.messages(email)[0]["temporaryPassword"]

    def log_in(self, email, password):
        self.window.type("Email address", email)
        self.window.type("Password", password)
        self.window.press("Log in", "push button")

    def choose_password(self):
        self.window.find("Repeat the new password")
        self.window.type("New password", PASSWORD)
        self.window.type("Repeat the new password", PASSWORD)
        self.window.press("Set new password", "push button")

    def set_up_app(self):
        """As somebody who types the key into an authenticator."""
        self.window.press("Authenticator App (most secure)", "push button")
        self.window.press("I cannot scan the QR code", "push button")
        key = until(self.shown_key, "the key")
        self.typed_code = self.portal.app_code(key)
        self.window.type("Verification code", self.typed_code)
        self.window.press("Verify setup", "push button")
        return key

    def shown_key(self):
        shown = (node.name for node in self.window.all())
        return next(("".join(name.split()) for name in shown if KEY.fullmatch(name or "")), None)

    def assert_nothing_secret(self, *markers):
        logged = self.program.logged()
        self.assertIn("canolfan.http", logged)
        for marker in (*markers, "eyJ", "@"):
            self.assertNotIn(marker, logged)

