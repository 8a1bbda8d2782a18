"""Signing in with the password: SRP, really verified, and telling nothing to who does not know it."""
import base64
import time

from cognito_client import CognitoError, N, Srp, timestamp
from practice_portal import PortalTest, invitation, main

INCORRECT = ("NotAuthorizedException", "Incorrect username or password.")


class SignInTest(PortalTest):
    def setUp(self):
        self.account = self.accounts["user"]
        self.email, self.password = self.account["email"], self.account["password"]

    def refusal(self, action):
        with self.assertRaises(CognitoError) as caught:
            action()
        return caught.exception.type, caught.exception.message

    def prove(self, email, password, at=None, changes=None):
        srp, reply = self.cognito.begin(email)
        answer = srp.answer(self.cognito.pool_name, reply["ChallengeParameters"], password, at or self.portal.now())
        answer.update(changes or {})
        return self.cognito.respond("PASSWORD_VERIFIER", None, answer)

    def test_each_account_gets_its_factor(self):
        factors = {"examsOfficer": "SOFTWARE_TOKEN_MFA", "admin": "SMS_MFA", "user": "EMAIL_OTP"}
        for account_type, factor in factors.items():
            account = self.accounts[account_type]
            reply = self.prove(account["email"], account["password"])
            self.assertEqual(reply["ChallengeName"], factor)
            tokens = self.cognito.give_code(reply, self.cognito.code_for(account["email"], reply))
            self.assertEqual(set(tokens["AuthenticationResult"]),
                             {"AccessToken", "IdToken", "RefreshToken", "ExpiresIn", "TokenType"})

    def test_first_reply_is_as_on_aws(self):
        _, reply = self.cognito.begin(self.email)
        self.assertEqual(set(reply), {"ChallengeName", "ChallengeParameters"})  # no Session
        challenge = reply["ChallengeParameters"]
        self.assertEqual(set(challenge), {"USERNAME", "USER_ID_FOR_SRP", "SALT", "SRP_B", "SECRET_BLOCK"})
        self.assertRegex(challenge["USER_ID_FOR_SRP"], r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        self.assertRegex(challenge["SRP_B"], r"^[1-9a-f][0-9a-f]*$")
        self.assertGreater(len(base64.b64decode(challenge["SECRET_BLOCK"])), 100)

    def test_email_in_any_case_and_user_id(self):
        user_id = self.cognito.begin(self.email)[1]["ChallengeParameters"]["USER_ID_FOR_SRP"]
        for name in (self.email.upper(), user_id):
            self.assertEqual(self.prove(name, self.password)["ChallengeName"], "EMAIL_OTP")

    def test_wrong_password_unknown_and_passwordless_people_are_told_the_same(self):
        self.assertEqual(self.refusal(lambda: self.prove(self.email, "Wrong-Password1")), INCORRECT)
        self.assertEqual(self.refusal(lambda: self.prove("nobody@ysgol-practis.example", "Any-Password1")), INCORRECT)
        accounts = {each["email"] for each in self.accounts.values()}
        people = self.portal.caller("admin").all_users().values()
        passwordless = next(each["email"] for each in people
                            if each["state"] == "active" and each["email"] not in accounts)
        self.assertEqual(self.refusal(lambda: self.prove(passwordless, "Any-Password1")), INCORRECT)

    def test_challenge_of_nobody_looks_like_any_other(self):
        def shape(name):
            challenge = self.cognito.begin(name)[1]["ChallengeParameters"]
            self.assertEqual(challenge["USERNAME"], challenge["USER_ID_FOR_SRP"])
            self.assertAlmostEqual(len(challenge["SRP_B"]), 768, delta=8)
            self.assertAlmostEqual(len(challenge["SALT"]), 32, delta=4)
            return set(challenge), challenge["USER_ID_FOR_SRP"], challenge["SALT"], len(challenge["SECRET_BLOCK"])

        nobody = shape("nobody@ysgol-practis.example")
        self.assertEqual(nobody, shape("NOBODY@ysgol-practis.example"))  # the same each time
        somebody = shape(self.email)
        self.assertEqual((nobody[0], nobody[3]), (somebody[0], somebody[3]))
        self.assertNotEqual(nobody[1], shape("noone@ysgol-practis.example")[1])

    def test_secret_block_works_once(self):
        srp, reply = self.cognito.begin(self.email)
        answer = srp.answer(self.cognito.pool_name, reply["ChallengeParameters"], self.password, self.portal.now())
        self.assertEqual(self.cognito.respond("PASSWORD_VERIFIER", None, answer)["ChallengeName"], "EMAIL_OTP")
        self.assertEqual(self.refusal(lambda: self.cognito.respond("PASSWORD_VERIFIER", None, answer)), INCORRECT)

    def test_secret_block_of_somebody_else(self):
        srp, reply = self.cognito.begin(self.email)
        answer = srp.answer(self.cognito.pool_name, reply["ChallengeParameters"], self.password, self.portal.now())
        other = self.cognito.begin(self.accounts["admin"]["email"])[1]["ChallengeParameters"]
        answer["USERNAME"] = other["USER_ID_FOR_SRP"]
        self.assertEqual(self.refusal(lambda: self.cognito.respond("PASSWORD_VERIFIER", None, answer)), INCORRECT)

    def test_secret_block_expires(self):
        srp, reply = self.cognito.begin(self.email)
        self.portal.advance(181)
        answer = srp.answer(self.cognito.pool_name, reply["ChallengeParameters"], self.password, self.portal.now())
        self.assertEqual(self.refusal(lambda: self.cognito.respond("PASSWORD_VERIFIER", None, answer)), INCORRECT)

    def test_time_must_be_near(self):
        now = self.portal.now()
        for seconds in (-290, 290):
            self.assertIn("Session", self.prove(self.email, self.password, now + seconds))
        for seconds in (-310, 310):
            self.assertEqual(self.refusal(lambda: self.prove(self.email, self.password, now + seconds)), INCORRECT)

    def test_time_must_be_in_cognitos_form(self):
        while time.gmtime(self.portal.now()).tm_mday != 3:  # a day of one digit, which must not be padded
            self.portal.advance(24 * 3600)
        now = timestamp(self.portal.now())
        self.assertIn("Session", self.prove(self.email, self.password, now))
        padded = now.replace(" 3 ", " 03 ", 1)
        weekday = ("Tue" if now.startswith("Mon") else "Mon") + now[3:]
        hour = time.gmtime(self.portal.now()).tm_hour
        short = now.replace(" 0%d:" % hour, " %d:" % hour) if hour < 10 else now + "0"
        for wrong in (padded, weekday, short, now.replace("UTC", "GMT"), now.lower(), str(int(time.time())), " " + now,
                      now.replace(" 3 ", "  3 ", 1)):
            self.assertEqual(self.refusal(lambda: self.prove(self.email, self.password, wrong)), INCORRECT, wrong)

    def test_public_key_must_not_be_zero(self):
        for public in (0, N, 2 * N):
            request = {"USERNAME": self.email, "SRP_A": "%x" % public}
            kind, _ = self.refusal(lambda: self.cognito("InitiateAuth", AuthFlow="USER_SRP_AUTH",
                                                        AuthParameters=request))
            self.assertEqual(kind, "InvalidParameterException")

    def test_broken_public_keys(self):
        for public in ("", "xyz", "-5", "ab" * 5000, "0x12"):
            request = {"USERNAME": self.email, "SRP_A": public}
            kind, _ = self.refusal(lambda: self.cognito("InitiateAuth", AuthFlow="USER_SRP_AUTH",
                                                        AuthParameters=request))
            self.assertEqual(kind, "InvalidParameterException")

    def test_broken_proofs(self):
        for changes in ({"PASSWORD_CLAIM_SIGNATURE": "AAAA"}, {"PASSWORD_CLAIM_SECRET_BLOCK": "!!!"},
                        {"USERNAME": "somebody-else"}, {"PASSWORD_CLAIM_SIGNATURE": "ÿ"}):
            self.assertEqual(self.refusal(lambda: self.prove(self.email, self.password, changes=changes)), INCORRECT)
        for missing in ("USERNAME", "TIMESTAMP", "PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK"):
            kind, _ = self.refusal(lambda: self.prove(self.email, self.password, changes={missing: ""}))
            self.assertEqual(kind, "InvalidParameterException")

    def test_a_deleted_person_cannot_sign_in(self):
        admin = self.portal.caller("admin")
        guest = invitation()
        user = admin.invite(**guest).json
        password = self.portal.inbox("?to=" + guest["email"])["messages"][0]["temporaryPassword"]
        self.assertEqual(self.prove(guest["email"], password)["ChallengeName"], "NEW_PASSWORD_REQUIRED")
        self.assertEqual(admin.delete(user["id"], user["version"]).status, 204)
        self.assertEqual(self.refusal(lambda: self.prove(guest["email"], password)), INCORRECT)

    def test_flows_that_are_off(self):
        for flow in ("USER_PASSWORD_AUTH", "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN", "USER_AUTH", "CUSTOM_AUTH", "NONSENSE"):
            kind, _ = self.refusal(lambda: self.cognito("InitiateAuth", AuthFlow=flow,
                                                        AuthParameters={"USERNAME": self.email}))
            self.assertEqual(kind, "InvalidParameterException", flow)


class LockOutTest(PortalTest):
    """cognito.md section 1.2: 1 s after the fifth failure, doubling up to 15 minutes; 15 quiet minutes reset it."""

    def attempt(self, email, password="Wrong-Password1"):
        try:
            return self.cognito.prove(email, password)["ChallengeName"]
        except CognitoError as error:
            self.assertEqual(error.type, "NotAuthorizedException")
            return error.message

    def fail(self, email, times):
        for _ in range(times):
            self.assertEqual(self.attempt(email), "Incorrect username or password.")

    def test_lock_out(self):
        account = self.accounts["admin"]
        email, password = account["email"], account["password"]
        # The clock stands still for this test as good as: the locks are long beside its steps.
        self.fail(email, 4)
        self.assertEqual(self.attempt(email, password), "SMS_MFA")  # success starts the count again
        self.fail(email, 5)
        for seconds in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900):
            if seconds >= 8:
                self.assertEqual(self.attempt(email), "Password attempts exceeded")
                self.assertEqual(self.attempt(email, password), "Password attempts exceeded")
            if seconds >= 32:  # attempts during the lock do not extend it
                self.portal.advance(seconds - 20)
                self.assertEqual(self.attempt(email), "Password attempts exceeded")
                self.portal.advance(20)
            else:
                self.portal.advance(seconds)
            if seconds < 900:
                self.fail(email, 1)
            else:
                break
        self.assertEqual(self.attempt(email, password), "SMS_MFA")

    def test_quiet_time_resets(self):
        email = self.accounts["user"]["email"]
        self.fail(email, 4)
        self.portal.advance(15 * 60)
        self.fail(email, 4)
        self.assertEqual(self.attempt(email, self.accounts["user"]["password"]), "EMAIL_OTP")

    def test_holds_for_nobody_as_well(self):
        email = "nobody@ysgol-practis.example"
        self.fail(email, 5)
        self.portal.advance(1)
        self.fail(email, 1)
        self.portal.advance(2)
        self.fail(email, 1)
        self.portal.advance(4)
        self.fail(email, 1)  # locked for 8 s now
        self.assertEqual(self.attempt(email), "Password attempts exceeded")

    def test_others_are_not_locked(self):
        self.fail("nobody.else@ysgol-practis.example", 5)
        account = self.accounts["examsOfficer"]
        self.assertEqual(self.attempt(account["email"], account["password"]), "SOFTWARE_TOKEN_MFA")


if __name__ == "__main__":
    main()
