"""ChangePassword (cognito.md sections 1.2 and 1.3)."""
import contextlib
import sqlite3

from cognito_client import CognitoError
from practice_portal import PortalTest, main

LIMIT = ("LimitExceededException", "Attempt limit exceeded, please try after some time.")
WRONG = ("NotAuthorizedException", "Incorrect username or password.")
NEW = "Arall-Dyfrgi-Afal8"

BACK_TO_VERSION_1 = """
    INSERT INTO setting SELECT 'centreNumber', number FROM centre;
    INSERT INTO setting SELECT 'centreName', name FROM centre;
    INSERT INTO setting SELECT 'emailDomains', email_domains FROM centre;
    ALTER TABLE person ADD COLUMN account_type TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN permissions INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE person ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
    UPDATE person SET (account_type, permissions, version) =
        (SELECT account_type, permissions, version FROM membership m WHERE m.person = person.id);
    CREATE INDEX person_account_type ON person(account_type);
    DROP TABLE membership;
    DROP TABLE centre;
    DROP INDEX change_centre;
    DROP INDEX change_person;
    CREATE INDEX change_person ON change(person);
    ALTER TABLE change DROP COLUMN centre;
    DROP TABLE effect;
    ALTER TABLE person DROP COLUMN invited_at;
    ALTER TABLE person DROP COLUMN invitation_until;
    ALTER TABLE person DROP COLUMN last_sign_in;
    ALTER TABLE change DROP COLUMN version;
    ALTER TABLE change DROP COLUMN record;
    ALTER TABLE change DROP COLUMN kind;
    ALTER TABLE change DROP COLUMN by_email;
    ALTER TABLE change DROP COLUMN email_key;
    ALTER TABLE change DROP COLUMN search_key;
    ALTER TABLE factor ADD COLUMN secret TEXT;
    UPDATE factor SET secret = (SELECT secret FROM software_token t WHERE t.person = factor.person)
        WHERE kind = 'SOFTWARE_TOKEN_MFA';
    DROP TABLE software_token;
    DROP TABLE attempt;
    DROP TABLE sent_code;
    DROP TABLE device;
    ALTER TABLE sign_in DROP COLUMN device;
    ALTER TABLE person DROP COLUMN phone_verified;
    ALTER TABLE credential DROP COLUMN reset_required;
    PRAGMA user_version = 1;
"""


class ChangePasswordTest(PortalTest):
    def setUp(self):
        self.portal.advance(3601)  # whatever was asked by another test no longer counts
        self.account = self.portal.accounts()["user"]
        self.token = self.sign_in(self.account["password"])["AccessToken"]

    def sign_in(self, password):
        return self.cognito.sign_in(self.account["email"], password)

    def restart(self, meanwhile=lambda: None):
        self.portal.stop()
        meanwhile()
        self.portal.start()
        self.portal.advanced = 0  # the clock begins anew with each start
        type(self).cognito = self.portal.cognito

    def change(self, previous, proposed, token=None):
        """None, or the error."""
        try:
            self.assertEqual(self.cognito("ChangePassword", AccessToken=token or self.token,
                                          PreviousPassword=previous, ProposedPassword=proposed), {})
            return None
        except CognitoError as error:
            return error.type, error.message

    def test_the_new_password_counts_from_then_on(self):
        old = self.account["password"]
        tokens = self.sign_in(old)
        self.assertIsNone(self.change(old, NEW))
        with self.assertRaises(CognitoError) as caught:
            self.sign_in(old)
        self.assertEqual((caught.exception.type, caught.exception.message), WRONG)
        self.sign_in(NEW)
        self.assertEqual(self.portal.accounts()["user"]["password"], NEW)
        # A change ends no sign-in.
        self.cognito("GetUser", AccessToken=tokens["AccessToken"])
        self.cognito("GetTokensFromRefreshToken", RefreshToken=tokens["RefreshToken"])
        self.assertIsNone(self.change(NEW, old))

    def test_it_is_kept_across_a_restart(self):
        old = self.account["password"]
        self.assertIsNone(self.change(old, NEW))
        self.restart()
        token = self.sign_in(NEW)["AccessToken"]
        self.assertIsNone(self.change(NEW, old, token))

    def test_a_data_folder_of_before(self):
        """Its schema lacks what counts the requests, and keeps the authenticator's secret with the factor."""
        def without_it():
            with contextlib.closing(sqlite3.connect(self.portal.folder + "/practice.sqlite")) as database:
                database.executescript(BACK_TO_VERSION_1)
        secret = self.portal.accounts()["examsOfficer"]["totpSecret"]
        self.restart(without_it)
        officer = self.portal.accounts()["examsOfficer"]
        self.assertEqual(officer["totpSecret"], secret)
        self.cognito.sign_in(officer["email"], officer["password"])
        old = self.account["password"]
        token = self.sign_in(old)["AccessToken"]
        self.assertIsNone(self.change(old, NEW, token))
        self.assertIsNone(self.change(NEW, old, token))

    def test_the_old_password_must_be_right(self):
        self.assertEqual(self.change("Not-the-password-1", NEW), WRONG)
        self.assertEqual(self.change(NEW, self.account["password"]), WRONG)
        self.sign_in(self.account["password"])

    def test_policy(self):
        for password, rule in (("Ab1-def", "Password not long enough"),
                               ("ABCDEF1-", "Password must have lowercase characters"),
                               ("abcdef1-", "Password must have uppercase characters"),
                               ("Abcdefg-", "Password must have numeric characters"),
                               ("Abcdefg1", "Password must have symbol characters")):
            self.assertEqual(self.change(self.account["password"], password),
                             ("InvalidPasswordException", "Password did not conform with policy: " + rule))
        self.sign_in(self.account["password"])

    def test_what_is_no_password(self):
        for password in ("Gyda Bwlch-12", "A1-" + "a" * 254, "", None, 12345678):
            self.assertEqual(self.change(self.account["password"], password)[0], "InvalidParameterException")
        self.assertEqual(self.change(None, NEW)[0], "InvalidParameterException")
        longest = "Aa1-" + "ŵ" * 252
        self.assertIsNone(self.change(self.account["password"], longest))
        self.sign_in(longest)
        self.assertIsNone(self.change(longest, self.account["password"]))

    def test_five_requests_an_hour(self):
        for _ in range(5):
            self.assertEqual(self.change("Not-the-password-1", NEW), WRONG)
        self.assertEqual(self.change(self.account["password"], NEW), LIMIT)
        self.portal.advance(3590)
        self.token = self.sign_in(self.account["password"])["AccessToken"]
        self.assertEqual(self.change(self.account["password"], NEW), LIMIT)
        admin = self.accounts["admin"]
        other = self.cognito.sign_in(admin["email"], admin["password"])["AccessToken"]
        self.assertEqual(self.change("Not-the-password-1", NEW, other), WRONG)  # each person has their own five
        self.portal.advance(11)
        self.assertIsNone(self.change(self.account["password"], NEW))
        self.assertIsNone(self.change(NEW, self.account["password"]))

    def test_only_with_an_access_token_that_works(self):
        tokens = self.sign_in(self.account["password"])
        for token in (tokens["IdToken"], tokens["RefreshToken"], "nonsense"):
            self.assertEqual(self.change(self.account["password"], NEW, token),
                             ("NotAuthorizedException", "Invalid Access Token"))
        self.cognito("RevokeToken", Token=tokens["RefreshToken"])
        self.assertEqual(self.change(self.account["password"], NEW, tokens["AccessToken"]),
                         ("NotAuthorizedException", "Access Token has been revoked"))
        self.sign_in(self.account["password"])


if __name__ == "__main__":
    main()
