"""Where a first sign-in does not go as it should: each ending says what happened, and leads on (S21, S22)."""

import unittest

from cli.program import Cli
from desktop.identity import PASSWORD, IdentityTest
from harness.wait import until

DAY = 24 * 3600
SESSION = 200  # seconds, and some more than one lasts
STAY = "Stay signed in on this computer"
LIST = "Search users (name or email)"
TOO_LONG = ("There were too many wrong codes, or it took too long, so signing in has to start again. "
            "Enter your password once more.")
FIRST = "At the first log-in you choose how to get your verification codes."
NOT_FINISHED = "it was reset, or setting it up was not finished"


class FirstSignIn(IdentityTest):
    def at_the_new_password(self, name, *options, stay=False):
        """(email, temporary password)"""
        self.start(*options)
        email, temporary = self.invited(name)
        if stay != self.window.checked(STAY):
            self.window.press(STAY, "check box")
        self.log_in(email, temporary)
        self.window.find("Repeat the new password")
        return email, temporary

    def show_key(self):
        self.window.press("Authenticator App (most secure)", "push button")
        self.window.press("I cannot scan the QR code", "push button")
        return until(self.shown_key, "the key")

    def verify(self, key):
        self.window.type("Verification code", self.portal.app_code(key))
        self.window.press("Verify setup", "push button")

    def end_abruptly(self):
        self.program.process.kill()
        self.program.process.wait()
        self.program.start()
        self.window = self.program.window

    def assert_all_three_are_offered(self, why):
        self.window.says(why)
        for method in ("Authenticator App (most secure)", "Text message (SMS)", "Email"):
            self.assertTrue(self.window.enabled(self.window.find(method, "push button")), method)
        self.assertEqual(self.window.all(LIST), [])
        self.assertEqual(self.window.all("Centre 68101"), [])  # of the menu that would lead to it

    def test_the_temporary_password_has_expired(self):
        self.start()
        email, temporary = self.invited("Nia")
        self.portal.advance(8 * DAY)
        self.log_in(email, temporary)
        self.window.says("The temporary password has expired. Ask your Exams Officer to delete the account and "
                         "invite you again.")
        self.window.find("Log in", "push button")
        self.assert_nothing_secret(temporary)

    def test_too_long_at_the_new_password(self):
        email, temporary = self.at_the_new_password("Alun", "--mfa", "on")
        self.portal.advance(SESSION)
        self.choose_password()
        self.window.says(TOO_LONG)
        self.assertEqual(self.window.text_of("Email address"), email)
        self.log_in(email, temporary)  # the other one did not come to count
        self.choose_password()
        self.set_up_app()
        self.window.find(LIST)

    def test_a_look_at_the_settings_shows_a_new_secret(self):
        self.at_the_new_password("Nerys", "--mfa", "on")
        self.choose_password()
        first = self.show_key()
        self.window.press("Settings", "push button")
        self.window.press("Back", "push button")
        self.window.press("I cannot scan the QR code", "push button")
        second = until(self.shown_key, "the key")
        self.assertNotEqual(second, first)
        self.verify(second)
        self.window.find(LIST)

    def test_too_long_at_the_app_shows_a_new_secret(self):
        email, _ = self.at_the_new_password("Mared", "--mfa", "on")
        self.choose_password()
        self.window.says(FIRST)
        first = self.show_key()
        self.portal.advance(SESSION)
        self.verify(first)
        self.window.says(TOO_LONG)
        self.log_in(email, PASSWORD)
        self.window.says(NOT_FINISHED)
        second = self.show_key()
        self.assertNotEqual(second, first)
        self.verify(second)
        self.window.find(LIST)
        self.assert_nothing_secret(first, second, PASSWORD)

    def test_the_portal_wants_a_mobile_number_too(self):
        email, _ = self.at_the_new_password("Siwan", "--mobile", "required")
        self.window.says("The portal also asks for this")
        self.window.type("Mobile number", "07700 900123")
        self.window.press("Set new password", "push button")
        # A press takes effect a moment after it, so what only the press brings up is waited for.
        self.window.says("Enter a new password.")
        self.window.says("country code")
        self.window.type("Mobile number", "+44 (0)7700 900123")
        self.choose_password()
        self.window.says(FIRST)
        key = self.set_up_app()
        self.window.find(LIST)
        self.portal.advance(30)  # that code is used up
        cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(cli.close)
        code, _, err = cli.run("sign-in", email, lines=(PASSWORD, self.portal.app_code(key)))
        self.assertEqual(code, 0, err)
        self.assertEqual(cli.json("profile")[1]["mobileNumber"], "+447700900123")

    def test_closed_half_way_and_begun_with_the_new_password(self):
        email, _ = self.at_the_new_password("Owain")
        self.choose_password()
        self.window.find("Text message (SMS)", "push button")
        self.end_abruptly()
        self.log_in(email, PASSWORD)
        self.assert_all_three_are_offered(NOT_FINISHED)
        self.set_up_app()
        self.window.find(LIST)

    def test_closed_half_way_and_still_signed_in(self):
        self.addCleanup(self.desktop.clear_secrets)
        self.at_the_new_password("Gwen", stay=True)
        self.choose_password()
        self.window.find("Text message (SMS)", "push button")
        self.end_abruptly()
        self.assert_all_three_are_offered(NOT_FINISHED)
        self.set_up_app()
        self.window.find(LIST)

    def test_trouble_in_the_midst_of_it(self):
        """The help desk is told whose it is, although the portal does not open yet (S31)."""
        opened = self.keep_what_is_opened()
        email, _ = self.at_the_new_password("Gethin")
        self.choose_password()
        self.window.press("Having trouble?", "push button")
        address, body = self.mail(opened)
        self.assertEqual(address, "ithelpdesk@wjec.co.uk")
        for line in ("Name: Gethin Wyn", "Email address: " + email, "Centre number: 68101"):
            self.assertIn(line, body)

    def test_reset_by_the_help_desk(self):
        """In front of an open window, and before the next start."""
        self.addCleanup(self.desktop.clear_secrets)
        self.start()
        self.program.log_in("user", stay=True)
        email = self.portal.accounts["user"]["email"]
        self.portal.reset_mfa(email)
        self.window.find("Centre 68101")
        self.window.press("Refresh", "push button")
        self.assert_all_three_are_offered(NOT_FINISHED)
        self.program.stop()
        self.program.start()
        self.window = self.program.window
        self.assert_all_three_are_offered(NOT_FINISHED)
        self.set_up_app()
        self.window.find(LIST)

    def test_the_password_is_forgotten_before_it_was_used(self):
        self.start()
        email, _ = self.invited("Tomos")
        self.window.type("Email address", email)
        self.window.press("Forgot your password?")
        self.window.press("Send code", "push button")
        self.window.says("Nobody has signed in with this account yet, so its password cannot be reset. Log in with the "
                         "temporary password from the invitation email; if that is lost or expired, ask your Exams "
                         "Officer to invite you again.")
        self.assertEqual([message for message in self.portal.messages(email) if message.get("code")], [])


if __name__ == "__main__":
    unittest.main()
