"""canolfan-cli behind the network's proxy: through it, asked for its password, and told apart from the portal."""

import json
import unittest

from cli.program import Cli
from cli.test_logs import LOUD
from harness import proxy
from harness.desktop import Desktop
from harness.markers import as_credentials
from harness.practice import PracticePortal

OFFLINE = 5


@unittest.skipIf(proxy.missing, proxy.missing)
class BehindAProxy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(keyring=False)
        cls.addClassCleanup(cls.desktop.close)
        practice = PracticePortal()
        cls.addClassCleanup(practice.close)
        cls.portal = proxy.NamedPortal(practice)
        cls.addClassCleanup(cls.portal.close)

    def behind(self, *lines):
        """canolfan-cli on a computer whose settings name a proxy with this configuration."""
        self.proxy = proxy.TinyProxy(*lines)
        self.addCleanup(self.proxy.close)
        cli = Cli(self.portal, {**self.desktop.env, **self.proxy.environment()}, vault="memory")
        self.addCleanup(cli.close)
        return cli

    def sign_in_lines(self):
        account = self.portal.accounts["examsOfficer"]
        return ["sign-in " + account["email"], account["password"], self.portal.code_for("examsOfficer"), "users"]

    def test_through_it(self):
        code, out, err = self.behind().run("--json", "batch", lines=self.sign_in_lines())
        self.assertEqual((code, err), (0, ""))
        self.assertTrue(json.loads(out.splitlines()[1]))

    def test_it_wants_a_password(self):
        cli = self.behind("BasicAuth ysgol open-sesame")
        command, *rest = self.sign_in_lines()
        lines = [command, "ysgol", "guess", "ysgol", "open-sesame", *rest]
        code, out, err = cli.run("--json", "batch", lines=lines)
        self.assertEqual(code, 0, err)
        self.assertEqual(err, "The proxy did not accept that. Check both and try again.\n")
        self.assertTrue(json.loads(out.splitlines()[1]))
        self.assertNotIn("sesame", out + err)

    def test_the_password_is_in_no_log(self):
        cli = self.behind("BasicAuth ysgol open-sesame")
        cli.env.update(LOUD)
        command, *rest = self.sign_in_lines()
        code, out, err = cli.run("batch", lines=[command, "ysgol", "guess-first", "ysgol", "open-sesame", *rest])
        self.assertEqual(code, 0, err[-500:])
        self.assertIn("The proxy did not accept that", err)
        self.assertIn("canolfan.http POST", err, "nothing was logged, so nothing was tried")
        self.assertIn("qt.", err, "Qt's own categories were silent")
        for password in ("guess-first", "open-sesame"):
            for marker in ("Basic ", *as_credentials("ysgol", password)):
                self.assertNotIn(marker, out + err)

    def test_nobody_says_the_password(self):
        code, _, err = self.behind("BasicAuth ysgol open-sesame").run("users")
        self.assertEqual(code, OFFLINE)
        self.assertIn(f"The network's proxy, {self.proxy.name}, wants a user name", err)

    def test_it_is_down(self):
        cli = self.behind()
        self.proxy.stop()
        code, _, err = cli.run("users")
        self.assertEqual(code, OFFLINE)
        self.assertIn(f"The network's proxy, {self.proxy.name}, cannot be reached", err)

    def test_the_portal_is_down_behind_it(self):
        code, _, err = self.behind().run("--portal", f"https://{proxy.HOST}:1", "users")
        self.assertEqual(code, OFFLINE)
        self.assertIn(f"{proxy.HOST} cannot be reached", err)
        self.assertNotIn("proxy", err)

    def test_it_refuses_the_portal(self):
        code, _, err = self.behind("FilterDefaultDeny Yes", 'Filter "/dev/null"').run("users")
        self.assertEqual(code, OFFLINE)
        self.assertIn(f"did not let this program through. Ask IT support to allow {proxy.HOST}", err)


if __name__ == "__main__":
    unittest.main()
