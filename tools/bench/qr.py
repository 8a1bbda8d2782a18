"""The QR code of an authenticator's secret, from the secret to the pixels, in CPU time."""

import json
import os
import subprocess

from bench.measures import REPEATS, compared

CODES = 200
MILLISECOND = [1.0] * REPEATS


def measure(binaries, report):
    command = [os.path.join(binaries, "bench-qr"), str(REPEATS), str(CODES)]
    ours = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    report.add(compared("QR from secret to pixels, CPU time", "ms", ours["pixels"], "a millisecond", MILLISECOND, 1))
