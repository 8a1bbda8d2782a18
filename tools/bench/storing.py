"""The copy on this computer: a change acknowledged, and the list opened."""

import os
import tempfile

from bench.growth import grown
from bench.measures import REPEATS, compared
from bench.srp import run

PEOPLE = (200, 10_000, 50_000)
SERIES = (100, 1_000, 10_000, 100_000)


def measure(binaries, report):
    """How long reading and decrypting the rows alone takes, in milliseconds, by number of people."""
    people = sorted({*PEOPLE, *SERIES})
    # On the disk that a person's copy would be on, not in memory.
    with tempfile.TemporaryDirectory(prefix="bench-store-", dir=os.path.dirname(os.path.abspath(binaries))) as folder:
        found = run([os.path.join(binaries, "bench-store"), folder, str(REPEATS), *map(str, people)])
    report.add(compared("a change acknowledged", "ms", found["acknowledged"],
                        "a bare durable commit of SQLite's, and 1 ms", [each + 1 for each in found["bareCommit"]], 1,
                        note=f"in a copy of {people[-1]:,} people; " + "; ".join(
                            f"{name} {min(samples):.2f} to {max(samples):.2f} ms" for name, samples in
                            (("ours", found["acknowledged"]), ("bare", found["bareCommit"])))))
    for people in map(str, PEOPLE):
        report.add(compared(f"{people} people read from the copy", "ms", found["load"][people],
                            "reading and decrypting the rows alone", found["rows"][people], 2),
                   compared(f"{people} people, opening and checking it first", "ms", found["open"][people],
                            "reading and decrypting the rows alone", found["rows"][people], 2))
    for name, series in (("read from the copy", found["load"]), ("opened, checked and read", found["open"])):
        of_one = {str(number): [each * 1000 / number for each in series[str(number)]] for number in SERIES}
        report.add(grown(f"a person {name}", of_one, 2))
    return found["rows"]
