"""A pool whose tokens are shorter than usual, and whose refresh tokens work once and never again."""
import subprocess

from practice_portal import PortalTest, claims, main
from harness.server import PROGRAM


class ShortTokens(PortalTest):
    arguments = ("--access-token", "60", "--grace", "0")

    def tokens(self):
        account = self.accounts["user"]
        return self.cognito.sign_in(account["email"], account["password"])

    def test_an_access_token_is_short(self):
        tokens = self.tokens()
        access = claims(tokens["AccessToken"])
        self.assertEqual((tokens["ExpiresIn"], access["exp"] - access["iat"]), (60, 60))
        self.assertIsNone(self.refusal("GetUser", AccessToken=tokens["AccessToken"]))
        self.portal.advance(61)
        self.assertEqual(self.refusal("GetUser", AccessToken=tokens["AccessToken"]),
                         ("NotAuthorizedException", "Access Token has expired"))

    def test_a_refresh_token_works_once(self):
        first = self.tokens()["RefreshToken"]
        second = self.cognito("GetTokensFromRefreshToken", RefreshToken=first)["AuthenticationResult"]["RefreshToken"]
        self.assertEqual(self.refusal("GetTokensFromRefreshToken", RefreshToken=first)[0],
                         "RefreshTokenReuseException")
        self.assertIsNone(self.refusal("GetTokensFromRefreshToken", RefreshToken=second))

    def test_times_that_cannot_be(self):
        for wrong in (("--grace", "61"), ("--access-token", "0"), ("--grace", "x")):
            with self.subTest(wrong):
                ended = subprocess.run([PROGRAM, "--data", self.portal.folder, *wrong], capture_output=True, text=True)
                self.assertEqual(ended.returncode, 2)
                self.assertIn(wrong[0] + " must be a number", ended.stderr)


if __name__ == "__main__":
    main()
