"""canolfan-cli and a keychain with every fault that one has: it says so in words, never crashes, and works again once
the keychain does (reliability.md B)."""

import base64
import subprocess
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.wait import until

NOT_SIGNED_IN = 4


class KeychainFaults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = PracticePortal()
        cls.addClassCleanup(cls.portal.close)

    def setUp(self):
        self.desktop = Desktop()
        self.addCleanup(self.desktop.close)
        self.cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(self.cli.close)

    def sign_in(self):
        code, _, err = self.cli.sign_in("user")
        self.assertEqual((code, err), (0, ""))

    def assert_says(self, outcome, sentence):
        code, _, err = outcome
        self.assertEqual(code, NOT_SIGNED_IN, err)
        self.assertIn(sentence, err)

    def test_halted_while_read_and_going_on(self):
        self.sign_in()
        self.desktop.halt_keyring()
        self.assert_says(self.cli.run("users"), "The keychain does not answer")
        self.desktop.go_on_keyring()
        self.assertEqual(self.cli.run("users")[0], 0)

    def test_halted_while_written(self):
        self.desktop.halt_keyring()
        code, _, err = self.cli.sign_in("user")
        self.assertEqual(code, 0, err)
        self.assertIn("The keychain does not answer", err)
        self.desktop.go_on_keyring()
        self.sign_in()
        self.assertEqual(self.cli.run("users")[0], 0)
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock

    def test_halted_at_sign_out(self):
        self.sign_in()
        token = self.desktop.stored_refresh_token()
        self.desktop.halt_keyring()
        self.assert_says(self.cli.run("sign-out"), "may remain")
        # Nothing has been told of the token, which the keychain alone knows: the next start does what is left to do.
        self.desktop.go_on_keyring()
        self.assert_says(self.cli.run("users"), "not signed in")
        self.assertEqual(self.desktop.secrets(), [])
        self.assertFalse(self.portal.accepts(token))

    def test_locked(self):
        self.sign_in()
        token = self.desktop.stored_refresh_token()
        self.desktop.lock_keyring()
        self.assert_says(self.cli.run("users"), "Unlock the keychain")
        self.assert_says(self.cli.run("sign-out"), "may remain")
        self.desktop.kill_keyring()
        self.desktop.start_keyring()
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock
        self.assert_says(self.cli.run("users"), "not signed in")
        self.assertEqual(self.desktop.secrets(), [])
        self.assertFalse(self.portal.accepts(token))

    def test_killed_while_read(self):
        self.sign_in()
        self.desktop.halt_keyring()
        process = subprocess.Popen(self.cli.command("users"), env=self.desktop.env, text=True,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.desktop.kill_keyring()
        _, err = process.communicate(timeout=120)
        self.assert_says((process.returncode, "", err), "No keychain can be used")
        self.desktop.start_keyring()
        self.assertEqual(self.cli.run("users")[0], 0)

    def test_killed_while_written(self):
        account = self.portal.accounts["user"]
        seen = self.portal.message_count("user")
        process = subprocess.Popen(self.cli.command("sign-in", account["email"]), env=self.desktop.env, text=True,
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        process.stdin.write(account["password"] + "\n")
        process.stdin.flush()
        code = self.portal.code_for("user", seen)
        self.desktop.halt_keyring()
        process.stdin.write(code + "\n")
        process.stdin.flush()
        self.desktop.kill_keyring()
        _, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 0, err)
        self.assertIn("No keychain can be used", err)
        self.desktop.start_keyring()
        self.sign_in()
        self.assertEqual(self.cli.run("users")[0], 0)

    def entry(self):
        attribute = until(lambda: [key for key in self.desktop.secrets() if key.endswith("/refresh")], "our entry")[0]
        return {"user": attribute.split(" = ")[1], "server": "Canolfan", "type": "base64"}

    def test_something_else_in_our_place(self):
        contents = {"a password": b"Somebody's password 1", "100 KB": b"x" * 100_000,
                    "100 KB with our mark": b"Canolfan 1\n" + b"x" * 100_000}
        for name, content in contents.items():
            with self.subTest(name):
                self.sign_in()
                self.desktop.store_secret(base64.b64encode(content).decode(), "Canolfan", **self.entry())
                self.assert_says(self.cli.run("users"), "not from this program")
                self.sign_in()
                self.assertEqual(self.cli.run("users")[0], 0)

    def test_an_entry_of_the_same_name(self):
        self.desktop.store_secret("theirs", "Canolfan", application="another")
        self.sign_in()
        self.assertEqual(self.cli.run("users")[0], 0)
        self.assertEqual(self.cli.run("sign-out")[0], 0)
        self.assertEqual(self.desktop.secrets(), [])
        self.assertEqual(self.desktop.secret(application="another"), "theirs")

    def test_the_refresh_token_and_nothing_else_is_stored(self):
        self.sign_in()
        self.assertTrue(self.portal.accepts(self.desktop.stored_refresh_token()))
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock


if __name__ == "__main__":
    unittest.main()
