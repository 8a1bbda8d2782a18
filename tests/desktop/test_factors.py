"""Changing factors, the mobile number, limits and what the help desk does, in the real program (S30-S32, S51)."""

import unittest

from desktop.identity import PASSWORD, IdentityTest
from harness.wait import until

MOBILE = "+447700900555"


class Factors(IdentityTest):
    def at_the_list(self):
        self.start()
        self.program.log_in("user")

    def open_factors(self):
        self.program.choose_from_profile("Multi-factor authentication")
        self.window.find("Having trouble?", "push button")

    def new_code(self, to, press):
        """The code of the message that pressing this button leads to."""
        seen = len(self.codes(to))
        self.window.press(press, "push button")
        return until(lambda: self.codes(to)[:-seen or None], f"a code for {to}")[0]

    def codes(self, to):
        return [message["code"] for message in self.portal.messages(to) if message.get("code")]

    def add_texts(self):
        self.window.press("Text message (SMS)", "push button")
        self.window.type("Mobile number", MOBILE)
        self.window.type("Verification code", self.new_code(MOBILE, "Send a verification code"))
        self.window.press("Verify SMS setup", "push button")
        self.window.find("Codes by text message are set up.")

    def test_factors_are_added_preferred_and_removed(self):
        self.at_the_list()
        self.open_factors()
        self.window.find("The only method cannot be removed. Set up another one first.")
        self.assertFalse(self.window.enabled(self.window.find("Remove email", "push button")))
        self.add_texts()
        self.assertEqual(len(self.window.all("On")), 2)
        self.window.press("Prefer text messages", "push button")
        self.window.find("Your choice is saved.")
        self.window.press("Remove email", "push button")
        self.window.press("Keep", "push button")
        self.window.gone("Keep", "push button")
        self.window.press("Remove email", "push button")
        self.window.press("Remove", "push button")
        self.window.find("The method is removed.")
        self.assertEqual(len(self.window.all("On")), 1)
        self.window.press("Back to Manage Users", "push button")
        self.program.choose_from_profile("Sign Out")
        account = self.portal.accounts["user"]
        self.log_in(account["email"], account["password"])
        self.window.find("Verify", "push button")
        self.window.type("Verification code", self.codes(MOBILE)[0])
        self.window.press("Verify", "push button")
        self.window.find("Search users (name or email)")

    def test_an_app_is_replaced_after_some_advice(self):
        self.at_the_list()
        self.open_factors()
        self.set_up_app()
        self.window.find("Your authenticator app is set up.")
        self.window.press("Authenticator App (most secure)", "push button")
        for maker in ("Microsoft Authenticator", "Google Authenticator", "Authy"):
            self.window.find(maker, "push button")
        self.window.press("Back to MFA Selection", "push button")
        self.window.press("Authenticator App (most secure)", "push button")
        self.window.press("Continue", "push button")
        self.window.find("Verify setup", "push button")

    def test_what_is_on_cannot_be_read_and_then_can(self):
        self.at_the_list()
        self.portal.post("/practice/identity-faults",
                         {"operation": "GetUser", "error": "InternalErrorException", "count": 3})
        self.program.choose_from_profile("Multi-factor authentication")
        self.window.says("has a fault of its own")
        self.assertEqual(self.window.all("Email", ("push button",)), [])
        self.window.press("Try again", "push button")
        self.window.find("Email", "push button")

    def test_trouble_leads_to_an_email_that_is_half_written(self):
        opened = self.keep_what_is_opened()
        self.at_the_list()
        self.open_factors()
        self.window.press("Having trouble?", "push button")
        address, body = self.mail(opened)
        self.assertEqual(address, "ithelpdesk@wjec.co.uk")
        self.assertIn("Email address: " + self.portal.accounts["user"]["email"], body)
        self.assertIn("Centre number: 68101", body)

    def test_a_mobile_number_is_changed_in_words_of_its_own(self):
        self.at_the_list()
        self.open_factors()
        self.add_texts()
        self.window.press("Back to Manage Users", "push button")
        self.program.choose_from_profile("Edit profile")
        self.window.press("Change number…", "push button")
        self.window.find("Change your mobile number")
        self.window.says("They go to the new number as soon as a code is sent to it, before it is verified.")
        other = "+447700900666"
        self.window.type("Mobile number", other)
        self.window.type("Verification code", self.new_code(other, "Send a verification code"))
        self.window.press("Verify the new number", "push button")
        self.window.find("Your mobile number is changed.")

    def test_a_number_that_was_never_verified_is_said_to_be_so(self):
        self.at_the_list()
        self.open_factors()
        self.window.press("Text message (SMS)", "push button")
        self.window.type("Mobile number", MOBILE)
        self.new_code(MOBILE, "Send a verification code")
        self.window.press("Back to MFA Selection", "push button")
        unverified = "A code is sent to +44 7700 900555 each time you log in. Not verified yet"
        self.window.says(unverified)
        self.window.press("Back to Manage Users", "push button")
        self.open_factors()
        self.window.says(unverified)  # as the portal has it
        self.window.press("Back to Manage Users", "push button")
        self.program.choose_from_profile("Edit profile")
        self.window.says("Not verified yet")
        self.assertEqual(self.window.text_of("Mobile number"), "+44 7700 900555")

    def test_a_number_that_a_sign_in_asks_for_stays(self):
        self.at_the_list()
        self.portal.set_factors(self.portal.accounts["user"]["email"], ["SMS_MFA", "EMAIL_OTP"], "SMS_MFA")
        self.open_factors()
        self.window.press("Text message (SMS)", "push button")
        self.window.says("before it is verified")
        self.window.type("Mobile number", MOBILE)
        self.window.press("Send a verification code", "push button")
        self.window.says("a mistyped one would keep you out")
        self.assertEqual(self.codes(MOBILE), [])
        # It is put behind another one, and then nobody leaves a new number unverified unawares.
        self.window.press("Back to MFA Selection", "push button")
        self.window.press("Prefer email", "push button")
        self.window.find("Your choice is saved.")
        self.window.press("Text message (SMS)", "push button")
        self.window.type("Mobile number", MOBILE)
        code = self.new_code(MOBILE, "Send a verification code")
        self.window.press("Back to MFA Selection", "push button")
        self.window.says("+44 7700 900555 is not verified, and codes to log in by text message go to it")
        self.window.type("Verification code", code)
        self.window.press("Verify SMS setup", "push button")
        self.window.find("Codes by text message are set up.")

    def test_a_code_that_was_right_is_not_asked_for_twice(self):
        self.at_the_list()
        self.open_factors()
        # Every one of the three tries of a call.
        self.portal.post("/practice/identity-faults",
                         {"operation": "SetUserMFAPreference", "error": "InternalErrorException", "count": 3})
        self.set_up_app()
        self.window.says("has a fault of its own")
        self.window.press("Verify setup", "push button")
        self.window.find("Your authenticator app is set up.")

    def test_trouble_before_a_sign_in_is_asked_who_has_it(self):
        opened = self.keep_what_is_opened()
        self.start("--mfa", "on")
        email, temporary = self.invited("Nerys")
        self.log_in(email, temporary)
        self.choose_password()
        self.window.press("Authenticator App (most secure)", "push button")
        self.window.find("Verify setup", "push button")
        self.window.press("Having trouble?", "push button")
        address, body = self.mail(opened)
        self.assertEqual(address, "ithelpdesk@wjec.co.uk")
        self.assertEqual(body.splitlines()[:3], ["Name (please fill in): ", "Email address: " + email,
                                                 "Centre number (please fill in): "])

    def test_an_unknown_step_is_named(self):
        self.start()
        account = self.portal.accounts["user"]
        self.portal.post("/practice/identity-faults", {"challenge": "FACE_SCAN"})
        self.log_in(account["email"], account["password"])
        self.window.says("FACE_SCAN")

    def test_a_locked_account_waits_and_then_gets_in(self):
        self.start()
        account = self.portal.accounts["user"]
        self.portal.post("/practice/identity-faults",
                         {"operation": "InitiateAuth", "error": "NotAuthorizedException", "count": 2,
                          "message": "Password attempts exceeded"})
        for _ in range(2):
            self.log_in(account["email"], account["password"])
            self.window.says("Too many failed tries.")
            self.window.find("You can try again now.")
        seen = self.portal.message_count("user")
        self.log_in(account["email"], account["password"])
        self.window.find("Verify", "push button")
        self.window.type("Verification code", self.portal.code_for("user", seen))
        self.window.press("Verify", "push button")
        self.window.find("Search users (name or email)")

    def test_a_limit_by_the_hour_is_said_in_minutes(self):
        self.start()
        self.window.type("Email address", self.portal.accounts["user"]["email"])
        self.window.press("Forgot your password?")
        self.portal.post("/practice/identity-faults", {"operation": "ForgotPassword", "error": "LimitExceededException"})
        self.window.press("Send code", "push button")
        self.window.says("Try again in 60 minutes.")
        self.assertFalse(self.window.enabled(self.window.find("Send code", "push button")))
        self.window.type("Email address", self.portal.accounts["admin"]["email"])
        self.window.press("Send code", "push button")
        self.window.find("Verification code")

    def test_the_help_desk_has_the_password_reset(self):
        self.start()
        account = self.portal.accounts["user"]
        self.portal.post("/practice/password-reset", {"email": account["email"]})
        self.log_in(account["email"], account["password"])
        self.window.says("The help desk has asked for your password to be reset")
        self.window.type("Verification code", self.codes(account["email"])[0])
        self.choose_password()
        self.window.says("Your new password is set")
        self.assert_nothing_secret(PASSWORD)


if __name__ == "__main__":
    unittest.main()
