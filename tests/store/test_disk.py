"""Disks that take nothing: a folder that is read-only, a disk that is full. What is there can be looked at, what is
acknowledged is there, nothing is removed, and it goes on once there is room (reliability.md B)."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from harness.disks import disk, fill_up
from store.test_kill import COMMITTER, committer

KINDS = pathlib.Path(__file__).resolve().parents[2] / "app" / "domain" / "failure.h"


def kind(name):
    """The number of a FailureKind."""
    kinds = KINDS.read_text(encoding="utf-8").split("enum class FailureKind")[1].split("};")[0]
    return re.findall(r"^ +(\w+),?(?: *///?.*)?$", kinds, re.MULTILINE).index(name)


def said(folder, *words):
    ended = committer(folder, *words)
    if ended.returncode != 0:
        raise AssertionError(f"{words}: {ended.returncode}")
    return json.loads(ended.stdout)


class ReadOnly(unittest.TestCase):
    LOOKED_AT = {"same": True, "notWritable": kind("CopyNotWritable"), "committed": kind("CopyNotWritable")}

    @contextlib.contextmanager
    def protected(self, prepare):
        """A folder that `prepare` has filled and nobody can write to; by the system, or by its permissions."""
        if os.geteuid() == 0:
            with disk("8m") as (folder, remount):
                prepare(folder)
                remount("ro")
                yield folder
                remount("rw")
                self.assertEqual(said(folder, "look", "edit"), {"same": True, "notWritable": -1, "committed": -1})
        else:
            with tempfile.TemporaryDirectory(prefix="protected-") as folder:
                prepare(folder)
                os.chmod(folder, 0o500)
                yield folder
                os.chmod(folder, 0o700)
                self.assertEqual(said(folder, "look", "edit"), {"same": True, "notWritable": -1, "committed": -1})

    def test_a_copy_that_was_closed(self):
        with self.protected(lambda folder: committer(folder, "fill", "edit")) as folder:
            before = sorted(os.listdir(folder))
            self.assertEqual(said(folder, "look", "edit"), self.LOOKED_AT)
            self.assertEqual(sorted(os.listdir(folder)), before)

    def test_one_whose_last_commits_are_in_the_log(self):
        def killed(folder):
            with tempfile.TemporaryDirectory() as elsewhere:
                # The copies of an open database's files are as a crash would have left them.
                program = subprocess.Popen([COMMITTER, elsewhere, "pause", "edit"], stdin=subprocess.PIPE,
                                           stdout=subprocess.PIPE)
                program.stdout.readline()
                for name in ("copy.db", "copy.db-wal", "copy.unsent"):
                    shutil.copy(os.path.join(elsewhere, name), folder)
                program.communicate()
        with self.protected(killed) as folder:
            self.assertGreater(os.path.getsize(os.path.join(folder, "copy.db-wal")), 0)
            self.assertEqual(said(folder, "look", "edit"), self.LOOKED_AT)

    def test_nothing_yet(self):
        with disk("8m") as (folder, remount):
            remount("ro")
            self.assertEqual(committer(folder, "look", "edit").stdout, f"closed {kind('CopyNotWritable')}\n")


class Full(unittest.TestCase):
    def test_the_disk_fills_up_and_there_is_room_again(self):
        with disk("1m") as (folder, remount):
            pathlib.Path(folder, "ballast").write_bytes(bytes(200_000))
            program = subprocess.run([COMMITTER, folder, "flood"], capture_output=True, text=True, timeout=120)
            lines = program.stdout.split("\n")[:-1]
            acknowledged = [int(line.split()[1]) for line in lines if line.startswith("ack ")]
            self.assertIn(f"failed {kind('DiskFull')}", lines)
            # The last of them is the one that had failed, after there was room.
            self.assertEqual(acknowledged, list(range(1, len(acknowledged) + 1)))
            self.assertTrue(lines[-1].startswith("ack "))
            print(f"full after {len(acknowledged) - 1} commits, and once more after room was made", flush=True)
            remount("size=8m")
            there = said(folder, "check", "edit")
            self.assertEqual((there["changes"], there["damaged"], there["lost"]), (len(acknowledged), False, 0))

    def test_full_before_it_is_opened(self):
        """By a crash, so that even opening it wants room."""
        with disk("1m") as (folder, remount):
            pathlib.Path(folder, "ballast").write_bytes(bytes(200_000))
            program = subprocess.run([COMMITTER, folder, "flood"], capture_output=True, text=True, timeout=120)
            acknowledged = program.stdout.count("ack ")
            fill_up(folder)
            seen = said(folder, "look", "edit")
            self.assertIn(seen["committed"], (kind("DiskFull"), kind("DiskTrouble")))
            remount("size=8m")
            self.assertEqual(said(folder, "check", "edit")["changes"], acknowledged)

    def test_full_before_there_is_any(self):
        with disk("64k") as (folder, remount):
            fill_up(folder)
            self.assertEqual(committer(folder, "look", "edit").stdout, f"closed {kind('DiskFull')}\n")
            remount("size=8m")
            os.remove(os.path.join(folder, "rest"))
            self.assertEqual(said(folder, "look", "edit")["committed"], -1)


if __name__ == "__main__":
    unittest.main()
