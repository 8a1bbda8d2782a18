"""Every call of the portal's API that synchronising makes × everything that networks, schools and servers do to it
(reliability.md A, "Response rules"): what was changed is at the portal exactly once, or is listed and waits for
somebody. So with a portal that knows the Idempotency-Key, and with one that does not, where the program has to look
before it sends again.

All cases under CANOLFAN_LONG; otherwise a sample whose seed is printed (FUZZ_SEED chooses it)."""

import json
import os
import unittest
import urllib.error
import urllib.request

from cli.faultcases import CALLS, LED_TO_BY, cases
from cli.program import Cli
from harness import faultproxy
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.signin import access_token

DONE = 0
SAMPLE = 12
TO_DECIDE = {"conflict", "refused", "notSent"}


class Faults(unittest.TestCase):
    options = ()
    feed_names_operations = True

    def setUp(self):
        self.desktop = Desktop()
        self.addCleanup(self.desktop.close)
        # Every case deletes somebody.
        self.portal = PracticePortal("--users", "600" if os.environ.get("CANOLFAN_LONG") else "100", *self.options)
        self.addCleanup(self.portal.close)
        self.proxy = faultproxy.FaultProxy(self.portal)
        self.addCleanup(self.proxy.close)
        self.cli = Cli(self.proxy, self.desktop.env)
        self.addCleanup(self.cli.close)
        code, _, err = self.cli.sign_in("examsOfficer")
        self.assertEqual(code, DONE, err)
        self.base, self.token = self.portal.get("/.well-known/canolfan.json")["apiBase"], access_token(self.portal, "admin")
        practice = {account["email"] for account in self.portal.accounts.values()}
        self.leavers = sorted(email for email, user in self.at_the_portal().items() if user["state"] == "active"
                              and user["accountType"] == "user" and email not in practice)
        self.somebody = self.leavers.pop()
        self.guests = []
        self.said_gone = set()  # shown no more, until the portal has news of them

    def at_the_portal(self):
        """Everybody, as somebody else sees them who has not been told anything by the program."""
        try:
            page = self.read_page()
        except urllib.error.HTTPError as refusal:
            self.assertEqual(refusal.code, 401)
            self.token = access_token(self.portal, "admin")
            page = self.read_page()
        self.assertIsNone(page.get("next"))
        return {user["email"]: {**user, "permissions": {name for name, has in user["permissions"].items() if has}}
                for user in page["items"]}

    def read_page(self):
        request = urllib.request.Request(self.base + "/centres/68101/users?limit=1000",
                                         headers={"Authorization": "Bearer " + self.token})
        with urllib.request.urlopen(request, context=self.portal.tls, timeout=20) as reply:
            return json.loads(reply.read())

    def test_every_call_and_every_fault(self):
        self.applied = self.listed = 0
        tried = cases(SAMPLE, self.feed_names_operations)
        for number, (call, name, fault) in enumerate(tried):
            with self.subTest(f"{name} at {call}"):
                self.invite_guests(number)
                asked = self.changed_offline(number)
                # Nothing happens at the portal when somebody is read, so no news puts that right.
                is_said = name == "404" or (call, name) == ("user", "404 after")
                said_gone = self.called[call] if is_said and call in self.called else None
                self.said_gone |= {said_gone} - {None}
                try:
                    self.synchronise_under(call, fault)
                    self.cli.run("sync")
                    self.check(asked, said_gone)
                finally:
                    self.settle()
                    self.choose_others(said_gone)
        self.assertGreater(self.applied, len(tried), "hardly anything was tried")
        print(f"{len(tried)} cases: {self.applied} changes applied once, {self.listed} listed for somebody, 0 lost, "
              "0 applied twice", flush=True)

    def synchronise_under(self, call, fault):
        if call in LED_TO_BY:
            self.proxy.on(*LED_TO_BY[call])
        rule = self.proxy.on(*CALLS[call], fault)
        try:
            self.cli.run("sync")
        finally:
            self.proxy.clear()
        self.assertTrue(rule.done, "the fault was never met")

    # --- What is asked for ---

    def invite_guests(self, number):
        """Two at least, whose invitations can be sent again and cancelled."""
        for guest in range(2 - len(self.guests)):
            email = f"early{number}.{guest}@ysgol-practis.example"
            self.assertEqual(self.cli.run(*self.invitation(email).split())[0], DONE)
            self.guests.append(email)

    @staticmethod
    def invitation(email):
        return f"invite --first-name G --last-name H --email {email} --type user --language en"

    def changed_offline(self, number):
        """What each of the changes is to come to at the portal, by its kind and whose it is."""
        guest = f"guest{number}@ysgol-practis.example"
        leaver, gone, again = self.leavers.pop(), self.guests.pop(0), self.guests[-1]
        self.called = {"delete": leaver, "cancel": gone, "resend": again, "access": self.somebody, "user": self.somebody}
        somebody = self.somebody
        wanted = "itemLevelData" not in self.at_the_portal()[somebody]["permissions"]
        mails = len(self.portal.messages(again))
        lines = [self.invitation(guest), f"delete {leaver} --yes", f"resend {again}", f"cancel {gone} --yes",
                 f"access {somebody} {'--grant' if wanted else '--withdraw'} itemLevelData"]
        self.guests.append(guest)
        self.proxy.refuse()
        code, _, err = self.cli.run("batch", lines=lines)
        self.proxy.accept()
        self.assertEqual(code, DONE, err)
        self.operations = {change["operation"] for change in self.waiting()}
        asked = {
            ("invite", guest): lambda now: guest in now and len(self.portal.messages(guest)) == 1,
            ("delete", leaver): lambda now: leaver not in now,
            ("resend", again): lambda now: len(self.portal.messages(again)) == mails + 1,
            ("cancel", gone): lambda now: gone not in now,
            ("access", somebody): lambda now: wanted == ("itemLevelData" in now[somebody]["permissions"])}
        self.assertEqual({(change["kind"], change["email"]) for change in self.waiting()}, set(asked))
        now = self.at_the_portal()
        self.assertFalse(any(is_done(now) for is_done in asked.values()), "done before it was asked")
        return asked

    def waiting(self):
        code, changes = self.cli.json("waiting")
        self.assertEqual(code, DONE, changes)
        return changes

    # --- What has become of it ---

    def check(self, asked, said_gone):
        """Of each change one of the two is true: it has been made, or it is listed and somebody is to decide. `said_gone`:
        whom the portal's own problem has called deleted, though it was not true: they are shown no more, and there is
        nothing left to delete or to cancel."""
        left = {(change["kind"], change["email"]): change["state"] for change in self.waiting()}
        self.assertLessEqual(set(left), set(asked))
        self.assertLessEqual(set(left.values()), TO_DECIDE, "not sent, though nothing stands in the way")
        now = self.at_the_portal()
        for change, is_done in asked.items():
            if change[1] != said_gone or change[0] not in ("delete", "cancel"):
                trouble = "made, and still listed" if change in left else "lost"
                self.assertNotEqual(is_done(now), change in left, f"{change}: {trouble}")
        effects = self.portal.get("/practice/effects")
        self.assertLessEqual(max(effects.values()), 1, "applied twice")
        self.applied += sum(effects.get(operation, 0) for operation in self.operations)
        self.listed += len(left)
        # What is shown is what the portal has, with those on top whose invitation somebody is to decide about.
        invited = {email for kind, email in left if kind == "invite"}
        shown = {email: set(user["permissions"]) for email, user in self.cli.users().items() if email not in invited}
        hidden = self.said_gone - set(shown)
        there = {email: user["permissions"] for email, user in now.items() if email not in hidden}
        differing = {email: (shown.get(email), there.get(email)) for email in {*shown, *there}
                     if shown.get(email) != there.get(email)}
        self.assertEqual(differing, {}, "shown, and at the portal")

    def settle(self):
        """Whatever somebody would have to decide is taken back, so that the next case begins anew."""
        for change in self.waiting():
            self.assertEqual(self.cli.run("undo", str(change["number"]))[0], DONE)
        now = self.at_the_portal()
        self.guests = [guest for guest in self.guests if guest in now]

    def choose_others(self, said_gone):
        """In place of whoever is shown no more."""
        self.guests = [guest for guest in self.guests if guest != said_gone]
        if self.somebody == said_gone:
            self.somebody = self.leavers.pop()


class WithoutIdempotency(Faults):
    """A portal that gives nothing again: a request that comes twice is carried out twice, unless it says what stands there
    now."""

    options = ("--no-idempotency",)
    feed_names_operations = False


if __name__ == "__main__":
    unittest.main()
