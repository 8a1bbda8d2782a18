"""Disks for tests: small ones, full ones, read-only ones."""

import contextlib
import os
import subprocess
import tempfile
import unittest


@contextlib.contextmanager
def disk(size):
    """A folder that is a disk of its own; and what to do with it: mount OPTIONS."""
    with tempfile.TemporaryDirectory(prefix="disk-") as folder:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", folder], capture_output=True)
        if mounted.returncode != 0:
            raise unittest.SkipTest("no disk can be mounted here (not permitted)")
        try:
            yield folder, lambda options: subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


def fill_up(folder):
    """To the last byte."""
    rest = os.open(os.path.join(folder, "rest"), os.O_WRONLY | os.O_CREAT)
    with contextlib.suppress(OSError):
        while True:
            os.write(rest, bytes(4096))
    with contextlib.suppress(OSError):
        while True:
            os.write(rest, bytes(1))
    os.close(rest)
