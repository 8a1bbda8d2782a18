"""Node's modules beside a test, which set-up installs where it can (tools/setup.sh)."""

import json
import os
import re
import shutil
import subprocess
import sys

SKIPPED = 77
"""CTest's SKIP_RETURN_CODE."""


def missing(folder):
    """Why the modules of this folder cannot be used; None if they can."""
    if not shutil.which("node"):
        return "node is not installed"
    with open(os.path.join(folder, "package.json"), encoding="utf-8") as file:
        wanted = json.load(file)["engines"]["node"]
    present = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True).stdout.strip()
    numbers = [tuple(map(int, re.findall(r"\d+", text))) for text in (present, wanted)]
    if numbers[0] < numbers[1]:
        return "node is %s, and %s is wanted" % (present, wanted)
    if not os.path.exists(os.path.join(folder, "node_modules", ".package-lock.json")):
        return "%s has no node_modules; ./dev test installs them where npm reaches its registry" % folder
    return None


def skip_if_missing(folder):
    """Ends the program as skipped, with the reason, unless the modules can be used."""
    reason = missing(folder)
    if reason:
        print("Skipped: %s." % reason)
        sys.exit(SKIPPED)
