"""Tokens from Cognito: what they say, how they are renewed, how they end; and the shape of its errors."""
import email.utils
import json
import uuid

from cognito_client import CognitoError
from practice_portal import PortalTest, claims, main


class TokenTest(PortalTest):
    def tokens(self, account_type="user"):
        account = self.accounts[account_type]
        return self.cognito.sign_in(account["email"], account["password"])

    def error(self, operation, **request):
        with self.assertRaises(CognitoError) as caught:
            self.cognito(operation, **request)
        return caught.exception.type, caught.exception.message

    def refresh(self, token):
        return self.cognito("GetTokensFromRefreshToken", RefreshToken=token)["AuthenticationResult"]

    def test_access_token(self):
        tokens = self.tokens()
        access = claims(tokens["AccessToken"])
        known = self.portal.well_known
        self.assertEqual(access["iss"], known["identityEndpoint"] + known["userPoolId"])
        self.assertEqual((access["client_id"], access["token_use"], access["scope"]),
                         (known["clientId"], "access", "aws.cognito.signin.user.admin"))
        self.assertNotIn("aud", access)
        self.assertNotIn("email", access)
        self.assertEqual(access["username"], access["sub"])
        self.assertEqual(access["exp"] - access["iat"], tokens["ExpiresIn"])
        self.assertTrue(300 <= tokens["ExpiresIn"] <= 900)
        self.assertAlmostEqual(access["iat"], self.portal.now(), delta=5)
        self.assertAlmostEqual(access["auth_time"], self.portal.now(), delta=5)
        for name in ("jti", "origin_jti", "event_id"):
            uuid.UUID(access[name])
        self.assertEqual(tokens["TokenType"], "Bearer")

    def test_id_token(self):
        token = claims(self.tokens("admin")["IdToken"])
        self.assertEqual((token["token_use"], token["aud"], token["email"], token["email_verified"]),
                         ("id", self.portal.well_known["clientId"], self.accounts["admin"]["email"], True))
        self.assertEqual((token["given_name"], token["family_name"], token["locale"], token["phone_number"]),
                         ("Rhŷs", "O'Neill", "en", "+447700900123"))
        self.assertEqual(token["cognito:username"], token["sub"])

    def test_keys_are_published(self):
        known = self.portal.well_known
        reply = self.portal.request("GET", "/%s/.well-known/jwks.json" % known["userPoolId"])
        keys = reply.json["keys"]
        self.assertEqual([(key["kty"], key["alg"], key["use"]) for key in keys], [("RSA", "RS256", "sig")])
        self.assertNotIn("d", keys[0])

    def test_rotation(self):
        first = self.tokens()
        second = self.refresh(first["RefreshToken"])
        self.assertNotEqual(first["RefreshToken"], second["RefreshToken"])
        self.assertEqual(claims(first["AccessToken"])["origin_jti"], claims(second["AccessToken"])["origin_jti"])
        self.assertEqual(claims(first["AccessToken"])["auth_time"], claims(second["AccessToken"])["auth_time"])
        third = self.refresh(second["RefreshToken"])
        self.assertEqual(self.portal.caller_with(third["AccessToken"]).me()["email"], self.accounts["user"]["email"])

    def test_a_rotated_token_works_for_the_grace_period_only(self):
        first = self.tokens()["RefreshToken"]
        second = self.refresh(first)["RefreshToken"]
        self.portal.advance(20)
        again = self.refresh(first)["RefreshToken"]  # the reply was lost, say
        self.assertNotIn(again, (first, second))
        self.portal.advance(15)  # counted from the first use
        self.assertEqual(self.error("GetTokensFromRefreshToken", RefreshToken=first)[0], "RefreshTokenReuseException")
        self.refresh(second)  # neither lost nor locked
        self.refresh(again)

    def test_refresh_token_expires(self):
        token = self.tokens()["RefreshToken"]
        self.portal.advance(29 * 24 * 3600)
        renewed = self.refresh(token)["RefreshToken"]
        self.portal.advance(24 * 3600 + 1)  # 30 days from the sign-in, not from the last use
        self.assertEqual(self.error("GetTokensFromRefreshToken", RefreshToken=renewed),
                         ("NotAuthorizedException", "Refresh Token has expired"))

    def test_unknown_refresh_tokens(self):
        for token in ("x", "a.b.c", self.tokens()["AccessToken"], "ŵ" * 2000):
            self.assertEqual(self.error("GetTokensFromRefreshToken", RefreshToken=token),
                             ("NotAuthorizedException", "Invalid Refresh Token."))

    def test_refresh_token_auth_is_refused_while_rotation_is_on(self):
        token = self.tokens()["RefreshToken"]
        for flow in ("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"):
            kind, _ = self.error("InitiateAuth", AuthFlow=flow, AuthParameters={"REFRESH_TOKEN": token})
            self.assertEqual(kind, "InvalidParameterException")
        self.refresh(token)

    def test_revoking(self):
        first, other = self.tokens(), self.tokens()
        newest = self.refresh(first["RefreshToken"])
        self.assertEqual(self.cognito("RevokeToken", Token=newest["RefreshToken"]), {})
        for token in (first["RefreshToken"], newest["RefreshToken"]):
            self.assertEqual(self.error("GetTokensFromRefreshToken", RefreshToken=token),
                             ("NotAuthorizedException", "Refresh Token has been revoked"))
        for tokens in (first, newest):
            self.assertEqual(self.error("GetUser", AccessToken=tokens["AccessToken"]),
                             ("NotAuthorizedException", "Access Token has been revoked"))
        self.refresh(other["RefreshToken"])
        self.cognito("GetUser", AccessToken=other["AccessToken"])
        # The portal sees signature and time only, like every resource server of Cognito's.
        self.assertEqual(self.portal.caller_with(newest["AccessToken"]).get("/api/v1/me").status, 200)

    def test_revoking_what_is_no_refresh_token(self):
        self.assertEqual(self.cognito("RevokeToken", Token="nonsense"), {})
        kind, _ = self.error("RevokeToken", Token=self.tokens()["AccessToken"])
        self.assertEqual(kind, "UnsupportedTokenTypeException")

    def test_signing_out_everywhere(self):
        here, there, somebody = self.tokens(), self.tokens(), self.tokens("admin")
        self.assertEqual(self.cognito("GlobalSignOut", AccessToken=here["AccessToken"]), {})
        for tokens in (here, there):
            self.assertEqual(self.error("GetTokensFromRefreshToken", RefreshToken=tokens["RefreshToken"]),
                             ("NotAuthorizedException", "Refresh Token has been revoked"))
            self.assertEqual(self.error("GetUser", AccessToken=tokens["AccessToken"]),
                             ("NotAuthorizedException", "Access Token has been revoked"))
        self.refresh(somebody["RefreshToken"])
        self.refresh(self.tokens()["RefreshToken"])

    def test_get_user(self):
        user = self.cognito("GetUser", AccessToken=self.tokens("admin")["AccessToken"])
        attributes = {each["Name"]: each["Value"] for each in user["UserAttributes"]}
        self.assertEqual(user["Username"], attributes["sub"])
        self.assertEqual((attributes["email"], attributes["email_verified"], attributes["phone_number"]),
                         (self.accounts["admin"]["email"], "true", "+447700900123"))
        self.assertEqual((user["UserMFASettingList"], user["PreferredMfaSetting"]), (["SMS_MFA"], "SMS_MFA"))

    def test_get_user_needs_a_valid_access_token(self):
        tokens = self.tokens()
        for token in (tokens["IdToken"], tokens["AccessToken"][:-4] + "AAAA", "nonsense", tokens["RefreshToken"]):
            self.assertEqual(self.error("GetUser", AccessToken=token),
                             ("NotAuthorizedException", "Invalid Access Token"))
        self.portal.advance(901)
        self.assertEqual(self.error("GetUser", AccessToken=tokens["AccessToken"]),
                         ("NotAuthorizedException", "Access Token has expired"))

class DeletedPersonTest(PortalTest):
    def test_deleting_somebody_ends_their_tokens_at_once(self):
        account = self.accounts["user"]
        tokens = self.cognito.sign_in(account["email"], account["password"])
        user = self.portal.caller_with(tokens["AccessToken"])
        admin = self.portal.caller("admin")
        known = admin.user(user.me()["id"]).json
        self.assertEqual(admin.delete(known["id"], known["version"]).status, 204)
        self.assert_problem(user.get("/api/v1/me"), 401, "token-refused")
        self.assert_problem(user.get(user.users), 401, "token-refused")
        for operation, token, kind in (("GetTokensFromRefreshToken", "RefreshToken", "NotAuthorizedException"),
                                       ("GetUser", "AccessToken", "UserNotFoundException")):
            with self.assertRaises(CognitoError) as caught:
                self.cognito(operation, **{token: tokens[token]})
            self.assertEqual(caught.exception.type, kind)
        self.assertNotIn("user", self.portal.accounts())


class ErrorShapeTest(PortalTest):
    """cognito.md section 1.1"""

    def raw(self, target, body, content_type="application/x-amz-json-1.1"):
        return self.portal.request("POST", "/", body, {"Content-Type": content_type, "X-Amz-Target": target})

    def assert_error(self, reply, kind):
        self.assertEqual(reply.status, 400)
        self.assertEqual(reply.json["__type"], kind, reply.body)
        self.assertEqual(reply.headers["x-amzn-ErrorType"], kind + ":")
        self.assertEqual(reply.headers["x-amzn-ErrorMessage"], reply.json["message"])
        self.assertEqual(reply.headers["Content-Type"], "application/x-amz-json-1.1")
        uuid.UUID(reply.headers["x-amzn-RequestId"])

    def test_headers_and_body(self):
        request = {"AuthFlow": "USER_SRP_AUTH", "ClientId": self.cognito.client_id, "AuthParameters": {}}
        reply = self.raw("AWSCognitoIdentityProviderService.InitiateAuth", json.dumps(request))
        self.assert_error(reply, "InvalidParameterException")
        sent = email.utils.parsedate_to_datetime(reply.headers["Date"]).timestamp()
        self.assertAlmostEqual(sent, self.portal.now(), delta=5)

    def test_date_follows_the_portals_clock(self):
        self.portal.advance(1000)
        reply = self.cognito.call("InitiateAuth", {})
        sent = email.utils.parsedate_to_datetime(reply.headers["Date"]).timestamp()
        self.assertAlmostEqual(sent, self.portal.now(), delta=5)

    def test_success_has_a_request_id(self):
        reply = self.cognito.call("RevokeToken", {"ClientId": self.cognito.client_id, "Token": "x"})
        self.assertEqual((reply.status, reply.headers["Content-Type"]), (200, "application/x-amz-json-1.1"))
        uuid.UUID(reply.headers["x-amzn-RequestId"])

    def test_unknown_client(self):
        for operation in ("InitiateAuth", "RespondToAuthChallenge", "GetTokensFromRefreshToken", "RevokeToken"):
            reply = self.cognito.call(operation, {"ClientId": "someotherclient"})
            self.assert_error(reply, "ResourceNotFoundException")
            self.assertEqual(reply.json["message"], "User pool client someotherclient does not exist.")

    def test_unknown_operations(self):
        for target in ("AWSCognitoIdentityProviderService.Nonsense", "InitiateAuth", "", "Other.InitiateAuth"):
            self.assert_error(self.raw(target, "{}"), "UnknownOperationException")

    def test_what_is_no_json_object(self):
        for body in ("", "nonsense", "[]", "5", '{"a":', b"\xff\xfe", "[" * 100000, '{"a":' * 5000):
            self.assert_error(self.raw("AWSCognitoIdentityProviderService.InitiateAuth", body),
                              "SerializationException")

    def test_members_of_a_wrong_type(self):
        client = self.cognito.client_id
        for request in ({"ClientId": 5}, {"ClientId": client, "AuthFlow": []},
                        {"ClientId": client, "AuthFlow": "USER_SRP_AUTH", "AuthParameters": "x"},
                        {"ClientId": client, "AuthFlow": "USER_SRP_AUTH", "AuthParameters": {"USERNAME": 1}}):
            self.assert_error(self.cognito.call("InitiateAuth", request), "InvalidParameterException")
        for request in ({"ClientId": client, "ChallengeName": "SMS_MFA", "Session": {}},
                        {"ClientId": client, "ChallengeName": "SMS_MFA", "Session": "x", "ChallengeResponses": []}):
            self.assert_error(self.cognito.call("RespondToAuthChallenge", request), "InvalidParameterException")

    def test_a_message_cannot_break_the_header(self):
        reply = self.cognito.call("InitiateAuth", {"ClientId": "x\r\nSet-Cookie: a=b\u0175"})
        self.assertEqual(reply.status, 400)
        self.assertNotIn("Set-Cookie", reply.headers)

    def test_challenges_that_cannot_be_answered_here(self):
        for name in ("CUSTOM_CHALLENGE", "WEB_AUTHN", "NONSENSE"):
            reply = self.cognito.call("RespondToAuthChallenge", {"ClientId": self.cognito.client_id,
                                                                 "ChallengeName": name})
            self.assert_error(reply, "UnsupportedOperationException")

    def test_huge_body(self):
        reply = self.raw("AWSCognitoIdentityProviderService.InitiateAuth", b"{" + b" " * (1 << 20) + b"}")
        self.assertEqual((reply.status, reply.headers["x-amzn-ErrorType"]), (413, "RequestEntityTooLargeException:"))


if __name__ == "__main__":
    main()
