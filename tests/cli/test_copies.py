"""The copy on this computer in the real program, when it is too old, its key is gone, it is damaged, or the disk takes
nothing; and two programs at work on one (reliability.md B). Whatever becomes of the list, unsent changes stay."""

import base64
import glob
import os
import subprocess
import unittest

from cli.program import Cli
from cli.test_offline import DONE, NOT_SIGNED_IN, OFFLINE, REFUSED, OfflineTest
from harness.copies import assert_sound, copies
from harness.disks import disk, fill_up


def days_later(env, days):
    """For a program whose clock is so far ahead (laterclock.cpp)."""
    # AddressSanitizer wants to be the first library; the clock does not mind being the second.
    return {**env, "LD_PRELOAD": os.environ["CANOLFAN_CLOCK"], "LATER_DAYS": str(days),
            "ASAN_OPTIONS": "verify_asan_link_order=0"}


class CopyTest(OfflineTest):
    def change_offline(self):
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")

    def assert_sent(self):
        """The change of change_offline, once, and nothing is left to send."""
        self.done("sync")
        self.assertEqual(self.waiting(), [])
        self.assertIn("viewScripts", self.elsewhere().users()[self.first]["permissions"])
        self.assertEqual(set(self.portal.get("/practice/effects").values()), {1})


class Age(CopyTest):
    def later(self, days, *words):
        env, self.cli.env = self.cli.env, days_later(self.cli.env, days)
        try:
            return self.cli.run(*words)
        finally:
            self.cli.env = env

    def test_the_list_is_not_shown_after_a_week_and_the_outbox_is(self):
        self.change_offline()
        self.assertEqual(self.later(6, "users")[0], DONE)
        code, out, err = self.later(8, "users")
        self.assertEqual((code, out), (OFFLINE, ""))
        self.assertIn("more than 7 days", err)
        code, out, err = self.later(8, "waiting")
        self.assertEqual(code, DONE, err)
        self.assertIn("View Scripts", out)
        self.assertEqual(self.later(8, "access", self.second, "--grant", "viewScripts")[0], OFFLINE)
        # Nothing of it is gone: a clock that is put right shows it again, and the portal gets the change.
        self.assertIn(self.second, self.cli.users())
        self.portal.start()
        self.assert_sent()

    def test_what_waits_in_a_list_too_old_is_taken_back(self):
        self.change_offline()
        number = str(self.done("waiting")[0]["number"])
        code, out, err = self.later(8, "undo", number)
        self.assertEqual(code, DONE, err)
        self.assertEqual(self.waiting(), [])

    def test_the_portal_shortens_it(self):
        self.portal.post("/practice/centre", {"offlineDays": 2})
        self.change_offline()  # offline, what was heard before holds
        self.assertEqual(self.later(3, "users")[0], DONE)
        self.portal.start()
        self.done("sync")
        self.portal.stop()
        self.assertEqual(self.later(1, "users")[0], DONE)
        code, _, err = self.later(3, "users")
        self.assertEqual(code, OFFLINE)
        self.assertIn("more than 2 days", err)

    def test_the_portal_allows_no_day_at_all(self):
        self.portal.post("/practice/centre", {"offlineDays": 0})
        for _ in range(2):
            self.assertEqual(len(self.cli.users()), len(self.before))
        self.portal.stop()
        code, out, err = self.cli.run("users")
        self.assertEqual((code, out), (OFFLINE, ""))
        self.assertIn("no list to be shown", err)
        self.portal.start()
        self.assertEqual(len(self.cli.users()), len(self.before))

    def test_the_people_go_after_thirty_days_and_the_outbox_does_not(self):
        self.change_offline()
        before = os.path.getsize(copies(self.cli.data)[0])
        self.assertEqual(self.later(31, "users")[0], NOT_SIGNED_IN)
        self.assertGreater(before, 0)
        self.portal.start()
        code, _, err = self.cli.sign_in("examsOfficer")
        self.assertEqual(code, DONE, err)
        self.assert_sent()


class Key(CopyTest):
    def entry(self):
        attribute, = self.desktop.copy_keys()
        return {"user": attribute.split(" = ")[1], "server": "Canolfan", "type": "base64"}

    def lose_the_key(self):
        """What would bring it back."""
        entry = self.entry()
        content = self.desktop.secret(**entry)
        subprocess.run(["secret-tool", "clear", "server", "Canolfan", "user", entry["user"]], env=self.desktop.env, check=True)
        self.assertEqual(self.desktop.copy_keys(), [])
        return lambda: self.desktop.store_secret(content, "Canolfan", **entry)

    def assert_locked_away(self):
        code, out, err = self.cli.run("users")
        self.assertEqual(code, DONE, err)
        self.assertIn(self.first, out)
        self.assertIn("no longer has the key", err)
        self.assertIn("locked in the old copy: 1", err)
        self.assertEqual(len(glob.glob(os.path.join(self.cli.data, "*.locked"))), 1)
        # Said once.
        self.assertEqual(self.cli.run("users")[2], "")

    def test_deleted_and_back_again(self):
        self.change_offline()
        bring_back = self.lose_the_key()
        self.portal.start()
        self.assert_locked_away()
        self.assertEqual(self.waiting(), [])
        bring_back()
        code, _, err = self.cli.run("sync")
        self.assertEqual(code, DONE, err)
        self.assert_sent()

    def test_replaced_by_another(self):
        self.change_offline()
        entry = self.entry()
        other = b"Canolfan 1\n" + os.urandom(32)
        self.assertEqual(len(base64.b64decode(self.desktop.secret(**entry))), len(other))
        content = self.desktop.secret(**entry)
        self.desktop.store_secret(base64.b64encode(other).decode(), "Canolfan", **entry)
        self.portal.start()
        self.assert_locked_away()
        self.desktop.store_secret(content, "Canolfan", **entry)
        self.assertEqual(self.cli.run("sync")[0], DONE)
        self.assert_sent()

    def test_deleted_and_no_portal(self):
        """Nothing is shown that could not be read, and nothing that is there is given up."""
        self.change_offline()
        bring_back = self.lose_the_key()
        code, out, err = self.cli.run("users")
        self.assertEqual((code, out), (OFFLINE, ""), err)
        bring_back()
        self.portal.start()
        self.assert_sent()


class Damage(CopyTest):
    def damage(self, injure):
        path, = copies(self.cli.data)
        for beside in ("-wal", "-shm"):
            if os.path.exists(path + beside):
                os.remove(path + beside)
        with open(path, "r+b") as file:
            injure(file)

    def assert_salvaged(self):
        code, changes, err = self.cli.run("--json", "waiting")
        self.assertEqual(code, DONE, err)
        self.assertIn("was damaged", err)
        self.assertIn("No unsent change was lost", err)
        self.assertEqual(self.waiting(), [("access", "waiting", self.first)])
        assert_sound(self, self.cli.data, aside=1)
        self.portal.start()
        self.assert_sent()
        self.assertEqual(len(self.cli.users()), len(self.before))

    def test_the_first_page_is_noise(self):
        self.change_offline()
        self.damage(lambda file: file.write(os.urandom(100)))
        self.assert_salvaged()

    def test_cut_to_a_stump(self):
        """Not a byte of the change is left, and that it was there is not forgotten."""
        self.change_offline()
        self.damage(lambda file: file.truncate(4096))
        self.portal.start()
        code, out, err = self.cli.run("users")
        self.assertEqual(code, DONE, err)
        self.assertEqual(len(out.splitlines()), len(self.before))
        self.assertIn("was damaged", err)
        self.assertIn("Unsent changes lost with it: 1", err)
        self.assertEqual(self.waiting(), [])
        self.assertEqual(self.cli.run("users")[2], "", "said once")


class Disk(CopyTest):
    def setUp(self):
        super().setUp()
        folder, self.remount = self.enterContext(disk("8m"))
        self.cli = Cli(self.portal, self.desktop.env, data=folder)
        self.addCleanup(self.cli.close)
        code, _, err = self.cli.sign_in("examsOfficer")
        self.assertEqual(code, DONE, err)
        self.change_offline()

    def assert_shown_and_not_changed(self, said):
        """Offline, with the change that waits; and a new one is not called saved."""
        shown = self.cli.users()
        self.assertEqual(set(shown), set(self.before))
        self.assertIn("viewScripts", shown[self.first]["permissions"])
        code, out, err = self.cli.run("access", self.second, "--grant", "viewScripts")
        self.assertEqual(code, REFUSED, err)
        self.assertNotIn("Saved", out)
        self.assertRegex(err, said)
        self.assertEqual(self.waiting(), [("access", "waiting", self.first)])

    def assert_goes_on(self):
        self.done("access", self.second, "--grant", "viewScripts")
        self.assertEqual(len(self.waiting()), 2)
        self.portal.start()
        self.assert_sent()

    def test_read_only(self):
        self.remount("ro")
        self.assert_shown_and_not_changed("read but not written to")
        self.remount("rw")
        self.assert_goes_on()

    def test_full(self):
        fill_up(self.cli.data)
        # SQLite calls it a fault where it has no room for the index of its log.
        self.assert_shown_and_not_changed("disk is full|disk reports a fault")
        os.remove(os.path.join(self.cli.data, "rest"))
        self.assert_goes_on()

    def test_the_portal_is_there_and_the_disk_is_full(self):
        """What cannot be kept can still be seen, as the portal has it."""
        self.portal.start()
        fill_up(self.cli.data)
        code, out, err = self.cli.run("users")
        self.assertEqual(code, DONE, err)
        self.assertIn(self.second, out)
        os.remove(os.path.join(self.cli.data, "rest"))
        self.assert_sent()


class Together(CopyTest):
    def at_once(self, commands):
        processes = [subprocess.Popen(self.cli.command(*words), env=self.cli.env, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, text=True) for words in commands]
        return [(process.communicate(timeout=120), process.returncode) for process in processes]

    def test_two_programs_change_and_send_together(self):
        people = sorted(email for email, user in self.before.items()
                        if user["accountType"] == "user" and email not in (self.first, self.second, self.third))[:4]
        self.portal.stop()
        wanted = {email: "--withdraw" if "iamis" in self.before[email]["permissions"] else "--grant" for email in people}
        outcomes = self.at_once([("access", email, option, "iamis") for email, option in wanted.items()])
        for (out, err), code in outcomes:
            self.assertEqual(code, DONE, err)
            self.assertIn("Saved on this computer", out)
        changes = self.done("waiting")
        self.assertEqual({change["email"] for change in changes}, set(people))
        self.assertEqual(len({change["number"] for change in changes}), len(people))
        self.portal.start()
        for (_, err), code in self.at_once([("sync",)] * 3):
            self.assertEqual(code, DONE, err)
        self.assertEqual(self.waiting(), [])
        self.assertEqual(set(self.portal.get("/practice/effects").values()), {1})
        now = self.elsewhere().users()
        for email, option in wanted.items():
            self.assertEqual("iamis" in now[email]["permissions"], option == "--grant")


if __name__ == "__main__":
    unittest.main()
