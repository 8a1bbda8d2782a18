"""What tests may do to a centre behind everybody's back (app/practice/desk/centre_hooks.h)."""
import json
import uuid

from practice_portal import PortalTest, invitation, main

CHANGES = "/api/v1/centres/68101/changes?since="


class CentreHooksTest(PortalTest):
    def setUp(self):
        self.admin = self.portal.caller("admin")

    def refused(self, name, body, status=400):
        reply = self.portal.request("POST", "/practice/" + name, json.dumps(body).encode(),
                                    {"Content-Type": "application/json"})
        self.assertEqual(reply.status, status, reply.body)

    def restart(self):
        self.portal.stop()
        self.portal.start()
        self.portal.callers.clear()
        self.admin = self.portal.caller("admin")

    def test_offline_viewing_is_shortened(self):
        self.assertNotIn("offlineDays", self.admin.me())
        for days in (0, 2, 7):
            self.portal.hook("centre", offlineDays=days)
            self.assertEqual(self.admin.me()["offlineDays"], days)
        self.restart()
        self.assertEqual(self.admin.me()["offlineDays"], 7)
        self.portal.hook("centre", offlineDays=None)
        self.assertNotIn("offlineDays", self.admin.me())
        for wrong in (8, -1, 1.5, "2"):
            self.refused("centre", {"offlineDays": wrong})

    def test_seats(self):
        self.portal.hook("centre", adminSeats=0)
        self.addCleanup(self.portal.hook, "centre", adminSeats=3)
        self.assertEqual(self.admin.me()["centres"][0]["adminSeats"], 0)
        self.assert_problem(self.admin.invite(**invitation("admin")), 422, "admin-seats-taken")
        self.portal.hook("centre", emailDomains=["ysgol-practis.example"])  # leaves the rest as it is
        self.assertEqual(self.admin.me()["centres"][0]["adminSeats"], 0)
        self.portal.hook("centre", adminSeats=9)
        for _ in range(3):
            self.assertEqual(self.admin.invite(**invitation("admin")).status, 201)
        self.refused("centre", {"adminSeats": "many"})

    def test_the_feed_expires(self):
        page = self.admin.get(self.admin.users + "?limit=1").json
        addresses = [self.admin.users + "?cursor=" + page["next"], CHANGES + page["changes"]]
        for address in addresses:
            self.assertEqual(self.admin.get(address).status, 200)
        self.portal.hook("feed", expire=True)
        for address in addresses:
            self.assert_problem(self.admin.get(address), 410, "cursor-expired")
        self.restart()
        for address in addresses:
            self.assert_problem(self.admin.get(address), 410, "cursor-expired")
        page = self.admin.get(self.admin.users + "?limit=1").json
        self.assertEqual(self.admin.get(CHANGES + page["changes"]).json["items"], [])
        self.assertEqual(self.admin.get(CHANGES + "start").status, 200)
        self.refused("feed", {"expire": False})

    def test_a_right_is_lost(self):
        email = self.accounts["admin"]["email"]
        place = self.admin.get(self.admin.users + "?limit=1").json["changes"]
        self.portal.hook("rights", email=email, accountType="user")
        self.addCleanup(self.portal.hook, "rights", email=email, accountType="admin")
        centre, = self.admin.me()["centres"]
        self.assertEqual((centre["accountType"], [name for name, on in centre["permissions"].items() if on]),
                         ("user", ["pastPapers"]))
        reply = self.admin.invite(**invitation())
        self.assert_problem(reply, 403, "not-allowed")
        change, = self.admin.get(CHANGES + place).json["items"]
        self.assertEqual((change["user"]["email"], change["user"]["accountType"], change["by"]),
                         (email, "user", "Canolfan"))
        self.refused("rights", {"email": email, "accountType": "owner"})
        self.refused("rights", {"email": "nobody@ysgol-practis.example", "accountType": "user"}, 404)

    def test_effects_outlive_the_server(self):
        key = str(uuid.uuid4())
        self.admin.invite(key, **invitation())
        self.restart()
        self.assertEqual(self.portal.effects()[key], 1)


if __name__ == "__main__":
    main()
