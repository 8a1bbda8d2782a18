"""A table of people to invite, read, judged and shown, in CPU time."""

import json
import os
import subprocess

from bench.growth import grown
from bench.measures import REPEATS, compared

ROWS = 5_000
SERIES = (100, 1_000, ROWS, 50_000)
BOUND = [200.0] * REPEATS
"""Milliseconds: nobody waits for a preview."""


def measure(binaries, report):
    command = [os.path.join(binaries, "bench-preview"), str(REPEATS), *map(str, SERIES)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["preview"]
    report.add(compared(f"a preview of {ROWS:,} people to invite, CPU time", "ms", found[str(ROWS)],
                        "a fifth of a second", BOUND, 1),
               grown("a row of the preview, CPU time",
                     {number: [each * 1000 / int(number) for each in samples] for number, samples in found.items()}, 2))
