"""The hooks that let the user pool fail as a real one does now and then."""
import concurrent.futures
import json

from practice_portal import PortalTest, main
from harness.wait import until

THROTTLED = ("TooManyRequestsException", "Rate exceeded")
LIMIT = ("LimitExceededException", "Attempt limit exceeded, please try after some time.")
INTERNAL = ("InternalErrorException", "Something went wrong")


class IdentityFaultsTest(PortalTest):
    def setUp(self):
        self.account = self.accounts["user"]
        self.token = self.cognito.sign_in(self.account["email"], self.account["password"])["AccessToken"]

    def order(self, **fault):
        self.portal.hook("identity-faults", **fault)

    def get_user(self):
        return self.refusal("GetUser", AccessToken=self.token)

    def test_the_next_calls_of_one_operation_fail(self):
        for error in (THROTTLED, LIMIT, INTERNAL):
            self.order(operation="GetUser", error=error[0], count=2)
            self.assertIsNone(self.refusal("GetUserAttributeVerificationCode", AccessToken=self.token,
                                           AttributeName="email"))
            self.assertEqual([self.get_user() for _ in range(3)], [error, error, None])

    def test_only_an_internal_error_is_one_of_the_server(self):
        for error, status in ((THROTTLED, 400), (INTERNAL, 500)):
            self.order(operation="GetUser", error=error[0])
            reply = self.cognito.call("GetUser", {"AccessToken": self.token})
            self.assertEqual((reply.status, reply.headers["x-amzn-ErrorType"]), (status, error[0] + ":"))

    def test_a_failed_call_does_nothing(self):
        self.order(operation="RespondToAuthChallenge", error="TooManyRequestsException")
        srp, reply = self.cognito.begin(self.account["email"])
        answer = srp.answer(self.cognito.pool_name, reply["ChallengeParameters"], self.account["password"],
                            self.portal.now())
        prove = lambda: self.cognito.respond("PASSWORD_VERIFIER", None, answer)
        self.assertEqual(self.error_of(prove), THROTTLED)
        self.assertEqual(prove()["ChallengeName"], "EMAIL_OTP")  # the secret block was not spent

    def test_what_was_done_is_counted(self):
        before = self.calls("GetUser")
        self.assertIsNone(self.get_user())
        self.order(operation="GetUser", error="TooManyRequestsException")
        self.assertEqual(self.get_user(), THROTTLED)  # not done
        self.assertEqual(self.calls("GetUser"), before + 1)

    def calls(self, operation):
        return self.portal.request("GET", "/practice/identity-calls").json.get(operation, 0)

    def test_a_reply_that_is_held_back(self):
        self.order(operation="GetUser", hold=True)
        before = self.calls("GetUser")
        caller = self.portal.connect()
        with concurrent.futures.ThreadPoolExecutor() as pool:
            reply = pool.submit(caller.request, "POST", "/", json.dumps({"AccessToken": self.token}).encode(), {
                "Content-Type": "application/x-amz-json-1.1",
                "X-Amz-Target": "AWSCognitoIdentityProviderService.GetUser"})
            until(lambda: self.calls("GetUser") == before + 1, "the call to be done")
            self.assertIsNone(self.get_user())  # one only
            self.assertFalse(reply.done())
            self.order(release=True)
            self.assertEqual(reply.result(30).status, 200)
        self.assertIsNone(self.get_user())

    def test_a_later_reply_that_is_held_back(self):
        self.order(operation="GetUser", hold=True, after=2)
        for _ in range(2):
            self.assertIsNone(self.get_user())
        caller = self.portal.connect()
        before = self.calls("GetUser")
        with concurrent.futures.ThreadPoolExecutor() as pool:
            reply = pool.submit(caller.request, "POST", "/", json.dumps({"AccessToken": self.token}).encode(), {
                "Content-Type": "application/x-amz-json-1.1",
                "X-Amz-Target": "AWSCognitoIdentityProviderService.GetUser"})
            until(lambda: self.calls("GetUser") == before + 1, "the call to be done")
            self.assertFalse(reply.done())
            self.order(release=True)
            self.assertEqual(reply.result(30).status, 200)

    def test_a_count_of_none_ends_it(self):
        self.order(operation="GetUser", error="TooManyRequestsException", count=5)
        self.assertEqual(self.get_user(), THROTTLED)
        self.order(operation="GetUser", error="TooManyRequestsException", count=0)
        self.assertIsNone(self.get_user())

    def test_a_challenge_that_nobody_knows(self):
        self.order(challenge="RIDDLE_OF_THE_SPHINX", count=1)
        challenge = self.cognito.prove(self.account["email"], self.account["password"])
        self.assertEqual(challenge["ChallengeName"], "RIDDLE_OF_THE_SPHINX")
        self.assertEqual(set(challenge), {"ChallengeName", "Session", "ChallengeParameters"})
        self.assertEqual(self.error_of(lambda: self.cognito.give_code(challenge, "123456"))[0],
                         "UnsupportedOperationException")
        self.cognito.sign_in(self.account["email"], self.account["password"])

    def test_orders_that_are_none(self):
        for fault in ({}, {"operation": "GetUser"}, {"operation": "GetUser", "error": "NoSuchException"},
                      {"operation": "NoSuch", "error": "TooManyRequestsException"}, {"nonsense": 1}):
            reply = self.portal.caller("admin").call("POST", "/practice/identity-faults", fault,
                                                     Content_Type="application/json")
            self.assert_problem(reply, 400, "bad-request")
        self.assertIsNone(self.get_user())


if __name__ == "__main__":
    main()
