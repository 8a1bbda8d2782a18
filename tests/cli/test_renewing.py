"""One account in many processes, and processes that end at the worst of moments, where a refresh token works once and
never again: nobody destroys another's sign-in, and what is lost at worst is the sign-in (cognito.md section 6.2)."""

import os
import subprocess
import unittest

from cli.identity import DONE, NOT_SIGNED_IN, PASSWORD, REFUSED, IdentityTest
from cli.program import Cli
from harness import faultproxy
from harness.wait import until

RENEWAL = "GetTokensFromRefreshToken"
AT_ONCE = 20


class Renewing(IdentityTest):
    OPTIONS = ("--grace", "0")

    def setUp(self):
        super().setUp()
        self.email = self.settled()
        self.addCleanup(self.portal.post, "/practice/identity-faults", {"release": True})

    def start(self, *words):
        process = subprocess.Popen(self.cli.command(*words), text=True, stdin=subprocess.DEVNULL,
                                   env={**self.cli.env, "QT_LOGGING_RULES": "canolfan.http=true"},
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.kill()
        process.communicate()

    def test_many_at_once(self):
        before = self.portal.calls(RENEWAL)
        processes = [self.start("users") for _ in range(AT_ONCE)]
        for process in processes:
            _, err = process.communicate(timeout=250)
            self.assertEqual(process.returncode, DONE, err)
        self.assertEqual(self.portal.calls(RENEWAL), before + AT_ONCE)
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock
        self.assertEqual(self.cli.run("users")[0], DONE)

    def rotated_but_not_answered(self):
        """A process whose token the pool has just rotated, and which does not know of it yet."""
        self.portal.post("/practice/identity-faults", {"operation": RENEWAL, "hold": True, "count": 1})
        before = self.portal.calls(RENEWAL)
        process = self.start("users")
        until(lambda: self.portal.calls(RENEWAL) > before, "the rotation")
        return process

    def assert_only_the_sign_in_is_lost(self):
        code, _, err = self.cli.run("users")
        self.assertEqual(code, NOT_SIGNED_IN, err)
        self.assertIn("signed out, here or elsewhere", err)
        self.assertIn("Log in again", err)
        self.assertEqual(self.desktop.secrets(), [])
        self.sign_in(self.email, PASSWORD)  # at the first try: nothing was counted against the account
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_killed_before_it_knows(self):
        process = self.rotated_but_not_answered()
        process.kill()
        process.wait()
        self.portal.post("/practice/identity-faults", {"release": True})
        self.assert_only_the_sign_in_is_lost()

    def test_killed_before_it_is_stored(self):
        process = self.rotated_but_not_answered()
        self.desktop.halt_keyring()
        self.portal.post("/practice/identity-faults", {"release": True})
        for line in process.stderr:
            if "POST" in line and "200" in line:
                break  # it has the token, and can tell nobody
        process.kill()
        process.wait()
        # What may still lie in the keyring's post is lost with it, as when the power goes off.
        self.desktop.kill_keyring()
        self.desktop.start_keyring()
        self.assert_only_the_sign_in_is_lost()

    def test_a_killed_process_keeps_nobody_waiting(self):
        process = self.rotated_but_not_answered()
        lock = os.path.join(self.cli.data, "renew.lock")
        self.assertTrue(os.path.exists(lock))
        process.kill()
        process.wait()
        self.portal.post("/practice/identity-faults", {"release": True})
        self.assertTrue(os.path.exists(lock))
        code, _, _ = self.cli.run("users")
        self.assertEqual(code, NOT_SIGNED_IN)
        self.assertFalse(os.path.exists(lock))


class WithinTheGracePeriod(Renewing):
    """Where a rotated token still works for a while, not even the sign-in is lost."""
    OPTIONS = ("--grace", "60")

    def assert_only_the_sign_in_is_lost(self):
        self.assertEqual(self.cli.run("users")[0], DONE)

    def test_a_killed_process_keeps_nobody_waiting(self):
        process = self.rotated_but_not_answered()
        process.kill()
        process.wait()
        self.portal.post("/practice/identity-faults", {"release": True})
        self.assertEqual(self.cli.run("users")[0], DONE)


class AReplyThatIsLost(IdentityTest):
    """With the shortest of the usual grace periods: whoever asked tries again while the old token still works."""
    OPTIONS = ("--grace", "10")

    def test_costs_nobody_the_sign_in(self):
        email = self.settled()
        proxy = faultproxy.FaultProxy(self.portal, identity=True)
        self.addCleanup(proxy.close)
        for name, fault in {"reset": faultproxy.reset(after=True), "closed": faultproxy.close(after=True),
                            "cut short": faultproxy.cut()}.items():
            with self.subTest(name):
                cli = Cli(proxy, self.desktop.env)
                self.addCleanup(cli.close)
                self.sign_in(email, PASSWORD, cli)
                before = self.portal.calls(RENEWAL)
                rule = proxy.on("POST", "^/$|^/identity", fault)
                code, _, err = cli.run("users")
                self.assertEqual(rule.done, 1)
                self.assertEqual((code, self.portal.calls(RENEWAL)), (DONE, before + 2), err)
                self.advance(11)
                code, _, err = cli.run("users")
                self.assertEqual(code, DONE, err)
                proxy.clear()


class WithoutRotation(IdentityTest):
    """One refresh token for the whole sign-in, of which two operations make new tokens (cognito.md section 6.1)."""
    OPTIONS = ("--rotation", "off")

    def renewed_by(self):
        """How often which operation has been done while somebody's list was read."""
        before = [self.portal.calls(operation) for operation in (RENEWAL, "InitiateAuth")]
        code, _, err = self.cli.run("users")
        self.assertEqual(code, DONE, err)
        return [self.portal.calls(operation) - count for operation, count in zip((RENEWAL, "InitiateAuth"), before)]

    def refuse(self, error, count=1):
        self.portal.post("/practice/identity-faults", {"operation": RENEWAL, "error": error, "count": count})

    def test_the_newer_operation_is_the_first(self):
        self.settled()
        self.assertEqual([self.renewed_by() for _ in range(2)], [[1, 0], [1, 0]])

    def test_the_older_one_where_the_pool_does_not_offer_it(self):
        self.settled()
        for error in ("OperationNotEnabledException", "UnknownOperationException"):
            self.refuse(error, 2)
            self.assertEqual([self.renewed_by() for _ in range(3)], [[0, 1], [0, 1], [1, 0]], error)

    def test_any_other_refusal_is_one(self):
        self.settled()
        before = self.portal.calls("InitiateAuth")
        self.refuse("ForbiddenException")
        self.assertEqual(self.cli.run("users")[0], REFUSED)
        self.assertEqual(self.portal.calls("InitiateAuth"), before)
        self.assertEqual(self.renewed_by(), [1, 0])


class WithoutRotationOnAKnownDevice(WithoutRotation):
    """A refresh without the device's key would be refused (cognito.md section 3.1)."""
    OPTIONS = ("--rotation", "off", "--devices", "on")


if __name__ == "__main__":
    unittest.main()
