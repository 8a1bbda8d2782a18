"""No password, code, token, name or address in what is logged, with every category of ours and of Qt's at its loudest
(design.md, "never")."""

import json
import re
import subprocess
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.wait import until

LOUD = {"QT_LOGGING_RULES": "*=true", "QT_MESSAGE_PATTERN": "%{category} %{message}"}


class Logs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        cls.portal = PracticePortal("--users", "30")
        cls.addClassCleanup(cls.portal.close)

    def setUp(self):
        self.cli = Cli(self.portal, {**self.desktop.env, **LOUD})
        self.addCleanup(self.cli.close)
        self.logged = ""

    def done(self, code, out, err):
        self.assertEqual(code, 0, out)
        self.logged += err
        return out

    def refresh_token(self):
        """The one secret in the keychain, as anybody with the keyring unlocked could read it."""
        found = subprocess.run(["secret-tool", "search", "--all", "--unlock", "server", "Canolfan"],
                               env=self.desktop.env, capture_output=True, text=True)
        return next(line.split("= ", 1)[1] for line in found.stdout.splitlines() if line.startswith("secret"))

    def codes_sent(self):
        inbox = self.portal.get("/practice/inbox")
        return {m["code"] for m in inbox["messages"] if m.get("code")} | {
            m["temporaryPassword"] for m in inbox["messages"] if m.get("temporaryPassword")}

    def assert_clean(self, *markers):
        self.assertIn("canolfan.http POST", self.logged, "nothing was logged, so nothing was tried")
        self.assertIn("qt.", self.logged, "Qt's own categories were silent")
        for marker in ("eyJ", "@", "Bearer ", *markers):
            self.assertNotIn(marker, self.logged)

    def test_a_crash_leaves_no_dump(self):
        process = subprocess.Popen(self.cli.command("sign-in", "somebody@ysgol.example"), env=self.cli.env,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.stdin.close)
        self.addCleanup(process.kill)

        def has_no_room_for_one():
            with open(f"/proc/{process.pid}/limits", encoding="ascii") as limits:
                return re.search(r"Max core file size +0 +0 ", limits.read())
        until(has_no_room_for_one, "the limit")

    def test_the_main_job_leaves_no_secret_in_the_log(self):
        for account_type in ("examsOfficer", "admin"):
            account = self.portal.accounts[account_type]
            self.done(*self.cli.sign_in(account_type))
            token = self.refresh_token()
            name = "Marciana" + account_type
            email = name.lower() + "@ysgol-practis.example"
            self.done(*self.cli.run("invite", "--first-name", name, "--last-name", "Prydderch", "--email", email,
                                    "--type", "user", "--language", "en", "--grant", "viewScripts"))
            self.done(*self.cli.run("access", email, "--withdraw", "viewScripts"))
            person = json.loads(self.done(*self.cli.run("--json", "users")))[0]
            self.done(*self.cli.run("delete", email, "--yes"))
            self.done(*self.cli.run("sign-out"))
            self.assert_clean(account["password"], token, name, "Prydderch", person["lastName"], *self.codes_sent())


if __name__ == "__main__":
    unittest.main()
