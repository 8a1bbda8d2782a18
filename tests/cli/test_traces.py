"""Where the programs have been leaves no trace in the home folder: no file of the hosts that asked for https alone (HSTS),
as Qt would keep one, and no cookies, which are not sent back either (reliability.md C, "tokens stay on their host")."""

import os
import pathlib
import subprocess
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.faultproxy import FaultProxy
from harness.practice import PracticePortal
from harness.wait import until

SAID = b"\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\nSet-Cookie: been=here; Max-Age=31536000\r\n\r\n"


class Remembered(FaultProxy):
    """Asks with every reply to be remembered."""

    def _forward(self, request):
        reply = super()._forward(request)
        return reply and reply.replace(b"\r\n\r\n", SAID, 1)


class Traces(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop()
        self.addCleanup(self.desktop.close)
        practice = PracticePortal("--users", "10")
        self.addCleanup(practice.close)
        self.portal = Remembered(practice, identity=True)
        self.addCleanup(self.portal.close)
        self.cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(self.cli.close)

    def assert_no_trace(self):
        self.assertTrue([request for request in self.portal.requests if request.status == 200], "nothing was asked for")
        home = pathlib.Path(self.desktop.home)
        names = [str(file.relative_to(home)) for file in home.rglob("*") if file.is_file()]
        self.assertEqual([name for name in names if "hsts" in name.lower() or "cookie" in name.lower()], [])
        # Whatever it may be called: where Qt keeps what it remembers for a program.
        self.assertEqual([name for name in names if name.startswith(".cache/canolfan")], [])
        self.assertEqual([request.path for request in self.portal.requests
                          if "cookie" in {name.lower() for name, _ in request.headers}], [])

    def test_of_the_command_line(self):
        code, _, err = self.cli.sign_in("examsOfficer")
        self.assertEqual(code, 0, err)
        self.assertEqual(len(self.cli.users()), 10)
        self.assert_no_trace()

    def test_of_the_window(self):
        """As far as the page to log in, for which it has read the portal's document."""
        command = [os.environ["CANOLFAN_APP"], "--portal", self.portal.portal, "--ca", self.portal.ca, "--data-dir",
                   self.cli.data]
        window = subprocess.Popen(command, env={**self.desktop.env, "QT_QPA_PLATFORM": "offscreen"},
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(window.wait)
        self.addCleanup(window.kill)
        # Kept once it has been understood.
        until(lambda: os.path.exists(os.path.join(self.cli.data, "portal.json")), "the portal's document")
        window.terminate()
        self.assertEqual(window.wait(30), 0)
        self.assert_no_trace()


if __name__ == "__main__":
    unittest.main()
