"""The change feed: folded, it is the list."""
import collections
import datetime
import os
import random
import threading
import uuid

from practice_portal import PortalTest, invitation, main

CHANGES = "/api/v1/centres/68101/changes"
PERMISSIONS = ["accessArrangements", "entriesAndResults", "iamis", "pastPapers", "viewScripts", "itemLevelData"]


class Writer:
    """Somebody who writes one thing after the other, drawn at random, to whoever may be changed and deleted."""

    def __init__(self, caller, draw, myself):
        self.caller, self.draw = caller, draw
        self.users = {user["id"]: user for user in caller.all_users().values()
                      if user["accountType"] != "examsOfficer" and user["email"] != myself}

    def write(self):
        """What was done, and the answer's status."""
        kind = self.draw.choice(["invite", "change", "change", "make", "resend", "cancel", "delete"])
        fit = [user for user in self.users.values() if kind not in ("resend", "cancel") or user["state"] == "invited"]
        if kind == "invite" or not fit:
            kind, user, reply = "invite", None, self.caller.invite(**invitation())
        else:
            user = self.draw.choice(fit)
            reply = self.send(kind, user)
        if user and reply.status == 204:
            del self.users[user["id"]]
        elif reply.status < 300:
            self.users[reply.json["id"]] = reply.json
        return kind, reply.status

    def send(self, kind, user):
        if kind == "change":
            permissions = {name: self.draw.random() < 0.5 for name in self.draw.sample(PERMISSIONS, 2)}
            return self.caller.change(user["id"], permissions, user["version"])
        if kind == "make":
            other = "user" if user["accountType"] == "admin" else "admin"
            return self.caller.make(user["id"], other, user["version"])
        return getattr(self.caller, kind)(user["id"], user["version"])


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

    def test_folding_the_feed_gives_the_list(self):
        seed = int(os.environ.get("FUZZ_SEED") or random.randrange(1 << 32))
        draw = random.Random(seed)
        with self.subTest(seed=seed):
            self.assertEqual(self.fold(self.read("start")[0]), self.admin.all_users())
            middle, place = self.admin.all_users(), self.admin.get(self.admin.users + "?limit=1").json["changes"]
            writer = Writer(self.admin, draw, self.accounts["admin"]["email"])
            done = collections.Counter(writer.write() for _ in range(150))
            self.assertLessEqual({status for _, status in done}, {200, 201, 204, 422})
            self.assertLessEqual({kind for kind, status in done if status == 422}, {"make"})  # seats are taken
            self.assertEqual({kind for kind, status in done if status < 300},
                             {"invite", "change", "make", "resend", "cancel", "delete"})
            after = self.admin.all_users()
            self.assertNotEqual(middle, after)
            for limit in (1000, 3):
                self.assertEqual(self.fold(self.read("start", limit)[0]), after)
                self.assertEqual(self.fold(self.read(place, limit)[0], middle), after)

    def test_nobody_is_missed_between_pages_and_feed(self):
        """Pages are read while somebody else writes; then the feed is read from where the first page stood."""
        stop, failures = threading.Event(), []

        def write():
            officer = self.portal.caller("examsOfficer").on_own_connection()
            try:
                writer = Writer(officer, random.Random(1), self.accounts["admin"]["email"])
                while not stop.is_set():
                    writer.write()
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

    def test_who_did_what_with_which_key(self):
        """Each write is one item, with its author, its time by the portal's clock, its key, and the user after it."""
        user = self.admin.invite(**invitation()).json
        writes = [lambda key: self.admin.change(user["id"], {"iamis": True}, user["version"], key),
                  lambda key: self.admin.make(user["id"], "admin", user["version"], key),
                  lambda key: self.admin.make(user["id"], "user", user["version"], key),
                  lambda key: self.admin.resend(user["id"], user["version"], key),
                  lambda key: self.admin.cancel(user["id"], user["version"], key)]
        self.portal.hook("centre", adminSeats=100)
        self.addCleanup(self.portal.hook, "centre", adminSeats=3)
        for write in writes:
            _, place = self.read("start")
            key = str(uuid.uuid4())
            before = self.portal.now()
            reply = write(key)
            self.assertIn(reply.status, (200, 204), reply.body)
            change, = self.read(place)[0]
            self.assertEqual((change["operation"], change["by"], change["id"]), (key, "Rhŷs O'Neill", user["id"]))
            at = datetime.datetime.fromisoformat(change["at"].replace("Z", "+00:00")).timestamp()
            self.assertLessEqual(before - 1, at)
            self.assertLessEqual(at, self.portal.now() + 1)
            self.assertEqual(change.get("user"), reply.json if reply.body else None)
            user = change.get("user")

    def test_an_accepted_invitation_is_in_the_feed(self):
        guest, password = self.portal.invite()
        _, place = self.read("start")
        self.cognito.choose_password(self.cognito.prove(guest["email"], password), "Tair-Afal-Goch-1")
        change, signed_in = self.read(place)[0]
        self.assertEqual((change["kind"], change["id"], change["by"]),
                         ("user", guest["id"], guest["firstName"] + " " + guest["lastName"]))
        self.assertEqual((signed_in["id"], signed_in["version"]), (guest["id"], change["version"]))
        self.assertEqual(change["user"]["state"], "active")
        self.assertNotIn("invitation", change["user"])
        self.assertNotIn("operation", change)

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
        user = self.portal.caller("user")
        _, place = self.read("start")
        somebody = next(iter(self.admin.all_users().values()))
        user.invite(**invitation())
        user.delete(somebody["id"], somebody["version"])
        self.admin.invite(**invitation(email="a@gmail.com"))
        self.admin.delete(somebody["id"], '"0"')
        self.assertEqual(self.read(place)[0], [])


if __name__ == "__main__":
    main()
