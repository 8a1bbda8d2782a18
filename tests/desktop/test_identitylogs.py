"""No password, code, secret or token of what a person does about their account at the window is in a file of the
program, in what it logs at its loudest, or in the keychain, except the refresh token (design.md, "never")."""

import pathlib
import unittest

from cli.test_logs import LOUD
from desktop.identity import PASSWORD, IdentityTest
from harness.markers import holds, kept_in_keychain
from harness.wait import until

OTHER_PASSWORD, THIRD_PASSWORD, WRONG_PASSWORD = "Pedwar-Gellygen-2", "Pump-Eirinen-Las-3", "Chwech-Ceirios-4"
MOBILE = "+447700900777"


class IdentityLogs(IdentityTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desktop.env.update(LOUD)

    def codes(self, to):
        return [message["code"] for message in self.portal.messages(to) if message.get("code")]

    def give_new_code(self, to, *press):
        seen = len(self.codes(to))
        self.window.press(*press)
        code = until(lambda: self.codes(to)[:-seen or None], f"a code for {to}")[0]
        self.window.type("Verification code", code)

    def assert_clean(self, of_the_person, *markers):
        sent = {message[kind] for message in self.portal.get("/practice/inbox")["messages"]
                for kind in ("code", "temporaryPassword") if message.get(kind)}
        token = self.desktop.stored_refresh_token()
        self.assertEqual(self.desktop.keyring_size(), 3, "the token, what unlocks it, and the key of the copy")
        logged = self.program.logged()
        self.assertIn("canolfan.http", logged, "nothing was logged, so nothing was tried")
        self.assertIn("qt.", logged, "Qt's own categories were silent")
        files = [file for file in (pathlib.Path(self.program.data.name) / "data").rglob("*") if file.is_file()]
        self.assertTrue(files, "nothing was kept, so nothing was tried")
        kept = b"".join(file.read_bytes() for file in files).decode("latin-1")
        secrets = {token, *sent, *markers}
        for marker in ("eyJ", "Bearer ", "otpauth:", *secrets, *of_the_person):
            self.assertFalse(holds(logged, marker), "a secret was logged")
            self.assertFalse(holds(kept, marker), "a secret was kept in a file")
        self.assertEqual(kept_in_keychain(self.desktop.entries(), secrets), [], "a secret was kept in the keychain")

    def forget_password(self, email, password):
        self.window.type("Email address", email)
        self.window.press("Forgot your password?")
        self.give_new_code(email, "Send code", "push button")
        self.window.type("New password", password)
        self.window.type("Repeat the new password", password)
        self.window.press("Set new password", "push button")
        self.window.says("Your new password is set")

    def change_password(self, current, proposed):
        self.program.choose_from_profile("Change password")
        self.window.type("Current password", current)
        self.window.type("New password", proposed)
        self.window.type("Repeat the new password", proposed)
        self.window.press("Change password", "push button")
        self.window.find("Your password is changed.")

    def test_nothing_of_an_account_leaves_a_trace(self):
        self.start()
        email, temporary = self.invited("Mared")
        if not self.window.checked("Stay signed in on this computer"):
            self.window.press("Stay signed in on this computer", "check box")
        self.log_in(email, temporary)
        self.choose_password()
        self.window.press("Email", "push button")
        self.window.press("I confirm that I am aware of the risks of using only email MFA", "check box")
        self.give_new_code(email, "Verify email setup", "push button")
        self.window.press("Verify email setup", "push button")
        self.window.find("Search users (name or email)")
        self.program.choose_from_profile("Multi-factor authentication")
        self.window.press("Text message (SMS)", "push button")
        self.window.type("Mobile number", MOBILE)
        self.give_new_code(MOBILE, "Send a verification code", "push button")
        self.window.press("Verify SMS setup", "push button")
        self.window.find("Codes by text message are set up.")
        key = self.set_up_app()
        self.window.find("Your authenticator app is set up.")
        self.window.press("Back to Manage Users", "push button")
        self.change_password(PASSWORD, OTHER_PASSWORD)
        self.program.choose_from_profile("Edit profile")
        self.window.type("First name", "Marciana")
        self.window.press("Save changes", "push button")
        self.window.gone("Save changes")
        self.window.find("Search users (name or email)")
        self.program.choose_from_profile("Sign Out")
        self.forget_password(email, THIRD_PASSWORD)
        seen = len(self.codes(email))
        self.log_in(email, THIRD_PASSWORD)
        self.give_code_of_sign_in(email, seen)
        grouped = " ".join(key[at:at + 4] for at in range(0, len(key), 4))
        of_the_person = (email, MOBILE, "Marciana")
        markers = (temporary, PASSWORD, OTHER_PASSWORD, THIRD_PASSWORD, WRONG_PASSWORD, key, grouped, self.typed_code)
        self.assert_clean(of_the_person, *markers)
        self.lock_and_unlock(email)
        self.assert_clean(of_the_person, *markers)
        self.assertTrue(self.portal.accepts(self.desktop.stored_refresh_token()))

    def give_code_of_sign_in(self, email, seen):
        self.window.find("Verify", "push button")
        self.window.type("Verification code", until(lambda: self.codes(email)[:-seen], "a code")[0])
        self.window.press("Verify", "push button")
        self.window.find("Search users (name or email)")

    def lock_and_unlock(self, email):
        """With a wrong password and the right one."""
        self.program.choose_from_profile("Lock now")
        seen = len(self.codes(email))
        for password in (WRONG_PASSWORD, THIRD_PASSWORD):
            self.window.type("Password", password)
            self.window.press("Unlock", "push button")
            if password == WRONG_PASSWORD:
                self.window.says("That is not the password of this account.")
                self.assert_clean((email,), password, THIRD_PASSWORD)
        self.give_code_of_sign_in(email, seen)


if __name__ == "__main__":
    unittest.main()
