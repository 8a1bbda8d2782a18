"""The practice portal's user pool, seen by Amazon's own client (amazon-cognito-identity-js), over HTTPS."""

import json
import os
import subprocess
import sys
import unittest

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(FOLDER))

from harness.node import skip_if_missing
from harness.practice import PracticePortal


class Person:
    """The Exams Officer, whose second factor is an authenticator app (person.js)."""

    def __init__(self, portal):
        self.portal = portal
        self.account = portal.accounts["examsOfficer"]
        environment = {**os.environ, "NODE_EXTRA_CA_CERTS": portal.ca}
        command = ["node", os.path.join(FOLDER, "person.js"), portal.portal, self.account["email"]]
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def __call__(self, request, **details):
        self.process.stdin.write(json.dumps({"request": request, **details}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def code(self):
        return self.portal.code_for("examsOfficer")

    def give_code(self, code):
        return self("giveCode", code=code, kind="SOFTWARE_TOKEN_MFA")

    def sign_in(self, password=None):
        """The session."""
        challenge = self("signIn", password=password or self.account["password"])
        assert challenge == {"challenge": "SOFTWARE_TOKEN_MFA"}, challenge
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

    def person(self):
        person = Person(self.portal)
        self.addCleanup(person.close)
        return person

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


if __name__ == "__main__":
    skip_if_missing(FOLDER)
    unittest.main(verbosity=2)
