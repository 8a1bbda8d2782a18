"""The change feed: folded, it is the list."""
import os
import random
import threading
import uuid

from practice_portal import PortalTest, invitation, main

CHANGES = "/api/v1/centres/68101/changes"
PERMISSIONS = ["accessArrangements", "entriesAndResults", "iamis", "pastPapers", "viewScripts", "itemLevelData"]


class ChangeFeedTest(PortalTest):
    def setUp(self):
        self.admin = self.portal.caller("admin")

    def read(self, since, limit=1000):
        """All changes from there on, and the cursor behind them."""
        changes = []
        while True:
            page = self.admin.get("%s?since=%s&limit=%d" % (CHANGES, since, limit)).json
            self.assertLessEqual(len(page["items"]), limit)
            changes += page["items"]
            since = page["next"]
            if not page["more"]:
                return changes, since

    def fold(self, changes, users=None):
        users = dict(users or {})
        for change in changes:
            if change["kind"] == "deleted":
                self.assertNotIn("user", change)
                del users[change["id"]]
            else:
                self.assertEqual((change["user"]["id"], change["user"]["version"]), (change["id"], change["version"]))
                users[change["id"]] = change["user"]
        return users

    def write_something(self, draw, caller):
        users = [user for user in caller.all_users().values() if user["accountType"] == "user"]
        kind = draw.choice(["invite", "change", "change", "delete"])
        if kind == "invite" or not users:
            reply = caller.invite(**invitation())
        else:
            user = draw.choice(users)
            permissions = {name: draw.random() < 0.5 for name in draw.sample(PERMISSIONS, 2)}
            reply = (caller.change(user["id"], permissions, user["version"]) if kind == "change"
                     else caller.delete(user["id"], user["version"]))
        return reply.status

    def test_folding_the_feed_gives_the_list(self):
        seed = int(os.environ.get("FUZZ_SEED") or random.randrange(1 << 32))
        draw = random.Random(seed)
        with self.subTest(seed=seed):
            self.assertEqual(self.fold(self.read("start")[0]), self.admin.all_users())
            middle, place = self.admin.all_users(), self.admin.get(self.admin.users + "?limit=1").json["changes"]
            for _ in range(150):
                self.assertIn(self.write_something(draw, self.admin), (200, 201, 204))
            after = self.admin.all_users()
            self.assertNotEqual(middle, after)
            for limit in (1000, 3):
                self.assertEqual(self.fold(self.read("start", limit)[0]), after)
                self.assertEqual(self.fold(self.read(place, limit)[0], middle), after)

    def test_nobody_is_missed_between_pages_and_feed(self):
        """Pages are read while somebody else writes; then the feed is read from where the first page stood."""
        stop, failures = threading.Event(), []

        def write():
            writer, draw = self.portal.caller("examsOfficer").on_own_connection(), random.Random(1)
            try:
                while not stop.is_set():
                    self.write_something(draw, writer)
            except Exception as failure:
                failures.append(failure)

        self.portal.caller("examsOfficer")
        writing = threading.Thread(target=write)
        writing.start()
        try:
            for _ in range(10):
                first = self.admin.get(self.admin.users + "?limit=5").json
                users, page = {user["id"]: user for user in first["items"]}, first
                while "next" in page:
                    page = self.admin.get("%s?limit=5&cursor=%s" % (self.admin.users, page["next"])).json
                    users.update((user["id"], user) for user in page["items"])
                changes, place = self.read(first["changes"], 7)
                for change in changes:
                    if change["kind"] == "deleted":
                        users.pop(change["id"], None)
                    else:
                        users[change["id"]] = change["user"]
                self.assertTrue(users)
        finally:
            stop.set()
            writing.join()
        self.assertEqual(failures, [])
        self.assertEqual(self.fold(self.read(place)[0], users), self.admin.all_users())

    def test_nothing_new(self):
        _, place = self.read("start")
        page = self.admin.get(CHANGES + "?since=" + place).json
        self.assertEqual((page["items"], page["more"]), ([], False))
        self.assertLessEqual(len(page["next"]), 200)
        user = self.admin.invite(**invitation()).json
        change, = self.admin.get(CHANGES + "?since=" + page["next"]).json["items"]
        self.assertEqual((change["kind"], change["user"]), ("user", user))

    def test_a_tombstone(self):
        user = self.admin.invite(**invitation()).json
        _, place = self.read("start")
        key = str(uuid.uuid4())
        self.admin.delete(user["id"], user["version"], key)
        change, = self.read(place)[0]
        self.assertEqual((change["kind"], change["id"], change["operation"]), ("deleted", user["id"], key))
        self.assertRegex(change["version"], r'^"[0-9a-z-]+"$')
        self.assertNotEqual(change["version"], user["version"])
        self.assertRegex(change["at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")

    def test_a_refused_write_leaves_no_trace(self):
        _, place = self.read("start")
        user = self.portal.caller("user")
        somebody = next(iter(self.admin.all_users().values()))
        user.invite(**invitation())
        user.delete(somebody["id"], somebody["version"])
        self.admin.invite(**invitation(email="a@gmail.com"))
        self.admin.delete(somebody["id"], '"0"')
        self.assertEqual(self.read(place)[0], [])


if __name__ == "__main__":
    main()
