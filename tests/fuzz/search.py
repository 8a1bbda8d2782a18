"""Lets libFuzzer search each target for a minute, with AddressSanitizer and UndefinedBehaviorSanitizer. What it finds is
printed as base64: put the bytes into the corpus, and the suite keeps it found."""

import base64
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "fuzz"
SECONDS = int(os.environ.get("FUZZ_SECONDS", "60"))


def clang():
    """The version that lint uses, as tools/setup.sh has installed it."""
    command = f". {ROOT / 'tools' / 'setup.sh'}; llvm"
    return "clang++-" + subprocess.run(["bash", "-c", command], check=True, capture_output=True, text=True).stdout.strip()


def build(targets):
    subprocess.run(["cmake", "--preset", "fuzz", f"-DCMAKE_CXX_COMPILER={clang()}"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", BUILD, "--target", *(f"fuzz_{target}" for target in targets)], check=True,
                   stdout=subprocess.DEVNULL)


def search(target):
    """Whether nothing was found."""
    with tempfile.TemporaryDirectory() as found:
        command = [BUILD / "tests" / f"fuzz_{target}", f"-max_total_time={SECONDS}", "-timeout=10",
                   "-seed=" + os.environ.get("FUZZ_SEED", "0"),
                   "-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={found}/crash-",
                   found, ROOT / "tests" / "fuzz" / "corpus" / target]
        ended = subprocess.run(command, capture_output=True, text=True, errors="replace")
        stats = [line.split() for line in ended.stderr.splitlines() if "number_of_executed_units" in line]
        print(f"{target}: {stats[0][-1] if stats else '?'} runs in {SECONDS} s,"
              f" {'nothing found' if ended.returncode == 0 else 'FAILED'}", flush=True)
        if ended.returncode != 0:
            print(ended.stderr[-4000:])
            for crash in pathlib.Path(found).glob("crash-*"):
                print("input:", base64.b64encode(crash.read_bytes()).decode())
        return ended.returncode == 0


if __name__ == "__main__":
    build(sys.argv[1:])
    sys.exit(not all([search(target) for target in sys.argv[1:]]))
