"""The copy on this computer: a change saved, and the list opened."""

import os
import tempfile

from bench.measures import REPEATS, compared
from bench.srp import run

PEOPLE = (200, 10_000, 50_000)


def measure(binaries, report):
    # On the disk that a person's copy would be on, not in memory.
    with tempfile.TemporaryDirectory(prefix="bench-store-", dir=os.path.dirname(os.path.abspath(binaries))) as folder:
        found = run([os.path.join(binaries, "bench-store"), folder, str(REPEATS), *map(str, PEOPLE)])
    report.add(compared("a change saved on this computer", "ms", found["commit"],
                        "a bare durable commit of SQLite's, and 1 ms", [each + 1 for each in found["bareCommit"]], 1,
                        note="; ".join(f"{name} {min(samples):.2f} to {max(samples):.2f} ms" for name, samples in
                                       (("ours", found["commit"]), ("bare", found["bareCommit"])))))
    for people in map(str, PEOPLE):
        report.add(compared(f"{people} people read from the copy", "ms", found["load"][people],
                            "reading and decrypting the rows alone", found["rows"][people], 2),
                   compared(f"{people} people, opening and checking it first", "ms", found["open"][people],
                            "reading and decrypting the rows alone", found["rows"][people], 3))
