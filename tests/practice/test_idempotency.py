"""Idempotency-Key: one effect for each key, whatever is repeated."""
import threading
import uuid

from practice_portal import PortalTest, invitation, main


class IdempotencyTest(PortalTest):
    def setUp(self):
        self.admin = self.portal.caller("admin")
        self.key = str(uuid.uuid4())

    def assert_replayed(self, first, second):
        self.assertEqual((first.status, first.body), (second.status, second.body))
        for name in ("ETag", "Location", "Content-Type"):
            self.assertEqual(first.headers[name], second.headers[name])
        self.assertEqual((first.headers["Idempotency-Replayed"], second.headers["Idempotency-Replayed"]), (None, "true"))

    def test_the_first_reply_is_given_again(self):
        guest = invitation()
        first = self.admin.invite(self.key, **guest)
        self.assertEqual(first.status, 201)
        before = len(self.admin.all_users())
        self.assert_replayed(first, self.admin.invite(self.key, **guest))
        self.assert_replayed(first, self.admin.invite(self.key.upper(), **dict(reversed(guest.items()))))
        self.assertEqual(len(self.admin.all_users()), before)
        self.assertEqual(len(self.portal.inbox("?to=" + guest["email"])["messages"]), 1)

    def test_changes_and_deletions(self):
        user = self.admin.invite(**invitation()).json
        first = self.admin.change(user["id"], {"iamis": True}, user["version"], self.key)
        self.assert_replayed(first, self.admin.change(user["id"], {"iamis": True}, user["version"], self.key))
        key = str(uuid.uuid4())
        first_gone = self.admin.delete(user["id"], first.json["version"], key)
        self.assertEqual(first_gone.status, 204)
        self.assert_replayed(first_gone, self.admin.delete(user["id"], first.json["version"], key))

    def test_account_types_and_invitations(self):
        user = self.admin.invite(**invitation()).json
        messages = lambda: len(self.portal.messages(user["email"]))
        made = self.admin.make(user["id"], "admin", user["version"], self.key)
        self.assert_replayed(made, self.admin.make(user["id"], "admin", user["version"], self.key))
        key = str(uuid.uuid4())
        sent = self.admin.resend(user["id"], made.json["version"], key)
        self.assertEqual((sent.status, messages()), (200, 2))
        self.assert_replayed(sent, self.admin.resend(user["id"], made.json["version"], key))
        self.assertEqual(messages(), 2)
        reused = self.admin.cancel(user["id"], made.json["version"], key)
        self.assert_problem(reused, 422, "idempotency-key-reused")
        key = str(uuid.uuid4())
        gone = self.admin.cancel(user["id"], sent.json["version"], key)
        self.assertEqual(gone.status, 204)
        self.assert_replayed(gone, self.admin.cancel(user["id"], sent.json["version"], key))

    def test_effects_are_counted_once_for_a_key(self):
        guest, before = invitation(), self.portal.effects()
        for _ in range(3):
            user = self.admin.invite(self.key, **guest).json
        nothing, refused = str(uuid.uuid4()), str(uuid.uuid4())
        self.assertEqual(self.admin.change(user["id"], {}, user["version"], nothing).status, 200)
        self.admin.invite(refused, **invitation(email="a@gmail.com"))
        key = str(uuid.uuid4())
        for _ in range(2):
            self.admin.resend(user["id"], user["version"], key)
        counted = {each: times for each, times in self.portal.effects().items() if each not in before}
        self.assertEqual(counted, {self.key: 1, key: 1})

    def test_a_replay_is_what_was_said_then(self):
        user = self.admin.invite(**invitation()).json
        first = self.admin.change(user["id"], {"iamis": True}, user["version"], self.key)
        self.admin.change(user["id"], {"iamis": False}, first.json["version"])
        self.assert_replayed(first, self.admin.change(user["id"], {"iamis": True}, user["version"], self.key))
        self.assertFalse(self.admin.user(user["id"]).json["permissions"]["iamis"])

    def test_refusals_are_kept_as_well(self):
        guest = invitation(email="a@gmail.com")
        first = self.admin.invite(self.key, **guest)
        self.assert_problem(first, 422, "field-invalid")
        self.assert_replayed(first, self.admin.invite(self.key, **guest))

    def test_the_same_key_for_another_request(self):
        guest = invitation()
        user = self.admin.invite(self.key, **guest).json
        others = [self.admin.invite(self.key, **invitation()), self.admin.invite(self.key, **dict(guest, language="cy")),
                  self.admin.delete(user["id"], user["version"], self.key),
                  self.admin.change(user["id"], {"iamis": True}, user["version"], self.key)]
        for reply in others:
            self.assert_problem(reply, 422, "idempotency-key-reused")
        self.assertEqual(self.admin.user(user["id"]).json, user)
        key = str(uuid.uuid4())
        changed = self.admin.change(user["id"], {"iamis": True}, user["version"], key).json
        reply = self.admin.change(user["id"], {"iamis": True}, changed["version"], key)  # from another version
        self.assert_problem(reply, 422, "idempotency-key-reused")

    def test_keys_belong_to_a_person(self):
        self.assertEqual(self.admin.invite(self.key, **invitation()).status, 201)
        self.assertEqual(self.portal.caller("examsOfficer").invite(self.key, **invitation()).status, 201)

    def test_kept_for_a_day(self):
        guest = invitation()
        self.admin.invite(self.key, **guest)
        self.portal.advance(24 * 3600 - 60)
        self.assertEqual(self.portal.caller("admin").invite(self.key, **guest).headers["Idempotency-Replayed"], "true")
        self.portal.advance(120)
        self.assert_problem(self.portal.caller("admin").invite(self.key, **guest), 422, "email-taken")

    def test_kept_across_a_restart(self):
        guest = invitation()
        first = self.admin.invite(self.key, **guest)
        self.assertEqual(self.portal.stop(), 0)
        self.portal.start()
        self.portal.callers.clear()
        self.assert_replayed(first, self.portal.caller("admin").invite(self.key, **guest))

    def test_keys_that_are_none(self):
        for key in (None, "", "x", "1", uuid.uuid4().hex, "{%s}" % uuid.uuid4(), "0" * 36):
            reply = self.admin.call("POST", self.admin.users, invitation(), Content_Type="application/json",
                                    Idempotency_Key=key)
            self.assert_problem(reply, 400, "bad-request")

    def test_the_change_feed_names_the_key(self):
        user = self.admin.invite(self.key, **invitation()).json
        changes = self.admin.get("/api/v1/centres/68101/changes?since=start&limit=1000").json["items"]
        change = next(change for change in changes if change["id"] == user["id"])
        self.assertEqual((change["operation"], change["by"]), (self.key, "Rhŷs O'Neill"))


class NoIdempotencyTest(PortalTest):
    """A portal that knows nothing of the header, but that it must be there."""

    arguments = ("--no-idempotency", "--latency", "20")

    def setUp(self):
        self.admin = self.portal.caller("admin")
        self.key = str(uuid.uuid4())

    def test_the_key_is_demanded(self):
        for key in (None, "x"):
            reply = self.admin.call("POST", self.admin.users, invitation(), Content_Type="application/json",
                                    Idempotency_Key=key)
            self.assert_problem(reply, 400, "bad-request")

    def test_nothing_is_given_again(self):
        guest = invitation()
        user = self.admin.invite(self.key, **guest).json
        self.assert_problem(self.admin.invite(self.key, **guest), 422, "email-taken")
        first = self.admin.change(user["id"], {"iamis": True}, user["version"], self.key)
        second = self.admin.change(user["id"], {"iamis": False}, first.json["version"], self.key)
        self.assertEqual((first.status, second.status), (200, 200))
        self.assertIsNone(second.headers["Idempotency-Replayed"])
        again = self.admin.change(user["id"], {"iamis": True}, user["version"], self.key)
        self.assert_problem(again, 412, "changed-meanwhile")
        self.assertEqual(self.admin.delete(user["id"], second.json["version"], self.key).status, 204)
        self.assert_problem(self.admin.delete(user["id"], second.json["version"], self.key), 404, "user-not-found")

    def test_every_effect_of_a_key_is_counted(self):
        user = self.admin.invite(self.key, **invitation()).json
        for times in (2, 3):
            user = self.admin.resend(user["id"], user["version"], self.key).json
            self.assertEqual(self.portal.effects()[self.key], times)
        self.admin.resend(user["id"], '"0"', self.key)
        self.assertEqual(self.portal.effects()[self.key], 3)
        self.assertEqual(len(self.portal.messages(user["email"])), 3)

    def test_the_change_feed_names_no_key(self):
        user = self.admin.invite(self.key, **invitation()).json
        self.admin.cancel(user["id"], user["version"], self.key)
        changes = [change for change in self.admin.changes()[0] if change["id"] == user["id"]]
        self.assertEqual([change["kind"] for change in changes], ["user", "deleted"])
        for change in changes:
            self.assertNotIn("operation", change)

    def test_nobody_is_told_that_a_key_is_under_way(self):
        """Each is judged by itself; their version lets one of them through."""
        user = self.admin.invite(**invitation()).json
        together, replies = threading.Barrier(4), []

        def resend(caller):
            together.wait()
            replies.append(caller.resend(user["id"], user["version"], self.key).status)

        threads = [threading.Thread(target=resend, args=(self.admin.on_own_connection(),)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(replies), [200, 412, 412, 412])

    def test_it_is_not_kept_from_one_start_to_the_next(self):
        self.portal.stop()
        self.portal.start()
        self.portal.callers.clear()
        admin, guest = self.portal.caller("admin"), invitation()
        first = admin.invite(self.key, **guest)
        self.assertEqual(admin.invite(self.key, **guest).headers["Idempotency-Replayed"], "true")
        self.assertEqual(first.status, 201)
        self.portal.stop()
        self.portal.start(*self.arguments)
        self.portal.callers.clear()


class SlowPortalTest(PortalTest):
    arguments = ("--latency", "400")

    def invite_together(self, callers, key, guest):
        together, replies = threading.Barrier(len(callers)), []

        def invite(caller):
            together.wait()
            replies.append(caller.invite(key, **guest))

        threads = [threading.Thread(target=invite, args=(caller,)) for caller in callers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return replies

    def test_a_second_request_while_the_first_is_running(self):
        admin = self.portal.caller("admin")
        callers = [admin.on_own_connection() for _ in range(5)]
        for caller in callers:
            caller.get("/api/v1/me")  # so that all connections are open
        for _ in range(10):  # on a busy computer they may not meet the first time
            key, guest = str(uuid.uuid4()), invitation()
            replies = self.invite_together(callers, key, guest)
            done = [reply for reply in replies if reply.status == 201]
            waiting = [reply for reply in replies if reply.status == 409]
            self.assertEqual(len(done) + len(waiting), len(replies), [reply.status for reply in replies])
            self.assertEqual(len([reply for reply in done if not reply.headers["Idempotency-Replayed"]]), 1)
            for reply in waiting:
                self.assert_problem(reply, 409, "idempotency-in-progress")
                self.assertGreaterEqual(int(reply.headers["Retry-After"]), 1)
            self.assertEqual(admin.invite(key, **guest).body, done[0].body)
            self.assertEqual(len(self.portal.inbox("?to=" + guest["email"])["messages"]), 1)
            if waiting:
                return
        self.fail("no two requests met")


if __name__ == "__main__":
    main()
