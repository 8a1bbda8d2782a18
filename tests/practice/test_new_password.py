"""The first sign-in of somebody invited: NEW_PASSWORD_REQUIRED (cognito.md section 2.2)."""
import json
import urllib.parse

from practice_portal import PortalTest, main

NEW = "Arall-Dyfrgi-Afal8"
INVALID_SESSION = ("NotAuthorizedException", "Invalid session for the user.")
EXPIRED_SESSION = ("NotAuthorizedException", "Invalid session for the user, session is expired.")


class NewPasswordTest(PortalTest):
    def setUp(self):
        self.guest, self.temporary = self.portal.invite(firstName="Ŵenna", language="cy")
        self.challenge = self.cognito.prove(self.guest["email"], self.temporary)

    def choose(self, password=NEW, challenge=None, **attributes):
        """The error, or None."""
        return self.error_of(lambda: self.cognito.choose_password(challenge or self.challenge, password, **attributes))

    def state(self):
        return self.portal.caller("admin").user(self.guest["id"]).json["state"]

    def test_what_is_asked(self):
        self.assertEqual(self.challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED")
        parameters = self.challenge["ChallengeParameters"]
        self.assertEqual(set(parameters), {"USER_ID_FOR_SRP", "requiredAttributes", "userAttributes"})
        self.assertEqual(parameters["USER_ID_FOR_SRP"], self.guest["id"])
        self.assertEqual(json.loads(parameters["requiredAttributes"]), [])
        self.assertEqual(json.loads(parameters["userAttributes"]), {
            "email": self.guest["email"], "email_verified": "true", "given_name": "Ŵenna",
            "family_name": self.guest["lastName"], "locale": "cy"})

    def test_tokens_come_at_once_and_the_password_counts_from_then_on(self):
        tokens = self.cognito.choose_password(self.challenge, NEW)["AuthenticationResult"]
        self.assertEqual(set(tokens), {"AccessToken", "IdToken", "RefreshToken", "ExpiresIn", "TokenType"})
        self.assertIsNone(self.refusal("GetUser", AccessToken=tokens["AccessToken"]))
        self.assertIn("AuthenticationResult", self.cognito.prove(self.guest["email"], NEW))
        self.assertEqual(self.error_of(lambda: self.cognito.prove(self.guest["email"], self.temporary)),
                         ("NotAuthorizedException", "Incorrect username or password."))
        caller = self.portal.caller_with(tokens["AccessToken"])
        self.assertEqual(caller.me()["mfa"], [])
        self.assert_problem(caller.get(caller.users), 403, "mfa-required")

    def test_the_portal_shows_that_somebody_is_active_and_tells_its_feed(self):
        admin = self.portal.caller("admin")
        place = admin.get(admin.users + "?limit=1").json["changes"]
        self.assertEqual(self.state(), "invited")
        self.assertIsNone(self.choose())
        self.assertEqual(self.state(), "active")
        changes = admin.get("/api/v1/centres/68101/changes?since=" + urllib.parse.quote(place)).json["items"]
        self.assertEqual([(each["id"], each["user"]["state"], each["by"]) for each in changes],
                         [(self.guest["id"], "active", "Ŵenna " + self.guest["lastName"])] * 2)
        # Active, and then signed in, which makes no version.
        self.assertEqual({each["version"] for each in changes}, {admin.user(self.guest["id"]).json["version"]})

    def test_a_password_that_does_not_conform_leaves_the_session(self):
        for password, rule in (("Ab-1", "Password not long enough"),
                               ("ALL-CAPITALS-1", "Password must have lowercase characters"),
                               ("no-capitals-1", "Password must have uppercase characters"),
                               ("No-Digits-At-All", "Password must have numeric characters"),
                               ("NoSymbols123", "Password must have symbol characters")):
            self.assertEqual(self.choose(password),
                             ("InvalidPasswordException", "Password did not conform with policy: " + rule))
        self.assertEqual(self.state(), "invited")
        self.assertIsNone(self.choose())

    def test_what_is_no_password(self):
        for password in ("", "Gyda Bwlch-12", "A1-" + "a" * 254):
            self.assertEqual(self.choose(password)[0], "InvalidParameterException")
        self.assertIsNone(self.choose())

    def test_attributes_that_come_with_it(self):
        self.assertEqual(self.choose(email="other@ysgol-practis.example"),
                         ("NotAuthorizedException", "Cannot modify an already provided email"))
        self.assertEqual(self.choose(nickname="W")[0], "InvalidParameterException")
        self.assertEqual(self.state(), "invited")
        self.assertIsNone(self.choose(given_name="Gwên", locale="en"))
        user = self.portal.caller("admin").user(self.guest["id"]).json
        self.assertEqual((user["firstName"], user["language"], user["state"]), ("Gwên", "en", "active"))

    def test_the_session_works_once_and_for_three_minutes(self):
        other = self.cognito.prove(self.guest["email"], self.temporary)
        self.assertIsNone(self.choose())
        self.assertEqual(self.choose(), INVALID_SESSION)
        self.portal.advance(181)
        self.assertEqual(self.choose(challenge=other), EXPIRED_SESSION)
        self.assertEqual(self.choose(challenge=dict(self.challenge, Session="A" * 800)), INVALID_SESSION)

    def test_an_abandoned_sign_in_starts_again(self):
        again = self.cognito.prove(self.guest["email"], self.temporary)
        self.assertNotEqual(again["Session"], self.challenge["Session"])
        self.assertIsNone(self.choose(challenge=again))

    def test_the_temporary_password_expires(self):
        self.portal.advance(7 * 24 * 3600 - 600)
        self.assertIn("Session", self.cognito.prove(self.guest["email"], self.temporary))
        self.portal.advance(601)
        self.assertEqual(self.error_of(lambda: self.cognito.prove(self.guest["email"], self.temporary)), (
            "NotAuthorizedException", "Temporary password has expired and must be reset by an administrator."))


class RequiredAttributeTest(PortalTest):
    """The pool wants a mobile number of everybody."""

    arguments = ("--mobile", "required")

    def test_it_comes_with_the_password_or_the_challenge_stays(self):
        guest, temporary = self.portal.invite()
        challenge = self.cognito.prove(guest["email"], temporary)
        self.assertEqual(json.loads(challenge["ChallengeParameters"]["requiredAttributes"]),
                         ["userAttributes.phone_number"])
        self.assertEqual(self.error_of(lambda: self.cognito.choose_password(challenge, NEW)),
                         ("InvalidParameterException", "Invalid attributes given, phone_number is missing"))
        self.assertEqual(self.error_of(lambda: self.cognito.choose_password(challenge, NEW, phone_number="07700 1")),
                         ("InvalidParameterException", "Invalid phone number format."))
        tokens = self.cognito.choose_password(challenge, NEW, phone_number="+447700900123")["AuthenticationResult"]
        known = {each["Name"]: each["Value"]
                 for each in self.cognito("GetUser", AccessToken=tokens["AccessToken"])["UserAttributes"]}
        self.assertEqual((known["phone_number"], known["phone_number_verified"]), ("+447700900123", "false"))

    def test_it_is_asked_for_once_and_kept_from_start_to_start(self):
        guest, temporary = self.portal.invite()
        for options, asked in (((), True), (("--mobile", "optional"), False), ((), False), (("--mobile", "required"), True)):
            self.portal.stop()
            self.portal.start(*options)
            required = self.portal.cognito.prove(guest["email"], temporary)["ChallengeParameters"]["requiredAttributes"]
            self.assertEqual(json.loads(required), ["userAttributes.phone_number"] if asked else [])


if __name__ == "__main__":
    main()
