"""A pool without refresh token rotation: one refresh token for the whole sign-in (cognito.md section 6.1)."""
from cognito_client import CognitoError
from practice_portal import PortalTest, main


class WithoutRotationTest(PortalTest):
    arguments = ("--rotation", "off")

    def tokens(self):
        account = self.accounts["user"]
        return self.cognito.sign_in(account["email"], account["password"])

    def by_initiate_auth(self, token, flow="REFRESH_TOKEN_AUTH"):
        return self.cognito("InitiateAuth", AuthFlow=flow,
                            AuthParameters={"REFRESH_TOKEN": token})["AuthenticationResult"]

    def by_get_tokens(self, token):
        return self.cognito("GetTokensFromRefreshToken", RefreshToken=token)["AuthenticationResult"]

    def test_both_operations_renew_the_tokens_and_leave_the_refresh_token(self):
        first = self.tokens()
        for renew in (self.by_initiate_auth, self.by_get_tokens, self.by_initiate_auth):
            renewed = renew(first["RefreshToken"])
            self.assertNotIn("RefreshToken", renewed)
            self.assertNotEqual(renewed["AccessToken"], first["AccessToken"])
            self.cognito("GetUser", AccessToken=renewed["AccessToken"])
        self.by_initiate_auth(first["RefreshToken"], "REFRESH_TOKEN")

    def test_there_is_no_grace_period_to_end(self):
        token = self.tokens()["RefreshToken"]
        for _ in range(2):
            self.by_initiate_auth(token)
            self.portal.advance(3600)

    def test_refusals(self):
        tokens = self.tokens()
        self.cognito("RevokeToken", Token=tokens["RefreshToken"])
        for token, message in ((tokens["RefreshToken"], "Refresh Token has been revoked"),
                               ("nonsense", "Invalid Refresh Token.")):
            with self.assertRaises(CognitoError) as caught:
                self.by_initiate_auth(token)
            self.assertEqual((caught.exception.type, caught.exception.message), ("NotAuthorizedException", message))
        with self.assertRaises(CognitoError) as caught:
            self.cognito("InitiateAuth", AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters={})
        self.assertEqual(caught.exception.type, "InvalidParameterException")

    def test_the_setting_is_kept_and_can_be_changed(self):
        token = self.tokens()["RefreshToken"]
        for options, kept in (((), True), (("--rotation", "on"), False), ((), False), (("--rotation", "off"), True)):
            self.portal.stop()
            self.portal.start(*options)
            type(self).cognito = self.portal.cognito
            self.assertEqual("RefreshToken" in self.by_get_tokens(token), not kept)
            if not kept:
                with self.assertRaises(CognitoError) as caught:
                    self.by_initiate_auth(token)
                self.assertEqual(caught.exception.type, "InvalidParameterException")


if __name__ == "__main__":
    main()
