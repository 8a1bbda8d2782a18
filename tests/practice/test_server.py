"""The server as a program and as an HTTP server: options, restarts, connections, requests that are none."""
import json
import os
import re
import shutil
import signal
import socket
import ssl
import statistics
import subprocess
import tempfile
import threading
import time
import unittest
import uuid

from practice_portal import DATA, PROGRAM, Portal, PortalTest, invitation, main

MANUAL = os.path.join(DATA, "..", "..", "packaging", "linux", "man", "canolfan-practice.1")


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60)


class ProgramTest(unittest.TestCase):
    def folder(self):
        folder = tempfile.mkdtemp(prefix="canolfan-practice-test-")
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def assert_one_sentence(self, result, code):
        self.assertEqual((result.returncode, result.stdout), (code, ""), result.stderr)
        self.assertRegex(result.stderr, r"\A[A-Z-“/‘'][^\n]+\.\n\Z")

    def test_options_that_are_none(self):
        data = ("--data", self.folder())
        for arguments in ((), ("--data",), ("--data", ""), data + ("--port", "x"), data + ("--port", "65536"),
                          data + ("--port", "-1"), data + ("--users", "2"), data + ("--users", "many"),
                          data + ("--centre", "6810"), data + ("--centre", "68101x"), data + ("--mfa", "maybe"),
                          data + ("--rotation", "maybe"), data + ("--latency", "-5"), data + ("--nonsense",), data + ("nonsense",),
                          data + ("accounts", "twice"), data + ("reset-mfa",),
                          data + ("reset-mfa", "a@b.example", "c@d.example"), data + ("--devices", "maybe")):
            with self.subTest(arguments=arguments):
                self.assert_one_sentence(run(*arguments), 2)
        self.assertEqual(os.listdir(data[1]), [])

    def test_help_and_version(self):
        for option, word in (("--help", "--data"), ("--version", "canolfan-practice")):
            result = run(option)
            self.assertEqual((result.returncode, word in result.stdout), (0, True))

    def test_the_manual_has_every_option_and_command(self):
        with open(MANUAL, encoding="utf-8") as file:
            manual = file.read().replace("\\-", "-")
        words = re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", run("--help").stdout, re.MULTILINE) + ["accounts", "reset-mfa"]
        self.assertGreater(len(words), 12)
        for word in set(words) - {"--help", "--help-all", "--version"}:
            self.assertIn(word, manual)

    def test_accounts_of_a_folder_without_a_centre(self):
        folder = self.folder()
        for place in (folder, folder + "/nowhere"):
            self.assert_one_sentence(run("--data", place, "accounts", "--json"), 1)
        self.assertEqual(os.listdir(folder), [])

    def test_folders_that_cannot_be(self):
        folder = self.folder()
        with open(folder + "/file", "w", encoding="ascii"):
            pass
        for place in (folder + "/file", folder + "/file/below"):
            self.assert_one_sentence(run("--data", place), 1)

    def test_a_folder_is_made_with_those_above_it(self):
        place = os.path.join(self.folder(), "some where", "ŵ")
        portal = Portal(folder=place)
        self.addCleanup(portal.close)
        self.assertEqual(portal.ready["ca"], place + "/ca.pem")
        self.assertEqual(portal.caller("admin").me()["centres"][0]["number"], "68101")

    def test_another_centre(self):
        portal = Portal("--centre", "12345", "--users", "3")
        self.addCleanup(portal.close)
        caller = portal.caller("admin")
        self.assertEqual(caller.me()["centres"][0]["number"], "12345")
        self.assertEqual(caller.get("/api/v1/centres/12345/users").json["total"], 3)
        self.assertEqual(caller.get("/api/v1/centres/68101/users").status, 404)


class RestartTest(PortalTest):
    def restart(self, *arguments):
        self.assertEqual(self.portal.stop(), 0)
        self.portal.start(*arguments)

    def test_prints_one_line_and_serves_until_told_to_stop(self):
        self.assertEqual(set(self.portal.ready), {"portal", "ca"})
        self.assertTrue(self.portal.ready["portal"].startswith("https://localhost:"))
        for signal_number in (signal.SIGTERM, signal.SIGINT):
            self.portal.process.send_signal(signal_number)
            self.assertEqual(self.portal.process.wait(timeout=20), 0)
            self.assertEqual(self.portal.process.stdout.read(), "")
            self.portal.process.stdout.close()
            self.portal.start()

    def test_everything_survives(self):
        admin = self.portal.sign_in("admin")
        guest = invitation(firstName="Ŵenna")
        user = admin.invite(**guest).json
        admin.change(user["id"], {"iamis": True}, user["version"])
        account = self.accounts["user"]
        refresh_token = self.cognito.sign_in(account["email"], account["password"])["RefreshToken"]
        users, known, accounts = admin.all_users(), self.portal.well_known, self.portal.accounts()
        feed = admin.get("/api/v1/centres/68101/changes?since=start&limit=1000").json["items"]
        place = admin.get(admin.users + "?limit=1").json["changes"]
        challenge = self.cognito.prove(account["email"], account["password"])
        code = self.cognito.code_for(account["email"], challenge)
        self.restart()
        self.cognito = self.portal.cognito
        self.assertEqual(self.portal.well_known, known)
        self.assertEqual(self.portal.accounts(), accounts)
        again = self.portal.caller_with(admin.token)  # the token is still valid: the key was kept
        self.assertEqual(again.all_users(), users)
        self.assertEqual(again.get("/api/v1/centres/68101/changes?since=start&limit=1000").json["items"], feed)
        self.assertEqual(again.get("/api/v1/centres/68101/changes?since=" + place).json["items"], [])
        self.assertIn("AuthenticationResult", self.cognito("GetTokensFromRefreshToken", RefreshToken=refresh_token))
        self.assertIn("AuthenticationResult", self.cognito.give_code(challenge, code))
        self.assertEqual(len(self.portal.inbox("?to=" + guest["email"])["messages"]), 1)

    def test_the_port_is_kept_unless_another_is_asked_for(self):
        port = self.portal.port
        self.restart()
        self.assertEqual(self.portal.port, port)
        self.portal.stop()
        with socket.socket() as blocker:
            blocker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            blocker.bind(("127.0.0.1", port))
            blocker.listen()
            self.portal.start()
            self.assertNotEqual(self.portal.port, port)
            self.portal.stop()
            result = run("--data", self.portal.folder, "--port", str(port))
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertIn(str(port), result.stderr)
        self.portal.start("--port", str(port))
        self.assertEqual(self.portal.port, port)
        self.assertIn(str(port), self.portal.well_known["apiBase"])

    def test_the_choice_of_mfa_is_kept(self):
        account = self.portal.accounts()["user"]
        self.portal.hook("factors", email=account["email"], enabled=[])
        self.restart("--mfa", "on")
        self.restart()
        reply = self.portal.cognito.prove(account["email"], account["password"])
        self.assertEqual(reply["ChallengeName"], "MFA_SETUP")
        self.restart("--mfa", "optional")
        reply = self.portal.cognito.prove(account["email"], account["password"])
        self.assertIn("AuthenticationResult", reply)
        self.portal.hook("factors", email=account["email"], enabled=["EMAIL_OTP"], preferred="EMAIL_OTP")

    def test_one_server_for_one_folder(self):
        result = run("--data", self.portal.folder)
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("already running", result.stderr)
        self.assertEqual(result.stderr.count("\n"), 1)
        self.assertEqual(self.portal.request("GET", "/practice/accounts").status, 200)

    def test_a_killed_server_leaves_a_usable_folder(self):
        user = self.portal.sign_in("admin").invite(**invitation()).json
        self.portal.process.kill()
        self.portal.process.wait()
        self.portal.process.stdout.close()
        self.portal.start()
        self.assertEqual(self.portal.sign_in("admin").user(user["id"]).json, user)

    def test_seeding_options_count_on_first_use_only(self):
        count = len(self.portal.sign_in("admin").all_users())
        self.restart("--users", "500", "--centre", "11111")
        self.assertEqual(len(self.portal.sign_in("admin").all_users()), count)


class ConnectionTest(PortalTest):
    def open_idle(self, count, ask):
        context = ssl.create_default_context(cafile=self.portal.ready["ca"])
        for _ in range(count):
            plain = socket.create_connection(("127.0.0.1", self.portal.port), timeout=60)
            tls = context.wrap_socket(plain, server_hostname="localhost")
            self.addCleanup(tls.close)
            if ask:
                tls.sendall(b"GET /practice/accounts HTTP/1.1\r\nHost: localhost\r\n\r\n")
                self.assertIn(b"200 OK", tls.recv(10000))

    def test_idle_connections_keep_nobody_waiting_and_do_not_delay_the_end(self):
        self.open_idle(100, ask=True)
        self.open_idle(50, ask=False)
        started = time.monotonic()
        for _ in range(10):
            connection = self.portal.connect()
            self.assertEqual(connection.request("GET", "/practice/accounts").status, 200)
        self.assertLess(time.monotonic() - started, 5)
        started = time.monotonic()
        self.assertEqual(self.portal.stop(), 0)
        self.assertLess(time.monotonic() - started, 5)
        self.portal.start()

    def test_many_at_once(self):
        results = []

        def ask():
            connection = self.portal.connect()
            results.extend(connection.request("GET", "/practice/accounts").status for _ in range(5))

        threads = [threading.Thread(target=ask) for _ in range(60)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(results, [200] * 300)

    def test_a_connection_serves_many_requests_without_delay(self):
        """With Nagle's algorithm on, each would take 40 ms."""
        request, times = {"ClientId": self.cognito.client_id, "Token": "unknown"}, []
        self.cognito("RevokeToken", **request)
        connection = self.portal.connection.connection.sock
        for _ in range(200):
            started = time.monotonic()
            self.cognito("RevokeToken", **request)
            times.append(time.monotonic() - started)
        self.assertIs(self.portal.connection.connection.sock, connection)
        self.assertLess(statistics.median(times), 0.03)

    def test_writes_from_many_sides(self):
        admin = self.portal.caller("admin")
        statuses = []

        def write():
            mine = admin.on_own_connection()
            statuses.extend(mine.invite(**invitation()).status for _ in range(20))

        before = len(admin.all_users())
        threads = [threading.Thread(target=write) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(statuses, [201] * 160)
        self.assertEqual(len(admin.all_users()), before + 160)

    def test_only_one_of_many_gets_the_last_seat(self):
        admin = self.portal.caller("admin")
        callers, replies = [admin.on_own_connection() for _ in range(6)], []
        together = threading.Barrier(len(callers))

        def invite(caller):
            together.wait()
            replies.append(caller.invite(**invitation("admin")))

        threads = [threading.Thread(target=invite, args=(caller,)) for caller in callers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(reply.status for reply in replies), [201] + [422] * 5)


class RequestTest(PortalTest):
    def raw(self, data, until_closed=False):
        """The first bytes that come back for these, or all until the server closes."""
        context = ssl.create_default_context(cafile=self.portal.ready["ca"])
        with socket.create_connection(("127.0.0.1", self.portal.port), timeout=20) as plain:
            with context.wrap_socket(plain, server_hostname="localhost") as tls:
                tls.sendall(data)
                answer = b""
                try:
                    while part := tls.recv(65536):
                        answer += part
                        if not until_closed:
                            break
                except (ConnectionError, ssl.SSLEOFError):
                    pass
                return answer

    def post_head(self, *more):
        token = self.portal.caller("admin").token
        lines = ["POST /api/v1/centres/68101/users HTTP/1.1", "Host: localhost", "Content-Type: application/json",
                 "Authorization: Bearer " + token, "Idempotency-Key: " + str(uuid.uuid4()), *more]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def tearDown(self):
        self.assertEqual(self.portal.request("GET", "/practice/accounts").status, 200)

    def test_unknown_addresses(self):
        admin = self.portal.caller("admin")
        for path in ("/nothing", "/api/v1", "/api/v1/", "/api/v1/me/", "/api/v1//me", "/api/v2/me", "/api/v1/centres",
                     "/api/v1/centres/68101", "/api/v1/centres/68101/users/", "/api/v1/centres//users",
                     "/api/v1/centres/68101/users/x/y", "/../../etc/passwd", "/%2e%2e/ca-key.pem", "/pool-key.pem",
                     "/.well-known/", "/practice/", "/%C5%B5", "/%00"):
            self.assert_problem(admin.get(path), 404, "not-found")

    def test_wrong_methods(self):
        admin = self.portal.caller("admin")
        for path, allowed in (("/api/v1/me", "GET"), ("/", "POST"), ("/practice/clock", "POST"),
                              (admin.users, "GET, POST"), (admin.users + "/x", "GET, PATCH, DELETE"),
                              (admin.users + "/x/invitation", "POST, DELETE")):
            for method in {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"} - set(allowed.split(", ")):
                for body in (None, b"", b"x" * 5000):
                    reply = admin.call(method, path, body)
                    self.assert_problem(reply, 405, "method-not-allowed")
                    self.assertEqual(reply.headers["Allow"], allowed)

    def test_a_get_with_a_body(self):
        """Its body must not be taken for the next request."""
        inner = b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"
        head = b"GET /practice/accounts HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % len(inner)
        answer = self.raw(head + inner, until_closed=True)
        self.assertEqual((answer.count(b"HTTP/1.1 200"), answer.count(b"HTTP/1.1 404")), (1, 0))

    def test_a_body_without_end(self):
        reply = self.raw(self.post_head("Content-Length: %d" % (1 << 40)) + b"{}")
        self.assertTrue(reply.startswith(b"HTTP/1.1 400"), reply[:200])

    def test_head(self):
        reply = self.portal.request("HEAD", "/practice/accounts")
        self.assertEqual((reply.status, reply.body), (200, b""))

    def test_huge_bodies(self):
        admin = self.portal.caller("admin")
        for size, status in ((1 << 20, 400), ((1 << 20) + 1, 413), (5 << 20, 413)):
            reply = admin.call("POST", admin.users, b" " * size, Content_Type="application/json",
                               Idempotency_Key=str(uuid.uuid4()))
            self.assertEqual(reply.status, status)
            self.assertTrue(reply.problem)
        self.assertEqual(admin.get("/api/v1/me").status, 200)  # on the same connection

    def test_huge_chunked_body(self):
        chunk = b"10000\r\n" + b" " * 65536 + b"\r\n"
        reply = self.raw(self.post_head("Transfer-Encoding: chunked") + chunk * 40 + b"0\r\n\r\n")
        self.assertTrue(reply.startswith(b"HTTP/1.1 413"), reply[:200])

    def test_small_chunked_body(self):
        body = json.dumps(invitation()).encode()
        chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        reply = self.raw(self.post_head("Transfer-Encoding: chunked") + chunked)
        self.assertTrue(reply.startswith(b"HTTP/1.1 201"), reply[:200])

    def test_a_post_without_a_length_has_no_body(self):
        reply = self.raw(self.post_head())
        self.assertTrue(reply.startswith(b"HTTP/1.1 400"), reply[:200])

    def test_expect_continue(self):
        reply = self.raw(self.post_head("Content-Length: 2", "Expect: 100-continue") + b"{}")
        self.assertIn(b"HTTP/1.1 100", reply)

    def test_what_is_no_request(self):
        for data in (b"\r\n\r\n", b"nonsense\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x00\xff" * 500 + b"\r\n\r\n",
                     b"GET /" + b"x" * 9000 + b" HTTP/1.1\r\n\r\n",
                     b"GET / HTTP/1.1\r\nX: " + b"x" * 9000 + b"\r\n\r\n",
                     b"BREW / HTTP/1.1\r\n\r\n", b"GET /%zz%00 HTTP/1.1\r\n\r\n",
                     self.post_head("Content-Length: -1"), self.post_head("Content-Length: x") + b"{}"):
            reply = self.raw(data)
            self.assertNotIn(b" 500 ", reply[:20])
            self.assertNotIn(b" 200 ", reply[:20])

    def test_a_client_that_hangs_up(self):
        context = ssl.create_default_context(cafile=self.portal.ready["ca"])
        for data in (b"", b"GE", self.post_head("Content-Length: 1000") + b"{", b"GET /practice/inbox HTTP/1.1\r\n\r\n"):
            plain = socket.create_connection(("127.0.0.1", self.portal.port), timeout=20)
            tls = context.wrap_socket(plain, server_hostname="localhost")
            tls.sendall(data)
            tls.close()

    def test_what_every_reply_says(self):
        for path in ("/api/v1/me", "/nothing", "/practice/inbox"):
            reply = self.portal.request("GET", path)
            self.assertEqual(reply.headers["Cache-Control"], "no-store")
            self.assertIsNone(reply.headers["Content-Encoding"])
            self.assertTrue(reply.headers["Date"].endswith("GMT"))

    def test_replies_are_not_compressed(self):
        """cpp-httplib would use Brotli at its slowest level."""
        reply = self.portal.caller("admin").call("GET", "/api/v1/permissions", Accept_Encoding="gzip, br, zstd")
        self.assertIsNone(reply.headers["Content-Encoding"])
        self.assertIn("permissions", reply.json)


class DeskTest(PortalTest):
    def test_well_known(self):
        base = self.portal.ready["portal"]
        known = self.portal.well_known
        self.assertRegex(known.pop("userPoolId"), r"^eu-west-2_[0-9A-Za-z]{9}$")
        self.assertRegex(known.pop("clientId"), r"^[0-9a-z]{26}$")
        self.assertEqual(known, {
            "name": "Ysgol Practis", "region": "eu-west-2", "identityEndpoint": base + "/", "apiBase": base + "/api/v1",
            "passwordPolicy": {"minimumLength": 8, "requireUppercase": True, "requireLowercase": True,
                               "requireNumbers": True, "requireSymbols": True},
            "practice": {"accounts": base + "/practice/accounts", "inbox": base + "/practice/inbox"}})

    def test_accounts(self):
        listed = json.loads(run("--data", self.portal.folder, "accounts", "--json").stdout)
        self.assertEqual([(each["accountType"], each["email"]) for each in listed],
                         [("examsOfficer", "eo@ysgol-practis.example"), ("admin", "admin@ysgol-practis.example"),
                          ("user", "user@ysgol-practis.example")])
        self.assertEqual([set(each) - {"email", "password", "accountType"} for each in listed],
                         [{"totpSecret"}, set(), set()])
        for each in listed:  # Cognito's default policy
            self.assertRegex(each["password"], r"^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^\w])\S{8,}$")
        table = run("--data", self.portal.folder, "accounts").stdout
        self.assertEqual(len(table.splitlines()), 3)
        shown = self.portal.request("GET", "/practice/accounts").json
        self.assertEqual(shown, [{name: value for name, value in each.items() if name != "totpSecret"} for each in listed])

    def test_inbox(self):
        for account_type, language in (("admin", "en"), ("user", "cy")):
            account = self.accounts[account_type]
            challenge = self.cognito.prove(account["email"], account["password"])
            inbox = self.portal.inbox()
            self.assertEqual(set(inbox), {"messages", "authenticators", "authenticator"})
            newest = inbox["messages"][0]
            self.assertEqual(newest["language"], language)
            self.assertIn(newest["code"], newest["body"])
            self.assertRegex(newest["code"], r"^[0-9]{6}$")
            self.assertRegex(newest["at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            if account_type == "admin":
                self.assertEqual((newest["channel"], newest["to"]), ("sms", "+447700900123"))
            else:
                self.assertEqual((newest["channel"], newest["to"]), ("email", account["email"]))
                self.assertIn("Eich cod dilysu", newest["subject"])
            self.cognito.give_code(challenge, newest["code"])
        self.assertEqual([each["at"] for each in inbox["messages"]],
                         sorted((each["at"] for each in inbox["messages"]), reverse=True))
        self.assertEqual([each["email"] for each in inbox["authenticators"]], [self.accounts["examsOfficer"]["email"]])
        self.assertEqual(self.portal.inbox("?to=nobody")["messages"], [])
        self.assertEqual(len(self.portal.inbox("?limit=1")["messages"]), 1)

    def test_latency(self):
        slow = Portal("--latency", "200")
        self.addCleanup(slow.close)
        started = time.monotonic()
        slow.request("GET", "/practice/accounts")
        self.assertGreaterEqual(time.monotonic() - started, 0.2)


if __name__ == "__main__":
    main()
