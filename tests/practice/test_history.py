"""The history, and what a register of accounts says of people (lastSignIn, mfa, given)."""
import datetime
import urllib.parse

from practice_portal import PortalTest, invitation, main

HISTORY = "/api/v1/centres/68101/history"
PASSWORD = "Tair-Afal-Goch-1"
RECORD = ("lastSignIn", "mfa", "given")


class HistoryTestCase(PortalTest):
    def setUp(self):
        self.admin = self.portal.caller("admin")

    def page(self, **asked):
        reply = self.admin.get(HISTORY + "?" + urllib.parse.urlencode(asked))
        self.assertEqual(reply.status, 200, reply.body)
        return reply.json

    def all(self, limit=1000, **asked):
        found, page = [], self.page(limit=limit, **asked)
        while True:
            self.assertLessEqual(len(page["items"]), limit)
            found += page["items"]
            if "next" not in page:
                return found
            page = self.page(limit=limit, cursor=page["next"], **asked)

    def kinds(self, user_id):
        """Oldest first."""
        return [entry["kind"] for entry in reversed(self.all(person=user_id))]

    def record(self, user_id):
        user = self.admin.user(user_id).json
        return {name: user[name] for name in RECORD}


class HistoryTest(HistoryTestCase):
    arguments = ("--users", "12")

    def test_what_becomes_of_somebody(self):
        guest, password = self.portal.invite()
        user = self.admin.user(guest["id"]).json
        user = self.admin.resend(user["id"], user["version"]).json
        password = self.portal.messages(guest["email"])[0]["temporaryPassword"]
        token = self.cognito.choose_password(
            self.cognito.prove(guest["email"], password), PASSWORD)["AuthenticationResult"]["AccessToken"]
        user = self.admin.user(user["id"]).json
        user = self.admin.change(user["id"], {"iamis": True, "pastPapers": False}, user["version"]).json
        user = self.admin.make(user["id"], "admin", user["version"]).json
        self.cognito("UpdateUserAttributes", AccessToken=token,
                     UserAttributes=[{"Name": "given_name", "Value": "Gwen"}])
        user = self.admin.user(user["id"]).json
        self.assertEqual(self.admin.delete(user["id"], user["version"]).status, 204)
        entries = list(reversed(self.all(person=guest["id"])))
        self.assertEqual([entry["kind"] for entry in entries],
                         ["invited", "invitationResent", "invitationAccepted", "accessChanged", "accountTypeChanged",
                          "profileChanged", "deleted"])
        admin = {"name": "Rhŷs O'Neill", "email": self.accounts["admin"]["email"]}
        own = {"name": "Gwenllïan O'Neill-Huws", "email": guest["email"]}
        self.assertEqual([entry["by"] for entry in entries], [admin, admin, own, admin, admin, own, admin])
        self.assertEqual([entry["about"]["firstName"] for entry in entries], ["Gwenllïan"] * 5 + ["Gwen"] * 2)
        first = {"accountType": "user", "permissions": ["pastPapers"]}
        second = {"accountType": "user", "permissions": ["iamis"]}
        third = {"accountType": "admin", "permissions": ["accessArrangements", "entriesAndResults", "iamis",
                                                         "pastPapers", "viewScripts", "itemLevelData", "a2cKeys"]}
        none = (None, None)
        self.assertEqual([(entry.get("before"), entry.get("after")) for entry in entries],
                         [(None, first), none, none, (first, second), (second, third), none, (third, None)])

    def test_the_beginning(self):
        kinds = [entry["kind"] for entry in self.all(until="2020-01-01T00:00:00Z")]
        self.assertEqual(kinds, [])
        added = [entry for entry in self.all(kind="added")]
        self.assertEqual({(entry["by"]["name"], "email" in entry["by"]) for entry in added}, {("Canolfan", False)})
        self.assertIn(self.accounts["examsOfficer"]["email"], [entry["about"]["email"] for entry in added])

    def test_a_cancelled_invitation(self):
        for end in (self.admin.cancel, self.admin.delete):
            user = self.admin.invite(**invitation()).json
            self.assertEqual(end(user["id"], user["version"]).status, 204)
            self.assertEqual(self.kinds(user["id"]), ["invited", "invitationCancelled"])

    def test_pages(self):
        for _ in range(3):
            self.admin.invite(**invitation())
        whole = self.all()
        self.assertEqual([int(entry["id"]) for entry in whole],
                         sorted((int(entry["id"]) for entry in whole), reverse=True))
        self.assertEqual(len({entry["id"] for entry in whole}), len(whole))
        for limit in (1, 4, len(whole)):
            self.assertEqual(self.all(limit), whole)
        invited = self.all(kind="invited")
        self.assertEqual(self.all(2, kind="invited"), invited)
        self.assertLess(0, len(invited))
        self.assertLess(len(invited), len(whole))

    def test_what_is_looked_for(self):
        user = self.admin.invite(**invitation(firstName="Ŵyn", lastName="Ap Llŷr", email="Wyn.X@ysgol-practis.example"))
        self.assertEqual(user.status, 201)
        entry, = self.all(person=user.json["id"])
        for asked in ({"person": "wyn.x@YSGOL-practis.example"}, {"search": "wyn AP lly"}, {"search": "WYN.X@"},
                      {"search": "ŵyn"}, {"search": "ap llŷr", "kind": "invited"}):
            self.assertEqual(self.all(**asked), [entry], asked)
        for asked in ({"person": "yn.x@ysgol-practis.example"}, {"search": "llŷrr"}, {"search": "%"},
                      {"search": "ap llŷr", "kind": "deleted"}):
            self.assertEqual(self.all(**asked), [], asked)

    def test_times(self):
        user = self.admin.invite(**invitation()).json
        entry, = self.all(person=user["id"])
        at = datetime.datetime.fromisoformat(entry["at"].replace("Z", "+00:00"))
        later = (at + datetime.timedelta(milliseconds=1)).isoformat()
        self.assertEqual(self.all(person=user["id"], since=entry["at"], until=later), [entry])
        self.assertEqual(self.all(person=user["id"], until=entry["at"]), [])
        self.assertEqual(self.all(person=user["id"], since=later), [])

    def test_what_cannot_be_asked(self):
        cursor = self.page(limit=1)["next"]
        for asked in ("since=yesterday", "since=2026-03-03", "until=2026-03-03T07:04:09", "kind=changed", "limit=0",
                      "cursor=x", "cursor=" + self.admin.get(self.admin.users).json["changes"]):
            self.assert_problem(self.admin.get(HISTORY + "?" + asked), 400, "bad-request")
        self.assert_problem(self.admin.get("/api/v1/centres/68199/history"), 404, "centre-not-found")
        self.portal.hook("feed", expire=True)
        self.assert_problem(self.admin.get(HISTORY + "?cursor=" + cursor), 410, "cursor-expired")

    def test_it_is_not_for_users(self):
        reply = self.portal.caller("user").get(HISTORY)
        self.assert_problem(reply, 403, "not-allowed")
        self.assertNotIn("rule", reply.json)
        self.assertEqual(self.portal.caller("examsOfficer").get(HISTORY).status, 200)

    def test_signing_in_is_not_in_it(self):
        before = self.all()
        self.portal.sign_in("user")
        self.assertEqual(self.all(), before)


class RecordTest(HistoryTestCase):
    def test_who_gave_what(self):
        officer = self.portal.caller("examsOfficer")
        user = officer.invite(**invitation()).json
        first, = user["given"]
        self.assertEqual((first["by"], first["accountType"], first["permissions"]),
                         ("Eleri Môn-Huws", True, ["pastPapers"]))
        user = self.admin.change(user["id"], {"iamis": True, "viewScripts": True}, user["version"]).json
        self.assertEqual(user["given"][0], first)
        self.assertEqual((user["given"][1]["by"], user["given"][1]["accountType"], user["given"][1]["permissions"]),
                         ("Rhŷs O'Neill", False, ["iamis", "viewScripts"]))
        user = officer.change(user["id"], {"viewScripts": False, "pastPapers": False}, user["version"]).json
        self.assertEqual([gift["permissions"] for gift in user["given"]], [[], ["iamis"]])
        user = officer.change(user["id"], {"viewScripts": True}, user["version"]).json
        self.assertEqual([gift["by"] for gift in user["given"]], ["Eleri Môn-Huws", "Rhŷs O'Neill", "Eleri Môn-Huws"])
        self.portal.hook("centre", adminSeats=100)
        self.addCleanup(self.portal.hook, "centre", adminSeats=3)
        user = self.admin.make(user["id"], "admin", user["version"]).json
        gift, = user["given"]
        self.assertEqual((gift["by"], gift["accountType"], len(gift["permissions"])), ("Rhŷs O'Neill", True, 7))
        self.assertEqual(self.admin.resend(user["id"], user["version"]).json["given"], [gift])

    def test_each_thing_that_holds_is_given_once(self):
        for user in self.admin.all_users().values():
            gifts = user["given"]
            self.assertEqual([gift["accountType"] for gift in gifts].count(True), 1)
            self.assertEqual(sorted(name for gift in gifts for name in gift["permissions"]),
                             sorted(name for name, holds in user["permissions"].items() if holds))

    def test_the_last_sign_in(self):
        guest, password = self.portal.invite()
        self.assertEqual(self.record(guest["id"])["lastSignIn"], None)
        self.cognito.choose_password(self.cognito.prove(guest["email"], password), PASSWORD)
        version = self.admin.user(guest["id"]).json["version"]
        times = []
        for _ in range(3):
            self.portal.advance(60)
            place = self.admin.changes()[1]
            self.cognito.prove(guest["email"], PASSWORD)
            times.append(self.record(guest["id"])["lastSignIn"])
            at = datetime.datetime.fromisoformat(times[-1].replace("Z", "+00:00")).timestamp()
            self.assertAlmostEqual(at, self.portal.now(), delta=5)
            change, = self.admin.changes(place)[0]
            self.assertEqual((change["kind"], change["id"], change["version"], change["user"]["lastSignIn"]),
                             ("user", guest["id"], version, times[-1]))
        self.assertEqual(len(set(times)), 3)
        # No version has come of it, and of these entries the newest is kept.
        self.assertEqual(self.admin.user(guest["id"]).json["version"], version)
        entries = [change for change in self.admin.changes()[0] if change["id"] == guest["id"]]
        self.assertEqual(len(entries), len({change["version"] for change in entries}) + 1)
        self.assertEqual(self.admin.change(guest["id"], {"iamis": True}, version).status, 200)

    def test_the_second_factor(self):
        guest, _ = self.portal.invite()
        for enabled, preferred, told in (([], None, "none"), (["EMAIL_OTP"], "EMAIL_OTP", "email"),
                                         (["SMS_MFA", "EMAIL_OTP"], "EMAIL_OTP", "email"),
                                         (["SMS_MFA", "EMAIL_OTP"], None, "text"),
                                         (["SOFTWARE_TOKEN_MFA", "SMS_MFA"], None, "app"), ([], None, "none")):
            place = self.admin.changes()[1]
            before = self.record(guest["id"])["mfa"]
            self.portal.hook("factors", email=guest["email"], enabled=enabled, preferred=preferred)
            self.assertEqual(self.record(guest["id"])["mfa"], told)
            self.assertEqual(len(self.admin.changes(place)[0]), 0 if told == before else 1)

    def test_users_are_told_none_of_it(self):
        user = self.portal.caller("user")
        place = user.changes()[1]
        somebody = self.admin.invite(**invitation()).json
        documents = [*user.all_users().values(), user.user(somebody["id"]).json,
                     *(change["user"] for change in user.changes(place)[0])]
        self.assertGreater(len(documents), 10)
        for document in documents:
            self.assertFalse(set(RECORD) & set(document))
        for document in self.admin.all_users().values():
            self.assertLess(set(RECORD), set(document))


class PracticeCentreTest(HistoryTestCase):
    def test_the_last_sign_in_of_the_practice_centre(self):
        for user in self.admin.all_users().values():
            if user["email"].split("@")[0] not in ("eo", "admin", "user"):
                self.assertEqual(user["lastSignIn"] is None, user["state"] == "invited")
                self.assertEqual(user["mfa"] == "none", user["state"] == "invited")


if __name__ == "__main__":
    main()
