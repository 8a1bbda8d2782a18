"""The settings in the real program: reached by keyboard, followed at once, and true of the keychain (S3)."""

import datetime
import os
import re
import tempfile
import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until
from screenshots.pictures import Camera

STAY = "Stay signed in on this computer"


class TheSettings(ScreenTest):
    @classmethod
    def setUpClass(cls):
        # One desktop for all: AT-SPI's library stays with the bus on which it was first used.
        super().setUpClass()
        cls.portal = PracticePortal()
        cls.addClassCleanup(cls.portal.close)
        pictures = tempfile.TemporaryDirectory(prefix="settings-")
        cls.addClassCleanup(pictures.cleanup)
        cls.camera = Camera(cls.desktop, pictures.name, "settings")

    def setUp(self):
        if self.desktop.keyring.poll() is not None:
            self.desktop.start_keyring()
        self.desktop.clear_secrets()

    def start(self, *options):
        self.program = Program(self.desktop, self.portal, *options)
        self.addCleanup(self.program.close)
        self.window = self.program.window

    def restart(self):
        self.program.kill()
        self.program.start()
        self.window = self.program.window

    def open_settings(self):
        self.window.press("Settings", "push button")
        self.window.find("Open folder", "push button")

    def settings_file(self):
        return os.path.join(self.program.data.name, "data", "settings.ini")

    def remembered(self):
        with open(self.settings_file(), encoding="utf-8") as file:
            return file.read()

    def test_by_keyboard_before_anybody_is_signed_in(self):
        self.start()
        self.window.find("Log in", "push button")
        self.camera.press_key("Control_L", "comma")
        self.window.find("Open folder", "push button")
        self.assertEqual(self.window.all(STAY, ("check box",)), [])
        self.assertEqual(self.window.text_of("Where data is kept"), os.path.join(self.program.data.name, "data"))
        self.camera.press_key("End")  # the language has the focus
        self.window.find("Gosodiadau")
        self.window.press("Yn ôl", "push button")
        self.window.find("Mewngofnodi", "push button")
        self.restart()
        self.window.find("Mewngofnodi", "push button")
        self.assertIn("language=cy", self.remembered())

    def test_the_theme_holds_at_once_and_an_option_stands_above_it(self):
        self.start()
        self.window.find("Log in", "push button")
        self.open_settings()
        self.assertGreater(self.brightness(), 128)
        for key in ("Tab", "End"):
            self.camera.press_key(key)
        until(lambda: self.brightness() < 128, "the dark theme")
        self.restart()
        self.window.find("Log in", "push button")
        until(lambda: self.brightness() < 128, "the dark theme again")
        self.program.options = ("--theme", "light")
        self.restart()
        self.window.find("Log in", "push button")
        until(lambda: self.brightness() > 128, "the light theme")
        self.assertIn("theme=dark", self.remembered())

    def brightness(self):
        """Of the window's left edge, where nothing but its ground is; 0 to 255."""
        self.camera.settle()
        frame = self.camera.pixels.largest_window()
        shot = self.camera.pixels.root.get_image(frame.x + 3, frame.y + frame.height - 9, 1, 1, 2, 0xFFFFFFFF).data
        return max(shot[:3])

    def test_staying_signed_in_is_switched_while_signed_in(self):
        self.start()
        self.program.log_in("user")
        self.assertEqual(self.desktop.secrets(), [])
        self.open_settings()
        self.window.press(STAY, "check box")
        self.window.says("From now on you stay signed in")
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock
        self.restart()
        self.window.find("Search users (name or email)")
        self.program.choose_from_profile("Settings")
        self.window.press(STAY, "check box")
        self.window.says("Your sign-in is no longer kept")
        self.assertEqual(self.desktop.secrets(), [])
        self.window.press("Back", "push button")
        self.window.find("Search users (name or email)")  # still signed in, until the end
        self.restart()
        self.window.find("Log in", "push button")

    def test_a_keychain_that_is_not_there_is_said(self):
        self.start()
        self.program.log_in("user")
        self.desktop.kill_keyring()
        self.open_settings()
        self.window.press(STAY, "check box")
        self.window.says("No keychain can be used")

    def test_after_too_long_without_contact_the_password_is_asked_for(self):
        self.start()
        self.program.log_in("user", stay=True)
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock
        self.program.stop()
        self.contact(days_ago=31)
        self.program.start()
        self.window = self.program.window
        self.window.says("This computer has not reached the portal for more than 30 days")
        self.window.find("Log in", "push button")
        self.assertEqual(self.desktop.secrets(), [])

    def test_a_clock_that_was_set_back_locks_nobody_out(self):
        self.start()
        self.program.log_in("user", stay=True)
        self.program.stop()
        self.contact(days_ago=-400)
        self.program.start()
        self.window = self.program.window
        self.window.find("Search users (name or email)")

    def contact(self, days_ago):
        """As the file has it after that time, which cannot be waited for."""
        moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=days_ago)
        text, count = re.subn(r"(?<=\[lastContact\]\n)([^=\n]+)=.*", rf"\1={moment:%Y-%m-%dT%H:%M:%SZ}",
                              self.remembered())
        self.assertEqual(count, 1)
        with open(self.settings_file(), "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    unittest.main()
