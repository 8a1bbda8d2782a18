"""No password, code, secret or token of a first sign-in, of factors or of passwords in what is logged at its loudest,
nor in a file; and in the keychain the refresh token alone (design.md, "never")."""

import pathlib
import unittest

from cli.identity import DONE, OTHER_PASSWORD, PASSWORD, REFUSED, IdentityTest
from cli.test_logs import LOUD
from cli.program import Dialogue
from harness.markers import holds, kept_in_keychain


class IdentityLogs(IdentityTest):
    OPTIONS = ("--mfa", "on")
    ENTRIES = 3  # the token, what unlocks it, and the key of the copy

    def setUp(self):
        super().setUp()
        self.cli.env.update(LOUD)
        self.logged = ""
        self.secrets = {PASSWORD, OTHER_PASSWORD}

    def token(self):
        token = self.desktop.stored_refresh_token()
        self.secrets.add(token)
        return token

    def done(self, outcome, expected=DONE):
        code, _, err = outcome
        self.assertEqual(code, expected, err[-500:])
        self.logged += err

    def codes_sent(self):
        messages = self.portal.get("/practice/inbox")["messages"]
        return {message[kind] for message in messages for kind in ("code", "temporaryPassword") if message.get(kind)}

    def assert_clean(self, *markers):
        self.assertIn("canolfan.http POST", self.logged, "nothing was logged, so nothing was tried")
        self.assertIn("qt.", self.logged, "Qt's own categories were silent")
        files = [file for file in pathlib.Path(self.cli.data).rglob("*") if file.is_file()]
        self.assertTrue(files, "nothing was kept, so nothing was tried")
        kept = b"".join(file.read_bytes() for file in files).decode("latin-1")
        secrets = {*self.secrets, *self.codes_sent()}
        for marker in ("eyJ", "Bearer ", "otpauth:", *secrets, *markers):
            self.assertFalse(holds(self.logged, marker), "a secret was logged")
            self.assertFalse(holds(kept, marker), "a secret was kept in a file")
        self.assertEqual(kept_in_keychain(self.desktop.entries(), secrets), [], "a secret was kept in the keychain")

    def sign_in_first(self, email, temporary):
        dialogue = Dialogue(self.cli, "first-sign-in", email)
        self.addCleanup(dialogue.close)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", "byr")
        dialogue.answer("once more", "byr")
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        self.give_app_codes(dialogue)
        self.done(dialogue.end())

    def give_app_codes(self, dialogue):
        """A wrong one, then the right one."""
        dialogue.expect("authenticator app: ")
        secret = dialogue.secret()
        wrong, right = self.wrong_code(secret), self.app_code(secret)
        self.secrets |= {secret, " ".join(secret[at:at + 4] for at in range(0, len(secret), 4)), wrong, right}
        dialogue.answer("authenticator app: ", wrong)
        dialogue.answer("authenticator app: ", right)

    def test_nothing_of_an_account_leaves_a_trace(self):
        email, temporary = self.invited()
        self.sign_in_first(email, temporary)
        self.token()
        texts = self.dialogue("mfa", "sms", "+447700900555")
        texts.expect("text message to")
        texts.answer("text message to", self.codes("+447700900555")[0])
        self.done(texts.end())
        app = self.dialogue("mfa", "app", "--qr")
        self.give_app_codes(app)
        self.done(app.end())
        self.done(self.cli.run("password", lines=("wrong-Current-9", OTHER_PASSWORD, OTHER_PASSWORD)), REFUSED)
        self.done(self.cli.run("password", lines=(PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD)))
        self.done(self.cli.run("profile", "--first-name", "Marciana"))
        forgotten = self.dialogue("password", "--forgotten", email)
        forgotten.expect("email to")
        forgotten.answer("email to", self.codes(email)[-1])
        forgotten.answer("New password: ", PASSWORD)
        forgotten.answer("once more", PASSWORD)
        self.done(forgotten.end())
        self.secrets.add("wrong-Current-9")
        token = self.token()
        self.assertEqual(self.desktop.keyring_size(), self.ENTRIES)
        self.assert_clean(email, "Marciana", "+447700900555")
        self.assertTrue(self.accepted(token))

    def accepted(self, token):
        return self.portal.accepts(token)

    def test_signing_out_everywhere_leaves_nothing(self):
        email, temporary = self.invited()
        self.sign_in_first(email, temporary)
        self.token()
        self.done(self.cli.run("sign-out", "--everywhere"))
        self.assertEqual(self.desktop.keyring_size(), 0)
        self.assert_clean(email)


class IdentityLogsOnAKnownDevice(IdentityLogs):
    """Whose password is a secret too, and has an entry of its own."""
    OPTIONS = ("--mfa", "on", "--devices", "on")
    ENTRIES = 4

    def token(self):
        self.device = self.desktop.stored_device()
        return super().token()

    def accepted(self, token):
        return self.portal.accepts(token, DeviceKey=self.device["key"])

    def assert_clean(self, *markers):
        super().assert_clean(*markers, self.device["password"])


if __name__ == "__main__":
    unittest.main()
