"""Setting up an authenticator app: by Session in a pool that demands a factor, by access token in any."""
import json

from cognito_client import totp
from practice_portal import PortalTest, main

NEW = "Arall-Dyfrgi-Afal8"
INVALID_SESSION = ("NotAuthorizedException", "Invalid session for the user.")
EXPIRED_SESSION = ("NotAuthorizedException", "Invalid session for the user, session is expired.")
MISMATCH = ("EnableSoftwareTokenMFAException", "Code mismatch")
USED = ("ExpiredCodeException", "Your software token has already been used once.")


class AuthenticatorTestCase(PortalTest):
    def setUp(self):
        # To the beginning of a step, so that it does not end within the test.
        self.portal.advance(180 - int(self.portal.now()) % 30)

    def code(self, secret, steps_away=0):
        return totp(secret, self.portal.now() + 30 * steps_away)

    def wrong_code(self, secret):
        good = {self.code(secret, step) for step in range(-3, 4)}
        return next(code for code in ("%06d" % n for n in range(10)) if code not in good)


class SetUpInSignInTest(AuthenticatorTestCase):
    arguments = ("--mfa", "on")

    def setUp(self):
        super().setUp()
        self.guest, temporary = self.portal.invite()
        self.challenge = self.cognito.choose_password(self.cognito.prove(self.guest["email"], temporary), NEW)

    def associate(self, session=None):
        return self.cognito("AssociateSoftwareToken", Session=session or self.challenge["Session"])

    def verify(self, shown, code=None):
        return self.cognito("VerifySoftwareToken", Session=shown["Session"],
                            UserCode=code or self.code(shown["SecretCode"]), FriendlyDeviceName="Ffôn")

    def finish(self, session):
        return self.cognito.respond("MFA_SETUP", session, {"USERNAME": self.guest["id"]})

    def test_the_whole_way(self):
        self.assertEqual(self.challenge["ChallengeName"], "MFA_SETUP")
        self.assertEqual(json.loads(self.challenge["ChallengeParameters"]["MFAS_CAN_SETUP"]), ["SOFTWARE_TOKEN_MFA"])
        shown = self.associate()
        self.assertRegex(shown["SecretCode"], "^[A-Z2-7]{32}$")
        verified = self.verify(shown)
        self.assertEqual(verified["Status"], "SUCCESS")
        self.assertEqual(len({self.challenge["Session"], shown["Session"], verified["Session"]}), 3)
        tokens = self.finish(verified["Session"])["AuthenticationResult"]
        caller = self.portal.caller_with(tokens["AccessToken"])
        self.assertEqual(caller.me()["mfa"], ["SOFTWARE_TOKEN_MFA"])
        self.assertEqual(caller.get(caller.users).status, 200)
        user = self.cognito("GetUser", AccessToken=tokens["AccessToken"])
        self.assertEqual((user["UserMFASettingList"], user["PreferredMfaSetting"]),
                         (["SOFTWARE_TOKEN_MFA"], "SOFTWARE_TOKEN_MFA"))

    def test_a_code_that_verified_it_does_not_sign_in(self):
        shown = self.associate()
        self.verify(shown)
        again = self.cognito.prove(self.guest["email"], NEW)  # on already, though MFA_SETUP was never answered
        self.assertEqual((again["ChallengeName"], again["ChallengeParameters"]["FRIENDLY_DEVICE_NAME"]),
                         ("SOFTWARE_TOKEN_MFA", "Ffôn"))
        self.assertEqual(self.error_of(lambda: self.cognito.give_code(again, self.code(shown["SecretCode"]))), USED)
        self.assertIn("AuthenticationResult", self.cognito.give_code(again, self.code(shown["SecretCode"], 1)))

    def test_each_session_works_once(self):
        shown = self.associate()
        self.assertEqual(self.error_of(self.associate), INVALID_SESSION)
        verified = self.verify(shown)
        self.assertEqual(self.error_of(lambda: self.verify(shown)), INVALID_SESSION)
        self.assertEqual(self.error_of(lambda: self.associate(verified["Session"])), INVALID_SESSION)
        self.finish(verified["Session"])
        self.assertEqual(self.error_of(lambda: self.finish(verified["Session"])), INVALID_SESSION)

    def test_wrong_codes(self):
        shown = self.associate()
        wrong = self.wrong_code(shown["SecretCode"])
        for _ in range(2):
            self.assertEqual(self.error_of(lambda: self.verify(shown, wrong)), MISMATCH)
        for code in ("12345", "abcdef", "1234567"):
            self.assertEqual(self.error_of(lambda: self.verify(shown, code))[0], "InvalidParameterException")
        self.assertEqual(self.verify(shown)["Status"], "SUCCESS")
        shown = self.cognito_again()
        for _ in range(3):
            self.assertEqual(self.error_of(lambda: self.verify(shown, self.wrong_code(shown["SecretCode"]))), MISMATCH)
        self.assertEqual(self.error_of(lambda: self.verify(shown)), INVALID_SESSION)

    def cognito_again(self):
        self.portal.hook("factors", email=self.guest["email"], enabled=[])
        self.challenge = self.cognito.prove(self.guest["email"], NEW)
        return self.associate()

    def test_an_unverified_set_up_signs_nobody_in(self):
        self.assertEqual(self.error_of(lambda: self.finish(self.challenge["Session"])),
                         ("InvalidParameterException", "User has not verified software token mfa"))
        shown = self.associate()
        self.assertEqual(self.error_of(lambda: self.finish(shown["Session"])),
                         ("InvalidParameterException", "User has not verified software token mfa"))

    def test_going_back_shows_a_new_secret(self):
        first = self.associate()
        self.challenge = self.cognito.prove(self.guest["email"], NEW)
        self.assertEqual(self.challenge["ChallengeName"], "MFA_SETUP")  # the password is the new one by now
        second = self.associate()
        self.assertNotEqual(first["SecretCode"], second["SecretCode"])
        self.assertEqual(self.error_of(lambda: self.verify(second, self.code(first["SecretCode"]))), MISMATCH)
        self.assertEqual(self.verify(second)["Status"], "SUCCESS")

    def test_sessions_end_after_three_minutes(self):
        self.portal.advance(181)
        self.assertEqual(self.error_of(self.associate), EXPIRED_SESSION)
        self.challenge = self.cognito.prove(self.guest["email"], NEW)
        shown = self.associate()
        self.portal.advance(181)
        self.assertEqual(self.error_of(lambda: self.verify(shown)), EXPIRED_SESSION)

    def test_sessions_of_something_else(self):
        admin = self.accounts["admin"]
        other = self.cognito.prove(admin["email"], admin["password"])
        for session in (other["Session"], "A" * 800):
            self.assertEqual(self.refusal("AssociateSoftwareToken", Session=session), INVALID_SESSION)
            self.assertEqual(self.refusal("VerifySoftwareToken", Session=session, UserCode="123456"), INVALID_SESSION)
        self.assertEqual(self.refusal("AssociateSoftwareToken")[0], "InvalidParameterException")

    def test_the_practice_authenticator_scans_the_code(self):
        shown = self.associate()
        entry = next(each for each in self.portal.inbox()["authenticators"] if each["email"] == self.guest["email"])
        self.assertEqual((entry["settingUp"], entry["code"]), (True, self.code(shown["SecretCode"])))
        self.verify(shown, entry["code"])
        entries = [each for each in self.portal.inbox()["authenticators"] if each["email"] == self.guest["email"]]
        self.assertEqual([("settingUp" in each, each["code"]) for each in entries],
                         [(False, self.code(shown["SecretCode"], 1))])


class SetUpWhileSignedInTest(AuthenticatorTestCase):
    def setUp(self):
        super().setUp()
        self.account = self.accounts["user"]
        self.portal.hook("factors", email=self.account["email"], enabled=["EMAIL_OTP"], preferred="EMAIL_OTP")
        self.token = self.cognito.sign_in(self.account["email"], self.account["password"])["AccessToken"]

    def associate(self):
        return self.cognito("AssociateSoftwareToken", AccessToken=self.token)["SecretCode"]

    def verify(self, code):
        return self.refusal("VerifySoftwareToken", AccessToken=self.token, UserCode=code)

    def use(self, **settings):
        return self.refusal("SetUserMFAPreference", AccessToken=self.token, SoftwareTokenMfaSettings=settings)

    def test_verified_and_then_turned_on(self):
        secret = self.associate()
        self.assertEqual(self.verify(self.wrong_code(secret)), MISMATCH)
        self.assertIsNone(self.verify(self.code(secret)))
        self.assertEqual(self.cognito("GetUser", AccessToken=self.token)["UserMFASettingList"], ["EMAIL_OTP"])
        self.assertIsNone(self.use(Enabled=True, PreferredMfa=True))
        challenge = self.cognito.prove(self.account["email"], self.account["password"])
        self.assertEqual(challenge["ChallengeName"], "SOFTWARE_TOKEN_MFA")
        self.assertIn("AuthenticationResult", self.cognito.give_code(challenge, self.code(secret, 1)))

    def test_an_app_that_is_not_verified_leaves_the_present_one(self):
        old = self.associate()
        self.assertIsNone(self.verify(self.code(old)))
        self.assertIsNone(self.use(Enabled=True, PreferredMfa=True))
        new = self.associate()
        self.assertNotEqual(old, new)
        challenge = self.cognito.prove(self.account["email"], self.account["password"])
        self.assertEqual(self.error_of(lambda: self.cognito.give_code(challenge, self.wrong_code(old)))[0],
                         "CodeMismatchException")
        self.assertIn("AuthenticationResult", self.cognito.give_code(challenge, self.code(old, 1)))
        self.assertIsNone(self.verify(self.code(new)))
        challenge = self.cognito.prove(self.account["email"], self.account["password"])
        self.assertEqual(self.error_of(lambda: self.cognito.give_code(challenge, self.code(old, -1)))[0],
                         "CodeMismatchException")
        self.assertIn("AuthenticationResult", self.cognito.give_code(challenge, self.code(new, 1)))

    def test_refusals(self):
        self.assertEqual(self.verify("123456"), ("InvalidParameterException", "User has not set up software token mfa"))
        self.associate()
        for code in ("12345", "１２３４５６", ""):
            self.assertEqual(self.verify(code)[0], "InvalidParameterException")
        for operation, more in (("AssociateSoftwareToken", {}), ("VerifySoftwareToken", {"UserCode": "123456"})):
            self.assertEqual(self.refusal(operation, AccessToken="nonsense", **more),
                             ("NotAuthorizedException", "Invalid Access Token"))
            self.assertEqual(self.refusal(operation, AccessToken=self.token, Session="A" * 30, **more)[0],
                             "InvalidParameterException")


if __name__ == "__main__":
    main()
