"""What ./dev says before it does anything."""

import os
import pathlib
import subprocess
import unittest

DEV = pathlib.Path(__file__).resolve().parents[2] / "dev"


def dev(*arguments):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run([DEV, *arguments], capture_output=True, text=True, env=environment, cwd="/", timeout=30)


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
