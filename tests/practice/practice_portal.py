"""Runs a real canolfan-practice in a folder of its own, for one test class."""
import base64
import json
import os
import shutil
import sys
import tempfile
import time
import unittest
import urllib.parse
import uuid

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from cognito_client import Cognito, CognitoError
from harness.server import PROGRAM, Server, accounts
from wire import Connection

FIRST, SECOND = "68101", "68102"  # the centres, of which there are two with --centres 2
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data")


class Portal:
    """A running server. `arguments` beyond --data, such as "--users", "50"."""

    def __init__(self, *arguments, folder=None):
        self.owns_folder = folder is None
        self.folder = folder or tempfile.mkdtemp(prefix="canolfan-practice-test-")
        self.advanced = 0
        self.callers = {}
        self.centre = FIRST  # that callers speak of, unless they are told another
        self.connections = []
        self.start(*arguments)

    def start(self, *arguments):
        self.server = Server(self.folder, *arguments)
        self.process, self.ready = self.server.process, self.server.ready
        self.port = int(self.server.portal.rsplit(":", 1)[1])
        self.close_connections()
        self.connection = self.connect()
        self.well_known = self.request("GET", "/.well-known/canolfan.json").json
        self.cognito = Cognito(self)

    def stop(self):
        """The exit code."""
        self.close_connections()
        return self.server.stop()

    def close_connections(self):
        while self.connections:
            self.connections.pop().close()

    def close(self):
        try:
            self.stop()
        finally:
            if self.owns_folder:
                shutil.rmtree(self.folder, ignore_errors=True)

    def request(self, method, path, body=None, headers=None):
        return self.connection.request(method, path, body, headers)

    def connect(self):
        """One more connection; closed with the portal."""
        self.connections.append(Connection(self.port, self.ready["ca"]))
        return self.connections[-1]

    def now(self):
        """By the portal's clock."""
        return time.time() + self.advanced

    def advance(self, seconds):
        reply = self.request("POST", "/practice/clock", json.dumps({"advanceSeconds": seconds}).encode(),
                             {"Content-Type": "application/json"})
        assert reply.status == 200, reply.body
        self.advanced += seconds

    def hook(self, name, **body):
        reply = self.request("POST", "/practice/" + name, json.dumps(body).encode(),
                             {"Content-Type": "application/json"})
        assert reply.status == 200, reply.body

    def effects(self):
        """How often each Idempotency-Key had one."""
        return self.request("GET", "/practice/effects").json

    def inbox(self, query=""):
        return self.request("GET", "/practice/inbox" + query).json

    def accounts(self):
        """By account type, from the command."""
        return accounts(self.folder)

    def messages(self, to):
        """Newest first."""
        return self.inbox("?to=" + urllib.parse.quote(to))["messages"]

    def invite(self, **changes):
        """Somebody newly invited, and their temporary password."""
        guest = invitation(**changes)
        reply = self.caller("admin").invite(**guest)
        assert reply.status == 201, reply.body
        return dict(guest, id=reply.json["id"]), self.messages(guest["email"])[0]["temporaryPassword"]

    def sign_in(self, account_type):
        """One of the practice accounts at the portal API, newly signed in."""
        account = self.accounts()[account_type]
        return Caller(self, self.cognito.sign_in(account["email"], account["password"])["AccessToken"])

    def caller_with(self, token):
        return Caller(self, token)

    def caller(self, account_type):
        """The same, signed in once, and again when the token has run out."""
        known = self.callers.get(account_type)
        if not known or known.expires < self.now() + 60:
            known = self.callers[account_type] = self.sign_in(account_type)
        return known


def claims(token):
    """What a JWT says, unverified."""
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


class Caller:
    """Somebody who uses the portal API with an access token."""

    def __init__(self, portal, token, connection=None, centre=None):
        self.portal = portal
        self.token = token
        self.expires = claims(token)["exp"]
        self.connection = connection or portal.connection
        self.centre = "/api/v1/centres/" + (centre or portal.centre)
        self.users = self.centre + "/users"

    def on_own_connection(self):
        return Caller(self.portal, self.token, self.portal.connect())

    def of(self, centre):
        """The same, who speaks of another centre."""
        return Caller(self.portal, self.token, self.connection, centre)

    def call(self, method, path, body=None, **headers):
        all_headers = {"Authorization": "Bearer " + self.token}
        all_headers.update({name.replace("_", "-"): value for name, value in headers.items() if value is not None})
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        return self.connection.request(method, path, data, all_headers)

    def get(self, path):
        return self.call("GET", path)

    def me(self):
        return self.get("/api/v1/me").json

    def user(self, user_id):
        return self.get(self.users + "/" + user_id)

    def all_users(self, limit=1000):
        """By id, over all pages."""
        found, path = {}, "%s?limit=%d" % (self.users, limit)
        while path:
            page = self.get(path).json
            found.update((user["id"], user) for user in page["items"])
            path = "%s?limit=%d&cursor=%s" % (self.users, limit, page["next"]) if "next" in page else None
        return found

    def invite(self, key=None, **invitation):
        return self.call("POST", self.users, invitation, Content_Type="application/json",
                         Idempotency_Key=key or str(uuid.uuid4()))

    def change(self, user_id, permissions, version, key=None, account_type=None):
        """`permissions` or `account_type`: None is not named."""
        named = {"accountType": account_type, "permissions": permissions}
        return self.call("PATCH", self.users + "/" + user_id,
                         {name: value for name, value in named.items() if value is not None},
                         Content_Type="application/merge-patch+json", If_Match=version,
                         Idempotency_Key=key or str(uuid.uuid4()))

    def make(self, user_id, account_type, version, key=None):
        return self.change(user_id, None, version, key, account_type)

    def resend(self, user_id, version, key=None):
        return self.call("POST", self.users + "/" + user_id + "/invitation", If_Match=version,
                         Idempotency_Key=key or str(uuid.uuid4()))

    def cancel(self, user_id, version, key=None):
        return self.call("DELETE", self.users + "/" + user_id + "/invitation", If_Match=version,
                         Idempotency_Key=key or str(uuid.uuid4()))

    def changes(self, since="start"):
        """All of them from there on, and the cursor behind them."""
        found, more = [], True
        while more:
            page = self.get(self.centre + "/changes?limit=1000&since=" + since).json
            found, since, more = found + page["items"], page["next"], page["more"]
        return found, since

    def history(self, query=""):
        """Newest first; the newest thousand."""
        return self.get(self.centre + "/history?limit=1000" + query).json["items"]

    def delete(self, user_id, version, key=None):
        return self.call("DELETE", self.users + "/" + user_id, If_Match=version,
                         Idempotency_Key=key or str(uuid.uuid4()))


def without_record(user):
    """As a User account is shown them."""
    return {name: value for name, value in user.items() if name not in ("lastSignIn", "mfa", "given")}


_counter = 0


def invitation(account_type="user", **changes):
    """Somebody new whom the centre may invite."""
    global _counter
    _counter += 1
    somebody = {"firstName": "Gwenllïan", "lastName": "O'Neill-Huws", "language": "en", "accountType": account_type,
                "email": "new%d-%s@ysgol-practis.example" % (_counter, uuid.uuid4().hex[:6])}
    somebody.update(changes)
    return somebody


class PortalTest(unittest.TestCase):
    """Has a portal of its own, at cls.portal."""

    arguments = ()

    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(*cls.arguments)
        cls.addClassCleanup(cls.portal.close)
        cls.cognito = cls.portal.cognito
        cls.accounts = cls.portal.accounts()

    def refusal(self, operation, **request):
        """The type and text of the error that this is answered with; None if it is done."""
        return self.error_of(lambda: self.cognito(operation, **request))

    def error_of(self, action):
        try:
            action()
        except CognitoError as error:
            return error.type, error.message
        return None

    def assert_problem(self, reply, status, name):
        self.assertEqual((reply.status, reply.problem), (status, name), reply.body)
        self.assertEqual(reply.json["status"], status)


def main():
    unittest.main(verbosity=2)
