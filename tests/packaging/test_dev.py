"""What ./dev says before it does anything."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

DEV = pathlib.Path(__file__).resolve().parents[2] / "dev"


def dev(*arguments):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run([DEV, *arguments], capture_output=True, text=True, env=environment, cwd="/", timeout=30)


# A tool that does nothing but note how it was called; one call can be made to fail.
STUB = """#!/bin/sh
echo "${0##*/} $*" >>"$CALLS"
[ "$1" != --preset ] || mkdir -p "build/$2"
case "${0##*/} $*" in "${FAILING:-none}"*) exit 3 ;; esac
"""
TOOLS = "awk bash cat cksum comm dirname getconf mkdir od rm sed sort tr uname".split()


class Tree:
    """A working copy of ./dev and nothing else, on a system that has only what ./dev calls."""

    def __init__(self, folder):
        self.folder, self.calls = pathlib.Path(folder), pathlib.Path(folder) / "calls"
        shutil.copytree(DEV.parent / "tools", self.folder / "tools", ignore=shutil.ignore_patterns("bench"))
        for name in ("dev", "CMakePresets.json", "tests/interop/package-lock.json", "tests/contract/package-lock.json"):
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(DEV.parent / name, self.folder / name)
        pictures = self.folder / "tests" / "screenshots"
        pictures.mkdir()
        (pictures / "__main__.py").write_text("import os\nopen(os.environ['CALLS'], 'a').write('screenshots\\n')\n")
        (self.folder / "bin").mkdir()
        for tool in TOOLS:
            (self.folder / "bin" / tool).symlink_to(shutil.which(tool))
        for stub in ("cmake", "ctest", "ninja"):
            (self.folder / "bin" / stub).write_text(STUB)
            (self.folder / "bin" / stub).chmod(0o755)

    def dev(self, *arguments, **more):
        """(exit code, what it called, standard output)"""
        environment = {"PATH": str(self.folder / "bin"), "CALLS": str(self.calls), "HOME": str(self.folder), **more}
        self.calls.write_text("")
        done = subprocess.run([self.folder / "dev", *arguments], capture_output=True, text=True, env=environment,
                              timeout=100)
        return done.returncode, self.calls.read_text().splitlines(), done.stdout


class Tests(unittest.TestCase):
    """In what order ./dev test does what."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="dev-")
        self.addCleanup(folder.cleanup)
        self.tree = Tree(folder.name)

    def suites(self, calls):
        return [call.split()[2] if call.startswith("ctest") else call for call in calls
                if call.startswith(("ctest", "screenshots"))]

    def test_long_is_the_suite_then_sanitizers_then_pictures(self):
        code, calls, _ = self.tree.dev("test", "--long")
        self.assertEqual((code, self.suites(calls)), (0, ["build/dev", "build/asan-ubsan", "screenshots"]))
        configured = [call for call in calls if call.startswith("cmake --preset")]
        self.assertIn("--preset dev -DCANOLFAN_LONG=ON", configured[0])
        self.assertIn("--preset asan-ubsan -DCANOLFAN_LONG=OFF", configured[1])

    def test_what_fails_stops_nothing_and_is_not_forgotten(self):
        code, calls, _ = self.tree.dev("test", "--long", FAILING="ctest --test-dir build/dev")
        self.assertEqual((code, self.suites(calls)), (3, ["build/dev", "build/asan-ubsan", "screenshots"]))
        code, calls, _ = self.tree.dev("test", FAILING="cmake --build")
        self.assertEqual((code, self.suites(calls)), (3, []))

    def test_a_choice_is_made_of_the_suite_alone(self):
        code, calls, _ = self.tree.dev("test", "--long", "-R", "fuzz")
        self.assertEqual((code, self.suites(calls)), (0, ["build/dev"]))
        self.assertTrue(calls[-1].endswith("-R fuzz"))

    def test_the_seed_is_printed_and_can_be_given(self):
        self.assertRegex(self.tree.dev("test")[2], r"(?m)^FUZZ_SEED=\d+$")
        self.assertIn("FUZZ_SEED=7\n", self.tree.dev("test", FUZZ_SEED="7")[2])


LOG = """1/3 Testing: http.proxy
********* Start testing of TestProxy *********
SKIP   : TestProxy::initTestCase() tinyproxy is not installed
2/3 Testing: cli.proxy
test_down (cli.test_proxy.Behind.test_down) ... skipped 'tinyproxy is not installed'
test_there (cli.test_proxy.Behind.test_there) ... skipped 'tinyproxy is not installed'
3/3 Testing: contract.suite
Skipped: node is not installed.
"""


class Skips(unittest.TestCase):
    def test_reasons_are_said(self):
        with tempfile.TemporaryDirectory(prefix="dev-") as folder:
            tree = Tree(folder)
            log = tree.folder / "build" / "dev" / "Testing" / "Temporary" / "LastTest.log"
            log.parent.mkdir(parents=True)
            log.write_text(LOG)
            said = [line for line in tree.dev("test")[2].splitlines() if line.startswith("Skipped: ")]
        self.assertEqual(said, ["Skipped: cli.proxy: 'tinyproxy is not installed'",
                                "Skipped: contract.suite: node is not installed.",
                                "Skipped: http.proxy: tinyproxy is not installed"])


class Dev(unittest.TestCase):
    def test_run_without_a_display(self):
        done = dev("run")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(len(done.stderr.splitlines()), 1)
        self.assertIn("xvfb-run -a ./dev run", done.stderr)

    def test_no_such_command(self):
        done = dev("walk")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_help_names_every_command(self):
        done = dev("help")
        self.assertEqual(done.returncode, 0)
        for command in ("build", "run", "test", "lint", "package", "bench", "screenshots"):
            self.assertIn(f"./dev {command} ", done.stdout)


if __name__ == "__main__":
    unittest.main()
