"""A real canolfan-practice in a folder of its own, on a free port."""

import json
import ssl
import subprocess
import tempfile
import urllib.error
import urllib.request
from datetime import datetime

from harness.server import PROGRAM, Server, accounts
from harness.wait import until


class PracticePortal:
    def __init__(self, *options, env=None):
        """`env`: in place of this process's environment."""
        self.env = env
        self.folder = tempfile.TemporaryDirectory(prefix="practice-")
        self.options = options
        self.server = None
        self.start()
        self.accounts = accounts(self.folder.name)

    def start(self):
        self.server = Server(self.folder.name, *self.options, env=self.env)
        self.portal, self.ca = self.server.portal, self.server.ca
        self.tls = ssl.create_default_context(cafile=self.ca)

    def stop(self):
        if self.server:
            server, self.server = self.server, None
            server.stop()

    def close(self):
        try:
            self.stop()
        finally:
            self.folder.cleanup()

    def get(self, path):
        with urllib.request.urlopen(self.portal + path, context=self.tls, timeout=20) as reply:
            return json.loads(reply.read())

    def post(self, path, document, headers=None):
        request = urllib.request.Request(self.portal + path, json.dumps(document).encode(),
                                         {"Content-Type": "application/json", **(headers or {})})
        with urllib.request.urlopen(request, context=self.tls, timeout=20) as reply:
            return reply.read()

    def identity(self, operation, **request):
        """One call of the user pool; raises HTTPError where it is refused."""
        known = self.get("/.well-known/canolfan.json")
        call = urllib.request.Request(
            known["identityEndpoint"], json.dumps({"ClientId": known["clientId"], **request}).encode(),
            {"Content-Type": "application/x-amz-json-1.1",
             "X-Amz-Target": "AWSCognitoIdentityProviderService." + operation})
        with urllib.request.urlopen(call, context=self.tls, timeout=20) as reply:
            return json.loads(reply.read() or "{}")

    def calls(self, operation):
        """How often the user pool has done this, since its start."""
        return self.get("/practice/identity-calls").get(operation, 0)

    def accepts(self, refresh_token, **more):
        """Whether the user pool still gives tokens for this one. Rotates it."""
        try:
            self.identity("GetTokensFromRefreshToken", RefreshToken=refresh_token, **more)
            return True
        except urllib.error.HTTPError as refusal:
            assert refusal.code == 400, refusal
            return False

    def advance(self, seconds):
        """Moves its clock on; the time by it."""
        reply = json.loads(self.post("/practice/clock", {"advanceSeconds": seconds}))
        return datetime.fromisoformat(reply["now"].replace("Z", "+00:00"))

    def app_code(self, secret):
        """As an authenticator that is not ours shows it, on a phone with the portal's time."""
        when = self.advance(0).strftime("%Y-%m-%d %H:%M:%S UTC")
        return subprocess.run(["oathtool", "--totp", "-b", "-N", when, secret], check=True, capture_output=True,
                              text=True).stdout.strip()

    def reset_mfa(self, email):
        subprocess.run([PROGRAM, "--data", self.folder.name, "reset-mfa", email], check=True, capture_output=True)

    def set_factors(self, email, enabled, preferred):
        """By Cognito's names; a number for text messages is made up, and is verified."""
        self.post("/practice/factors", {"email": email, "enabled": enabled, "preferred": preferred})

    def messages(self, to):
        return [m for m in self.get("/practice/inbox")["messages"] if m["to"] == to]

    def code_for(self, account_type, seen=0):
        """The code for a sign-in of this practice account: of the authenticator, or of a message newer than `seen`."""
        email = self.accounts[account_type]["email"]
        if account_type == "examsOfficer":
            return self._authenticator_code(email)
        return until(lambda: self._newest_code(account_type, seen), f"a code for {email}")

    def message_count(self, account_type):
        return len(self._code_messages(account_type))

    def _code_messages(self, account_type):
        """Texts go to a telephone number, so these are told apart by their channel."""
        channel = "sms" if account_type == "admin" else "email"
        return [m for m in self.get("/practice/inbox")["messages"] if m["channel"] == channel and m.get("code")]

    def _newest_code(self, account_type, seen):
        messages = self._code_messages(account_type)
        return messages[0]["code"] if len(messages) > seen else None

    def _authenticator_code(self, email):
        entry = next(a for a in self.get("/practice/inbox")["authenticators"] if a["email"] == email)
        if not entry["code"]:
            # Every code of this moment has been used; the server's clock goes on to the next.
            self.post("/practice/clock", {"advanceSeconds": 90})
            entry = next(a for a in self.get("/practice/inbox")["authenticators"] if a["email"] == email)
        return entry["code"]
