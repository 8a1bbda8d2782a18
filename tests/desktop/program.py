"""canolfan as it is built, in a process of its own."""

import os
import signal
import subprocess
import tempfile

from harness.screen import Window

# Everything of ours and of Qt's that could see what is typed, sent or kept; all of Qt's is slower, and has a test of
# its own (test_identitylogs.py).
LOUD = {"QT_LOGGING_RULES": "canolfan.*=true;qt.network.*=true;qt.widgets.*=true;qt.qpa.input.*=true",
        "QT_MESSAGE_PATTERN": "%{category} %{message}"}


class Program:
    def __init__(self, desktop, portal, *options, env=None):
        """`env`: on top of the desktop's."""
        self.desktop = desktop
        self.portal = portal
        self.options = options
        self.env = env or {}
        self.data = tempfile.TemporaryDirectory(prefix="canolfan-")
        self.log = open(os.path.join(self.data.name, "log.txt"), "w+b")
        self.process = None
        self.start()

    def start(self):
        command = [os.environ["CANOLFAN_APP"], "--portal", self.portal.portal, "--ca", self.portal.ca,
                   "--data-dir", os.path.join(self.data.name, "data"), *self.options]
        self.process = subprocess.Popen(command, env={**LOUD, **self.desktop.env, **self.env},
                                        stdout=self.log, stderr=self.log)
        self.window = Window(self.process.pid)

    def log_in(self, account_type, stay=False):
        window, account = self.window, self.portal.accounts[account_type]
        seen = self.portal.message_count(account_type)
        window.type("Email address", account["email"])
        window.type("Password", account["password"])
        if stay != window.checked("Stay signed in on this computer"):
            window.press("Stay signed in on this computer", "check box")
        window.press("Log in", "push button")
        window.find("Verification code")
        window.type("Verification code", self.portal.code_for(account_type, seen))
        window.press("Verify", "push button")
        window.find("Search users (name or email)")

    def choose_from_profile(self, item):
        """The profile button says who is signed in (S3), after the settings; its menu is S4's."""
        named = [node.name for node in self.window.all(None, ("push button", "push button menu")) if node.name]
        self.window.press(named[named.index("Settings") + 1])
        self.window.press(item, "menu item")

    def is_running(self):
        return self.process.poll() is None

    def stop(self):
        """Ends the program as a log-out does: with SIGTERM. It ends in order; with AddressSanitizer, without a leak."""
        self.process.terminate()
        self.ended(self.process.wait(30))

    def kill(self):
        """As a power cut does. What was to be remembered must be so by then."""
        self.process.kill()
        self.process.wait(20)

    def ended(self, code):
        assert code == 0, f"canolfan ended with {code}: {self.logged()[-4000:]}"

    def logged(self):
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def close(self):
        try:
            if self.is_running():
                self.stop()
            elif self.process.returncode != -signal.SIGKILL:
                self.ended(self.process.returncode)
        finally:
            self.log.close()
            self.data.cleanup()
