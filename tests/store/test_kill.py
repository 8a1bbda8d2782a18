"""The copy on this computer under the knife: killed at every call that writes, syncs, renames or removes, and with the
disk failing at each of them. What was acknowledged is there, nothing is there by halves, nothing that failed is there,
and the database is sound (reliability.md A and B).

CANOLFAN_LONG: every call of every kind; else a sample, drawn with STORE_SEED."""

import contextlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import unittest

COMMITTER = os.environ.get("STORE_COMMITTER", "committer")
SAMPLE = 24
"""Of each kind of injury."""

KILLED = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "rename", "renameat2", "unlink", "linkat")
FAILING = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate")


def can_trace():
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-f", "-e", "trace=none", "true"], capture_output=True).returncode == 0


def committer(folder, *words, env=None):
    return subprocess.run([COMMITTER, str(folder), *words], env=env, capture_output=True, text=True, timeout=120)


class Case:
    """A program to injure: `words` of committer's, in a folder as `prepare` has left it."""

    def __init__(self, name, words, script, prepare=None, **env):
        self.name, self.words, self.script = name, words, script
        self.env = {**os.environ, **env}
        self.template = pathlib.Path(tempfile.mkdtemp(prefix="store-", dir=memory_folder()))
        for step in prepare or ():
            if committer(self.template, *step, env=self.env).returncode != 0:
                raise RuntimeError(f"{name}: {step}")
        self.calls = self.count()

    @contextlib.contextmanager
    def folder(self):
        with tempfile.TemporaryDirectory(prefix="store-", dir=memory_folder()) as folder:
            shutil.copytree(self.template, folder, dirs_exist_ok=True)
            yield folder

    def count(self):
        """{call: how often it is made}, of an undisturbed run."""
        with self.folder() as folder, tempfile.NamedTemporaryFile("r") as log:
            # A name that this kernel or this strace does not know is passed over: "?".
            names = ",".join("?" + name for name in KILLED)
            subprocess.run(["strace", "-f", "-qq", "-o", log.name, "-e", "trace=" + names, COMMITTER, folder, *self.words],
                           env=self.env, check=True, capture_output=True, timeout=120)
            found = re.findall(r"^\d+ +(\w+)\(", log.read(), re.MULTILINE)
        return {name: found.count(name) for name in KILLED if name in found}

    def injured(self, call, number, injury, *more, check=None):
        """(the lines that it said, what is there afterwards)"""
        with self.folder() as folder:
            ended = subprocess.run(
                ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}",
                 "-e", f"inject={call}:{injury}:when={number}", COMMITTER, folder, *self.words, *more],
                env=self.env, capture_output=True, text=True, timeout=120)
            there = committer(folder, *(check or ("check", self.script)), env=self.env)
        if there.returncode != 0:
            raise AssertionError(f"{self.name}: not to be opened after {call} {number}: {there.returncode}")
        # strace ends as what it has traced.
        if "KILL" in injury and ended.returncode not in (-9, 137):
            raise AssertionError(f"{self.name}: was not killed at {call} {number}")
        return ended.stdout.split("\n"), json.loads(there.stdout)

    def close(self):
        shutil.rmtree(self.template)


def memory_folder():
    """Where nothing waits for a disk; the calls are the same."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def acknowledged(lines):
    return max((int(line.split()[1]) for line in lines if line.startswith("ack ")), default=0)


@unittest.skipUnless(can_trace(), "strace cannot trace here (not installed, or not permitted): nothing is killed")
class Kill(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.seed = int(os.environ.get("STORE_SEED", random.randrange(2**31)))
        print(f"STORE_SEED={cls.seed}", flush=True)
        cls.random = random.Random(cls.seed)

    def injuries(self, case, calls):
        every = [(call, number) for call in calls for number in range(1, case.calls.get(call, 0) + 1)]
        if "CANOLFAN_LONG" in os.environ or len(every) <= SAMPLE:
            return every
        return self.random.sample(every, SAMPLE)

    def case(self, *about, **env):
        case = Case(*about, **env)
        self.addCleanup(case.close)
        return case

    def tell(self, what, case, runs, commits):
        print(f"{what}: {runs} runs of {sum(case.calls.values())} calls, {commits} acknowledged commits, "
              "0 lost, 0 torn", flush=True)

    def killed(self, script, **env):
        case = self.case(script, ("run", script), script, **env)
        commits = 0
        injuries = self.injuries(case, KILLED)
        for call, number in injuries:
            with self.subTest(script=script, call=call, number=number):
                lines, there = case.injured(call, number, "signal=KILL")
                said = acknowledged(lines)
                commits += said
                # The kill may have come between the commit and its acknowledgement.
                self.assertIn(there["step"], (said, said + 1))
                self.assertFalse(there["damaged"])
        self.tell(f"killed while it runs '{script}'{' '.join(['', *env])}", case, len(injuries), commits)
        self.assertGreater(commits, len(injuries))

    def test_killed_while_changes_are_made(self):
        self.killed("edit")

    def test_killed_while_synchronising(self):
        self.killed("synchronise")

    def failing(self, script, error, on_failure, **env):
        case = self.case(script, ("run", script), script, **env)
        commits = failures = 0
        injuries = self.injuries(case, FAILING)
        for call, number in injuries:
            with self.subTest(script=script, call=call, number=number, error=error):
                lines, there = case.injured(call, number, f"error={error}", on_failure)
                said = acknowledged(lines)
                commits += said
                failures += any(line.startswith(("failed", "closed")) for line in lines)
                # What was said to have failed has not happened, even if the program is killed at that moment.
                self.assertEqual(there["step"], said, lines)
                self.assertFalse(there["damaged"])
        self.tell(f"{error} while it runs '{script}'{' '.join(['', *env])}, {failures} failures told", case, len(injuries), commits)
        self.assertGreater(failures, 0)

    def test_a_failing_disk(self):
        self.failing("edit", "EIO", "stop")
        self.failing("synchronise", "EIO", "again")

    def test_a_full_disk(self):
        self.failing("edit", "ENOSPC", "again")
        self.failing("synchronise", "ENOSPC", "stop")

    def test_with_a_rollback_journal(self):
        self.killed("edit", STORE_ROLLBACK="1")
        self.failing("edit", "EIO", "stop", STORE_ROLLBACK="1")
        self.failing("synchronise", "ENOSPC", "again", STORE_ROLLBACK="1")

    def repaired(self, case, changes):
        injuries = self.injuries(case, KILLED)
        for call, number in injuries:
            with self.subTest(case=case.name, call=call, number=number):
                _, there = case.injured(call, number, "signal=KILL")
                self.assertEqual((there["changes"], there["lost"], there["doubtful"]), (changes, 0, 0))
        print(f"killed while {case.name}: {len(injuries)} runs, {changes} unsent changes in each, 0 lost", flush=True)

    def test_killed_while_repairing(self):
        case = self.case("a damaged copy is repaired", ("open",), "edit", (("fill", "edit"), ("damage",)))
        self.repaired(case, 22)

    def test_killed_while_a_key_returns(self):
        case = self.case("another key's copy is put aside and this one's taken back", ("open",), "edit",
                         (("fill", "edit"), ("open", "x")))
        self.repaired(case, 22)

    def test_killed_while_migrating(self):
        case = self.case("the schema is changed", ("migrate",), "edit", (("fill", "edit"),))
        injuries = self.injuries(case, KILLED)
        after = []
        for call, number in injuries:
            with self.subTest(call=call, number=number):
                lines, there = case.injured(call, number, "signal=KILL", check=("migrated",))
                self.assertEqual(there["changes"], 22)
                self.assertIn(there["schema"], (2,) if acknowledged(lines) else (1, 2))
                after.append(there["schema"])
        print(f"killed while {case.name}: {len(injuries)} runs, {after.count(1)} as before, {after.count(2)} as after",
              flush=True)
        if len(injuries) == sum(case.calls.values()):
            self.assertEqual(set(after), {1, 2})


if __name__ == "__main__":
    unittest.main()
