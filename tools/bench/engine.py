"""The synchronising engine alone, in CPU time: what one change and one person cost does not grow with their number."""

import json
import os
import subprocess

from bench.growth import grown
from bench.measures import REPEATS

BOUND = 2
"""For a hundred times as many: caches are no longer large enough, but nothing is looked at twice."""


def measure(binaries, report):
    command = [os.path.join(binaries, "bench-engine"), str(REPEATS)]
    costs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    report.add(grown("a change made, sent and answered, CPU time", costs["changes"], BOUND),
               grown("a person read, CPU time", costs["people"], BOUND))
