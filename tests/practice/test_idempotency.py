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
