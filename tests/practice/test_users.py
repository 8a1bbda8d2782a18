"""The users of a centre over the wire: lists, versions, fields, mails."""
import json
import uuid

from practice_portal import PortalTest, invitation, main


class ListTest(PortalTest):
    arguments = ("--users", "57")

    def setUp(self):
        self.admin = self.portal.caller("admin")

    def test_first_use(self):
        users = list(self.admin.all_users().values())
        kinds = [user["accountType"] for user in users]
        self.assertEqual((len(users), kinds.count("examsOfficer"), kinds.count("admin")), (57, 1, 2))
        self.assertIn("invited", {user["state"] for user in users})
        self.assertGreater(len({json.dumps(user["permissions"]) for user in users}), 8)
        self.assertEqual({user["language"] for user in users}, {"en", "cy"})
        names = " ".join(user["firstName"] + " " + user["lastName"] for user in users)
        for letter in "ŷ'-":
            self.assertIn(letter, names)

    def test_people_are_the_same_in_every_folder(self):
        def people(portal):
            return [(user["id"], user["email"], user["permissions"])
                    for user in portal.caller("admin").all_users().values()]

        other = type(self.portal)("--users", "57")
        self.addCleanup(other.close)
        self.assertEqual(people(self.portal), people(other))

    def test_pages(self):
        whole = self.admin.get(self.admin.users + "?limit=1000").json
        self.assertEqual(whole["total"], 57)
        self.assertNotIn("next", whole)
        ids = [user["id"] for user in whole["items"]]
        self.assertEqual(ids, sorted(ids))
        for limit in (1, 7, 56, 57, 58):
            self.assertEqual(list(self.admin.all_users(limit)), ids, limit)
        self.assertIn("changes", whole)
        first = self.admin.get(self.admin.users + "?limit=10").json
        second = self.admin.get(self.admin.users + "?limit=10&cursor=" + first["next"]).json
        self.assertNotIn("changes", second)

    def test_limits(self):
        for limit in ("0", "1001", "-1", "x", "", "1e3", "99999999999999999999"):
            self.assert_problem(self.admin.get(self.admin.users + "?limit=" + limit), 400, "bad-request")

    def test_cursors(self):
        cursor = self.admin.get(self.admin.users + "?limit=1").json["next"]
        self.assertLessEqual(len(cursor), 200)
        for wrong in ("x", cursor[:-8], "%00", "AAAA", self.admin.get(self.admin.users).json["changes"]):
            reply = self.admin.get(self.admin.users + "?cursor=" + wrong)
            self.assert_problem(reply, 400, "bad-request")
        self.assert_problem(self.admin.get("/api/v1/centres/68101/changes?since=" + cursor), 400, "bad-request")
        self.assert_problem(self.admin.get("/api/v1/centres/68101/changes"), 400, "bad-request")

    def test_cursors_expire_after_thirty_days(self):
        page = self.admin.get(self.admin.users + "?limit=1").json
        addresses = [self.admin.users + "?cursor=" + page["next"],
                     "/api/v1/centres/68101/changes?since=" + page["changes"]]
        self.portal.advance(30 * 24 * 3600 - 60)
        for address in addresses:
            self.assertEqual(self.portal.caller("admin").get(address).status, 200)
        self.portal.advance(120)
        for address in addresses:
            self.assert_problem(self.portal.caller("admin").get(address), 410, "cursor-expired")
        self.assertEqual(self.portal.caller("admin").get("/api/v1/centres/68101/changes?since=start").status, 200)

    def test_cursors_of_another_folder_have_expired(self):
        other = type(self.portal)()
        self.addCleanup(other.close)
        page = other.caller("admin").get(self.admin.users + "?limit=1").json
        self.assert_problem(self.admin.get(self.admin.users + "?cursor=" + page["next"]), 410, "cursor-expired")
        reply = self.admin.get("/api/v1/centres/68101/changes?since=" + page["changes"])
        self.assert_problem(reply, 410, "cursor-expired")

    def test_other_centres(self):
        for centre in ("68199", "1", "x", "%36%38%31%39%39"):
            for path in ("users", "changes?since=start", "users/" + str(uuid.uuid4())):
                self.assert_problem(self.admin.get("/api/v1/centres/%s/%s" % (centre, path)), 404, "centre-not-found")

    def test_one_user(self):
        user = list(self.admin.all_users().values())[7]
        reply = self.admin.user(user["id"])
        self.assertEqual((reply.status, reply.json, reply.headers["ETag"]), (200, user, user["version"]))
        self.assertRegex(user["version"], r'^"[0-9a-z-]+"$')
        for wrong in (str(uuid.uuid4()), "x", "%00"):
            self.assert_problem(self.admin.user(wrong), 404, "user-not-found")


class InviteTest(PortalTest):
    def setUp(self):
        self.admin = self.portal.caller("admin")

    def refused_fields(self, **changes):
        body = invitation(**changes)
        reply = self.admin.invite(**{name: value for name, value in body.items() if value is not None})
        self.assert_problem(reply, 422, "field-invalid")
        return [(error["field"], error["reason"]) for error in reply.json["errors"]]

    def test_invited(self):
        guest = invitation(firstName="  Siân ", lastName="O’Neill-Ŵyn")
        reply = self.admin.invite(**guest)
        user = reply.json
        self.assertEqual(reply.status, 201)
        self.assertEqual(reply.headers["ETag"], user["version"])
        self.assertEqual(reply.headers["Location"], self.admin.users + "/" + user["id"])
        self.assertEqual((user["firstName"], user["lastName"], user["email"], user["state"]),
                         ("Siân", "O’Neill-Ŵyn", guest["email"], "invited"))
        self.assertEqual(self.admin.user(user["id"]).json, user)
        self.assertEqual(self.admin.all_users()[user["id"]], user)

    def test_mail_is_in_the_persons_language(self):
        for language, word in (("en", "Temporary password"), ("cy", "Cyfrinair dros dro")):
            guest = invitation(language=language)
            self.admin.invite(**guest)
            mail, = self.portal.inbox("?to=" + guest["email"].upper())["messages"]
            self.assertEqual((mail["to"], mail["channel"], mail["from"], mail["language"]),
                             (guest["email"], "email", "portal-no-reply@wjec.co.uk", language))
            self.assertIn(word, mail["body"])
            self.assertIn("68101", mail["body"])
            self.assertIn(mail["temporaryPassword"], mail["body"])
            self.assertRegex(mail["temporaryPassword"], r"^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^\w])\S{8,}$")
            self.assertNotIn("code", mail)

    def test_id_chosen_by_the_client(self):
        chosen = str(uuid.uuid4())
        user = self.admin.invite(**invitation(id=chosen.upper())).json
        self.assertEqual(user["id"], chosen)
        self.assertEqual(self.refused_fields(id=chosen), [("id", "taken")])
        self.admin.delete(chosen, user["version"])
        self.assertEqual(self.refused_fields(id=chosen), [("id", "taken")])  # never used again
        for wrong in ("x", "{%s}" % uuid.uuid4(), uuid.uuid4().hex, ""):
            self.assertEqual(self.refused_fields(id=wrong), [("id", "malformed")])

    def test_names(self):
        for name in ("A", "x" * 100, "𝒳" * 100, "李", "O'Neill", "ap Gruffudd", "Ŵŷn-Jones", "Ανδρέας", "d’Arcy"):
            reply = self.admin.invite(**invitation(firstName=name, lastName=name))
            self.assertEqual((reply.status, reply.json.get("firstName")), (201, name))
        for name, reason in (("", "missing"), ("   ", "missing"), ("\u00a0\u2003", "missing"), (None, "missing"),
                             ("x" * 101, "too-long"), ("𝒳" * 101, "too-long"), ("a\u0000b", "control-character"),
                             ("a\tb", "control-character"), ("a\nb", "control-character"),
                             ("a\u0085b", "control-character"), ("a\u2028b", "control-character"),
                             ("a\u007f", "control-character"), ("a\n", "control-character")):
            self.assertEqual(self.refused_fields(lastName=name), [("lastName", reason)], repr(name))
        reply = self.admin.call("POST", self.admin.users,
                                json.dumps(invitation(firstName="HALF")).replace("HALF", "\\ud835").encode(),
                                Content_Type="application/json", Idempotency_Key=str(uuid.uuid4()))
        self.assert_problem(reply, 422, "field-invalid")

    def test_email_form(self):
        domain = "@ysgol-practis.example"
        for local in ("a", "a.b", "o'neill", "a+b", "x" * 64, "A_B-c"):
            self.assertEqual(self.admin.invite(**invitation(email=local + domain)).status, 201)
        for wrong in ("x", "x@", domain, "a b" + domain, " a" + domain, "a" + domain + " ", "a..b" + domain,
                      ".a" + domain, "a." + domain, "a@b@ysgol-practis.example", "x" * 65 + domain, "ŵ" + domain,
                      "a@ysgol-practis", "a@-ysgol.example", "a@ysgol..example", "<a" + domain + ">", '"a"' + domain,
                      "a\n" + domain, "a" + domain + "\u0000"):
            self.assertEqual(self.refused_fields(email=wrong), [("email", "malformed")], wrong)
        self.assertEqual(self.refused_fields(email="x" * 250 + domain), [("email", "too-long")])
        self.assertEqual(self.refused_fields(email=None), [("email", "missing")])

    def test_school_addresses(self):
        for domain in ("gmail.com", "ysgol-practis.example.com", "sub.ysgol-practis.example", "school.sch.uk"):
            self.assertEqual(self.refused_fields(email="a@" + domain), [("email", "not-school-address")])
        self.assertEqual(self.admin.invite(**invitation(email="a1@YSGOL-Practis.Example")).status, 201)

    def test_personal_addresses_where_no_domains_are_known(self):
        self.portal.hook("centre", emailDomains=[])
        self.addCleanup(self.portal.hook, "centre", emailDomains=["ysgol-practis.example"])
        self.assertEqual(self.admin.me()["centres"][0]["emailDomains"], [])
        for domain in ("gmail.com", "Hotmail.co.uk", "outlook.com", "icloud.com", "yahoo.co.uk", "btinternet.com"):
            self.assertEqual(self.refused_fields(email="a@" + domain), [("email", "not-school-address")])
        self.assertEqual(self.admin.invite(**invitation(email="a@school.sch.uk")).status, 201)

    def test_email_is_taken_in_any_case(self):
        guest = invitation()
        self.assertEqual(self.admin.invite(**guest).status, 201)
        for email in (guest["email"], guest["email"].upper(), self.accounts["examsOfficer"]["email"]):
            self.assert_problem(self.admin.invite(**invitation(email=email)), 422, "email-taken")

    def test_email_is_free_again_after_deletion(self):
        guest = invitation()
        user = self.admin.invite(**guest).json
        self.admin.delete(user["id"], user["version"])
        again = self.admin.invite(**guest)
        self.assertEqual(again.status, 201)
        self.assertNotEqual(again.json["id"], user["id"])

    def test_words(self):
        for field, wrong, reason in (("language", "fr", "unknown"), ("language", None, "missing"),
                                     ("accountType", "owner", "unknown"), ("accountType", None, "missing"),
                                     ("accountType", "Admin", "unknown"),
                                     ("permissions", {"everything": True}, "unknown")):
            self.assertEqual(self.refused_fields(**{field: wrong}), [(field, reason)])

    def test_everything_wrong_is_told_at_once(self):
        told = self.refused_fields(firstName="", lastName="a\tb", email="x", language="fr", accountType="owner",
                                   id="x", permissions={"iamis": True, "x": False})
        self.assertEqual({field for field, _ in told},
                         {"firstName", "lastName", "email", "language", "accountType", "id", "permissions"})

    def test_bodies_that_are_not_of_the_contract(self):
        good = invitation()
        bodies = [b"", b"nonsense", b"[]", b"null", b'"x"', b"\xff\xfe\x00", b'{"firstName":', b"[" * 50000,
                  b'{"a":' * 3000 + b"1" + b"}" * 3000]
        bodies += [dict(good, **wrong) for wrong in (
            {"firstName": 5}, {"lastName": None}, {"email": ["x"]}, {"language": True}, {"accountType": {}},
            {"permissions": []}, {"permissions": "all"}, {"permissions": {"iamis": "yes"}},
            {"permissions": {"iamis": None}}, {"permissions": {"iamis": 1}}, {"id": 7}, {"somethingElse": 1},
            {"state": "active"}, {"version": '"1"'})]
        for body in bodies:
            reply = self.admin.call("POST", self.admin.users, body, Content_Type="application/json",
                                    Idempotency_Key=str(uuid.uuid4()))
            self.assert_problem(reply, 400, "bad-request")
        for kind in ("text/plain", "application/x-www-form-urlencoded", "application/merge-patch+json", None,
                     "multipart/form-data; boundary=x"):
            reply = self.admin.call("POST", self.admin.users, good, Content_Type=kind,
                                    Idempotency_Key=str(uuid.uuid4()))
            self.assert_problem(reply, 400, "bad-request")
        reply = self.admin.call("POST", self.admin.users, good, Content_Type="application/json; charset=utf-8",
                                Idempotency_Key=str(uuid.uuid4()))
        self.assertEqual(reply.status, 201)

    def test_a_body_beyond_one_mebibyte(self):
        for method, path in (("POST", self.admin.users), ("PATCH", self.admin.users + "/" + self.admin.me()["id"])):
            reply = self.admin.call(method, path, b" " * ((1 << 20) + 1), Content_Type="application/json",
                                    Idempotency_Key=str(uuid.uuid4()), If_Match='"1"')
            self.assert_problem(reply, 413, "body-too-large")


class ChangeTest(PortalTest):
    def setUp(self):
        self.admin = self.portal.caller("admin")
        self.user = self.admin.invite(**invitation()).json
        self.path = self.admin.users + "/" + self.user["id"]

    def patch(self, body, version="present", kind="application/merge-patch+json"):
        return self.admin.call("PATCH", self.path, body, Content_Type=kind, Idempotency_Key=str(uuid.uuid4()),
                               If_Match=self.user["version"] if version == "present" else version)

    def test_changing_names_a_new_version(self):
        reply = self.patch({"permissions": {"iamis": True, "pastPapers": False}})
        changed = reply.json
        self.assertEqual((reply.status, reply.headers["ETag"]), (200, changed["version"]))
        self.assertNotEqual(changed["version"], self.user["version"])
        self.assertEqual(changed, {**self.user, "version": changed["version"], "given": changed["given"],
                                   "permissions": {**self.user["permissions"], "iamis": True, "pastPapers": False}})
        self.assertEqual(self.admin.user(self.user["id"]).json, changed)

    def test_what_is_so_already_keeps_its_version(self):
        feed = self.admin.get(self.admin.users + "?limit=1").json["changes"]
        for permissions in ({}, {"pastPapers": True, "iamis": False}):
            reply = self.patch({"permissions": permissions})
            self.assertEqual((reply.status, reply.json), (200, self.user))
        self.assertEqual(self.admin.get("/api/v1/centres/68101/changes?since=" + feed).json["items"], [])

    def test_version_is_required_and_must_be_the_present_one(self):
        changed = self.patch({"permissions": {"iamis": True}}).json
        delete = lambda version: self.admin.delete(self.user["id"], version)
        patch = lambda version: self.patch({"permissions": {"iamis": False}}, version)
        make = lambda version: self.patch({"accountType": "admin"}, version)
        resend = lambda version: self.admin.resend(self.user["id"], version)
        cancel = lambda version: self.admin.cancel(self.user["id"], version)
        for write in (delete, patch, make, resend, cancel):
            self.assert_problem(write(None), 428, "version-required")
            for old in (self.user["version"], '"0"', '"%s-99999"' % self.user["version"][1:9]):
                reply = write(old)
                self.assert_problem(reply, 412, "changed-meanwhile")
                self.assertEqual(reply.json["user"], changed)
            for wrong in ("W/" + changed["version"], "*", changed["version"].strip('"'),
                          changed["version"] + ", " + changed["version"]):
                self.assert_problem(write(wrong), 400, "bad-request")
        self.assertEqual(self.admin.user(self.user["id"]).json, changed)
        self.assertEqual(delete(changed["version"]).status, 204)

    def test_bodies_that_are_not_of_the_contract(self):
        for body in (b"", b"[]", {}, {"permissions": None}, {"permissions": [1]}, {"permissions": {"iamis": "x"}},
                     {"permissions": {"iamis": None}}, {"accountType": None}, {"accountType": 5},
                     {"accountType": ["admin"]}, {"accountType": "admin", "permissions": None},
                     {"email": "x@y.example"}, {"accountType": "admin", "language": "cy"},
                     {"permissions": {"iamis": True}, "firstName": "X"}, {"permissions": True}):
            self.assert_problem(self.patch(body), 400, "bad-request")
        self.assert_problem(self.patch({"permissions": {"iamis": True}}, kind="application/json"), 400, "bad-request")
        reply = self.patch({"permissions": {"iamis": True, "x": True}})
        self.assert_problem(reply, 422, "field-invalid")
        self.assertEqual(reply.json["errors"], [{"field": "permissions", "reason": "unknown"}])
        for word, reason in (("owner", "unknown"), ("Admin", "unknown"), ("", "missing")):
            reply = self.patch({"accountType": word, "permissions": {"x": True}})
            self.assert_problem(reply, 422, "field-invalid")
            self.assertEqual(reply.json["errors"], [{"field": "accountType", "reason": reason},
                                                    {"field": "permissions", "reason": "unknown"}])
        reply = self.patch({"accountType": "admin", "permissions": {"a2cKeys": True}})
        self.assert_problem(reply, 422, "permission-not-assignable")
        self.assertEqual(self.admin.user(self.user["id"]).json, self.user)

    def test_nobody_there(self):
        self.path = self.admin.users + "/" + str(uuid.uuid4())
        self.assert_problem(self.patch({"permissions": {"iamis": True}}), 404, "user-not-found")
        for write in (self.admin.delete, self.admin.resend, self.admin.cancel):
            self.assert_problem(write(str(uuid.uuid4()), '"1"'), 404, "user-not-found")

    def test_deleting_twice(self):
        self.assertEqual(self.admin.delete(self.user["id"], self.user["version"]).status, 204)
        reply = self.admin.delete(self.user["id"], self.user["version"])
        self.assert_problem(reply, 404, "user-not-found")


if __name__ == "__main__":
    main()
