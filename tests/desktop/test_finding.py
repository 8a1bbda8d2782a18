"""Finding people in the real program: what is typed, what is filtered and how it is sorted; order and filters are there
again at the next start, what was typed is not."""

import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from screenshots.pictures import Camera

SEARCH = "Search users (name or email)"


class Finding(ScreenTest):
    def setUp(self):
        self.desktop.clear_secrets()
        self.portal = PracticePortal("--users", "24")
        self.addCleanup(self.portal.close)
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window
        self.program.log_in("examsOfficer", stay=True)
        self.window.find(SEARCH)

    def tick(self, button, choice):
        """`choice` without how many people there are; returns that."""
        self.window.press(button, "push button", "push button menu")
        name = self.window.says(f"{choice} (")
        self.window.press(name)
        return int(name[len(choice) + 2:-1])

    def test_filters_are_there_again_and_the_search_is_not(self):
        admins = self.tick("Account type", "Admin")
        self.window.says(f"{admins} found")
        self.window.find("Account type: Admin")
        self.window.type(SEARCH, "nobody like that")
        self.window.says("Only people whom the filters let through are searched.")
        self.program.stop()
        self.program.start()
        self.window = self.program.window
        self.window.find("Account type: Admin")
        self.window.says(f"{admins} found")
        self.window.press("Clear filters", "push button")
        self.window.find("Account type")
        self.window.gone(f"{admins} found")

    def test_by_keyboard_alone(self):
        """Issue 6, 1: from the search to the menu, to a dialog, and back to where one was."""
        camera = Camera(self.desktop, self.program.data.name, "")
        window = self.window
        camera.give_focus()
        camera.press_key("Control_L", "f")
        camera.type("sian parry")
        window.says("1 found")
        camera.press_key("Down")  # to what was found
        for _ in range(2):
            camera.press_key("Return")
            window.find("Manage Access", "menu item")
            camera.press_key("Return")
            window.find("Confirm access permissions", "push button")
            camera.give_focus()
            camera.press_key("Escape")
            window.gone("Confirm access permissions")
            camera.give_focus()  # what a window manager gives back to the window below
        camera.press_key("Control_L", "f")
        camera.press_key("Escape")  # empties it
        window.says("24 people")
        camera.type("eleri mon")
        window.says("1 found")


if __name__ == "__main__":
    unittest.main()
