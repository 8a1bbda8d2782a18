"""Two centres of one portal, and accounts that belong to both (issue 6, item 11)."""
import json
import uuid

from practice_portal import FIRST, SECOND, Portal, PortalTest, claims, invitation, main, without_record

PASSWORD = "Tair-Afal-Goch-1"
BOTH = [FIRST, SECOND]


def elsewhere(account_type="user", **changes):
    """Somebody new whom the second centre may invite."""
    guest = invitation(account_type, **changes)
    return dict(guest, email=guest["email"].replace("practis", "ymarfer"))


def seen(user):
    """What does not differ from one data folder to the other."""
    return {name: user[name] for name in ("id", "firstName", "lastName", "email", "accountType", "language",
                                          "permissions", "state")}


def number(user):
    return int(user["version"].strip('"').rsplit("-", 1)[1])


class CentresTest(PortalTest):
    arguments = ("--centres", "2")

    def setUp(self):
        self.officer = self.portal.caller("examsOfficer")
        self.admin = self.portal.caller("admin")
        self.there = self.officer.of(SECOND)

    def places(self):
        """Where the two feeds stand."""
        return {centre: self.officer.of(centre).changes()[1] for centre in BOTH}

    def news(self, places):
        return {centre: self.officer.of(centre).changes(place)[0] for centre, place in places.items()}


class BelongingTest(CentresTest):
    """Nothing is changed here."""

    def test_who_is_what_where(self):
        belongs = {account_type: [(centre["number"], centre["name"], centre["accountType"], centre["emailDomains"])
                                  for centre in self.portal.caller(account_type).me()["centres"]]
                   for account_type in self.accounts}
        first, second = (FIRST, "Ysgol Practis"), (SECOND, "Ysgol Ymarfer")
        at_first, at_second = ["ysgol-practis.example"], ["ysgol-ymarfer.example"]
        self.assertEqual(belongs, {
            "examsOfficer": [(*first, "examsOfficer", at_first), (*second, "examsOfficer", at_second)],
            "admin": [(*first, "admin", at_first), (*second, "user", at_second)],
            "user": [(*first, "user", at_first)]})

    def test_one_account_is_one_person(self):
        for caller in (self.officer, self.admin):
            me = caller.me()
            self.assertEqual(me["id"], claims(caller.token)["sub"])
            here, there = (caller.of(centre).user(me["id"]).json for centre in BOTH)
            for name in ("id", "firstName", "lastName", "email", "language"):
                self.assertEqual((here[name], there[name]), (me[name], me[name]))
            self.assertEqual(here["state"], there["state"])
            self.assertNotEqual(here["version"], there["version"])

    def test_the_second_has_people_of_its_own(self):
        here, there = self.officer.all_users(), self.there.all_users()
        self.assertEqual((len(here), len(there)), (24, 9))
        self.assertEqual(self.there.get(self.there.users).json["total"], 9)
        self.assertEqual(set(here) & set(there), {self.officer.me()["id"], self.admin.me()["id"]})
        self.assertEqual(sorted(user["accountType"] for user in there.values() if user["accountType"] != "user"),
                         ["admin", "examsOfficer"])
        for user in there.values():
            self.assertTrue(user["id"] in here or user["email"].endswith("@ysgol-ymarfer.example"), user)

    def test_people_are_the_same_in_each_folder(self):
        """And those of the first centre the same as where there is only one, in the same order of changes."""
        for arguments in ((), ("--centres", "2")):
            other = Portal(*arguments)
            self.addCleanup(other.close)
            officer = other.caller("examsOfficer")
            for centre in [each["number"] for each in officer.me()["centres"]]:
                mine, others = self.officer.of(centre).all_users(), officer.of(centre).all_users()
                self.assertEqual([seen(user) for user in mine.values()], [seen(user) for user in others.values()])
            self.assertEqual(sorted(number(user) for user in officer.all_users().values()), list(range(1, 25)))

    def test_a_first_centre_with_the_number_of_the_second(self):
        other = Portal("--centres", "2", "--centre", SECOND, "--users", "3")
        self.addCleanup(other.close)
        centres = other.caller("examsOfficer").me()["centres"]
        self.assertEqual([(each["number"], each["name"]) for each in centres],
                         [(FIRST, "Ysgol Ymarfer"), (SECOND, "Ysgol Practis")])
        self.assertEqual(other.well_known["name"], "Ysgol Practis")

    def test_a_folder_of_one_centre_gets_its_second(self):
        other = Portal("--users", "5")
        self.addCleanup(other.close)
        guest, _ = other.invite()
        before = other.caller("admin").all_users()
        for arguments, count in ((("--centres", "2"), 2), ((), 2), (("--centres", "2"), 2), (("--centres", "1"), 2)):
            other.stop()
            other.start(*arguments)
            other.callers.clear()
            admin = other.caller("admin")
            self.assertEqual([each["number"] for each in admin.me()["centres"]], BOTH[:count])
            self.assertEqual([without_record(user) for user in admin.all_users().values()],
                             [without_record(user) for user in before.values()])
            self.assertEqual(len(admin.of(SECOND).all_users()), 9)
        self.assertIn(guest["id"], before)

    def test_who_is_gone_is_not_in_the_second(self):
        other = Portal("--users", "3")
        self.addCleanup(other.close)
        officer = other.caller("examsOfficer")
        admin = next(user for user in officer.all_users().values() if user["accountType"] == "admin")
        self.assertEqual(officer.delete(admin["id"], admin["version"]).status, 204)
        other.stop()
        other.start("--centres", "2")
        other.callers.clear()
        there = other.caller("examsOfficer").of(SECOND).all_users()
        self.assertEqual(len(there), 8)
        self.assertNotIn(admin["id"], there)

    def test_a_centre_of_others_is_as_none(self):
        user = self.portal.caller("user").of(SECOND)
        somebody = next(iter(self.there.all_users().values()))
        for reply in (user.get(user.users), user.user(somebody["id"]), user.get(user.centre + "/changes?since=start"),
                      user.get(user.centre + "/history"), user.invite(**elsewhere()),
                      user.change(somebody["id"], {"iamis": True}, somebody["version"]),
                      user.delete(somebody["id"], somebody["version"]),
                      user.resend(somebody["id"], somebody["version"]),
                      user.cancel(somebody["id"], somebody["version"])):
            self.assert_problem(reply, 404, "centre-not-found")

    def test_people_of_one_are_nobody_in_the_other(self):
        user = next(user for user in self.officer.all_users().values() if user["id"] not in self.there.all_users())
        self.assert_problem(self.there.user(user["id"]), 404, "user-not-found")
        for write in (self.there.delete, self.there.resend, self.there.cancel):
            self.assert_problem(write(user["id"], user["version"]), 404, "user-not-found")
        self.assert_problem(self.there.change(user["id"], {"iamis": True}, user["version"]), 404, "user-not-found")


class ApartTest(CentresTest):
    """What is done in one centre is nothing to the other."""

    def test_what_one_may_do_follows_from_the_centre(self):
        here, there = self.admin, self.admin.of(SECOND)
        self.assertEqual(here.invite(**invitation()).status, 201)
        reply = there.invite(**elsewhere())
        self.assert_problem(reply, 403, "not-allowed")
        self.assertEqual(reply.json["rule"], "S6")
        self.assertEqual(self.there.invite(**elsewhere()).status, 201)
        self.assertEqual(here.get(here.centre + "/history").status, 200)
        self.assert_problem(there.get(there.centre + "/history"), 403, "not-allowed")
        self.assertTrue(all("given" in user for user in here.all_users().values()))
        self.assertFalse(any("given" in user for user in there.all_users().values()))

    def test_feeds_and_histories(self):
        for centre, guest in ((FIRST, invitation()), (SECOND, elsewhere())):
            officer, places = self.officer.of(centre), self.places()
            user = officer.invite(**guest).json
            user = officer.change(user["id"], {"iamis": True}, user["version"]).json
            self.assertEqual(officer.delete(user["id"], user["version"]).status, 204)
            news = self.news(places)
            self.assertEqual([change["kind"] for change in news.pop(centre)], ["user", "user", "deleted"])
            self.assertEqual(list(news.values()), [[]])
            kinds = {each: [entry["kind"] for entry in self.officer.of(each).history("&person=" + user["id"])]
                     for each in BOTH}
            self.assertEqual(kinds.pop(centre), ["invitationCancelled", "accessChanged", "invited"])
            self.assertEqual(list(kinds.values()), [[]])

    def test_folding_each_feed_gives_its_list(self):
        self.there.invite(**elsewhere())
        for centre in BOTH:
            users, officer = {}, self.officer.of(centre)
            for change in officer.changes()[0]:
                users[change["id"]] = change.get("user")
            self.assertEqual({each: user for each, user in users.items() if user}, officer.all_users())

    def test_rights_in_each(self):
        admin, places = self.admin.me()["id"], self.places()
        here, there = self.officer.user(admin).json, self.there.user(admin).json
        changed = self.there.change(admin, {"iamis": True}, there["version"])
        self.assertEqual((changed.status, changed.json["permissions"]["iamis"]), (200, True))
        self.assertEqual(self.officer.user(admin).json, here)
        self.assertEqual({centre: len(news) for centre, news in self.news(places).items()}, {FIRST: 0, SECOND: 1})
        made = self.there.make(admin, "admin", changed.json["version"])
        self.assertEqual(made.json["accountType"], "admin")
        self.assertEqual(self.admin.of(SECOND).invite(**elsewhere()).status, 201)
        self.assertEqual(self.there.make(admin, "user", made.json["version"]).status, 200)
        self.assertEqual([each["accountType"] for each in self.admin.me()["centres"]], ["admin", "user"])

    def test_a_version_of_another_centre(self):
        admin = self.admin.me()["id"]
        here, there = self.officer.user(admin).json, self.there.user(admin).json
        for caller, version, present in ((self.there, here["version"], there), (self.officer, there["version"], here)):
            reply = caller.change(admin, {"iamis": False}, version)
            self.assert_problem(reply, 412, "changed-meanwhile")
            self.assertEqual(reply.json["user"], present)

    def test_a_cursor_of_another_centre(self):
        cursors = {}
        for centre in BOTH:
            officer = self.officer.of(centre)
            first = officer.get(officer.users + "?limit=1").json
            history = officer.get(officer.centre + "/history?limit=1").json
            cursors[centre] = ["/users?cursor=" + first["next"], "/changes?since=" + first["changes"],
                               "/history?cursor=" + history["next"]]
        for centre, other in (BOTH, BOTH[::-1]):
            for cursor in cursors[centre]:
                self.assertEqual(self.officer.get("/api/v1/centres/" + centre + cursor).status, 200)
                self.assert_problem(self.officer.get("/api/v1/centres/" + other + cursor), 410, "cursor-expired")

    def test_seats(self):
        self.portal.hook("centre", adminSeats=0)
        self.addCleanup(self.portal.hook, "centre", adminSeats=3)
        self.assert_problem(self.officer.invite(**invitation("admin")), 422, "admin-seats-taken")
        user = self.there.invite(**elsewhere("admin"))
        self.assertEqual(user.status, 201)
        self.portal.hook("centre", centre=SECOND, adminSeats=2)
        self.addCleanup(self.portal.hook, "centre", centre=SECOND, adminSeats=3)
        self.assertEqual([each["adminSeats"] for each in self.officer.me()["centres"]], [0, 2])
        self.assert_problem(self.there.invite(**elsewhere("admin")), 422, "admin-seats-taken")
        self.there.delete(user.json["id"], user.json["version"])

    def test_domains(self):
        for caller, guest in ((self.officer, elsewhere()), (self.there, invitation())):
            reply = caller.invite(**guest)
            self.assert_problem(reply, 422, "field-invalid")
            self.assertEqual(reply.json["errors"], [{"field": "email", "reason": "not-school-address"}])

    def test_an_address_is_one_accounts(self):
        self.portal.hook("centre", centre=SECOND, emailDomains=["ysgol-practis.example", "ysgol-ymarfer.example"])
        self.addCleanup(self.portal.hook, "centre", centre=SECOND, emailDomains=["ysgol-ymarfer.example"])
        for email in (self.accounts["user"]["email"], self.accounts["admin"]["email"].upper()):
            self.assert_problem(self.there.invite(**invitation(email=email)), 422, "email-taken")
        user = self.officer.invite(**invitation()).json
        self.assert_problem(self.there.invite(**elsewhere(id=user["id"])), 422, "field-invalid")
        self.assertEqual(self.officer.delete(user["id"], user["version"]).status, 204)
        self.assertEqual(self.there.invite(**invitation(email=user["email"])).status, 201)

    def test_an_idempotency_key_is_of_one_request(self):
        """The same person of both centres asked for with one key: a request for another centre is another one."""
        admin, key = self.admin.me()["id"], str(uuid.uuid4())
        there, here = self.there.user(admin).json, self.officer.user(admin).json
        first = self.there.change(admin, {"viewScripts": True}, there["version"], key)
        again = self.there.change(admin, {"viewScripts": True}, there["version"], key)
        self.assertEqual((first.status, again.status, again.json), (200, 200, first.json))
        reply = self.officer.change(admin, {"viewScripts": True}, here["version"], key)
        self.assert_problem(reply, 422, "idempotency-key-reused")
        self.assertEqual(self.portal.effects()[key], 1)


class TogetherTest(CentresTest):
    """What is the account's, and seen in each of its centres."""

    def one_each(self, places):
        """The one entry that there is in each feed."""
        news = self.news(places)
        self.assertEqual([len(changes) for changes in news.values()], [1, 1], news)
        return [news[centre][0] for centre in BOTH]

    def test_a_name_is_the_accounts(self):
        me, places = self.officer.me(), self.places()
        versions = [self.officer.of(centre).user(me["id"]).json["version"] for centre in BOTH]

        def rename(name):
            self.cognito("UpdateUserAttributes", AccessToken=self.officer.token,
                         UserAttributes=[{"Name": "given_name", "Value": name}])

        rename("Elan")
        self.addCleanup(rename, me["firstName"])
        for centre, change, version in zip(BOTH, self.one_each(places), versions):
            self.assertEqual((change["user"]["firstName"], change["by"]), ("Elan", "Eleri Môn-Huws"))
            self.assertNotEqual(change["version"], version)
            self.assertEqual(self.officer.of(centre).user(me["id"]).json, change["user"])
            entry = self.officer.of(centre).history()[0]
            self.assertEqual((entry["kind"], entry["about"]["firstName"]), ("profileChanged", "Elan"))

    def test_a_sign_in_is_told_in_both(self):
        me = self.admin.me()["id"]
        users = [self.officer.of(centre).user(me).json for centre in BOTH]
        self.portal.advance(60)
        places = self.places()
        self.portal.sign_in("admin")
        for change, user in zip(self.one_each(places), users):
            self.assertEqual((change["id"], change["version"]), (me, user["version"]))
            self.assertLess(user["lastSignIn"], change["user"]["lastSignIn"])
            self.assertEqual({**change["user"], "lastSignIn": 0}, {**user, "lastSignIn": 0})

    def test_a_factor_is_told_in_both(self):
        email, places = self.accounts["admin"]["email"], self.places()
        self.portal.hook("factors", email=email, enabled=["EMAIL_OTP"], preferred="EMAIL_OTP")
        self.addCleanup(self.portal.hook, "factors", email=email, enabled=["SMS_MFA"], preferred="SMS_MFA")
        self.assertEqual([change["user"]["mfa"] for change in self.one_each(places)], ["email", "email"])

    def test_no_factor_is_refused_in_both(self):
        guest, token = self.guest_of_both()
        self.portal.hook("factors", email=guest["email"], enabled=[], preferred=None)
        caller = self.portal.caller_with(token)
        for centre in BOTH:
            self.assert_problem(caller.get(caller.of(centre).users), 403, "mfa-required")
        self.assertEqual([each["number"] for each in caller.me()["centres"]], BOTH)

    def guest_of_both(self):
        """Somebody invited by the second centre, whom the board has put into the first too; and their token."""
        guest = elsewhere()
        guest["id"] = self.there.invite(**guest).json["id"]
        password = self.portal.messages(guest["email"])[0]["temporaryPassword"]
        answer = self.cognito.choose_password(self.cognito.prove(guest["email"], password), PASSWORD)
        self.portal.hook("rights", email=guest["email"], accountType="user")
        self.portal.hook("factors", email=guest["email"], enabled=["EMAIL_OTP"], preferred="EMAIL_OTP")
        return guest, answer["AuthenticationResult"]["AccessToken"]

    def test_a_deletion_ends_one_of_two(self):
        guest, token = self.guest_of_both()
        caller = self.portal.caller_with(token)
        for centre, left in ((FIRST, [SECOND]), (SECOND, [])):
            officer, places = self.officer.of(centre), self.places()
            user = officer.user(guest["id"]).json
            self.assertEqual(officer.delete(user["id"], user["version"]).status, 204)
            self.assertEqual([change["kind"] for change in self.news(places)[centre]], ["deleted"])
            self.assert_problem(officer.user(guest["id"]), 404, "user-not-found")
            if left:
                self.assertEqual([each["number"] for each in caller.me()["centres"]], left)
                self.assert_problem(caller.get(officer.users), 404, "centre-not-found")
                self.assertEqual(caller.get(self.there.users).status, 200)
                self.assertEqual(self.there.user(guest["id"]).status, 200)
                self.assertIsNone(self.error_of(lambda: self.cognito.prove(guest["email"], PASSWORD)))
        self.assert_problem(caller.get("/api/v1/me"), 401, "token-refused")
        self.assertIsNotNone(self.error_of(lambda: self.cognito.prove(guest["email"], PASSWORD)))
        self.assertEqual(self.there.invite(**elsewhere(email=guest["email"])).status, 201)

    def test_an_invitation_names_its_centre(self):
        user = self.there.invite(**elsewhere()).json
        mail, = self.portal.messages(user["email"])
        self.assertIn(SECOND, mail["body"])
        self.assertNotIn(FIRST, mail["body"])
        answer = self.cognito.choose_password(self.cognito.prove(user["email"], mail["temporaryPassword"]), PASSWORD)
        caller = self.portal.caller_with(answer["AuthenticationResult"]["AccessToken"])
        self.assertEqual([each["number"] for each in caller.me()["centres"]], [SECOND])

    def test_an_invitation_to_both_is_one(self):
        """Who is put into another centre before their first sign-in: one temporary password, one acceptance."""
        user = self.there.invite(**elsewhere()).json
        self.portal.hook("rights", email=user["email"], accountType="user")
        self.portal.advance(3600)
        officer = self.officer = self.portal.caller("examsOfficer")
        places = self.places()
        user = officer.user(user["id"]).json
        self.assertEqual(officer.resend(user["id"], user["version"]).status, 200)
        times = [change["user"]["invitation"] for change in self.one_each(places)]
        self.assertEqual(times[0], times[1])
        self.assertNotEqual(times[0], user["invitation"])
        password = self.portal.messages(user["email"])[0]["temporaryPassword"]
        self.cognito.choose_password(self.cognito.prove(user["email"], password), PASSWORD)
        for centre in BOTH:
            self.assertEqual(officer.of(centre).user(user["id"]).json["state"], "active")
            self.assertEqual(officer.of(centre).history("&person=" + user["id"])[0]["kind"], "invitationAccepted")

    def test_offline_viewing_is_the_portals(self):
        self.portal.hook("centre", centre=SECOND, offlineDays=2)
        self.addCleanup(self.portal.hook, "centre", offlineDays=None)
        self.assertEqual(self.portal.caller("user").me()["offlineDays"], 2)


class HooksTest(CentresTest):
    def refused(self, name, status, **body):
        reply = self.portal.request("POST", "/practice/" + name, json.dumps(body).encode(),
                                    {"Content-Type": "application/json"})
        self.assertEqual(reply.status, status, reply.body)

    def test_the_board_gives_and_takes_a_centre(self):
        user, email = self.portal.caller("user"), self.accounts["user"]["email"]
        places = self.places()
        self.portal.hook("rights", centre=SECOND, email=email, accountType="admin")
        self.assertEqual([(each["number"], each["accountType"]) for each in user.me()["centres"]],
                         [(FIRST, "user"), (SECOND, "admin")])
        self.assertEqual(user.of(SECOND).invite(**elsewhere()).status, 201)
        self.portal.hook("rights", centre=SECOND, email=email, accountType=None)
        self.assertEqual([each["number"] for each in user.me()["centres"]], [FIRST])
        news = self.news(places)
        self.assertEqual(([change["kind"] for change in news[SECOND]], news[FIRST]), (["user", "user", "deleted"], []))
        self.portal.hook("rights", centre=SECOND, email=email, accountType=None)  # nothing is left to take
        self.assertEqual(self.news(places), news)
        self.portal.hook("rights", centre=SECOND, email=email, accountType="user")  # and comes again, as to begin with
        self.addCleanup(self.portal.hook, "rights", centre=SECOND, email=email, accountType=None)
        entries = self.there.history("&person=" + user.me()["id"])
        self.assertEqual([(entry["kind"], "before" in entry, "after" in entry) for entry in entries],
                         [("added", False, True), ("deleted", True, False), ("added", False, True)])

    def test_centres_that_are_not_there(self):
        self.refused("rights", 404, centre="12345", email=self.accounts["user"]["email"], accountType="user")
        self.refused("centre", 404, centre="12345", adminSeats=1)
        self.refused("centre", 400, centre=12345, adminSeats=1)
        self.refused("rights", 400, centre=SECOND, email=self.accounts["user"]["email"])

    def test_all_cursors_expire(self):
        places = self.places()
        self.portal.hook("feed", expire=True)
        for centre, place in places.items():
            reply = self.officer.get("/api/v1/centres/%s/changes?since=%s" % (centre, place))
            self.assert_problem(reply, 410, "cursor-expired")


if __name__ == "__main__":
    main()
