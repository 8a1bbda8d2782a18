"""The main job in the real program, by its visible labels (C3, C5; S3-S20, S33-S37)."""

import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until


class MainJob(ScreenTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.portal = PracticePortal("--users", "24")
        cls.addClassCleanup(cls.portal.close)

    def setUp(self):
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window

    def test_the_main_job_with_a_restart_in_between(self):
        window = self.window
        self.program.log_in("examsOfficer", stay=True)

        window.press("Invite User", "push button")
        window.find("Send invite", "push button")
        window.type("First name", "Gwenllïan")
        window.type("Last name", "O'Neill")
        window.type("Email address", "gwen@gmail.com")
        window.press("Send invite", "push button")  # nothing is sent: the rule is said beside the field
        window.says("You must use your school/centre email address; personal email addresses can not be used.")
        window.type("Email address", "gwen@ysgol-practis.example")
        window.press("View Scripts", "check box")

        # Another language with a half-filled form: nothing typed is lost.
        window.press("Cymraeg")
        window.find("Anfon gwahoddiad", "push button")
        self.assertEqual(window.text_of("Enw cyntaf"), "Gwenllïan")
        window.press("English")
        self.assertEqual(window.text_of("Last name"), "O'Neill")
        self.assertTrue(window.checked("View Scripts"))

        window.press("Send invite", "push button")
        until(lambda: self.portal.messages("gwen@ysgol-practis.example"), "the invitation mail")
        window.gone("Send invite")

        window.type("Search users (name or email)", "gwenllian")
        window.press("Actions for Gwenllïan O'Neill")
        window.press("Manage Access", "menu item")
        window.find("Confirm access permissions", "push button")
        self.assertTrue(window.checked("View Scripts"))
        window.press("IAMIS", "check box")
        window.press("Confirm access permissions", "push button")
        window.gone("Confirm access permissions")

        self.program.kill()
        self.program.start()
        self.window = window = self.program.window
        window.find("Search users (name or email)")

        window.type("Search users (name or email)", "gwen@")
        window.press("Actions for Gwenllïan O'Neill")
        window.press("Manage Access", "menu item")
        self.assertTrue(window.checked("IAMIS"))
        window.press("Cancel", "push button")
        window.gone("Confirm access permissions")

        window.press("Actions for Gwenllïan O'Neill")
        window.press("Delete User", "menu item")
        window.says("Gwenllïan O'Neill")
        window.press("Delete User", "push button")
        window.says("Nobody matches")

        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock
        self.program.choose_from_profile("Sign Out")
        window.find("Log in", "push button")
        self.assertEqual(self.desktop.secrets(), [])
        self.assert_nothing_secret_was_logged()

    def test_a_system_that_ends_is_asked_nothing(self):
        self.program.log_in("admin")
        self.window.press("Invite User", "push button")
        self.window.type("First name", "Gwenllïan")
        self.window.press("Cancel", "push button")
        self.window.find("Keep editing", "push button")
        self.program.stop()

    def assert_nothing_secret_was_logged(self):
        logged = self.program.logged()
        self.assertIn("canolfan.http", logged, "nothing was logged, so nothing was tried")
        for marker in (self.portal.accounts["examsOfficer"]["password"], "eyJ", "@", "Bearer ", "Gwenll", "O'Neill"):
            self.assertNotIn(marker, logged)


if __name__ == "__main__":
    unittest.main()
