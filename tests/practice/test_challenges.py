"""The steps between password and tokens: sessions, codes, factors."""
import json

from cognito_client import CognitoError, totp
from practice_portal import PortalTest, invitation, main

INVALID_SESSION = ("NotAuthorizedException", "Invalid session for the user.")
EXPIRED_SESSION = ("NotAuthorizedException", "Invalid session for the user, session is expired.")
WRONG_SENT_CODE = ("CodeMismatchException", "Invalid code or auth state for the user.")
WRONG_APP_CODE = ("CodeMismatchException", "Invalid code received for user")
USED_APP_CODE = ("ExpiredCodeException", "Your software token has already been used once.")


class ChallengeTestCase(PortalTest):
    def challenge(self, account_type):
        account = self.accounts[account_type]
        return self.cognito.prove(account["email"], account["password"])

    def give(self, challenge, code):
        """None for tokens, or the error."""
        try:
            self.assertIn("AuthenticationResult", self.cognito.give_code(challenge, code))
            return None
        except CognitoError as error:
            return error.type, error.message

    def right_code(self, account_type, challenge):
        return self.cognito.code_for(self.accounts[account_type]["email"], challenge)

    def wrong_code(self, account_type, challenge):
        """Six digits that are wrong also in the steps before and after."""
        if account_type != "examsOfficer":
            return "%06d" % ((int(self.right_code(account_type, challenge)) + 1) % 1000000)
        secret, now = self.accounts["examsOfficer"]["totpSecret"], self.portal.now()
        good = {totp(secret, now + 30 * step) for step in range(-3, 4)}
        return next(code for code in ("%06d" % n for n in range(10)) if code not in good)


class SessionTest(ChallengeTestCase):
    def test_sessions_differ_and_are_long(self):
        sessions = {self.challenge("user")["Session"] for _ in range(3)}
        self.assertEqual(len(sessions), 3)
        self.assertTrue(all(20 <= len(session) <= 2048 for session in sessions))

    def test_session_works_once(self):
        challenge = self.challenge("user")
        code = self.right_code("user", challenge)
        self.assertIsNone(self.give(challenge, code))
        self.assertEqual(self.give(challenge, code), INVALID_SESSION)

    def test_unknown_session(self):
        challenge = self.challenge("user")
        code = self.right_code("user", challenge)
        self.assertEqual(self.give(dict(challenge, Session="A" * 800), code), INVALID_SESSION)
        self.assertEqual(self.give(dict(challenge, ChallengeName="SMS_MFA"), code), INVALID_SESSION)
        other = dict(challenge, ChallengeParameters={"USER_ID_FOR_SRP": "somebody-else"})
        self.assertEqual(self.give(other, code), INVALID_SESSION)
        self.assertIsNone(self.give(challenge, code))

    def test_session_expires(self):
        for account_type in ("examsOfficer", "admin", "user"):
            challenge = self.challenge(account_type)
            self.portal.advance(170)
            late = self.challenge(account_type)
            self.portal.advance(11)
            self.assertEqual(self.give(challenge, self.right_code(account_type, challenge)), EXPIRED_SESSION)
            self.assertIsNone(self.give(late, self.right_code(account_type, late)))

    def test_wrong_code_leaves_the_session_usable(self):
        for account_type, error in (("admin", WRONG_SENT_CODE), ("user", WRONG_SENT_CODE),
                                    ("examsOfficer", WRONG_APP_CODE)):
            challenge = self.challenge(account_type)
            wrong = self.wrong_code(account_type, challenge)
            self.assertEqual(self.give(challenge, wrong), error)
            self.assertEqual(self.give(challenge, wrong), error)
            self.assertIsNone(self.give(challenge, self.right_code(account_type, challenge)))

    def test_three_wrong_codes_end_the_session(self):
        for account_type in ("examsOfficer", "admin", "user"):
            challenge = self.challenge(account_type)
            wrong = self.wrong_code(account_type, challenge)
            for _ in range(3):
                self.assertEqual(self.give(challenge, wrong)[0], "CodeMismatchException")
            self.assertEqual(self.give(challenge, self.right_code(account_type, challenge)), INVALID_SESSION)

    def test_code_belongs_to_its_session(self):
        first = self.challenge("user")
        first_code = self.right_code("user", first)
        second = self.challenge("user")
        second_code = self.right_code("user", second)
        if first_code != second_code:
            self.assertEqual(self.give(second, first_code), WRONG_SENT_CODE)
        self.assertIsNone(self.give(first, first_code))
        self.assertIsNone(self.give(second, second_code))

    def test_codes_that_are_no_codes(self):
        for code in ("12345", "1234567", "abcdef", "１２３４５６", "12 345"):
            self.assertEqual(self.give(self.challenge("user"), code), WRONG_SENT_CODE)
        with self.assertRaises(CognitoError) as caught:
            self.cognito.give_code(self.challenge("user"), "")
        self.assertEqual(caught.exception.type, "InvalidParameterException")


class AppCodeTest(ChallengeTestCase):
    def setUp(self):
        # To the beginning of a step, so that it does not end within the test; codes used by others are long gone.
        self.portal.advance(180 - int(self.portal.now()) % 30)

    def give_app_code(self, steps_away):
        secret = self.accounts["examsOfficer"]["totpSecret"]
        challenge = self.challenge("examsOfficer")
        return self.give(challenge, totp(secret, self.portal.now() + 30 * steps_away))

    def test_each_code_works_once_three_in_a_window(self):
        self.assertIsNone(self.give_app_code(0))
        self.assertEqual(self.give_app_code(0), USED_APP_CODE)
        self.assertIsNone(self.give_app_code(-1))
        self.assertIsNone(self.give_app_code(1))
        for step in (-1, 0, 1):
            self.assertEqual(self.give_app_code(step), USED_APP_CODE)

    def test_codes_outside_the_window(self):
        for step in (-2, 2):
            self.assertEqual(self.give_app_code(step), WRONG_APP_CODE)

    def test_used_code_does_not_cost_a_try(self):
        self.assertIsNone(self.give_app_code(0))
        challenge = self.challenge("examsOfficer")
        used = totp(self.accounts["examsOfficer"]["totpSecret"], self.portal.now())
        for _ in range(4):
            self.assertEqual(self.give(challenge, used), USED_APP_CODE)
        self.assertIsNone(self.give(challenge, self.right_code("examsOfficer", challenge)))

    def test_practice_authenticator_shows_unused_codes(self):
        seen = set()
        for _ in range(3):
            app = self.portal.inbox()["authenticators"][0]
            self.assertGreater(app["secondsLeft"], 0)
            self.assertLessEqual(app["secondsLeft"], 90)
            self.assertNotIn(app["code"], seen)
            seen.add(app["code"])
            self.assertIsNone(self.give(self.challenge("examsOfficer"), app["code"]))
        app = self.portal.inbox()["authenticator"]
        self.assertIsNone(app["code"])
        self.assertLessEqual(app["secondsLeft"], 30)
        self.portal.advance(app["secondsLeft"])
        self.assertIsNotNone(self.portal.inbox()["authenticator"]["code"])


class FactorTest(ChallengeTestCase):
    def tearDown(self):
        self.set_factors("user", ["EMAIL_OTP"], "EMAIL_OTP")

    def set_factors(self, account_type, enabled, preferred=None):
        self.portal.hook("factors", email=self.accounts[account_type]["email"], enabled=enabled, preferred=preferred)

    def test_destinations_are_masked(self):
        sms = self.challenge("admin")["ChallengeParameters"]
        self.assertEqual(sms["CODE_DELIVERY_DELIVERY_MEDIUM"], "SMS")
        self.assertRegex(sms["CODE_DELIVERY_DESTINATION"], r"^\+\*{7,}0123$")
        email = self.challenge("user")["ChallengeParameters"]
        self.assertEqual((email["CODE_DELIVERY_DELIVERY_MEDIUM"], email["CODE_DELIVERY_DESTINATION"]),
                         ("EMAIL", "u***@y***"))

    def test_selecting_a_factor(self):
        self.set_factors("user", ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"])
        choice = self.challenge("user")
        self.assertEqual(choice["ChallengeName"], "SELECT_MFA_TYPE")
        self.assertEqual(json.loads(choice["ChallengeParameters"]["MFAS_CAN_CHOOSE"]),
                         ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"])
        name = choice["ChallengeParameters"]["USER_ID_FOR_SRP"]
        for wrong in ("SMS_MFA", "EMAIL_MFA", "nonsense"):
            with self.assertRaises(CognitoError) as caught:
                self.cognito.respond("SELECT_MFA_TYPE", choice["Session"], {"USERNAME": name, "ANSWER": wrong})
            self.assertEqual(caught.exception.type, "InvalidParameterException")
        challenge = self.cognito.respond("SELECT_MFA_TYPE", choice["Session"],
                                         {"USERNAME": name, "ANSWER": "EMAIL_OTP"})
        self.assertEqual(challenge["ChallengeName"], "EMAIL_OTP")
        self.assertNotEqual(challenge["Session"], choice["Session"])
        self.assertIsNone(self.give(challenge, self.right_code("user", challenge)))
        with self.assertRaises(CognitoError) as caught:
            self.cognito.respond("SELECT_MFA_TYPE", choice["Session"], {"USERNAME": name, "ANSWER": "EMAIL_OTP"})
        self.assertEqual((caught.exception.type, caught.exception.message), INVALID_SESSION)

    def test_preferred_factor_is_asked_for(self):
        self.set_factors("user", ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"], "SOFTWARE_TOKEN_MFA")
        challenge = self.challenge("user")
        self.assertEqual(challenge["ChallengeName"], "SOFTWARE_TOKEN_MFA")
        self.assertIsNone(self.give(challenge, self.right_code("user", challenge)))

    def test_without_a_factor_only_me_answers(self):
        self.set_factors("user", [])
        tokens = self.challenge("user")["AuthenticationResult"]
        caller = self.portal.caller_with(tokens["AccessToken"])
        self.assertEqual(caller.me()["mfa"], [])
        for reply in (caller.get(caller.users), caller.get("/api/v1/permissions"), caller.user(caller.me()["id"]),
                      caller.get("/api/v1/centres/68101/changes?since=start"), caller.invite(**invitation())):
            self.assert_problem(reply, 403, "mfa-required")
        self.set_factors("user", ["EMAIL_OTP"])
        self.assertEqual(caller.get(caller.users).status, 200)
        self.assertEqual(caller.me()["mfa"], ["EMAIL_OTP"])

    def test_invited_people_need_a_new_password(self):
        guest = invitation(firstName="Ŵenna", language="cy")
        self.portal.caller("admin").invite(**guest)
        password = self.portal.inbox("?to=" + guest["email"])["messages"][0]["temporaryPassword"]
        challenge = self.cognito.prove(guest["email"], password)
        self.assertEqual(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED")
        self.assertEqual(json.loads(challenge["ChallengeParameters"]["requiredAttributes"]), [])
        attributes = json.loads(challenge["ChallengeParameters"]["userAttributes"])
        self.assertEqual((attributes["email"], attributes["given_name"], attributes["locale"]),
                         (guest["email"], "Ŵenna", "cy"))

    def test_temporary_password_expires(self):
        guest = invitation()
        self.portal.caller("admin").invite(**guest)
        password = self.portal.inbox("?to=" + guest["email"])["messages"][0]["temporaryPassword"]
        self.portal.advance(7 * 24 * 3600 + 1)
        with self.assertRaises(CognitoError) as caught:
            self.cognito.prove(guest["email"], password)
        self.assertEqual((caught.exception.type, caught.exception.message), (
            "NotAuthorizedException", "Temporary password has expired and must be reset by an administrator."))


class MandatoryMfaTest(ChallengeTestCase):
    arguments = ("--mfa", "on")

    def test_somebody_without_a_factor_must_set_one_up(self):
        self.portal.hook("factors", email=self.accounts["user"]["email"], enabled=[])
        challenge = self.challenge("user")
        self.assertEqual(challenge["ChallengeName"], "MFA_SETUP")
        self.assertEqual(json.loads(challenge["ChallengeParameters"]["MFAS_CAN_SETUP"]), ["SOFTWARE_TOKEN_MFA"])

    def test_somebody_with_a_factor_signs_in(self):
        self.assertEqual(self.portal.caller("admin").me()["mfa"], ["SMS_MFA"])


if __name__ == "__main__":
    main()
