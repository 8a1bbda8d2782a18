"""SetUserMFAPreference, and what GetUser says of it (cognito.md section 2.4)."""
from cognito_client import totp
from practice_portal import PortalTest, main

ON, PREFERRED, OFF = {"Enabled": True}, {"Enabled": True, "PreferredMfa": True}, {"Enabled": False}
KINDS = {"app": "SoftwareTokenMfaSettings", "sms": "SMSMfaSettings", "email": "EmailMfaSettings"}


def not_set_up(kind):
    return "InvalidParameterException", "User does not have delivery config set to turn on " + kind


class PreferenceTestCase(PortalTest):
    def setUp(self):
        self.guest, temporary = self.portal.invite()
        self.token = self.first_sign_in(self.guest, temporary)

    def first_sign_in(self, guest, temporary):
        reply = self.cognito.choose_password(self.cognito.prove(guest["email"], temporary), "Arall-Dyfrgi-Afal8")
        return reply["AuthenticationResult"]["AccessToken"]

    def set(self, **blocks):
        return self.refusal("SetUserMFAPreference", AccessToken=self.token,
                            **{KINDS[name]: block for name, block in blocks.items()})

    def shown(self):
        user = self.cognito("GetUser", AccessToken=self.token)
        return user.get("UserMFASettingList"), user.get("PreferredMfaSetting")

    def set_up_app(self):
        secret = self.cognito("AssociateSoftwareToken", AccessToken=self.token)["SecretCode"]
        self.cognito("VerifySoftwareToken", AccessToken=self.token, UserCode=totp(secret, self.portal.now()))

    def set_up_phone(self):
        self.cognito("UpdateUserAttributes", AccessToken=self.token,
                     UserAttributes=[{"Name": "phone_number", "Value": "+447700900789"}])
        code = self.portal.messages("+447700900789")[0]["code"]
        self.cognito("VerifyUserAttribute", AccessToken=self.token, AttributeName="phone_number", Code=code)


class PreferenceTest(PreferenceTestCase):
    def test_nothing_is_on_at_first(self):
        self.assertEqual(self.shown(), (None, None))

    def test_a_factor_that_is_not_set_up(self):
        self.assertEqual(self.set(app=ON), not_set_up("SOFTWARE_TOKEN_MFA"))
        self.assertEqual(self.set(sms=ON), not_set_up("SMS_MFA"))
        self.cognito("UpdateUserAttributes", AccessToken=self.token,
                     UserAttributes=[{"Name": "phone_number", "Value": "+447700900789"}])
        self.assertEqual(self.set(sms=ON), not_set_up("SMS_MFA"))  # not verified
        self.cognito("AssociateSoftwareToken", AccessToken=self.token)
        self.assertEqual(self.set(app=ON), not_set_up("SOFTWARE_TOKEN_MFA"))  # not verified
        self.assertEqual(self.set(email=PREFERRED, sms=ON), not_set_up("SMS_MFA"))
        self.assertEqual(self.shown(), (None, None))  # refused as a whole
        self.assertIsNone(self.set(sms=OFF, app=OFF))

    def test_each_factor_and_the_sign_in_with_it(self):
        self.set_up_app()
        self.set_up_phone()
        for block, name in (("app", "SOFTWARE_TOKEN_MFA"), ("sms", "SMS_MFA"), ("email", "EMAIL_OTP")):
            self.assertIsNone(self.set(**{each: PREFERRED if each == block else OFF for each in KINDS}))
            self.assertEqual(self.shown(), ([name], name))
            challenge = self.cognito.prove(self.guest["email"], "Arall-Dyfrgi-Afal8")
            self.assertEqual(challenge["ChallengeName"], name)
            code = self.cognito.code_for(self.guest["email"], challenge)
            self.assertIn("AuthenticationResult", self.cognito.give_code(challenge, code))
            self.assertEqual(self.portal.caller_with(self.token).me()["mfa"], [name])

    def test_one_is_preferred_and_the_others_are_left(self):
        self.set_up_app()
        self.set_up_phone()
        self.assertIsNone(self.set(app=PREFERRED, email=ON))
        self.assertEqual(self.shown(), (["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"], "SOFTWARE_TOKEN_MFA"))
        self.assertIsNone(self.set(sms=PREFERRED))
        self.assertEqual(self.shown(), (["SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP"], "SMS_MFA"))
        self.assertIsNone(self.set(sms=ON))
        self.assertEqual(self.shown()[1], None)
        self.assertEqual(self.cognito.prove(self.guest["email"], "Arall-Dyfrgi-Afal8")["ChallengeName"],
                         "SELECT_MFA_TYPE")
        self.assertIsNone(self.set(app=OFF, sms=OFF, email=OFF))
        self.assertEqual(self.shown(), (None, None))
        self.assertIsNone(self.set(app=ON))  # the app was switched off, not forgotten
        self.assertEqual(self.shown(), (["SOFTWARE_TOKEN_MFA"], None))

    def test_wishes_that_contradict_each_other(self):
        self.set_up_app()
        self.assertEqual(self.set(app=PREFERRED, email=PREFERRED)[0], "InvalidParameterException")
        self.assertEqual(self.set(email={"Enabled": False, "PreferredMfa": True})[0], "InvalidParameterException")
        self.assertEqual(self.shown(), (None, None))

    def test_only_with_an_access_token(self):
        self.token = "nonsense"
        self.assertEqual(self.set(email=ON), ("NotAuthorizedException", "Invalid Access Token"))

    def test_without_a_factor_the_portal_answers_only_me(self):
        caller = self.portal.caller_with(self.token)
        self.assertEqual(caller.me()["mfa"], [])
        self.assert_problem(caller.get("/api/v1/permissions"), 403, "mfa-required")
        self.assertIsNone(self.set(email=PREFERRED))
        self.assertEqual(caller.get("/api/v1/permissions").status, 200)


class MandatoryTest(PreferenceTestCase):
    arguments = ("--mfa", "on")

    def first_sign_in(self, guest, temporary):
        self.portal.hook("factors", email=guest["email"], enabled=["EMAIL_OTP"])
        reply = self.cognito.choose_password(self.cognito.prove(guest["email"], temporary), "Arall-Dyfrgi-Afal8")
        code = self.cognito.code_for(guest["email"], reply)
        return self.cognito.give_code(reply, code)["AuthenticationResult"]["AccessToken"]

    def test_the_last_factor_stays(self):
        self.assertEqual(self.set(email=OFF)[0], "InvalidParameterException")
        self.assertEqual(self.shown(), (["EMAIL_OTP"], None))
        self.set_up_app()
        self.assertIsNone(self.set(email=OFF, app=PREFERRED))
        self.assertEqual(self.shown(), (["SOFTWARE_TOKEN_MFA"], "SOFTWARE_TOKEN_MFA"))


if __name__ == "__main__":
    main()
