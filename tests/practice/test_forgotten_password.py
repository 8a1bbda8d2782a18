"""ForgotPassword, ConfirmForgotPassword, and a password that an administrator has reset."""
import uuid

from practice_portal import PortalTest, main

INCORRECT = ("NotAuthorizedException", "Incorrect username or password.")
MISMATCH = ("CodeMismatchException", "Invalid verification code provided, please try again.")
EXPIRED = ("ExpiredCodeException", "Invalid code provided, please request a code again.")
LIMIT = ("LimitExceededException", "Attempt limit exceeded, please try after some time.")
RESET = ("PasswordResetRequiredException", "Password reset required for the user")
TOO_MANY = "TooManyFailedAttemptsException"


class ForgottenPasswordTestCase(PortalTest):
    def setUp(self):
        self.portal.advance(3601)  # whatever was asked by another test no longer counts
        self.account = self.portal.accounts()["user"]
        self.email = self.account["email"]
        self.new = "Arall-Dyfrgi-%s8A" % uuid.uuid4().hex

    def ask(self, username=None):
        return self.cognito("ForgotPassword", Username=username or self.email)

    def code(self):
        """The one that was mailed last."""
        return self.portal.messages(self.email)[0]["code"]

    def wrong_code(self):
        return "%06d" % ((int(self.code()) + 1) % 1000000)

    def confirm(self, code, password=None, username=None):
        return self.refusal("ConfirmForgotPassword", Username=username or self.email, ConfirmationCode=code,
                            Password=password or self.new)


class ForgottenPasswordTest(ForgottenPasswordTestCase):
    def test_the_whole_way(self):
        old = self.account["password"]
        tokens = self.cognito.sign_in(self.email, old)
        delivery = self.ask()["CodeDeliveryDetails"]
        self.assertEqual(delivery, {"AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "u***@y***"})
        message = self.portal.messages(self.email)[0]
        self.assertEqual((message["subject"], message["language"], message["from"]),
                         ("Ailosod eich cyfrinair ar gyfer Porth", "cy", "portal-no-reply@wjec.co.uk"))
        self.assertIn(message["code"], message["body"])
        self.assertIsNone(self.confirm(message["code"]))
        self.assertEqual(self.error_of(lambda: self.cognito.prove(self.email, old)), INCORRECT)
        self.cognito.sign_in(self.email, self.new)
        self.assertEqual(self.portal.accounts()["user"]["password"], self.new)
        self.cognito("GetUser", AccessToken=tokens["AccessToken"])  # ends no sign-in, as on AWS

    def test_a_code_works_once_and_only_the_newest(self):
        self.ask()
        first = self.code()
        self.ask()
        second = self.code()
        if first != second:
            self.assertEqual(self.confirm(first), MISMATCH)
        self.assertIsNone(self.confirm(second))
        self.assertEqual(self.confirm(second), EXPIRED)

    def test_a_code_lasts_an_hour(self):
        self.ask()
        self.portal.advance(3000)
        self.assertEqual(self.confirm(self.wrong_code()), MISMATCH)
        self.portal.advance(601)
        self.assertEqual(self.confirm(self.code()), EXPIRED)

    def test_without_asking(self):
        self.assertEqual(self.confirm("123456", username=self.accounts["admin"]["email"]), EXPIRED)

    def test_the_policy_does_not_spend_the_code(self):
        self.ask()
        rule = "Password must have uppercase characters"
        self.assertEqual(self.confirm(self.code(), "no-capitals-1"),
                         ("InvalidPasswordException", "Password did not conform with policy: " + rule))
        self.assertEqual(self.confirm(self.code(), "Gyda Bwlch-12")[0], "InvalidParameterException")
        self.assertIsNone(self.confirm(self.code()))

    def test_five_codes_an_hour(self):
        for _ in range(5):
            self.ask()
        count = len(self.portal.messages(self.email))
        self.assertEqual(self.refusal("ForgotPassword", Username=self.email), LIMIT)
        self.assertEqual(len(self.portal.messages(self.email)), count)
        self.assertIsNone(self.refusal("ForgotPassword", Username=self.accounts["admin"]["email"]))
        self.portal.advance(3601)
        self.ask()

    def test_five_wrong_codes(self):
        self.ask()
        for _ in range(5):
            self.assertEqual(self.confirm(self.wrong_code()), MISMATCH)
        self.assertEqual(self.confirm(self.code())[0], TOO_MANY)
        self.portal.advance(3601)
        self.ask()
        self.assertIsNone(self.confirm(self.code()))

    def test_twenty_requests(self):
        self.ask()
        for _ in range(20):
            self.assertEqual(self.confirm(self.code(), "short")[0], "InvalidPasswordException")
        self.assertEqual(self.confirm(self.code()), LIMIT)

    def test_somebody_unknown_is_told_what_anybody_is_told(self):
        nobody = "nobody-%s@ysgol-practis.example" % uuid.uuid4().hex[:6]
        self.assertEqual(self.confirm("123456", username=nobody), EXPIRED)
        self.assertEqual(self.ask(nobody)["CodeDeliveryDetails"]["Destination"], "n***@y***")
        self.assertEqual(self.portal.messages(nobody), [])
        for _ in range(4):
            self.assertEqual(self.confirm("123456", username=nobody), MISMATCH)
        self.assertEqual(self.confirm("123456", username=nobody)[0], TOO_MANY)
        for _ in range(4):
            self.ask(nobody)
        self.assertEqual(self.refusal("ForgotPassword", Username=nobody), LIMIT)

    def test_somebody_who_never_signed_in(self):
        guest, temporary = self.portal.invite()
        self.assertEqual(self.refusal("ForgotPassword", Username=guest["email"]),
                         ("NotAuthorizedException", "User password cannot be reset in the current state."))
        self.assertEqual(len(self.portal.messages(guest["email"])), 1)  # the invitation alone
        self.assertEqual(self.cognito.prove(guest["email"], temporary)["ChallengeName"], "NEW_PASSWORD_REQUIRED")

    def test_somebody_of_the_centre_who_has_no_practice_password(self):
        """They have one, only nobody knows it."""
        known = {each["email"] for each in self.accounts.values()}
        somebody = next(each["email"] for each in self.portal.caller("admin").all_users().values()
                        if each["state"] == "active" and each["email"] not in known)
        self.ask(somebody)
        self.assertIsNone(self.confirm(self.portal.messages(somebody)[0]["code"], username=somebody))
        # The new password is right: what is asked next is their factor, which nobody has either.
        self.assertIn("MFA", self.cognito.prove(somebody, self.new)["ChallengeName"])

    def test_a_lock_after_wrong_passwords_ends(self):
        for failure in range(1, 13):  # the lock begins with the fifth, and doubles to two minutes
            self.assertEqual(self.error_of(lambda: self.cognito.prove(self.email, "Wrong-Password1")), INCORRECT)
            if failure < 12:
                self.portal.advance(2 ** max(0, failure - 5))
        self.assertEqual(self.error_of(lambda: self.cognito.prove(self.email, self.account["password"])),
                         ("NotAuthorizedException", "Password attempts exceeded"))
        self.ask()
        self.assertIsNone(self.confirm(self.code()))
        self.cognito.sign_in(self.email, self.new)

    def test_another_client(self):
        for operation in ("ForgotPassword", "ConfirmForgotPassword"):
            self.assertEqual(self.refusal(operation, ClientId="other", Username=self.email)[0],
                             "ResourceNotFoundException")
        self.assertEqual(self.refusal("ForgotPassword")[0], "InvalidParameterException")


class ResetByAdministratorTest(ForgottenPasswordTestCase):
    def test_a_code_is_needed(self):
        tokens = self.cognito.sign_in(self.email, self.account["password"])
        self.portal.hook("password-reset", email=self.email)
        self.assertEqual(self.error_of(lambda: self.cognito.prove(self.email, self.account["password"])), RESET)
        self.assertEqual(self.error_of(lambda: self.cognito.prove(self.email, "Wrong-Password1")), INCORRECT)
        self.assertEqual(self.refusal("GetUser", AccessToken=tokens["AccessToken"]), RESET)
        self.assertIsNone(self.confirm(self.code()))
        self.cognito.sign_in(self.email, self.new)
        self.assertIsNone(self.refusal("GetUser", AccessToken=tokens["AccessToken"]))

    def test_only_somebody_who_has_a_password(self):
        guest, _ = self.portal.invite()
        reply = self.portal.caller("admin").call("POST", "/practice/password-reset", {"email": guest["email"]},
                                                 Content_Type="application/json")
        self.assert_problem(reply, 400, "bad-request")


if __name__ == "__main__":
    main()
