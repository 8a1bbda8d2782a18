"""Identity in the real program, by its visible labels: first sign-in, factors, forgotten password (S21-S30)."""

import unittest

from desktop.identity import PASSWORD, IdentityTest
from harness.wait import until


class Identity(IdentityTest):
    def test_an_invited_user_gets_in_where_mfa_is_optional(self):
        self.start()
        email, temporary = self.invited("Nia")
        self.log_in(email, temporary)
        self.choose_password()
        self.window.find("Text message (SMS)", "push button")  # all three are offered
        key = self.set_up_app()
        self.window.find("Search users (name or email)")
        self.assert_nothing_secret(temporary, PASSWORD, key)

    def test_an_invited_user_gets_in_where_the_pool_wants_mfa(self):
        self.start("--mfa", "on")
        email, temporary = self.invited("Alun")
        self.log_in(email, temporary)
        self.choose_password()
        self.set_up_app()
        self.window.find("Search users (name or email)")

    def test_a_forgotten_password_is_replaced(self):
        self.start()
        email = self.portal.accounts["user"]["email"]
        self.window.type("Email address", email)
        self.window.press("Forgot your password?")
        self.window.press("Send code", "push button")
        code = until(lambda: next((m["code"] for m in self.portal.messages(email) if m.get("code")), None), "the code")
        self.window.type("Verification code", code)
        self.choose_password()
        self.window.says("Your new password is set")
        seen = self.portal.message_count("user")
        self.window.type("Password", PASSWORD)
        self.window.press("Log in", "push button")
        self.window.find("Verification code")
        self.window.type("Verification code", self.portal.code_for("user", seen))
        self.window.press("Verify", "push button")
        self.window.find("Search users (name or email)")
        self.assert_nothing_secret(PASSWORD, code)

    def test_ones_own_name_is_no_good_password(self):
        self.start()
        email, temporary = self.invited("Gwenhwyfar")
        self.log_in(email, temporary)
        self.choose_password()
        self.set_up_app()
        self.window.find("Search users (name or email)")
        self.program.choose_from_profile("Change password")
        self.window.type("New password", "Gwenhwyfar")
        self.window.find("Very easy to guess")
        self.window.type("New password", PASSWORD)
        self.window.gone("Very easy to guess")


if __name__ == "__main__":
    unittest.main()
