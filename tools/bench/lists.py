"""One keystroke of a search, and a scroll through the access matrix: what a model computes, and the frames painted."""

import json
import os
import statistics
import subprocess

from bench.measures import REPEATS, compared

PEOPLE = 100_000
MATRIX = 10_000
GROWTH = (1_000, 10_000, 100_000)
FIVE_MILLISECONDS = [5.0] * REPEATS
FRAME = [16.7] * REPEATS


def taken(binaries, what, people):
    command = [os.path.join(binaries, "bench-lists"), what, str(REPEATS), str(people)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def measure(binaries, report):
    search, beside = taken(binaries, "search", PEOPLE), taken(binaries, "sortfilter", PEOPLE)
    growth = {people: statistics.median(taken(binaries, "search", people)["compute"]) for people in GROWTH[:-1]}
    growth[PEOPLE] = statistics.median(search["compute"])
    grown = ", ".join(f"{people:,}: {milliseconds:.3g} ms" for people, milliseconds in growth.items())
    report.add(
        compared(f"the slowest keystroke of a search at {PEOPLE:,}", "ms", search["compute"], "five milliseconds",
                 FIVE_MILLISECONDS, 1, note=f"As people grow: {grown}. A QSortFilterProxyModel over the same people: "
                 f"{statistics.median(beside['compute']):.3g} ms."),
        compared("the frame painted after it", "ms", search["frame"], "a frame at 60 Hz", FRAME, 1),
        compared(f"the slowest frame of the matrix, {MATRIX:,} × 8", "ms", taken(binaries, "matrix", MATRIX)["frame"],
                 "a frame at 60 Hz", FRAME, 1))
