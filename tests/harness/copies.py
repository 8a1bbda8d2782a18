"""What lies in a data folder, looked at without the program, which would repair what it opens."""

import contextlib
import os
import shutil
import sqlite3
import tempfile


def copies(data):
    """The database files of a data folder, by their paths."""
    return [os.path.join(data, name) for name in sorted(os.listdir(data)) if name.endswith(".db")]


def assert_sound(test, data, aside=0):
    """Every copy there is as a kill may leave it: whole, once SQLite has taken over what its log holds; and so many were
    put aside as damaged or locked."""
    found = copies(data)
    test.assertTrue(found, "there is no copy")
    for path in found:
        with tempfile.TemporaryDirectory(prefix="copy-") as folder:
            for suffix in ("", "-wal", "-journal"):
                if os.path.exists(path + suffix):
                    shutil.copy(path + suffix, os.path.join(folder, "copy.db" + suffix))
            with contextlib.closing(sqlite3.connect(os.path.join(folder, "copy.db"))) as database:
                test.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
    put_aside = [name for name in os.listdir(data) if name.endswith((".corrupt", ".locked"))]
    test.assertEqual(len(put_aside), aside, put_aside)
