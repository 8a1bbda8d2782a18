"""Invitations over the wire: their times, sending them again, cancelling them, and what becomes of the passwords."""
import datetime
import uuid

from practice_portal import PortalTest, invitation, main

WEEK = 7 * 24 * 3600
CHOSEN = "Tair-Afal-Goch-1"
WRONG = ("NotAuthorizedException", "Incorrect username or password.")
EXPIRED = ("NotAuthorizedException", "Temporary password has expired and must be reset by an administrator.")


def seconds(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


class InvitationTest(PortalTest):
    def setUp(self):
        self.admin = self.portal.caller("admin")

    def expires_in(self, user):
        """Seconds, by the portal's clock."""
        return seconds(user["invitation"]["expiresAt"]) - self.portal.now()

    def temporary_password(self, user):
        return self.portal.messages(user["email"])[0]["temporaryPassword"]

    def sign_in_error(self, user, password):
        return self.error_of(lambda: self.cognito.prove(user["email"], password))

    def accept(self, user, password):
        self.cognito.choose_password(self.cognito.prove(user["email"], password), CHOSEN)

    def test_who_is_invited_has_times_and_who_is_active_has_none(self):
        self.admin.invite(**invitation())
        for user in self.admin.all_users().values():
            self.assertEqual("invitation" in user, user["state"] == "invited", user)
            if "invitation" in user:
                times = user["invitation"]
                # The password is made a moment before it is sent.
                self.assertAlmostEqual(seconds(times["expiresAt"]) - seconds(times["sentAt"]), WEEK, delta=60)

    def test_some_of_a_new_centre_have_run_out(self):
        left = [self.expires_in(user) for user in self.admin.all_users().values() if user["state"] == "invited"]
        self.assertTrue(any(each < 0 for each in left), left)

    def test_the_times_are_of_the_mail(self):
        user = self.admin.invite(**invitation()).json
        mail, = self.portal.messages(user["email"])
        self.assertEqual(user["invitation"]["sentAt"], mail["at"])
        self.assertAlmostEqual(self.expires_in(user), WEEK, delta=60)

    def test_resending(self):
        for language, word in (("en", "Temporary password"), ("cy", "Cyfrinair dros dro")):
            user = self.admin.invite(**invitation(language=language)).json
            first = self.temporary_password(user)
            self.portal.advance(3600)
            self.admin = self.portal.caller("admin")
            reply = self.admin.resend(user["id"], user["version"])
            again = reply.json
            self.assertEqual((reply.status, reply.headers["ETag"]), (200, again["version"]))
            self.assertNotEqual(again["version"], user["version"])
            self.assertEqual({**again, "version": 0, "invitation": 0}, {**user, "version": 0, "invitation": 0})
            self.assertEqual(self.admin.user(user["id"]).json, again)
            mails = self.portal.messages(user["email"])
            self.assertEqual(len(mails), 2)
            self.assertEqual((mails[0]["language"], again["invitation"]["sentAt"]), (language, mails[0]["at"]))
            self.assertIn(word, mails[0]["body"])
            self.assertAlmostEqual(self.expires_in(again), WEEK, delta=60)
            self.assertNotEqual(mails[0]["temporaryPassword"], first)
            self.assertEqual(self.sign_in_error(user, first), WRONG)
            self.accept(user, mails[0]["temporaryPassword"])

    def test_resending_to_somebody_of_the_start(self):
        """They never had a password that anybody knows; now they have."""
        user = next(user for user in self.admin.all_users().values() if user["state"] == "invited"
                    and not self.portal.messages(user["email"]))
        self.assertEqual(self.admin.resend(user["id"], user["version"]).status, 200)
        self.accept(user, self.temporary_password(user))

    def test_an_invitation_runs_out(self):
        user = self.admin.invite(**invitation()).json
        password = self.temporary_password(user)
        self.portal.advance(int(self.expires_in(user)) - 60)
        self.assertIsNone(self.sign_in_error(user, password))
        self.portal.advance(120)
        self.assertEqual(self.sign_in_error(user, password), EXPIRED)
        self.assertLess(self.expires_in(self.portal.caller("admin").user(user["id"]).json), 0)

    def test_resending_helps_after_it_has_run_out(self):
        user = self.admin.invite(**invitation()).json
        self.portal.advance(WEEK + 60)
        admin = self.portal.caller("admin")
        again = admin.resend(user["id"], user["version"]).json
        self.assertGreater(self.expires_in(again), 0)
        self.accept(user, self.temporary_password(user))

    def test_cancelling(self):
        user = self.admin.invite(**invitation()).json
        password = self.temporary_password(user)
        reply = self.admin.cancel(user["id"], user["version"])
        self.assertEqual((reply.status, reply.body), (204, b""))
        self.assert_problem(self.admin.user(user["id"]), 404, "user-not-found")
        self.assertNotIn(user["id"], self.admin.all_users())
        self.assertEqual(self.sign_in_error(user, password), WRONG)
        self.assert_problem(self.admin.cancel(user["id"], user["version"]), 404, "user-not-found")
        self.assertEqual(self.admin.invite(**invitation(email=user["email"])).status, 201)

    def test_cancelling_one_that_has_run_out(self):
        user = self.admin.invite(**invitation()).json
        self.portal.advance(WEEK + 60)
        self.assertEqual(self.portal.caller("admin").cancel(user["id"], user["version"]).status, 204)

    def test_accepted_meanwhile(self):
        """With the version of before somebody was faster; with the present one there is nothing left to do."""
        user = self.admin.invite(**invitation()).json
        self.accept(user, self.temporary_password(user))
        present = self.admin.user(user["id"]).json
        self.assertEqual((present["state"], "invitation" in present), ("active", False))
        for write in (self.admin.resend, self.admin.cancel):
            reply = write(user["id"], user["version"])
            self.assert_problem(reply, 412, "changed-meanwhile")
            self.assertEqual(reply.json["user"], present)
            self.assert_problem(write(user["id"], present["version"]), 422, "invitation-accepted")
        self.assertEqual(self.admin.user(user["id"]).json, present)
        self.assertEqual(len(self.portal.messages(user["email"])), 1)
        self.assertIsNone(self.sign_in_error(user, CHOSEN))

    def test_a_half_accepted_invitation_is_cancelled(self):
        """Somebody stands at the choice of a new password when it happens."""
        user = self.admin.invite(**invitation()).json
        challenge = self.cognito.prove(user["email"], self.temporary_password(user))
        self.assertEqual(self.admin.cancel(user["id"], user["version"]).status, 204)
        error = self.error_of(lambda: self.cognito.choose_password(challenge, CHOSEN))
        self.assertEqual(error[0], "NotAuthorizedException")
        self.assert_problem(self.admin.user(user["id"]), 404, "user-not-found")

    def test_changing_somebody_invited_leaves_their_invitation(self):
        user = self.admin.invite(**invitation()).json
        changed = self.admin.change(user["id"], {"iamis": True}, user["version"]).json
        self.assertEqual(changed["invitation"], user["invitation"])
        self.accept(user, self.temporary_password(user))

    def test_addresses_without_an_invitation(self):
        for method in ("GET", "PATCH"):
            reply = self.admin.call(method, self.admin.users + "/" + str(uuid.uuid4()) + "/invitation")
            self.assert_problem(reply, 405, "method-not-allowed")


if __name__ == "__main__":
    main()
