"""canolfan-cli and a user pool that tracks devices (cognito.md section 3.1): confirmed at the sign-in, needed to stay
signed in, in the second factor's place at the next sign-in, and gone after signing out."""

import base64
import json
import pathlib
import unittest

from cli.identity import DONE, NOT_SIGNED_IN, PASSWORD, IdentityTest
from cli.test_logs import LOUD


class DeviceTest(IdentityTest):
    OPTIONS = ("--devices", "on")

    def sign_in_again(self, email):
        """With the password and nothing else; whether that was enough."""
        sent = len(self.codes(email))
        code, _, err = self.cli.run("sign-in", email, lines=(PASSWORD,))
        self.assertEqual(len(self.codes(email)) == sent, code == DONE, err)
        return code == DONE

    def forget_on_the_server(self):
        device = self.desktop.stored_device()["key"]
        tokens = self.portal.identity("GetTokensFromRefreshToken", DeviceKey=device,
                                      RefreshToken=self.desktop.stored_refresh_token())["AuthenticationResult"]
        self.portal.identity("ForgetDevice", AccessToken=tokens["AccessToken"], DeviceKey=device)


class Devices(DeviceTest):
    def test_stays_signed_in(self):
        self.settled()
        for _ in range(3):
            self.assertEqual(self.cli.run("users")[0], DONE)
        # By the device alone is it so.
        self.assertFalse(self.portal.accepts(self.desktop.stored_refresh_token()))
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_the_next_sign_in_needs_no_second_factor(self):
        email = self.settled()
        first = self.desktop.stored_device()
        for _ in range(3):
            self.assertTrue(self.sign_in_again(email))
        self.assertEqual(self.desktop.stored_device(), first)
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_somebody_elses_device_is_not_used(self):
        mine, self.cli = self.cli, self.new_cli()
        other = self.settled()
        self.cli = mine
        self.settled()
        first = self.remembered()
        self.assertFalse(self.sign_in_again(other))
        self.sign_in(other, PASSWORD)
        self.assertNotEqual(self.remembered(), first)
        # There is room for one: of the first, nothing is left after the next start.
        self.assertEqual(len(self.entries(first)), 3)
        self.assertEqual(self.cli.run("users")[0], DONE)
        self.assertEqual(self.entries(first), [])

    def remembered(self):
        lines = pathlib.Path(self.cli.data, "settings.ini").read_text(encoding="utf-8").split("rememberedAccount")
        return lines[1].split("=")[1].split()[0]

    def entries(self, account):
        return [line for line in self.desktop.secrets() if account in line]

    def test_one_that_the_pool_has_forgotten(self):
        email = self.settled()
        self.forget_on_the_server()
        self.sign_in(email, PASSWORD)  # with a code
        self.assertEqual(self.cli.run("users")[0], DONE)
        self.assertTrue(self.sign_in_again(email))

    def test_a_forgotten_device_ends_the_sign_in_in_words(self):
        email = self.settled()
        self.forget_on_the_server()
        code, _, err = self.cli.run("users")
        self.assertEqual(code, NOT_SIGNED_IN)
        self.assertIn("signed out, here or elsewhere", err)
        self.assertEqual(self.desktop.secrets(), [])
        self.sign_in(email, PASSWORD)
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_one_whose_password_the_pool_does_not_take(self):
        """Which is not the person's, and must not look so."""
        email = self.settled()
        entry = next(line.split(" = ")[1] for line in self.desktop.secrets() if line.endswith("/device"))
        self.replace(entry, password="another")
        self.sign_in(email, PASSWORD)
        self.assertNotEqual(self.desktop.stored_device()["password"], "another")
        self.assertEqual(self.cli.run("users")[0], DONE)

    def replace(self, entry, **changes):
        content = b"Canolfan 1\n" + json.dumps({**self.desktop.stored_device(), **changes}).encode()
        # With every attribute that ours has: else it would stand beside ours, and either could be found.
        ours = {"user": entry, "server": "Canolfan", "type": "base64", "xdg:schema": "org.qt.keychain"}
        before = self.desktop.keyring_size()
        self.desktop.store_secret(base64.b64encode(content).decode(), "Canolfan", **ours)
        self.assertEqual(self.desktop.keyring_size(), before)

    def test_signing_out_leaves_nothing(self):
        email = self.settled()
        forgotten = self.portal.calls("ForgetDevice")
        device = self.desktop.stored_device()["key"]
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        self.assertEqual(self.desktop.secrets(), [])
        self.assertEqual(self.portal.calls("ForgetDevice"), forgotten + 1)
        self.sign_in(email, PASSWORD)
        self.assertNotEqual(self.desktop.stored_device()["key"], device)

    def test_a_sign_out_that_the_keychain_does_not_hear_is_finished_later(self):
        self.settled()
        self.desktop.halt_keyring()
        self.assertEqual(self.cli.run("sign-out")[0], NOT_SIGNED_IN)
        self.desktop.go_on_keyring()
        self.assertEqual(len(self.desktop.secrets()), 3)  # the token, the device and the lock
        self.assertEqual(self.cli.run("users")[0], NOT_SIGNED_IN)
        self.assertEqual(self.desktop.secrets(), [])

    def test_one_that_cannot_be_confirmed(self):
        email = self.settled()
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        self.portal.post("/practice/identity-faults",
                         {"operation": "ConfirmDevice", "error": "InternalErrorException", "count": 3})
        self.sign_in(email, PASSWORD)  # signed in all the same
        code, _, err = self.cli.run("users")
        self.assertEqual(code, NOT_SIGNED_IN)
        self.assertIn("signed out, here or elsewhere", err)
        self.sign_in(email, PASSWORD)
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_its_password_is_in_the_keychain_alone(self):
        email = self.settled()
        self.cli.env = {**self.cli.env, **LOUD}
        secret = self.desktop.stored_device()["password"]
        logged = ""
        for words, lines in ((("sign-in", email), (PASSWORD,)), (("users",), ())):
            code, _, err = self.cli.run(*words, lines=lines)
            self.assertEqual(code, DONE)
            logged += err
        self.assertIn("canolfan.http POST", logged)
        self.assertNotIn(secret, logged)
        kept = b"".join(file.read_bytes() for file in pathlib.Path(self.cli.data).rglob("*") if file.is_file())
        self.assertIn(b"rememberedAccount", kept)
        self.assertNotIn(secret.encode(), kept)


class DevicesWhereThePoolWantsAFactor(DeviceTest):
    OPTIONS = ("--devices", "on", "--mfa", "on")

    def test_from_the_invitation_on(self):
        email, temporary = self.invited()
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.expect("authenticator app: ")
        dialogue.answer("authenticator app: ", self.app_code(dialogue.secret()))
        code, _, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertEqual(self.cli.run("users")[0], DONE)
        self.assertTrue(self.sign_in_again(email))
        self.assertEqual(self.cli.run("users")[0], DONE)


if __name__ == "__main__":
    unittest.main()
