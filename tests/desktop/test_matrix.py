"""The access matrix in the real program: cells by keyboard, several people at once, a template, somebody else's access;
nothing reaches the portal before it has been reviewed, online and offline, and it is not lost on the way."""

import unittest

from desktop.test_offline import OfflineTest
from screenshots.pictures import Camera

SEARCH = "Search users (name or email)"


class Matrix(OfflineTest):
    def setUp(self):
        super().setUp()
        self.camera = Camera(self.desktop, self.program.data.name, "")
        self.window.press("Access matrix")
        self.window.find("Review changes", "push button")

    def permissions(self, number):
        return set(self.other.users()[self.people[number]["email"]]["permissions"])

    def only(self, number):
        """Shows nobody else, and goes to the first cell of access (Access Arrangements)."""
        self.window.type(SEARCH, self.people[number]["email"])
        self.window.says("1 found")
        self.camera.press_key("Control_L", "f")
        self.camera.press_key("Return")

    def cell(self, label):
        return [node.name for node in self.window.all(None, ("table cell",)) if node.name.startswith(label + ": ")]

    def toggle_item_data(self, number):
        """Gives or withdraws Item Level Data, the last of the row, with the keyboard alone."""
        self.only(number)
        self.camera.press_key("End")
        self.camera.press_key("space")

    def save(self, button="Save changes"):
        self.window.press_in_dialog(button, "push button")
        self.window.gone(button, "push button")

    def test_a_cell_is_given_once_it_is_reviewed(self):
        self.assertNotIn("itemLevelData", self.permissions(0))
        self.toggle_item_data(0)
        self.window.says("Item Level Data: yes, not saved yet")
        self.assertNotIn("itemLevelData", self.permissions(0))
        self.window.press("Review changes (1 person)")
        self.window.says(f"Give {self.name(0)}: Item Level Data")
        self.save()
        self.window.says("Access changed for 1 person.")
        self.assertIn("itemLevelData", self.permissions(0))
        # What is on its way needs no reviewing again.
        self.window.find("Review changes", "push button")

    def test_many_offline(self):
        self.portal.stop()
        self.camera.press_key("Control_L", "f")
        self.camera.press_key("Down")
        self.camera.press_key("Control_L", "a")
        self.window.says(" people selected:")
        self.window.press("Template", "push button", "push button menu")
        self.window.press("Teacher", "menu item")
        review = self.window.says("Review changes (")
        self.window.press(review)
        self.window.says("IAMIS: it covers all subjects")
        self.save()
        self.window.says("Saved on this computer.")
        self.program.stop()
        self.portal.start()
        self.program.start()
        self.program.window.find(SEARCH)
        self.window = self.program.window
        self.window.says("All changes sent")
        for number in range(4):
            self.assertEqual(self.permissions(number), {"iamis", "pastPapers"})

    def test_copied_from_somebody_and_not_lost_in_closing(self):
        self.only(1)
        self.camera.press_key("Shift_L", "space")
        self.window.press("Withdraw", "push button", "push button menu")
        self.window.press("IAMIS", "menu item")
        self.window.says("IAMIS: no, not saved yet")
        self.camera.ask_to_close()
        self.window.press("Cancel", "push button")
        self.window.says("IAMIS: no, not saved yet")
        self.window.press("Discard", "push button")
        self.window.press_in_dialog("Discard", "push button")
        self.window.says("IAMIS: all subjects")
        self.window.press("Copy access from…")
        model = self.portal.accounts["user"]
        self.window.type_in_dialog(SEARCH, model["email"])
        self.window.press_in_dialog("Copy access")
        self.window.press(self.window.says("Review changes ("))
        self.save()
        self.window.says("Access changed for 1 person.")
        self.assertEqual(self.permissions(1), set(self.other.users()[model["email"]]["permissions"]) - {"a2cKeys"})


if __name__ == "__main__":
    unittest.main()
