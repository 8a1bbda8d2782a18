"""canolfan as it is built, in a process of its own."""

import os
import subprocess
import tempfile

from harness.screen import Window

# Everything of ours and of Qt's that could see what is typed, sent or kept; all of Qt's would drown it.
LOUD = {"QT_LOGGING_RULES": "canolfan.*=true;qt.network.*=true;qt.widgets.*=true;qt.qpa.input.*=true",
        "QT_MESSAGE_PATTERN": "%{category} %{message}"}


class Program:
    def __init__(self, desktop, portal, *options):
        self.desktop = desktop
        self.portal = portal
        self.options = options
        self.data = tempfile.TemporaryDirectory(prefix="canolfan-")
        self.log = open(os.path.join(self.data.name, "log.txt"), "w+b")
        self.process = None
        self.start()

    def start(self):
        command = [os.environ["CANOLFAN_APP"], "--portal", self.portal.portal, "--ca", self.portal.ca,
                   "--data-dir", os.path.join(self.data.name, "data"), *self.options]
        self.process = subprocess.Popen(command, env={**self.desktop.env, **LOUD},
                                        stdout=self.log, stderr=self.log)
        self.window = Window(self.process.pid)

    def stop(self):
        """Ends the program as a log-out does: with SIGTERM. What was to be remembered must be so by then."""
        self.process.terminate()
        self.process.wait(20)

    def logged(self):
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def close(self):
        if self.process.poll() is None:
            self.stop()
        self.log.close()
        self.data.cleanup()
