"""The synchronising engine alone, in CPU time: what one change and one person cost does not grow with their number."""

import json
import os
import subprocess

from bench.measures import REPEATS, compared

BOUND = 2
"""For a hundred times as many: caches are no longer large enough, but nothing is looked at twice."""


def measure(binaries, report):
    command = [os.path.join(binaries, "bench-engine"), str(REPEATS)]
    costs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    add(report, "A change made, sent and answered, CPU time", costs["changes"], "10000", "1000")
    add(report, "A person read, CPU time", costs["people"], "100000", "1000")


def add(report, name, costs, many, few):
    report.add(compared(f"{name}, {int(many):,}", "us", costs[many], f"each of {int(few):,}", costs[few], BOUND))
