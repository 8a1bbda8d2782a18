"""A centre with 50,000 people: seeded in seconds, paged through completely."""
import sys
import time

from practice_portal import PortalTest, main

COUNT = 50000


class ManyUsersTest(PortalTest):
    @classmethod
    def setUpClass(cls):
        started = time.monotonic()
        cls.arguments = ("--users", str(COUNT))
        super().setUpClass()
        print("%d people seeded and served in %.1f s" % (COUNT, time.monotonic() - started), file=sys.stderr)

    def test_all_pages(self):
        admin = self.portal.caller("admin")
        started = time.monotonic()
        users = admin.all_users(1000)
        print("%d people in pages of 1000 in %.1f s" % (len(users), time.monotonic() - started), file=sys.stderr)
        self.assertEqual(len(users), COUNT)
        self.assertEqual(len({user["email"].lower() for user in users.values()}), COUNT)
        self.assertEqual(admin.get(admin.users + "?limit=1").json["total"], COUNT)

    def test_the_feed_holds_everybody(self):
        admin, since, ids, more = self.portal.caller("admin"), "start", set(), True
        while more:
            page = admin.get("/api/v1/centres/68101/changes?limit=1000&since=" + since).json
            ids.update(change["id"] for change in page["items"])
            since, more = page["next"], page["more"]
        self.assertEqual(len(ids), COUNT)

    def test_nobody_but_the_practice_accounts_can_sign_in(self):
        self.assertEqual(len(self.portal.accounts()), 3)


if __name__ == "__main__":
    main()
