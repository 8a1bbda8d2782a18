"""Each rule of S38–S50 over the wire, by every account type, from the one table (tests/data/rules.json)."""
import json
import os

from practice_portal import DATA, FIRST, SECOND, PortalTest, invitation, main, without_record

with open(os.path.join(DATA, "rules.json"), encoding="utf-8") as file:
    RULES = json.load(file)
TYPES = RULES["accountTypes"]
PERMISSIONS = [each["id"] for each in RULES["permissions"]]
ASSIGNABLE = [each["id"] for each in RULES["permissions"] if each["assignable"]]

WORDS = {  # what the catalogue says in English where the table has a meaning
    "make-entries": "Make entries", "view-entries": "View entries only",
    "results-under-embargo": "results under embargo", "results-from-8am": "results from 8am on results day",
    "all-subjects": "All subjects",
}


class RulesTest(PortalTest):
    centre = {"number": FIRST, "name": "Ysgol Practis", "emailDomains": ["ysgol-practis.example"]}

    def here(self, me):
        return next(centre for centre in me["centres"] if centre["number"] == self.centre["number"])

    def someone(self, account_type, by="admin"):
        """A person of that type who may be changed and deleted; the only Exams Officer is who there is."""
        actor = self.portal.caller(by)
        if account_type == "examsOfficer":
            return next(user for user in actor.all_users().values() if user["accountType"] == account_type)
        if account_type == "admin":
            self.free_a_seat()
        reply = actor.invite(**invitation(account_type))
        self.assertEqual(reply.status, 201, reply.body)
        return reply.json

    def admins(self):
        return [user for user in self.portal.caller("examsOfficer").all_users().values()
                if user["accountType"] == "admin"]

    def free_a_seat(self):
        """Keeps the practice account."""
        officer = self.portal.caller("examsOfficer")
        for user in self.admins():
            if user["email"] != self.accounts["admin"]["email"]:
                self.assertEqual(officer.delete(user["id"], user["version"]).status, 204)

    def assert_not_allowed(self, reply, rule):
        self.assert_problem(reply, 403, "not-allowed")
        self.assertEqual(reply.json["rule"], rule)

    def test_table_and_portal_name_the_same_permissions(self):
        catalogue = self.portal.caller("user").get("/api/v1/permissions").json["permissions"]
        self.assertEqual([(each["id"], each["assignable"]) for each in catalogue],
                         [(each["id"], each["assignable"]) for each in RULES["permissions"]])

    def test_meanings(self):
        catalogue = self.portal.caller("user").get("/api/v1/permissions").json["permissions"]
        for row, entry in zip(RULES["permissions"], catalogue):
            for account_type, meanings in row["means"].items():
                words = entry["meaning"].get(account_type)
                self.assertEqual(bool(meanings), words is not None, (row["id"], account_type))
                for meaning in meanings:
                    self.assertIn(WORDS[meaning], words["en"])
                    self.assertTrue(words["cy"])

    def test_who_may_invite_whom(self):
        for actor, rules in TYPES.items():
            for invited in TYPES:
                if invited == "admin":
                    self.free_a_seat()
                reply = self.portal.caller(actor).invite(**invitation(invited))
                with self.subTest(actor=actor, invited=invited):
                    if invited in rules["mayInvite"]:
                        self.assertEqual(reply.status, 201, reply.body)
                    elif rules["mayInvite"]:
                        self.assert_problem(reply, 422, "exams-officer-exists")
                    else:
                        self.assert_not_allowed(reply, RULES["refusals"]["invite"])

    def test_who_may_delete_whom(self):
        for actor, rules in TYPES.items():
            for deleted in TYPES:
                user = self.someone(deleted)
                caller = self.portal.caller(actor)
                reply = caller.delete(user["id"], user["version"])
                with self.subTest(actor=actor, deleted=deleted):
                    if deleted in rules["mayDelete"]:
                        self.assertEqual((reply.status, reply.body), (204, b""))
                        self.assert_problem(caller.user(user["id"]), 404, "user-not-found")
                    else:
                        self.assert_not_allowed(reply, RULES["refusals"]["delete"])
                        self.assertEqual(caller.user(user["id"]).status, 200)

    def test_who_may_assign_to_whom(self):
        for actor, rules in TYPES.items():
            for assignee in TYPES:
                user = self.someone(assignee)
                caller = self.portal.caller(actor)
                reply = caller.change(user["id"], {"iamis": not user["permissions"]["iamis"]}, user["version"])
                with self.subTest(actor=actor, assignee=assignee):
                    if assignee in rules["mayAssignTo"]:
                        self.assertEqual(reply.status, 200, reply.body)
                        self.assertEqual(reply.json["permissions"]["iamis"], not user["permissions"]["iamis"])
                    else:
                        self.assert_not_allowed(reply, RULES["refusals"]["assign"])
                        self.assertEqual(without_record(caller.user(user["id"]).json), without_record(user))

    def test_who_may_make_whom_what(self):
        for actor, rules in TYPES.items():
            for before in TYPES:
                for after in TYPES:
                    user = self.someone(before)
                    if after == "admin" and before != "admin":
                        self.free_a_seat()
                    caller = self.portal.caller(actor)
                    reply = caller.make(user["id"], after, user["version"])
                    with self.subTest(actor=actor, before=before, after=after):
                        self.assert_made(reply, user, after, rules)

    def assert_made(self, reply, user, account_type, rules):
        if user["accountType"] not in rules["mayMakeOf"]:
            self.assert_not_allowed(reply, RULES["refusals"]["make"])
        elif account_type not in rules["mayMake"]:
            self.assert_problem(reply, 422, "exams-officer-exists")
        else:
            self.assertEqual((reply.status, reply.json["accountType"]), (200, account_type), reply.body)
            self.assertEqual(reply.json["version"] == user["version"], account_type == user["accountType"])
            return
        self.assertEqual(self.portal.caller("user").user(user["id"]).json, without_record(user))

    def test_an_account_of_another_type_starts_anew(self):
        self.assertTrue(RULES["changingTheAccountType"]["startsAnew"])
        officer = self.portal.caller("examsOfficer")
        for before, after in (("user", "admin"), ("admin", "user")):
            user = self.someone(before)
            turned = {name: not user["permissions"][name] for name in ASSIGNABLE}
            user = officer.change(user["id"], turned, user["version"]).json
            if after == "admin":
                self.free_a_seat()
            made = officer.make(user["id"], after, user["version"]).json
            starts = {name: name in TYPES[after]["startsWith"] for name in PERMISSIONS}
            self.assertEqual(without_record(made), {**without_record(user), "accountType": after, "permissions": starts,
                                                "version": made["version"]})

    def test_what_is_named_with_another_account_type_is_as_named(self):
        officer = self.portal.caller("examsOfficer")
        for before, after in (("user", "admin"), ("admin", "user")):
            for permission in ASSIGNABLE:
                for on in (True, False):
                    user = self.someone(before)
                    if after == "admin":
                        self.free_a_seat()
                    made = officer.change(user["id"], {permission: on}, user["version"], account_type=after).json
                    starts = {name: name in TYPES[after]["startsWith"] for name in PERMISSIONS}
                    self.assertEqual(made["permissions"], {**starts, permission: on}, (after, permission))

    def test_the_same_account_type_leaves_everything(self):
        officer = self.portal.caller("examsOfficer")
        for account_type in ("user", "admin"):
            user = self.someone(account_type)
            changed = officer.change(user["id"], {"iamis": True, "viewScripts": False}, user["version"]).json
            again = officer.make(user["id"], account_type, changed["version"])
            self.assertEqual((again.status, again.json), (200, changed))
            other = officer.change(user["id"], {"iamis": False}, changed["version"], account_type=account_type).json
            self.assertEqual(other["permissions"], {**changed["permissions"], "iamis": False})

    def test_a_fourth_admin_is_not_made(self):
        self.free_a_seat()
        officer = self.portal.caller("examsOfficer")
        people = [self.someone("user") for _ in range(TYPES["admin"]["most"])]
        replies = [officer.make(user["id"], "admin", user["version"]) for user in people]
        self.assertEqual([reply.status for reply in replies], [200] * (len(people) - 1) + [422])
        self.assert_problem(replies[-1], 422, "admin-seats-taken")
        self.assertEqual(officer.user(people[-1]["id"]).json, people[-1])
        down = officer.make(people[0]["id"], "user", replies[0].json["version"])
        self.assertEqual(down.status, 200)
        self.assertEqual(officer.make(people[-1]["id"], "admin", people[-1]["version"]).status, 200)

    def test_who_is_made_an_admin_may_do_what_an_admin_may(self):
        account = self.accounts["user"]
        caller, officer = self.portal.caller("user"), self.portal.caller("examsOfficer")
        self.free_a_seat()
        person = officer.user(caller.me()["id"]).json
        made = officer.make(person["id"], "admin", person["version"]).json
        self.assertEqual(self.here(caller.me())["accountType"], "admin")
        self.assertEqual(caller.invite(**invitation()).status, 201)
        self.assertEqual(officer.make(person["id"], "user", made["version"]).status, 200)
        self.assert_not_allowed(caller.invite(**invitation()), RULES["refusals"]["invite"])
        self.assertEqual(caller.me()["email"], account["email"])

    def test_who_may_resend_and_cancel_whose_invitation(self):
        verbs = {"resend": "mayResendTo", "cancel": "mayCancel"}
        for actor, rules in TYPES.items():
            for invited in TYPES:
                for verb, list_name in verbs.items():
                    user = self.someone(invited)
                    caller = self.portal.caller(actor)
                    reply = getattr(caller, verb)(user["id"], user["version"])
                    with self.subTest(actor=actor, invited=invited, verb=verb):
                        if invited in rules[list_name]:
                            self.assertEqual(user["state"], RULES["invitations"]["whileState"])
                            self.assertEqual(reply.status, 200 if verb == "resend" else 204, reply.body)
                        else:
                            self.assert_not_allowed(reply, RULES["refusals"][verb])
                            self.assertEqual(without_record(caller.user(user["id"]).json), without_record(user))

    def test_an_accepted_invitation_is_neither_resent_nor_cancelled(self):
        for actor in ("examsOfficer", "admin"):
            caller = self.portal.caller(actor)
            user = caller.user(self.portal.caller("user").me()["id"]).json
            for reply in (caller.resend(user["id"], user["version"]), caller.cancel(user["id"], user["version"])):
                self.assert_problem(reply, 422, "invitation-accepted")
            self.assertEqual(without_record(caller.user(user["id"]).json), without_record(user))

    def test_nobody_deletes_or_promotes_themselves(self):
        for actor in TYPES:
            caller = self.portal.caller(actor)
            myself = caller.user(caller.me()["id"]).json
            self.assertFalse(any(RULES["oneself"][verb] for verb in ("mayDelete", "mayAssignTo", "mayMakeOf")))
            self.assert_not_allowed(caller.delete(myself["id"], myself["version"]), RULES["refusals"]["delete"])
            reply = caller.change(myself["id"], {"iamis": False}, myself["version"])
            self.assert_not_allowed(reply, RULES["refusals"]["assign"])
            for account_type in TYPES:
                reply = caller.make(myself["id"], account_type, myself["version"])
                self.assert_not_allowed(reply, RULES["refusals"]["make"])

    def test_what_an_account_starts_with(self):
        for account_type, rules in TYPES.items():
            permissions = self.someone(account_type)["permissions"]
            self.assertEqual({name for name, on in permissions.items() if on}, set(rules["startsWith"]), account_type)
            self.assertEqual(set(permissions), set(PERMISSIONS))

    def test_each_permission_can_be_granted_and_withdrawn(self):
        for account_type in ("admin", "user"):
            user, caller = self.someone(account_type), self.portal.caller("examsOfficer")
            for permission in TYPES[account_type]["assignable"]:
                for on in (not user["permissions"][permission], user["permissions"][permission]):
                    expected = {**user["permissions"], permission: on}
                    user = caller.change(user["id"], {permission: on}, user["version"]).json
                    self.assertEqual(user["permissions"], expected)

    def test_what_stays_when_everything_is_withdrawn_or_granted(self):
        for account_type in ("admin", "user"):
            rules, user = TYPES[account_type], self.someone(account_type)
            for on in (False, True):
                user = self.portal.caller("examsOfficer").change(
                    user["id"], {permission: on for permission in ASSIGNABLE}, user["version"]).json
                held = {name for name, holds in user["permissions"].items() if holds}
                expected = set(PERMISSIONS) - set(rules["neverHas"]) if on else set(rules["alwaysHas"])
                self.assertEqual(held, expected, (account_type, on))

    def test_invitations_can_set_each_permission(self):
        for account_type in ("admin", "user"):
            for permission in ASSIGNABLE:
                for on in (True, False):
                    if account_type == "admin":
                        self.free_a_seat()
                    reply = self.portal.caller("admin").invite(**invitation(account_type, permissions={permission: on}))
                    starts = {name: name in TYPES[account_type]["startsWith"] for name in PERMISSIONS}
                    self.assertEqual(reply.json["permissions"], {**starts, permission: on})

    def test_a2c_keys_cannot_be_assigned(self):
        fixed = set(PERMISSIONS) - set(ASSIGNABLE)
        self.assertEqual(fixed, {"a2cKeys"})
        caller = self.portal.caller("admin")
        for account_type in ("admin", "user"):
            user = self.someone(account_type)
            for on in (True, False):
                reply = caller.change(user["id"], {"iamis": True, "a2cKeys": on}, user["version"])
                self.assert_problem(reply, 422, "permission-not-assignable")
            self.assertEqual(without_record(caller.user(user["id"]).json), without_record(user))
        reply = caller.invite(**invitation(permissions={"a2cKeys": True}))
        self.assert_problem(reply, 422, "permission-not-assignable")

    def test_admin_seats(self):
        self.free_a_seat()
        officer, admin = self.portal.caller("examsOfficer"), self.portal.caller("admin")
        seats = TYPES["admin"]["most"]
        self.assertEqual(self.here(officer.me())["adminSeats"], seats)
        callers = [officer, admin]
        while len(self.admins()) < seats:
            self.assertEqual(callers[len(self.admins()) % 2].invite(**invitation("admin")).status, 201)
        for caller in callers:
            self.assert_problem(caller.invite(**invitation("admin")), 422, "admin-seats-taken")
            self.assertEqual(caller.invite(**invitation("user")).status, 201)
        self.free_a_seat()
        self.assertEqual(admin.invite(**invitation("admin")).status, 201)

    def test_one_exams_officer(self):
        users = self.portal.caller("examsOfficer").all_users().values()
        self.assertEqual(len([user for user in users if user["accountType"] == "examsOfficer"]),
                         TYPES["examsOfficer"]["most"])

    def test_everybody_may_read(self):
        for account_type in TYPES:
            caller = self.portal.caller(account_type)
            for path in (caller.users, "/api/v1/permissions", caller.centre + "/changes?since=start",
                         caller.users + "/" + caller.me()["id"]):
                self.assertEqual(caller.get(path).status, 200, path)

    def test_me(self):
        for account_type, rules in TYPES.items():
            me = self.portal.caller(account_type).me()
            self.assertEqual(me["email"], self.accounts[account_type]["email"])
            centre = self.here(me)
            self.assertEqual({name: centre[name] for name in self.centre}, self.centre)
            self.assertEqual(centre["accountType"], account_type)
            self.assertEqual({name for name, on in centre["permissions"].items() if on}, set(rules["startsWith"]))


class SecondCentreTest(RulesTest):
    """All of it again in another centre of the same portal, of the same accounts."""

    arguments = ("--centres", "2")
    centre = {"number": SECOND, "name": "Ysgol Ymarfer",
              "emailDomains": ["ysgol-ymarfer.example", "ysgol-practis.example"]}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.portal.centre = SECOND
        cls.portal.hook("centre", centre=SECOND, emailDomains=cls.centre["emailDomains"])
        for account_type in ("admin", "user"):
            cls.portal.hook("rights", centre=SECOND, email=cls.accounts[account_type]["email"],
                            accountType=account_type)
        cls.first = cls.portal.caller("examsOfficer").of(FIRST).all_users()

    @classmethod
    def tearDownClass(cls):
        """Whatever was done in it, the first centre has heard nothing of it."""
        after = cls.portal.caller("examsOfficer").of(FIRST).all_users()
        assert [without_record(user) for user in after.values()] == [
            without_record(user) for user in cls.first.values()]
        super().tearDownClass()


if __name__ == "__main__":
    main()
