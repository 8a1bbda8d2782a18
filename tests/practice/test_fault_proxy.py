"""The proxy between a program and a practice portal (tests/harness/faultproxy.py) does what it says."""
import http.client
import json
import select
import socket
import threading
import uuid

from practice_portal import Caller, PortalTest, invitation, main  # first: it says where the harness is
from harness.faultproxy import FaultProxy, answer, captive, close, cut, drip, hang, hold, page, refuse, reset
from harness.wait import until
from wire import Connection

STATUSES = {401: "token-refused", 403: "not-allowed", 404: "user-not-found", 409: "idempotency-in-progress",
            410: "cursor-expired", 412: "changed-meanwhile", 422: "admin-seats-taken", 429: "too-many-requests",
            500: "internal", 503: "internal"}


class FaultProxyTest(PortalTest):
    def setUp(self):
        self.proxy = FaultProxy(self.portal.server)
        self.addCleanup(self.proxy.close)
        self.direct = self.portal.caller("admin")
        self.connection = self.connect()
        self.caller = Caller(self.portal, self.direct.token, self.connection)
        self.user = self.direct.invite(**invitation()).json
        self.key = str(uuid.uuid4())

    def connect(self):
        connection = Connection(self.proxy.port, self.proxy.ca)
        self.addCleanup(connection.close)
        return connection

    def change(self):
        """A write with our key, which has an effect if it arrives."""
        return self.caller.change(self.user["id"], {"iamis": True}, self.user["version"], self.key)

    def error_of_change(self):
        try:
            return self.change()
        except Exception as error:
            return error

    def change_and_watch(self):
        """How the connection ends after our change: what poll(2) says of it; OpenSSL makes one thing of all."""
        wire = self.connection.connection
        wire.request("PATCH", self.caller.users + "/" + self.user["id"], json.dumps({"permissions": {"iamis": True}}),
                     {"Authorization": "Bearer " + self.direct.token, "If-Match": self.user["version"],
                      "Content-Type": "application/merge-patch+json", "Idempotency-Key": self.key})
        watch = select.poll()
        watch.register(wire.sock, select.POLLRDHUP)
        (_, events), = watch.poll(60_000)
        return "reset" if events & select.POLLERR else "closed"

    def effects(self):
        return self.portal.effects().get(self.key, 0)

    def assert_lost(self, fault, end, after):
        """The change gets no whole reply, has an effect if the fault came after it, and then all is well again."""
        rule = self.proxy.on("PATCH", "/users/", fault)
        self.assertEqual(self.change_and_watch(), end)
        with self.assertRaises((OSError, http.client.HTTPException)):
            self.connection.connection.getresponse().read()
        self.connection.close()
        self.assertEqual((self.effects(), rule.seen, rule.done), (int(after), 1, 1))
        self.assertEqual(self.proxy.arrivals(self.key), (1, int(after)))
        self.assertEqual(self.proxy.counts(), {fault.kind: 1})
        self.assertEqual(self.change().status, 200)
        self.assertEqual(self.effects(), 1)

    # --- Nothing asked for ---

    def test_everything_is_passed_on_unchanged(self):
        calls = [lambda caller: caller.get("/api/v1/me"), lambda caller: caller.get(caller.users + "?limit=3"),
                 lambda caller: caller.user(self.user["id"]), lambda caller: caller.user("nobody"),
                 lambda caller: caller.change(self.user["id"], {}, self.user["version"], self.key),
                 lambda caller: caller.change(self.user["id"], {"iamis": True}, '"0"'),
                 lambda caller: caller.get("/nowhere")]
        for call in calls:
            replies = [call(self.direct), call(self.caller)]
            for reply in replies:
                for changing in ("Date", "Keep-Alive", "Connection", "Idempotency-Replayed"):
                    del reply.headers[changing]
            self.assertEqual(replies[0].status, replies[1].status)
            self.assertEqual(sorted(replies[0].headers.items()), sorted(replies[1].headers.items()))
            if "limit" not in replies[0].body.decode():
                bodies = [reply.json for reply in replies]
                for body in bodies:
                    body.pop("next", None), body.pop("changes", None)  # they hold the time
                self.assertEqual(*bodies)
        self.assertEqual(self.caller.delete(self.user["id"], self.user["version"]).status, 204)
        self.assertEqual((self.proxy.connections, self.proxy.counts()), (1, {}))
        self.assertEqual(len(self.proxy.requests), len(calls) + 1)

    def test_the_address_of_the_api_is_replaced(self):
        read = lambda connection: connection.request("GET", "/.well-known/canolfan.json").json
        before = read(self.portal.connection)
        base = {**before, "apiBase": self.proxy.portal + "/api/v1"}
        self.assertEqual(read(self.connection), base)
        self.proxy.identity = True
        self.assertEqual(read(self.connection), {**base, "identityEndpoint": self.proxy.portal + "/"})

    def test_it_has_what_the_portal_has(self):
        self.assertEqual(self.proxy.ca, self.portal.ready["ca"])
        self.assertIs(self.proxy.process, self.portal.server.process)
        self.assertNotEqual(self.proxy.portal, self.portal.server.portal)
        with self.assertRaises(AttributeError):
            self.proxy.no_such_thing

    def test_a_portal_that_is_not_there(self):
        self.assertEqual(self.caller.get("/api/v1/me").status, 200)
        self.portal.stop()
        with self.assertRaises(OSError):
            self.caller.get("/api/v1/me")
        self.portal.start()
        self.portal.callers.clear()
        self.assertEqual(self.caller.get("/api/v1/me").status, 200)

    # --- What becomes of connections ---

    def test_refusing(self):
        self.assertEqual(self.caller.get("/api/v1/me").status, 200)
        self.proxy.refuse()
        with self.assertRaises(OSError):  # of the connection that was open
            self.change()
        for _ in range(3):
            with self.assertRaises(ConnectionRefusedError):
                self.change()
        self.assertEqual(self.proxy.arrivals(self.key), (0, 0))
        self.proxy.accept()
        self.assertEqual(self.change().status, 200)

    def test_refusing_from_a_request_on(self):
        self.proxy.on("PATCH", "/users/", refuse())
        with self.assertRaises(OSError):
            self.change()
        with self.assertRaises(ConnectionRefusedError):
            self.change()
        self.assertEqual((self.effects(), self.proxy.counts()), (0, {"refuse": 1}))
        self.proxy.clear()
        self.assertEqual(self.change().status, 200)

    def test_resetting(self):
        self.assert_lost(reset(), "reset", False)

    def test_resetting_afterwards(self):
        self.assert_lost(reset(after=True), "reset", True)

    def test_closing(self):
        self.assert_lost(close(), "closed", False)

    def test_closing_afterwards(self):
        self.assert_lost(close(after=True), "closed", True)

    def test_cutting(self):
        self.assert_lost(cut(), "closed", True)

    def test_half_of_a_cut_reply_comes(self):
        self.proxy.on("GET", "/me", cut())
        whole = self.direct.get("/api/v1/me").body
        with self.assertRaises(http.client.IncompleteRead) as raised:
            self.caller.get("/api/v1/me")
        self.assertEqual(raised.exception.partial, whole[:len(whole) // 2])

    def test_hanging(self):
        for after in (False, True):
            self.key = str(uuid.uuid4())
            self.proxy.on("PATCH", "/users/", hang(after))
            outcome = []
            asking = threading.Thread(target=lambda: outcome.append(self.error_of_change()))
            asking.start()
            until(lambda: self.proxy.arrivals(self.key) == (1, int(after)), "the request")
            self.assertEqual(Caller(self.portal, self.direct.token, self.connect()).get("/api/v1/me").status, 200)
            self.assertEqual((outcome, self.effects()), ([], int(after)))
            self.connection.connection.sock.shutdown(socket.SHUT_RDWR)  # enough of waiting
            asking.join()
            self.assertIsInstance(outcome[0], (OSError, http.client.HTTPException))
        self.assertEqual(self.proxy.counts(), {"hang": 2})

    def test_cutting_a_reply_without_a_body(self):
        self.proxy.on("DELETE", "/users/", cut())
        with self.assertRaises((http.client.HTTPException, ConnectionError)):
            self.caller.delete(self.user["id"], self.user["version"], self.key)
        self.assertEqual(self.effects(), 1)

    def test_dripping(self):
        self.proxy.on("GET", "/me", drip(every=0))
        whole = self.direct.get("/api/v1/me").body
        wire = self.connection.connection
        ask = lambda: wire.request("GET", "/api/v1/me", headers={"Authorization": "Bearer " + self.direct.token})
        ask()
        response = wire.getresponse()
        self.assertEqual((response.status, response.read()), (200, whole))
        self.proxy.on("GET", "/me", drip(every=600))
        ask()
        self.assertEqual(wire.sock.recv(1000), b"H")
        self.assertEqual((wire.sock.pending(), select.select([wire.sock], [], [], 0)[0]), (0, []))
        self.assertEqual(self.proxy.counts(), {"drip": 2})

    def test_holding(self):
        self.proxy.on("PATCH", "/users/", hold())
        replies = []
        asking = threading.Thread(target=lambda: replies.append(self.change().status))
        asking.start()
        until(lambda: self.proxy.arrivals(self.key) == (1, 1), "the request at the portal")
        self.assertEqual((self.effects(), replies), (1, []))
        self.proxy.release()
        asking.join()
        self.assertEqual(replies, [200])

    # --- What is said in the portal's place ---

    def test_pages(self):
        for number, (fault, status) in enumerate(((page(), 403), (page(200), 200), (captive(), 302)), 1):
            self.proxy.on("PATCH", "/users/", fault)
            reply = self.change()
            self.assertEqual((reply.status, reply.headers["Content-Type"].split(";")[0]), (status, "text/html"))
            self.assertTrue(reply.body.lower().startswith(b"<!doctype html"))
            self.assertEqual(reply.headers["Location"], "http://captive.example/login" if status == 302 else None)
            self.assertEqual((self.effects(), self.proxy.arrivals(self.key)), (0, (number, 0)))
            self.proxy.clear()
        self.assertEqual(self.proxy.counts(), {"page": 2, "captive": 1})
        self.proxy.on("PATCH", "/users/", page(200, after=True))
        self.assertEqual(self.change().headers["Content-Type"], "text/html; charset=utf-8")
        self.assertEqual(self.effects(), 1)

    def test_every_status(self):
        for status, name in STATUSES.items():
            for problem in (name, None):
                fault = answer(status, problem, retry_after=7, user=self.user)
                with self.subTest(status=status, problem=problem):
                    self.proxy.on("PATCH", "/users/", fault)
                    reply = self.change()
                    self.assertEqual((reply.status, reply.headers["Retry-After"]), (status, "7"))
                    if problem:
                        self.assert_problem(reply, status, problem)
                        self.assertEqual(reply.json["user"], self.user)
                    else:
                        self.assertEqual((reply.body, reply.headers["Content-Type"]), (b"", None))
                    self.assertEqual(self.effects(), 0)
                    self.proxy.clear()
        self.assertEqual(self.proxy.counts(), {"answer": 2 * len(STATUSES)})
        self.assertEqual(self.proxy.connections, 1)

    def test_a_status_after_it_was_done(self):
        self.proxy.on("PATCH", "/users/", answer(500, after=True))
        self.assertEqual(self.change().status, 500)
        self.assertEqual((self.effects(), self.proxy.requests[-1].status), (1, 200))
        self.assertEqual(self.change().headers["Idempotency-Replayed"], "true")

    # --- Which requests ---

    def statuses(self, count, path="/api/v1/me"):
        return [self.caller.get(path).status for _ in range(count)]

    def test_the_nth_and_so_many_times(self):
        rule = self.proxy.on("GET", "/me$", answer(503), nth=3, times=2)
        self.assertEqual(self.statuses(6), [200, 200, 503, 503, 200, 200])
        self.assertEqual((rule.seen, rule.done), (6, 2))
        self.proxy.on("GET", "/me$", answer(500), times=None)
        self.assertEqual(self.statuses(3), [500] * 3)
        self.proxy.clear()
        self.assertEqual(self.statuses(1), [200])

    def test_only_what_matches(self):
        self.proxy.on("PATCH|DELETE", r"/users/[^/]+$", answer(503), times=None)
        self.assertEqual(self.change().status, 503)
        self.assertEqual(self.caller.delete(self.user["id"], self.user["version"]).status, 503)
        self.assertEqual(self.caller.user(self.user["id"]).status, 200)
        self.assertEqual(self.caller.resend(self.user["id"], self.user["version"]).status, 200)

    def test_the_query_belongs_to_the_path(self):
        self.proxy.on("GET", r"/users\?.*limit=2", answer(410))
        self.assertEqual(self.statuses(1, self.caller.users + "?limit=1"), [200])
        self.assertEqual(self.statuses(2, self.caller.users + "?limit=2"), [410, 200])

    def test_the_first_rule_acts_and_every_rule_counts(self):
        first = self.proxy.on("GET", "/me", answer(503))
        second = self.proxy.on("GET", "/me", answer(500), nth=2)
        self.assertEqual(self.statuses(3), [503, 500, 200])
        self.assertEqual((first.seen, second.seen), (3, 3))

    def test_one_of_many_at_once(self):
        rule = self.proxy.on("GET", "/me", answer(503), nth=25)
        statuses = []

        def ask():
            caller = Caller(self.portal, self.direct.token, self.connect())
            statuses.extend(caller.get("/api/v1/me").status for _ in range(10))

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual((sorted(statuses), rule.seen), ([200] * 79 + [503], 80))
        self.assertEqual(self.proxy.connections, 8)

    def test_what_it_cannot_pass_on_is_not_passed_over(self):
        proxy = FaultProxy(self.portal.server)
        with self.assertRaises(Exception):
            Connection(proxy.port, proxy.ca).request("POST", "/", iter([b"in", b"parts"]))
        until(lambda: proxy.troubles, "the complaint")
        with self.assertRaises(AssertionError):
            proxy.close()


if __name__ == "__main__":
    main()
