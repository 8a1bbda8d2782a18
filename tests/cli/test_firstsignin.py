"""The first sign-in of somebody invited, by canolfan-cli: from the temporary password to a factor (S21-S29)."""

import json
import unittest

from cli.identity import DONE, OTHER_PASSWORD, PASSWORD, REFUSED, USAGE, IdentityTest
from harness.wait import until

EXPIRES = 200  # seconds; a sign-in lasts three minutes


class FirstSignIn(IdentityTest):
    def test_with_an_app_which_the_portal_wants(self):
        email, temporary = self.invited()
        self.assert_refused(self.cli.run("sign-in", email, lines=(temporary,)), f"first-sign-in {email}")
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", " " + temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.answer("app, sms or email", "carrier pigeon")
        dialogue.answer("app, sms or email", "app")
        dialogue.expect("authenticator app: ")
        secret = dialogue.secret()
        self.assertIn(" ".join(secret[at:at + 4] for at in range(0, len(secret), 4)), dialogue.printed())
        code = self.app_code(secret)
        dialogue.answer("authenticator app: ", code)
        code_ended, out, err = dialogue.end()
        self.assertEqual(code_ended, DONE, err)
        self.assertIn("A blank before or after", err)
        self.assertIn("Choose one of these: app, sms, email.", err)
        self.assertIn("Signed in: Nia Newydd", out)

        # Stays signed in, and the token rotates as after any sign-in.
        first = self.desktop.stored_refresh_token()
        self.assertEqual(self.cli.run("users")[0], DONE)
        self.assertNotEqual(self.desktop.stored_refresh_token(), first)
        self.assertEqual(self.cli.users()[email]["state"], "active")
        self.assertEqual(self.factors(), (["app"], "app"))
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock

        # That code is used up, the temporary password is gone, the new one is good.
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        self.assert_refused(self.cli.run("sign-in", email, lines=(PASSWORD, code)), "has been used already")
        self.advance(30)
        self.assertEqual(self.cli.run("sign-in", email, lines=(PASSWORD, self.app_code(secret)))[0], DONE)
        self.assert_refused(self.cli.run("first-sign-in", email, lines=(temporary,)), "not right")

    def test_with_text_messages(self):
        email, temporary = self.invited()
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.answer("app, sms or email", "sms")
        dialogue.answer("Mobile number", "07700 900123")
        dialogue.answer("Mobile number", "+44 (0)7700 900123")
        dialogue.expect("text message to")
        sent = self.codes("+447700900123")
        self.assertEqual(len(sent), 1, "one text, not two")
        dialogue.answer("text message to", sent[0])
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertIn("including country code", err)
        self.assertEqual(self.factors(), (["sms"], "sms"))
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_with_email_whose_risks_have_to_be_confirmed(self):
        email, temporary = self.invited()
        lines = (temporary, PASSWORD, PASSWORD, "email", "no")
        self.assert_refused(self.cli.run("first-sign-in", email, lines=lines), "least secure method", "not confirmed")
        # Signed in meanwhile, but let in nowhere.
        self.assert_refused(self.cli.run("users"), "canolfan-cli mfa app")
        self.assertEqual(self.factors(), ([], None))
        self.assert_refused(self.cli.run("mfa", "email", lines=("no",)), "not confirmed")
        self.turn_email_on(email)
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_wrong_temporary_password(self):
        email, temporary = self.invited()
        self.assert_refused(self.cli.run("first-sign-in", email, lines=(temporary + "x",)), "is not right")
        self.assertEqual(self.desktop.secrets(), [])

    def test_expired_temporary_password(self):
        email, temporary = self.invited()
        self.advance(8 * 24 * 3600)
        self.assert_refused(self.cli.run("first-sign-in", email, lines=(temporary,)), "has expired", "invite")

    def test_passwords_that_will_not_do_are_asked_for_again(self):
        email, temporary = self.invited()
        weak = (temporary, "byr", "byr")
        self.assert_refused(self.cli.run("first-sign-in", email, lines=weak), "Password not long enough")
        # The last thing that was wrong is the outcome, also for a script.
        code, document = self.cli.json("first-sign-in", email, lines=weak)
        self.assertEqual(code, REFUSED)
        self.assertIn("Password not long enough", document["error"]["sentence"])
        self.assert_refused(self.cli.run("first-sign-in", email, lines=(temporary, PASSWORD, OTHER_PASSWORD)),
                            "not alike")
        self.assert_refused(self.cli.run("first-sign-in", email, lines=(temporary, "a b", "a b")), "no blanks")
        dialogue = self.dialogue("--json", "first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        for first, second in ((PASSWORD, OTHER_PASSWORD), ("byr", "byr"), ("", ""), (PASSWORD, PASSWORD)):
            dialogue.answer("New password: ", first)
            dialogue.answer("once more", second)
        dialogue.answer("app, sms or email", "email")
        self.give_email_code(dialogue, email)
        code, out, err = dialogue.end()
        document = json.loads(out)
        self.assertEqual((code, document["signedIn"], document["email"]), (DONE, True, email), err)

    def test_input_that_ends(self):
        email, temporary = self.invited()
        for lines in ((), (temporary,), (temporary, PASSWORD)):
            code, _, err = self.cli.run("first-sign-in", email, lines=lines)
            self.assertEqual(code, USAGE, err)
            self.assertIn("input ended", err)

    def test_a_password_chosen_too_slowly_is_asked_for_again(self):
        email, temporary = self.invited()
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.expect("once more")
        self.advance(EXPIRES)
        dialogue.answer("once more", PASSWORD)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.answer("app, sms or email", "email")
        self.give_email_code(dialogue, email)
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertIn("started again", err)

    def test_too_many_wrong_codes_are_said_to_be_what_they_are(self):
        email, temporary = self.invited()
        self.portal.set_factors(email, ["EMAIL_OTP"], "EMAIL_OTP")
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.expect("email to")
        sent = self.codes(email)
        wrong = "%06d" % ((int(sent[-1]) + 1) % 1_000_000)
        for _ in range(3):
            dialogue.answer("email to", wrong)
        dialogue.answer("email to", sent[-1])
        dialogue.answer("email to", until(lambda: self.codes(email)[len(sent):], "a new code")[-1])
        code, _, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertIn("too many wrong codes", err)
        self.assertIn("started again", err)

    def test_a_step_that_this_version_does_not_know_is_named(self):
        email, temporary = self.invited()
        for verb in ("first-sign-in", "sign-in"):
            self.portal.post("/practice/identity-faults", {"challenge": "FACE_SCAN"})
            self.assert_refused(self.cli.run(verb, email, lines=(temporary,)), "FACE_SCAN")

    def test_in_welsh(self):
        email, temporary = self.invited()
        lines = (temporary, PASSWORD, PASSWORD, "email", "na")
        code, _, err = self.cli.run("--language", "cy", "first-sign-in", email, lines=lines)
        self.assertEqual(code, REFUSED)
        self.assertIn("Er bod MFA drwy e-bost ar gael", err)
        self.assertIn("Ni sefydlwyd MFA drwy e-bost", err)
        dialogue = self.dialogue("--language", "cy", "mfa", "email")
        self.give_email_code(dialogue, email, prompts=("ie neu na", "o'r e-bost at"), yes="ie")
        self.assertEqual(dialogue.end()[0], DONE)


class FirstSignInWhereThePoolWantsAFactor(IdentityTest):
    OPTIONS = ("--mfa", "on")

    def begun(self, email, temporary):
        """As far as the app's first secret."""
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.expect("authenticator app: ")
        return dialogue

    def test_wrong_codes_and_one_used_twice(self):
        email, temporary = self.invited()
        dialogue = self.begun(email, temporary)
        secret = dialogue.secret()
        dialogue.answer("authenticator app: ", self.wrong_code(secret))
        dialogue.answer("authenticator app: ", self.wrong_code(secret))
        dialogue.answer("authenticator app: ", "12 34")
        code = self.app_code(secret)
        dialogue.answer("authenticator app: ", code)
        ended, out, err = dialogue.end()
        self.assertEqual(ended, DONE, err)
        self.assertEqual(err.count("is not correct"), 2)
        self.assertIn("only 6 digits", err)
        self.assertEqual(out.count("otpauth://"), 1)
        first = self.desktop.stored_refresh_token()
        self.assertEqual(self.cli.run("users")[0], DONE)
        self.assertNotEqual(self.desktop.stored_refresh_token(), first)
        self.assertEqual(self.factors(), (["app"], "app"))
        self.assert_refused(self.cli.run("sign-in", email, lines=(PASSWORD, code)), "has been used already")

    def test_an_expired_session_shows_a_new_secret(self):
        email, temporary = self.invited()
        dialogue = self.begun(email, temporary)
        first = dialogue.secret()
        self.advance(EXPIRES)
        dialogue.answer("authenticator app: ", self.app_code(first))
        dialogue.expect("authenticator app: ")
        second = dialogue.secret()
        self.assertNotEqual(first, second)
        dialogue.answer("authenticator app: ", self.app_code(second))
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertIn("started again", err)
        self.assertEqual(out.count("otpauth://"), 2)

    def test_left_half_way_and_gone_on_with(self):
        email, temporary = self.invited()
        dialogue = self.begun(email, temporary)
        first = dialogue.secret()
        code, _, err = dialogue.end()
        self.assertEqual(code, USAGE, err)
        self.assert_refused(self.cli.run("sign-in", email, lines=(PASSWORD,)), f"first-sign-in {email}")
        again = self.dialogue("first-sign-in", email)
        again.answer("Temporary password", PASSWORD)
        again.expect("authenticator app: ")
        self.assertNotEqual(again.secret(), first)
        again.answer("authenticator app: ", self.app_code(again.secret()))
        code, out, err = again.end()
        self.assertEqual(code, DONE, err)

    def test_the_document_has_no_secret(self):
        email, temporary = self.invited()
        dialogue = self.dialogue("--json", "first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.expect("authenticator app: ")
        self.assertEqual(dialogue.printed(), "", "one document, at the end")
        said = dialogue.complained()
        secret = said.split("secret=")[1].split("&")[0]
        dialogue.answer("authenticator app: ", self.app_code(secret))
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertNotIn(secret, out)
        self.assertEqual(len(out.splitlines()), 1)


class RequiredAttribute(IdentityTest):
    OPTIONS = ("--mobile", "required")

    def test_the_portal_wants_a_mobile_number_too(self):
        email, temporary = self.invited()
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("Mobile number", "07700 900123")
        dialogue.answer("Mobile number", "+44 (0)7700 900123")
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.answer("app, sms or email", "app")
        dialogue.expect("authenticator app: ")
        dialogue.answer("authenticator app: ", self.app_code(dialogue.secret()))
        code, _, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertIn("including country code", err)
        self.assertEqual(self.cli.json("profile")[1]["mobileNumber"], "+447700900123")


if __name__ == "__main__":
    unittest.main()
