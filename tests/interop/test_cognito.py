"""The practice portal's user pool, seen by Amazon's own client (amazon-cognito-identity-js), over HTTPS."""

import json
import os
import subprocess
import sys
import unittest
import uuid

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(FOLDER))

from harness.node import skip_if_missing
from harness.practice import PracticePortal


class Person:
    """Somebody at a computer of their own (person.js); if nobody else is named, the Exams Officer."""

    kinds = {"examsOfficer": "SOFTWARE_TOKEN_MFA", "admin": "SMS_MFA"}

    def __init__(self, portal, account_type="examsOfficer", account=None):
        self.portal = portal
        self.account_type = account_type
        self.account = account or portal.accounts[account_type]
        environment = {**os.environ, "NODE_EXTRA_CA_CERTS": portal.ca}
        command = ["node", os.path.join(FOLDER, "person.js"), portal.portal, self.account["email"]]
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def __call__(self, request, **details):
        self.process.stdin.write(json.dumps({"request": request, **details}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def code(self):
        return self.portal.code_for(self.account_type)

    def authenticator_code(self):
        """Of an app that is not one of the practice accounts': the newest entry."""
        return [each for each in self.portal.get("/practice/inbox")["authenticators"]
                if each["email"] == self.account["email"]][-1]["code"]

    def give_code(self, code):
        return self("giveCode", code=code, kind=self.kinds[self.account_type])

    def sign_in(self, password=None):
        """The session."""
        challenge = self("signIn", password=password or self.account["password"])
        assert challenge == {"challenge": self.kinds[self.account_type]}, challenge
        return self.give_code(self.code())["session"]

    def close(self):
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()


class InteropTest(unittest.TestCase):
    options = ()

    def setUp(self):
        self.portal = PracticePortal(*self.options)
        self.addCleanup(self.portal.close)

    def person(self, *who):
        person = Person(self.portal, *who)
        self.addCleanup(person.close)
        return person

    def invited(self):
        """Somebody newly invited, whose password is the temporary one."""
        email = "new-%s@ysgol-practis.example" % uuid.uuid4().hex[:8]
        token = self.person("admin").sign_in()["access"]
        self.portal.post("/api/v1/centres/68101/users",
                         {"firstName": "Ŵenna", "lastName": "O'Neill-Huws", "language": "en", "accountType": "user",
                          "email": email},
                         {"Authorization": "Bearer " + token, "Idempotency-Key": str(uuid.uuid4())})
        password = self.portal.messages(email)[0]["temporaryPassword"]
        return self.person("examsOfficer", {"email": email, "password": password})

    def assert_refused(self, outcome, name, message=None):
        error = outcome["error"]
        self.assertEqual((error["name"], error["code"]), (name, name))
        if message:
            self.assertEqual(error["message"], message)


class SignInTest(InteropTest):
    def test_password_and_code(self):
        person = self.person()
        session = person.sign_in()
        self.assertTrue(session["valid"])
        self.assertEqual(session["email"], person.account["email"])
        self.assertEqual(person("attributes")["result"]["email"], person.account["email"])

    def test_a_wrong_password(self):
        self.assert_refused(self.person()("signIn", password="Not-the-password-1"), "NotAuthorizedException",
                            "Incorrect username or password.")

    def test_wrong_codes_and_then_the_right_one(self):
        person = self.person()
        person("signIn", password=person.account["password"])
        wrong = "%06d" % ((int(person.code()) + 1) % 1000000)
        self.assert_refused(person.give_code(wrong), "CodeMismatchException")
        self.assertTrue(person.give_code(person.code())["session"]["valid"])

    def test_a_code_that_was_used(self):
        person = self.person()
        code = person.code()
        person("signIn", password=person.account["password"])
        self.assertTrue(person.give_code(code)["session"]["valid"])
        person("signIn", password=person.account["password"])
        self.assert_refused(person.give_code(code), "ExpiredCodeException")

    def test_signing_out_everywhere(self):
        here, there = self.person(), self.person()
        here.sign_in()
        there.sign_in()
        self.assertEqual(here("signOutEverywhere"), {"result": "SUCCESS"})
        self.assert_refused(there("attributes"), "NotAuthorizedException", "Access Token has been revoked")


class PasswordTest(InteropTest):
    new = "Arall-Enfys-Telyn8"

    def test_changing_the_password(self):
        person = self.person()
        person.sign_in()
        self.assertEqual(person("changePassword", **{"from": person.account["password"], "to": self.new}),
                         {"result": "SUCCESS"})
        self.assert_refused(self.person()("signIn", password=person.account["password"]), "NotAuthorizedException")
        self.assertTrue(self.person().sign_in(self.new)["valid"])

    def test_refusals(self):
        person = self.person()
        person.sign_in()
        old = person.account["password"]
        self.assert_refused(person("changePassword", **{"from": "Wrong-Enfys-Telyn7", "to": self.new}),
                            "NotAuthorizedException", "Incorrect username or password.")
        for _ in range(4):
            self.assert_refused(person("changePassword", **{"from": old, "to": "short"}), "InvalidPasswordException")
        self.assert_refused(person("changePassword", **{"from": old, "to": self.new}), "LimitExceededException")


class RefreshTest(InteropTest):
    """The library refreshes with InitiateAuth, which a pool with refresh token rotation refuses."""

    options = ("--rotation", "off")

    def test_refreshing(self):
        person = self.person()
        first = person.sign_in()
        second = person("refresh")["result"]
        self.assertTrue(second["valid"])
        self.assertNotEqual(second["access"], first["access"])
        self.assertEqual(second["refresh"], first["refresh"])
        self.assertEqual(person("attributes")["result"]["email"], person.account["email"])

    def test_after_signing_out_everywhere(self):
        here, there = self.person(), self.person()
        here.sign_in()
        there.sign_in()
        self.assertEqual(here("signOutEverywhere"), {"result": "SUCCESS"})
        self.assert_refused(there("refresh"), "NotAuthorizedException", "Refresh Token has been revoked")


class RotationTest(InteropTest):
    def test_refreshing_is_refused(self):
        person = self.person()
        person.sign_in()
        self.assert_refused(person("refresh"), "InvalidParameterException")
        self.assertEqual(person("attributes")["result"]["email"], person.account["email"])  # still signed in


class FirstSignInTest(InteropTest):
    """Somebody invited, in a pool that demands a second factor."""

    options = ("--mfa", "on", "--devices", "off")
    new = "Arall-Enfys-Telyn8"

    def first_sign_in(self):
        """The person, signed in with a new password and an authenticator app."""
        person = self.invited()
        challenge = person("signIn", password=person.account["password"])
        self.assertEqual((challenge["challenge"], challenge["required"]), ("NEW_PASSWORD_REQUIRED", []))
        self.assertEqual(challenge["attributes"]["given_name"], "Ŵenna")
        self.assert_refused(person("newPassword", password="no-capitals-1"), "InvalidPasswordException")
        self.assertEqual(person("newPassword", password=self.new), {"challenge": "MFA_SETUP"})
        self.assertRegex(person("associate")["result"], "^[A-Z2-7]{32}$")
        self.assert_refused(person("verify", code=self.wrong(person)), "EnableSoftwareTokenMFAException")
        session = person("verify", code=person.authenticator_code())["session"]
        self.assertTrue(session["valid"])
        self.assertEqual(session["email"], person.account["email"])
        return person

    @staticmethod
    def wrong(person):
        return "%06d" % ((int(person.authenticator_code()) + 1) % 1000000)

    def sign_in_with_app(self, person):
        self.assertEqual(person("signIn", password=self.new), {"challenge": "SOFTWARE_TOKEN_MFA"})
        return person.give_code(person.authenticator_code())["session"]

    def test_new_password_and_authenticator(self):
        person = self.first_sign_in()
        for _ in range(2):
            self.portal.post("/practice/clock", {"advanceSeconds": 30})
            self.assertTrue(self.sign_in_with_app(person)["valid"])
        self.assert_refused(person("devices"), "InvalidUserPoolConfigurationException")


class RememberedComputerTest(FirstSignInTest):
    options = ("--mfa", "on", "--devices", "on", "--rotation", "off")

    def test_new_password_and_authenticator(self):
        """The library does not confirm a device behind MFA_SETUP, but behind a code it does."""
        person = self.first_sign_in()
        self.assertEqual(person("devices")["result"], {"Devices": []})
        self.portal.post("/practice/clock", {"advanceSeconds": 30})
        self.sign_in_with_app(person)
        self.assertEqual(len(person("devices")["result"]["Devices"]), 1)
        for _ in range(4):
            session = person("signIn", password=self.new)["session"]  # without a code
            self.assertTrue(session["valid"])
        self.assertTrue(person("refresh")["result"]["valid"])

    def test_a_forgotten_computer(self):
        person = self.person()
        person.sign_in()
        self.assertTrue(person("signIn", password=person.account["password"])["session"]["valid"])
        elsewhere = self.person()
        elsewhere.sign_in()  # another computer is asked for the code, and remembered by itself
        self.assertEqual(len(elsewhere("devices")["result"]["Devices"]), 2)
        self.assertEqual(person("forgetDevice"), {"result": "SUCCESS"})
        self.assertTrue(person.sign_in()["valid"])

    def test_a_computer_that_was_forgotten_elsewhere(self):
        """The library gives its proof again, without the device."""
        person = self.person()
        person.sign_in()
        self.portal.reset_mfa(person.account["email"])
        self.assertEqual(person("signIn", password=person.account["password"]), {"challenge": "MFA_SETUP"})


class AccountTest(InteropTest):
    new = "Arall-Enfys-Telyn8"

    def test_a_forgotten_password(self):
        person = self.person()
        self.assertEqual(person("forgotPassword")["result"]["CodeDeliveryDetails"]["Destination"], "e***@y***")
        code = self.portal.messages(person.account["email"])[0]["code"]
        wrong = "%06d" % ((int(code) + 1) % 1000000)
        self.assert_refused(person("confirmPassword", code=wrong, password=self.new), "CodeMismatchException")
        self.assertEqual(person("confirmPassword", code=code, password=self.new), {"result": "SUCCESS"})
        self.assertTrue(person.sign_in(self.new)["valid"])

    def test_attributes_and_factors(self):
        person = self.person()
        person.sign_in()
        wanted = {"given_name": "Siân", "phone_number": "+447700900789"}
        self.assertEqual(person("changeAttributes", attributes=wanted), {"result": "SUCCESS"})
        self.assert_refused(person("prefer", sms={"Enabled": True, "PreferredMfa": True}), "InvalidParameterException",
                            "User does not have delivery config set to turn on SMS_MFA")
        code = self.portal.messages("+447700900789")[0]["code"]
        self.assertEqual(person("verifyAttribute", attribute="phone_number", code=code), {"result": "SUCCESS"})
        self.assertEqual(person("prefer", sms={"Enabled": True, "PreferredMfa": True}), {"result": "SUCCESS"})
        attributes = person("attributes")["result"]
        self.assertEqual((attributes["given_name"], attributes["phone_number_verified"]), ("Siân", "true"))
        self.assertEqual(person("signIn", password=person.account["password"]), {"challenge": "SMS_MFA"})
        self.assert_refused(person("changeAttributes", attributes={"email": "x@ysgol-practis.example"}),
                            "NotAuthorizedException")

    def test_another_authenticator(self):
        person = self.person()
        person.sign_in()
        person("associate")
        self.assertEqual(person("verifySignedIn", code=person.authenticator_code())["result"]["Status"], "SUCCESS")


if __name__ == "__main__":
    skip_if_missing(FOLDER)
    unittest.main(verbosity=2)
