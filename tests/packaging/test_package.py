"""The Debian package, as ./dev package makes it: what is in it, what it asks for, and that its programs start."""

import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ("canolfan", "canolfan-cli", "canolfan-practice")
ID = "io.github.canolfan.Canolfan"


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.deb = ROOT / output("./dev", "package", cwd=ROOT).splitlines()[-1]
        cls.unpacked = tempfile.TemporaryDirectory()
        output("dpkg-deb", "-x", cls.deb, cls.unpacked.name)

    @classmethod
    def tearDownClass(cls):
        cls.unpacked.cleanup()

    def test_contents(self):
        root = pathlib.Path(self.unpacked.name)
        found = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        self.assertEqual({path for path in found if path.startswith("usr/bin/")},
                         {f"usr/bin/{name}" for name in PROGRAMS})
        self.assertLessEqual({f"usr/share/man/man1/{name}.1.gz" for name in PROGRAMS} | {
            f"usr/share/applications/{ID}.desktop",
            f"usr/share/metainfo/{ID}.metainfo.xml",
            f"usr/share/icons/hicolor/scalable/apps/{ID}.svg",
            f"usr/share/icons/hicolor/48x48/apps/{ID}.png",
            "usr/share/doc/canolfan/copyright",
        }, found)
        self.assertFalse([path for path in found if path.endswith((".a", ".h", ".cmake"))])

    def test_what_it_asks_for(self):
        depends = output("dpkg-deb", "-f", self.deb, "Depends")
        for name in ("libqt6widgets6", "libqt6sql6-sqlite", "libqt6keychain1", "libqrencode4", "libsecret-1-0",
                     "ca-certificates"):
            self.assertRegex(depends, rf"(^|, ){name}(t64)?\b")

    def test_lintian(self):
        found = subprocess.run(["lintian", "--allow-root", "--fail-on", "error", self.deb],
                               capture_output=True, text=True)
        self.assertEqual(found.returncode, 0, found.stdout)

    def test_programs_start(self):
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        for name in PROGRAMS:
            with self.subTest(name):
                output(f"{self.unpacked.name}/usr/bin/{name}", "--help", env=environment, timeout=30)


if __name__ == "__main__":
    unittest.main()
