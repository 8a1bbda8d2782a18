"""The password's proof, in CPU time."""

import json
import os
import shutil
import subprocess

from bench.measures import REPEATS, compared

LIBRARY = "amazon-cognito-identity-js"
PROOFS = 200


def measure(binaries, root, report):
    ours = run([os.path.join(binaries, "bench-srp"), str(REPEATS), str(PROOFS)])
    report.add(compared("SRP proof, CPU time", "ms", ours["proof"], "its three modular exponentiations alone",
                        ours["exponentiations"], 1.5))
    modules = os.path.join(root, "tests", "interop", "node_modules")
    node = shutil.which("node")
    if not node or not os.path.isdir(os.path.join(modules, LIBRARY)):
        report.remark(f"Not compared with {LIBRARY}: node or {os.path.relpath(modules, root)} is missing "
                      "(apt-get install nodejs npm; npm ci in tests/interop).")
        return
    script = os.path.join(os.path.dirname(__file__), "srp.cjs")
    theirs = run([node, script, modules, str(REPEATS)])
    report.add(compared("SRP proof, CPU time", "ms", ours["proof"], LIBRARY, theirs["proof"], 10, at_least=True))


def run(command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
