"""Signs in at a practice portal with the tests' own client of the user pool, for whoever needs no more than a token."""

import json
import os
import sys
import time

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "practice"))

from cognito_client import Cognito
from wire import Connection


class _Door:
    """What the client needs of a portal."""

    def __init__(self, portal):
        self.connection = Connection(int(portal.portal.rsplit(":", 1)[1]), portal.ca)
        self.well_known = self.request("GET", "/.well-known/canolfan.json").json
        self.advanced = 0

    def request(self, method, path, body=None, headers=None):
        return self.connection.request(method, path, body, headers)

    def now(self):
        return time.time() + self.advanced

    def inbox(self):
        return self.request("GET", "/practice/inbox").json

    def advance(self, seconds):
        self.request("POST", "/practice/clock", json.dumps({"advanceSeconds": seconds}).encode(),
                     {"Content-Type": "application/json"})
        self.advanced += seconds


def access_token(portal, account_type):
    door = _Door(portal)
    account = portal.accounts[account_type]
    try:
        return Cognito(door).sign_in(account["email"], account["password"])["AccessToken"]
    finally:
        door.connection.close()


def accept_invitation(portal, email, password="Chosen-by-themselves-1!"):
    """As whoever was invited does it, on a computer of their own."""
    door = _Door(portal)
    pool = Cognito(door)
    try:
        temporary = portal.messages(email)[0]["temporaryPassword"]
        pool.choose_password(pool.prove(email, temporary), password)
    finally:
        door.connection.close()
