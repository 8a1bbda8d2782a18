"""The real window behind a proxy that wants a password: asked for in a dialog, by its visible labels."""

import os
import unittest

from desktop.program import Program
from harness import proxy
from harness.practice import PracticePortal
from harness.screen import ScreenTest


@unittest.skipIf(proxy.missing, proxy.missing)
class BehindAProxy(ScreenTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        practice = PracticePortal()
        cls.addClassCleanup(practice.close)
        cls.portal = proxy.NamedPortal(practice)
        cls.addClassCleanup(cls.portal.close)

    def behind(self, *lines):
        self.proxy = proxy.TinyProxy(*lines)
        self.addCleanup(self.proxy.close)
        self.desktop.env.update(self.proxy.environment())
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        return self.program.window

    def answer(self, window, user, password):
        window.type("Proxy user name", user)
        window.type("Proxy password", password)
        window.press("Continue", "push button")

    def test_the_password_is_asked_for_until_it_is_right(self):
        window = self.behind("BasicAuth ysgol open-sesame")
        window.says(f"The network's proxy, {self.proxy.name}, wants a user name and a password.")
        self.answer(window, "ysgol", "guess")
        window.says("The proxy did not accept that.")
        self.answer(window, "ysgol", "open-sesame")
        self.program.log_in("examsOfficer")
        self.assertEqual(window.all("Proxy password"), [], "asked once for all that follows")
        self.program.stop()
        for folder, _, files in os.walk(self.program.data.name):
            for file in files:
                with open(os.path.join(folder, file), "rb") as content:
                    self.assertNotIn(b"sesame", content.read(), file)

    def test_cancelled_and_asked_again(self):
        window = self.behind("BasicAuth ysgol open-sesame")
        window.find("Continue", "push button")
        window.press_in_dialog("Cancel", "push button")
        window.says("Try again and enter them, or ask IT support.")
        window.press("Try again", "push button")
        self.answer(window, "ysgol", "open-sesame")
        window.find("Log in", "push button")

    def test_it_is_down(self):
        window = self.behind()
        window.find("Log in", "push button")
        self.program.stop()
        self.proxy.stop()
        self.program.start()
        window = self.program.window
        window.says(f"The network's proxy, {self.proxy.name}, cannot be reached")
        self.assertTrue(self.program.is_running())

    def test_it_refuses_the_portal(self):
        window = self.behind("FilterDefaultDeny Yes", 'Filter "/dev/null"')
        window.says(f"Ask IT support to allow {proxy.HOST}.")


if __name__ == "__main__":
    unittest.main()
