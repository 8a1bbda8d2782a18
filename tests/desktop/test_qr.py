"""The QR code as a phone sees it: on the screen of the real program, in both themes and at every scale (S24).

zbarimg reads exactly the otpauth address of cognito.md section 5 from it, and a code that oathtool computes from the
secret in it completes the first sign-in."""

import os
import subprocess
import tempfile
import time
import unittest
from urllib.parse import parse_qs, quote, urlsplit

from PIL import Image

from desktop.identity import IdentityTest
from desktop.program import Program
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.screen import add_screen
from harness.wait import until
from screenshots.pictures import Camera

THEMES = ("light", "dark")
SCALES = ("1", "1.5", "2")
EACH = [(theme, scale) for theme in THEMES for scale in SCALES]
# Each theme and each scale that is not whole or not one; the others with ./dev test --long.
CASES = EACH if os.environ.get("CANOLFAN_LONG") else [("light", "2"), ("dark", "1.5")]


class QrCode(IdentityTest):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        add_screen(cls.desktop, size="3200x2400x24")  # the window at 200 %
        cls.folder = tempfile.TemporaryDirectory(prefix="qr-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.widths = set()  # of the window, in pixels at 100 %
        cls.portal = PracticePortal("--users", "12", "--mfa", "on")
        cls.addClassCleanup(cls.portal.close)

    def start(self, theme, scale):
        self.desktop.env["QT_SCALE_FACTOR"] = scale
        self.program = Program(self.desktop, self.portal, "--theme", theme)
        self.window = self.program.window

    def picture(self, theme, scale):
        """Of everything that is on the screen."""
        camera = Camera(self.desktop, self.folder.name, f"{theme}-{scale}")
        camera.take("app")
        return camera.taken[0]

    def assert_looks(self, path, theme, scale):
        """Else one case would be tried twice."""
        with Image.open(path) as picture:
            ground = max(picture.getpixel((3, picture.height - 9)))
            self.assertEqual(ground > 128, theme == "light")
            self.widths.add(picture.width / scale)
        self.assertEqual(len(self.widths), 1, "another size at another scale")

    def read_by_zbar(self, picture):
        """Every code that is in it, one a line."""
        command = ["zbarimg", "--quiet", "--raw", "--set", "*.enable=0", "--set", "qrcode.enable=1", picture]
        read = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(read.returncode, 0, f"nothing to read in {picture}: {read.stderr}")
        return read.stdout.splitlines()

    def expected(self, email, key):
        name = quote(self.portal.get("/.well-known/canolfan.json")["name"], safe="")
        return f"otpauth://totp/{name}:{quote(email, safe='')}?secret={key}&issuer={name}"

    def test_a_phone_reads_it_and_its_code_gets_in(self):
        for number, (theme, scale) in enumerate(CASES):
            with self.subTest(theme=theme, scale=scale):
                email, temporary = self.invited(f"Nia{number}")
                self.start(theme, scale)
                try:
                    self.first_sign_in(email, temporary, theme, scale)
                finally:
                    self.program.close()  # its window would be in the next one's picture

    def first_sign_in(self, email, temporary, theme, scale):
        began = time.monotonic()
        self.log_in(email, temporary)
        self.choose_password()
        self.window.press("Authenticator App (most secure)", "push button")
        self.window.find("I cannot scan the QR code", "push button")
        picture = self.picture(theme, scale)
        self.assert_looks(picture, theme, float(scale))
        read = self.read_by_zbar(picture)
        self.window.press("I cannot scan the QR code", "push button")
        key = until(self.shown_key, "the key")
        self.assertEqual(read, [self.expected(email, key)])
        secret = parse_qs(urlsplit(read[0]).query)["secret"][0]
        self.window.type("Verification code", self.portal.app_code(secret))
        self.window.press("Verify setup", "push button")
        self.window.find("Search users (name or email)")
        print(f"{theme}, {scale}: {len(read[0])} characters read, {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    unittest.main()
