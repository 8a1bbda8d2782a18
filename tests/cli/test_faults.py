"""Every call of the portal's API that synchronising makes × everything that networks, schools and servers do to it
(reliability.md A, "Response rules"): what was changed is at the portal exactly once, or is listed and waits for
somebody. All cases under CANOLFAN_LONG; otherwise a sample whose seed is printed (FUZZ_SEED chooses it)."""

import os
import random
import unittest

from cli.program import Cli
from harness import faultproxy
from harness.desktop import Desktop
from harness.practice import PracticePortal

DONE = 0
SAMPLE = 16
USERS, USER, INVITATION = r"/centres/\d+/users$", r"/centres/\d+/users/[^/]+$", r"/users/[^/]+/invitation$"
CALLS = {"me": ("GET", r"/me$"), "permissions": ("GET", r"/permissions$"), "changes": ("GET", r"/changes\?"),
         "invite": ("POST", USERS), "access": ("PATCH", USER), "delete": ("DELETE", USER),
         "resend": ("POST", INVITATION), "cancel": ("DELETE", INVITATION)}
CALLS_OF_EVERY_CASE = ("me", "permissions", "changes", "invite", "access", "delete")
PROBLEMS = {401: "token-refused", 403: "not-allowed", 404: "user-not-found", 409: "idempotency-in-progress",
            410: "cursor-expired", 412: "changed-meanwhile", 422: "email-taken", 429: "too-many-requests"}


def faults():
    yield "reset before", faultproxy.reset()
    yield "reset after", faultproxy.reset(after=True)
    yield "closed before", faultproxy.close()
    yield "closed after", faultproxy.close(after=True)
    yield "cut", faultproxy.cut()
    yield "drip", faultproxy.drip(0.01)
    yield "page 200", faultproxy.page(200)
    yield "page 403", faultproxy.page(403)
    yield "page 200 after", faultproxy.page(200, after=True)
    yield "captive portal", faultproxy.captive()
    for status in (401, 403, 404, 409, 410, 412, 422, 429, 500, 503):
        for after in (False, True):
            problem = PROBLEMS.get(status)
            wait = 1 if status in (409, 429, 503) else None
            yield f"{status}{' after' if after else ''}", faultproxy.answer(status, problem, wait, after)
        yield f"{status} bare", faultproxy.answer(status)
    if os.environ.get("CANOLFAN_LONG"):  # each costs a deadline
        yield "hang before", faultproxy.hang()
        yield "hang after", faultproxy.hang(after=True)


class Faults(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop()
        self.addCleanup(self.desktop.close)
        self.portal = PracticePortal("--users", "400")
        self.addCleanup(self.portal.close)
        self.proxy = faultproxy.FaultProxy(self.portal)
        self.addCleanup(self.proxy.close)
        self.cli = Cli(self.proxy, self.desktop.env)
        self.addCleanup(self.cli.close)
        code, _, err = self.cli.sign_in("examsOfficer")
        self.assertEqual(code, DONE, err)
        practice = {account["email"] for account in self.portal.accounts.values()}
        self.leavers = [email for email, user in self.cli.users().items()
                        if user["accountType"] == "user" and email not in practice and user["state"] == "active"]
        self.somebody = self.leavers.pop()
        self.cli.run("access", self.somebody, "--withdraw", "itemLevelData")
        self.guests = []

    def cases(self):
        every = [(call, name, fault) for call in CALLS for name, fault in faults()]
        if os.environ.get("CANOLFAN_LONG"):
            return every
        seed = int(os.environ.get("FUZZ_SEED", random.randrange(1 << 30)))
        print(f"FUZZ_SEED={seed}: {SAMPLE} of {len(every)} cases", flush=True)
        return random.Random(seed).sample(every, SAMPLE)

    def test_every_call_and_every_fault(self):
        applied = listed = 0
        cases = self.cases()
        for number, (call, name, fault) in enumerate(cases):
            with self.subTest(f"{name} at {call}"):
                operations = self.changed_offline(number)
                rule = self.proxy.on(*CALLS[call], fault)
                self.cli.run("sync")
                self.proxy.clear()
                if call in CALLS_OF_EVERY_CASE:
                    self.assertTrue(rule.done, "the fault was never met")
                self.cli.run("sync")
                left = {change["operation"] for change in self.cli.json("waiting")[1]}
                effects = self.portal.get("/practice/effects")
                for operation, what in operations.items():
                    self.assertLessEqual(effects.get(operation, 0), 1, f"{what} was applied twice")
                    if operation in left:
                        self.assertEqual(effects.get(operation, 0), 0, f"{what} is at the portal and still listed")
                applied += sum(effects.get(operation, 0) for operation in operations)
                listed += len(left)
                self.settle()
        print(f"{len(cases)} cases: {applied} changes applied once, {listed} listed for somebody, 0 lost, 0 applied "
              "twice", flush=True)

    def changed_offline(self, number):
        """What was asked, by operation."""
        guest = f"guest{number}@ysgol-practis.example"
        lines = [f"invite --first-name G --last-name {number} --email {guest} --type user --language en",
                 f"access {self.somebody} {self.other_way()} itemLevelData",
                 f"delete {self.leavers.pop()} --yes"]
        if self.guests:
            lines.append(f"resend {self.guests[-1]}")
        if len(self.guests) > 1:
            lines.append(f"cancel {self.guests.pop(0)} --yes")
        self.guests.append(guest)
        self.proxy.refuse()
        self.assertEqual(self.cli.run("batch", lines=lines)[0], DONE)
        self.proxy.accept()
        asked = {change["operation"]: change["sentence"] for change in self.cli.json("waiting")[1]}
        self.assertEqual(len(asked), len(lines))
        return asked

    def other_way(self):
        has = self.cli.users()[self.somebody]["permissions"]
        return "--withdraw" if "itemLevelData" in has else "--grant"

    def settle(self):
        """Whatever somebody would have to decide is taken back, so that the next case begins anew."""
        for change in self.cli.json("waiting")[1]:
            self.cli.run("undo", str(change["number"]))
        emails = self.cli.users()
        self.guests = [guest for guest in self.guests if guest in emails]


if __name__ == "__main__":
    unittest.main()
