"""canolfan-cli is killed at every write and every sync call of keeping a change and of synchronising, and both fail in
each of them (reliability.md A and B): nothing acknowledged is lost, nothing is done twice, and the copy stays sound.

All calls under CANOLFAN_LONG; otherwise a sample whose seed is printed (FUZZ_SEED chooses it)."""

import json
import os
import random
import re
import shutil
import subprocess
import unittest

from cli.test_offline import DONE, OfflineTest
from harness.copies import assert_sound

CALLS = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink", "rename")
ERRORS = ("EIO", "ENOSPC")
# A line of strace's: the call, and the file or whatever else its descriptor stands for.
WHAT = re.compile(r"(\w+)\((?:\d+<([^>]*)>|)").match
SAMPLE = 10


def can_trace():
    tried = subprocess.run(["strace", "-e", "trace=none", "true"], capture_output=True) if shutil.which("strace") else None
    return tried is not None and tried.returncode == 0


class Case:
    """One fault: at the `nth` call of this name, killed or failing."""

    def __init__(self, call, nth, fault):
        self.call, self.nth, self.fault = call, nth, fault

    def strace(self, log):
        fault = "signal=KILL" if self.fault == "KILL" else f"error={self.fault}"
        return ["strace", "-qq", "-o", log, "-e", f"trace={self.call}", "-e",
                f"inject={self.call}:{fault}:when={self.nth}"]

    def __str__(self):
        return f"{self.fault} at {self.call} {self.nth}"


@unittest.skipUnless(can_trace(), "strace is missing or may not trace here")
class Kill(OfflineTest):
    # What is killed while a token is rotated is another test's; here every run begins with the same one.
    options = ("--users", "40", "--rotation", "off")

    def count(self, *words):
        """The calls that one undisturbed run makes, in order: (name, what on)."""
        log = os.path.join(self.cli.data, "..", os.path.basename(self.cli.data) + ".strace")
        command = ["strace", "-qq", "-y", "-o", log, "-e", "trace=" + ",".join(CALLS), *self.cli.command(*words)]
        subprocess.run(command, env=self.desktop.env, capture_output=True, timeout=120)
        with open(log, encoding="utf-8", errors="replace") as file:
            made = [match.groups() for match in map(WHAT, file) if match]
        os.remove(log)
        self.assertTrue({"pwrite64", "fdatasync", "write"} <= {call for call, _ in made}, made)
        return made

    def cases(self, made):
        """What every run of these words is tried with. Disks fail, and pipes, but not what wakes a thread."""
        every = []
        for call in CALLS:
            files = [on for name, on in made if name == call]
            for nth, on in enumerate(files, 1):
                fails = call != "write"  # by which threads wake each other too: their number is another in each run
                every += [Case(call, nth, fault) for fault in ("KILL", *(ERRORS if fails else ()))]
        if os.environ.get("CANOLFAN_LONG"):
            return every
        seed = int(os.environ.get("FUZZ_SEED", random.randrange(1 << 30)))
        print(f"FUZZ_SEED={seed}: {SAMPLE} of {len(every)} faults", flush=True)
        return random.Random(seed).sample(every, min(SAMPLE, len(every)))

    def under(self, case, *words):
        """(exit code, standard output); a run that was killed has a negative code."""
        command = [*case.strace(os.devnull), *self.cli.command(*words)]
        ended = subprocess.run(command, env=self.desktop.env, capture_output=True, text=True, timeout=120)
        return ended.returncode, ended.stdout

    def test_a_change_is_kept(self):
        self.portal.stop()
        people = sorted(email for email, user in self.before.items()
                        if user["accountType"] == "user" and "viewScripts" not in user["permissions"])
        cases = self.cases(self.count("access", people[0], "--grant", "viewScripts"))
        acknowledged, tried = {people[0]}, {people[0]}
        for number, case in enumerate(cases):
            email = people[1 + number % (len(people) - 1)]
            if email in tried:
                self.done("access", email, "--withdraw", "viewScripts")
                acknowledged.discard(email)
            tried.add(email)
            with self.subTest(str(case)):
                code, out = self.under(case, "access", email, "--grant", "viewScripts")
                if code == DONE and "Saved on this computer" in out:
                    acknowledged.add(email)
                kept = {change["email"] for change in self.found_sound()}
                self.assertLessEqual(acknowledged, kept, "an acknowledged change is lost")
                self.assertLessEqual(kept, tried)
        self.portal.start()
        kept = {change["email"] for change in self.done("waiting")}
        self.assertEqual(self.cli.run("sync")[0], DONE)
        now = self.cli.users()
        self.assertTrue(all("viewScripts" in now[email]["permissions"] for email in kept))
        self.assertEqual(set(self.portal.get("/practice/effects").values()), {1})
        print(f"{len(cases)} faults while a change is kept: {len(acknowledged)} people with an acknowledged change, "
              "0 lost, 0 applied twice, the copy sound after each", flush=True)

    def found_sound(self):
        """What waits, read from a copy that needed no repair: as it lies there first, and then by the program's own word."""
        assert_sound(self, self.cli.data)
        code, changes, err = self.cli.run("--json", "waiting")
        self.assertEqual((code, err), (DONE, ""), "the program has something to say of its copy")
        return json.loads(changes)

    def test_a_synchronisation(self):
        self.prepare()
        cases = self.cases(self.count("sync"))
        for case in cases:
            with self.subTest(str(case)):
                self.restore()
                self.under(case, "sync")
                self.found_sound()
                self.assertEqual(self.cli.run("sync")[0], DONE)
                self.assertEqual(self.waiting(), [])
                effects = self.portal.get("/practice/effects")
                self.assertEqual([effects.get(operation) for operation in self.operations], [1] * 4)
                now = self.cli.users()
                self.assertIn("viewScripts", now[self.first]["permissions"])
                self.assertNotIn(self.second, now)
                self.assertIn("nia@ysgol-practis.example", now)
        print(f"{len(cases)} faults while synchronising 4 changes: 0 lost, 0 applied twice, the copy sound after each", flush=True)

    def prepare(self):
        """Four waiting changes; both sides as they are now are what every run begins with."""
        self.portal.stop()
        self.done("access", self.first, "--grant", "viewScripts")
        self.done("delete", self.second, "--yes")
        self.done("invite", "--first-name", "Nia", "--last-name", "Prŷs", "--email", "nia@ysgol-practis.example",
                  "--type", "user", "--language", "cy")
        self.done("access", self.third, "--type", "admin", "--yes")
        self.operations = [change["operation"] for change in self.done("waiting")]
        self.kept = [(self.cli.data, self.copy_of(self.cli.data)),
                     (self.portal.folder.name, self.copy_of(self.portal.folder.name))]
        self.portal.start()

    def copy_of(self, folder):
        copy = folder + ".before"
        shutil.copytree(folder, copy)
        self.addCleanup(shutil.rmtree, copy)
        return copy

    def restore(self):
        self.portal.stop()
        for folder, copy in self.kept:
            for name in os.listdir(folder):
                path = os.path.join(folder, name)
                shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
            shutil.copytree(copy, folder, dirs_exist_ok=True)
        self.portal.start()


if __name__ == "__main__":
    unittest.main()
