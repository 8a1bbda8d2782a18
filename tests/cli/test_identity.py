"""An account of one's own by canolfan-cli: factors, the password, the profile, signing out everywhere (S22-S32,
S51)."""

import json
import subprocess
import tempfile
import unittest

from PIL import Image

from cli.identity import DONE, NOT_SIGNED_IN, OTHER_PASSWORD, PASSWORD, USAGE, IdentityTest
from cli.program import Cli
from harness.desktop import Desktop

HALF_BLOCKS = {" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}  # 1 is light


def read_off(text):
    """What a QR reader that is not ours makes of the half blocks in a terminal."""
    lines = [line.removeprefix("\x1b[97;40m").removesuffix("\x1b[0m")
             for line in text.splitlines() if line.startswith("\x1b[97;40m")]
    rows = [[HALF_BLOCKS[letter][half] for letter in line] for line in lines for half in (0, 1)]
    image = Image.new("L", (len(rows[0]), len(rows)))
    image.putdata([255 * light for row in rows for light in row])
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.resize((image.width * 8, image.height * 8), Image.Resampling.NEAREST).save(file.name)
        return subprocess.run(["zbarimg", "--quiet", "--raw", file.name], check=True, capture_output=True,
                              text=True).stdout.strip()


class Factors(IdentityTest):
    def test_an_app_beside_email(self):
        self.settled()
        self.assertEqual(self.factors(), (["email"], "email"))
        dialogue = self.dialogue("mfa", "app", "--qr")
        dialogue.expect("authenticator app: ")
        secret = dialogue.secret()
        address = next(line for line in dialogue.printed().splitlines() if line.startswith("otpauth://"))
        self.assertEqual(read_off(dialogue.printed()), address)
        wrong = self.wrong_code(secret)
        dialogue.answer("authenticator app: ", wrong)
        dialogue.answer("authenticator app: ", wrong)
        dialogue.answer("authenticator app: ", self.app_code(secret))
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertEqual(err.count("is not correct"), 2)
        self.assertEqual(out.splitlines()[-3:], ["app: on", "sms: off", "email: on, preferred"])

        self.assertEqual(self.cli.run("mfa", "prefer", "app")[0], DONE)
        self.assertEqual(self.factors(), (["app", "email"], "app"))
        # The preferred one is removed: the other takes its place.
        self.assertEqual(self.cli.json("mfa", "remove", "app")[1], {"on": ["email"], "preferred": "email"})

    def test_an_app_that_is_not_verified_changes_nothing(self):
        self.settled()
        dialogue = self.dialogue("mfa", "app")
        dialogue.expect("authenticator app: ")
        code, _, err = dialogue.end()
        self.assertEqual(code, USAGE, err)
        self.assertEqual(self.factors(), (["email"], "email"))

    def test_the_one_document_of_an_app(self):
        self.settled()
        dialogue = self.dialogue("--json", "mfa", "app")
        dialogue.expect("authenticator app: ")
        secret = dialogue.complained().split("secret=")[1].split("&")[0]
        dialogue.answer("authenticator app: ", self.app_code(secret))
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        document = json.loads(out)
        self.assertEqual((document["on"], document["preferred"]), (["app", "email"], "email"))
        self.assertIn(f"secret={secret}", document["otpauth"])

    def test_text_messages(self):
        self.settled()
        dialogue = self.dialogue("mfa", "sms", "+44 7700 900 777")
        dialogue.expect("text message to")
        sent = self.codes("+447700900777")
        self.assertEqual(len(sent), 1, "one text, not two")
        dialogue.answer("text message to", "%06d" % ((int(sent[0]) + 1) % 1_000_000))
        dialogue.answer("text message to", sent[0])
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertIn("is not correct", err)
        self.assertIn("sms: on (+44 7700 900777)", out)
        # Verified already: no further code.
        self.assertEqual(self.cli.run("mfa", "remove", "sms")[0], DONE)
        self.assertEqual(self.cli.run("mfa", "sms", "+447700900777")[0], DONE)
        self.assertEqual(self.codes("+447700900777"), sent)

    def test_a_number_that_a_sign_in_asks_for_stays(self):
        email = self.settled()
        self.portal.set_factors(email, ["SMS_MFA"], "SMS_MFA")
        other = "+447700900888"
        self.assert_refused(self.cli.run("mfa", "sms", other), "mistyped one would keep you out", "another way")
        self.assertEqual(self.codes(other), [])
        self.assertEqual(self.cli.json("profile")[1]["mobileNumber"], "+447700900456")
        self.assertIn("Mobile number: +44 7700 900456\n", self.cli.run("profile")[1])
        # With another one preferred it may be changed, and is said to take effect before it is verified.
        self.portal.set_factors(email, ["SMS_MFA", "EMAIL_OTP"], "EMAIL_OTP")
        dialogue = self.dialogue("mfa", "sms", other)
        dialogue.expect("text message to")
        code, _, err = dialogue.end()
        self.assertEqual(code, USAGE, err)
        self.assertIn("before it is verified", err)
        self.assertIn("+44 7700 900888 is not verified", err)
        self.assertIn("Mobile number: +44 7700 900888 (not verified)\n", self.cli.run("profile")[1])
        self.assert_refused(self.cli.run("mfa", "prefer", "sms"), "number is not verified")
        self.assert_refused(self.cli.run("mfa", "remove", "email"), "number is not verified")
        # It stands in the way of nothing else.
        dialogue = self.dialogue("mfa", "app")
        dialogue.expect("authenticator app: ")
        dialogue.answer("authenticator app: ", self.app_code(dialogue.secret()))
        self.assertEqual(dialogue.end()[0], DONE)
        self.assertEqual(self.cli.run("mfa", "prefer", "app")[0], DONE)
        self.assertEqual(self.factors(), (["app", "sms", "email"], "app"))

    def test_an_app_whose_code_was_right_is_turned_on_in_the_end(self):
        self.settled()
        dialogue = self.dialogue("mfa", "app")
        dialogue.expect("authenticator app: ")
        # Every one of the three tries of a call.
        self.portal.post("/practice/identity-faults",
                         {"operation": "SetUserMFAPreference", "error": "InternalErrorException", "count": 3})
        dialogue.answer("authenticator app: ", self.app_code(dialogue.secret()))
        code, _, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertEqual(self.factors(), (["app", "email"], "email"))

    def test_email_is_on_once_a_code_has_come_back(self):
        email = self.settled()
        self.portal.reset_mfa(email)
        # Nothing is sent before the risk is confirmed; and no code, no factor.
        seen = len(self.codes(email))
        self.assert_refused(self.cli.run("mfa", "email", lines=("no",)), "not confirmed")
        self.assertEqual(len(self.codes(email)), seen)
        code, _, err = self.cli.run("mfa", "email", lines=("yes",))
        self.assertEqual(code, USAGE, err)
        self.assertIn("input ended", err)
        self.assertEqual(len(self.codes(email)), seen + 1)
        self.assertEqual(self.factors(), ([], None))
        dialogue = self.dialogue("mfa", "email")
        dialogue.answer("yes or no", "yes")
        dialogue.expect("email to")
        sent = self.codes(email)
        self.assertEqual(len(sent), seen + 2)
        dialogue.answer("email to", "%06d" % ((int(sent[-1]) + 1) % 1_000_000))
        dialogue.answer("email to", sent[-1])
        code, out, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        self.assertIn("is not correct", err)
        self.assertIn("email: on, preferred", out)

    def test_invalid_numbers_are_not_sent(self):
        self.settled()
        for number in ("07700 900123", "+44", "+44 7700 9001x3", "+1234567890123456"):
            with self.subTest(number):
                self.assert_refused(self.cli.run("mfa", "sms", number), "including country code")
        self.assertEqual(self.factors(), (["email"], "email"))

    def test_the_last_one_stays(self):
        self.settled()
        self.assert_refused(self.cli.run("mfa", "remove", "email"), "only way", "Set up another one first")
        self.assertEqual(self.factors(), (["email"], "email"))

    def test_what_is_not_set_up_is_neither_preferred_nor_removed(self):
        self.settled()
        for verb in ("prefer", "remove"):
            self.assert_refused(self.cli.run("mfa", verb, "app"), "canolfan-cli mfa app")
        self.assertEqual(self.factors(), (["email"], "email"))

    def test_somebody_whose_factors_were_reset(self):
        email = self.settled()
        self.portal.reset_mfa(email)
        self.assert_refused(self.cli.run("users"), "canolfan-cli mfa app")
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        self.assert_refused(self.cli.run("sign-in", email, lines=(PASSWORD,)), "canolfan-cli mfa app")
        self.turn_email_on(email)
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_how_it_is_written(self):
        for words, named in {("mfa", "carrier-pigeon"): "app, sms, email", ("mfa", "sms"): "NUMBER",
                             ("mfa", "prefer"): "app, sms, email", ("mfa", "remove", "x"): "app, sms, email",
                             ("mfa", "app", "x"): "x", ("mfa", "email", "--qr"): "--qr", ("mfa", "--qr"): "--qr",
                             ("first-sign-in",): "EMAIL", ("password", "--forgotten"): "--forgotten",
                             ("password", PASSWORD): PASSWORD, ("profile", "--language", "fr"): "en, cy",
                             ("sign-out", "here"): "here"}.items():
            with self.subTest(words):
                code, out, err = self.cli.run(*words)
                self.assertEqual((code, out), (USAGE, ""), err)
                self.assertIn(named, err)

    def test_not_signed_in(self):
        for words in (("mfa",), ("mfa", "app"), ("password",), ("profile",), ("sign-out", "--everywhere")):
            with self.subTest(words):
                code, _, err = self.cli.run(*words)
                self.assertEqual(code, NOT_SIGNED_IN, err)
                self.assertIn("not signed in", err)


class FactorsWhereThePoolWantsOne(IdentityTest):
    OPTIONS = ("--mfa", "on")

    def test_the_last_one_stays(self):
        email, temporary = self.invited()
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.expect("authenticator app: ")
        dialogue.answer("authenticator app: ", self.app_code(dialogue.secret()))
        self.assertEqual(dialogue.end()[0], DONE)
        self.assert_refused(self.cli.run("mfa", "remove", "app"), "only way")
        self.turn_email_on(email)
        self.assertEqual(self.cli.run("mfa", "remove", "app")[0], DONE)
        self.assertEqual(self.factors(), (["email"], "email"))


class Passwords(IdentityTest):
    def test_a_new_one(self):
        email = self.settled()
        lines = (PASSWORD, "byr", "byr", OTHER_PASSWORD, PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD)
        code, out, err = self.cli.run("password", lines=lines)
        self.assertEqual(code, DONE, err)
        self.assertIn("Password not long enough", err)
        self.assertIn("not alike", err)
        self.assertIn("has been changed", out)
        self.assertEqual(self.cli.run("users")[0], DONE)
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        self.assert_refused(self.cli.run("sign-in", email, lines=(PASSWORD,)), "not right")
        self.sign_in(email, OTHER_PASSWORD)

    def test_a_wrong_current_one(self):
        self.settled()
        self.assert_refused(self.cli.run("password", lines=("wrong", OTHER_PASSWORD, OTHER_PASSWORD)),
                            "current password is not right")

    def test_too_often(self):
        email = self.settled()
        fault = {"error": "LimitExceededException"}
        commands = {"ChangePassword": (("password",), (PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD)),
                    "ForgotPassword": (("password", "--forgotten", email), ()),
                    "UpdateUserAttributes": (("mfa", "sms", "+447700900124"), ()),
                    "GetUserAttributeVerificationCode": (("mfa", "email"), ("yes",))}
        for operation, (words, lines) in commands.items():
            with self.subTest(operation):
                self.portal.post("/practice/identity-faults", {"operation": operation, **fault})
                self.assert_refused(self.cli.run(*words, lines=lines), "Too many tries in the last hour",
                                    "try again within an hour")
        # Asked for once, not again by machine: the next one finds no fault left.
        self.assertEqual(self.cli.run("password", lines=(PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD))[0], DONE)

    def test_a_forgotten_one_that_no_code_could_be_sent_for(self):
        email = self.settled()
        self.portal.post("/practice/identity-faults", {
            "operation": "ForgotPassword", "error": "InvalidParameterException",
            "message": "Cannot reset password for the user as there is no registered/verified email or phone_number"})
        self.assert_refused(self.cli.run("password", "--forgotten", email), "no verified email address",
                            "ithelpdesk@wjec.co.uk")

    def test_a_forgotten_one(self):
        email = self.settled()
        self.assertEqual(self.cli.run("sign-out")[0], DONE)
        seen = len(self.codes(email))
        dialogue = self.dialogue("password", "--forgotten", email)
        dialogue.expect("email to")
        code = self.codes(email)[seen]
        dialogue.answer("email to", "%06d" % ((int(code) + 1) % 1_000_000))
        dialogue.answer("New password: ", "byr")
        dialogue.answer("once more", "byr")
        dialogue.answer("email to", code)
        dialogue.answer("New password: ", OTHER_PASSWORD)
        dialogue.answer("once more", OTHER_PASSWORD)
        ended, out, err = dialogue.end()
        self.assertEqual(ended, DONE, err)
        self.assertIn("is not correct", err)
        self.assertIn("Password not long enough", err)
        self.assertIn(f"sign-in {email}", out)
        self.assertEqual(self.cli.run("users")[0], NOT_SIGNED_IN, "nobody is signed in by it")
        self.sign_in(email, OTHER_PASSWORD)

    def test_a_code_that_has_expired(self):
        email = self.settled()
        seen = len(self.codes(email))
        dialogue = self.dialogue("password", "--forgotten", email)
        dialogue.expect("email to")
        self.advance(2 * 3600)
        dialogue.answer("email to", self.codes(email)[seen])
        dialogue.answer("New password: ", OTHER_PASSWORD)
        dialogue.answer("once more", OTHER_PASSWORD)
        self.assert_refused(dialogue.end(), "has expired", "Ask for a new one")

    def test_forgotten_by_somebody_who_never_signed_in(self):
        email, _ = self.invited()
        self.assert_refused(self.cli.run("password", "--forgotten", email), "temporary password")

    def test_forgotten_by_nobody(self):
        lines = ("123456", OTHER_PASSWORD, OTHER_PASSWORD)
        self.assert_refused(self.cli.run("password", "--forgotten", "neb@ysgol-practis.example", lines=lines),
                            "is not correct")

    def test_reset_by_the_help_desk(self):
        email = self.settled()
        self.portal.post("/practice/password-reset", {"email": email})
        self.assert_refused(self.cli.run("sign-in", email, lines=(PASSWORD,)), "password --forgotten")


class Profiles(IdentityTest):
    def test_shown_and_changed(self):
        email = self.settled()
        before = {"firstName": "Nia", "lastName": "Newydd", "email": email, "language": "en",
                  "mobileNumber": None, "mobileVerified": False}
        self.assertEqual(self.cli.json("profile"), (DONE, before))
        self.assertIn("Mobile number: none", self.cli.run("profile")[1])
        self.assertIn("First name: Nia\nLast name: Newydd\n", self.cli.run("profile")[1])
        code, changed = self.cli.json("profile", "--last-name", "Ŵyn-O'Neill", "--language", "cy")
        self.assertEqual((code, changed), (DONE, {**before, "lastName": "Ŵyn-O'Neill", "language": "cy"}))
        # The portal says so too.
        self.assertEqual(self.cli.users()[email]["lastName"], "Ŵyn-O'Neill")
        self.assertEqual(self.cli.users()[email]["language"], "cy")

    def test_bad_names_are_refused_in_words(self):
        self.settled()
        for words, said in {("--first-name", " "): "Enter the first name", ("--last-name", "a\x07"): "invisible",
                            ("--first-name", "a" * 101): "at most 100"}.items():
            with self.subTest(words):
                self.assert_refused(self.cli.run("profile", *words), said)
        self.assertEqual(self.cli.json("profile")[1]["firstName"], "Nia")


class Everywhere(IdentityTest):
    def test_signs_out_other_computers_too(self):
        email = self.settled()
        home = Desktop()
        self.addCleanup(home.close)
        other = Cli(self.portal, home.env)
        self.addCleanup(other.close)
        self.sign_in(email, PASSWORD, other)
        token = home.stored_refresh_token()
        code, document = self.cli.json("sign-out", "--everywhere")
        self.assertEqual((code, document), (DONE, {"signedIn": False, "everywhere": True}))
        self.assertEqual(self.desktop.secrets(), [])
        self.assertEqual(self.cli.run("users")[0], NOT_SIGNED_IN)
        self.assertFalse(self.portal.accepts(token))
        code, _, err = other.run("users")
        self.assertEqual(code, NOT_SIGNED_IN)
        self.assertIn("signed out, here or elsewhere", err)
        self.assertEqual(home.secrets(), [])


if __name__ == "__main__":
    unittest.main()
