"""Who changed what and when, in the real program: read as somebody goes down, searched, narrowed, exported, and honest
about it where the portal cannot be reached."""

import csv
import os
import tempfile
import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from screenshots.pictures import Camera

SEARCH = "Search history (name or email)"
SIAN = "user@ysgol-practis.example"


class History(ScreenTest):
    def setUp(self):
        self.desktop.clear_secrets()
        self.portal = PracticePortal("--users", "230")  # more than a page of the history
        self.addCleanup(self.portal.close)
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window
        folder = tempfile.TemporaryDirectory(prefix="history-")
        self.addCleanup(folder.cleanup)
        self.camera = Camera(self.desktop, folder.name, "history")
        self.program.log_in("examsOfficer", stay=True)

    def go(self):
        self.window.press("History", "page tab")
        self.window.find(SEARCH)

    def choose(self, button, choice):
        self.window.press(button, "push button", "push button menu")
        self.window.press(choice, "menu item")

    def test_it_is_found_and_narrowed(self):
        self.go()
        self.window.says("The newest 200 entries")
        self.window.says("Account added")
        self.window.type(SEARCH, "PARRY-jones, nobody")
        self.window.says("Nothing like that has been done.")
        self.window.type(SEARCH, SIAN)
        self.window.says("1 entry")
        self.window.find("Siân Parry-Jones, " + SIAN)
        self.choose("What: Anything", "Deleted")
        self.window.find("What: Deleted")
        self.window.says("Nothing like that has been done.")
        self.choose("What: Deleted", "Anything")
        self.choose("When: Any time", "Today")
        self.window.says("1 entry")

    def test_going_down_reads_more(self):
        self.go()
        self.window.says("The newest 200 entries")
        self.camera.give_focus()
        # From the search over both filters and Export to the list.
        for keys in (("Tab",), ("Tab",), ("Tab",), ("Tab",), ("Control_L", "End")):
            self.camera.press_key(*keys)
        self.window.says("230 entries, newest first")

    def test_a_change_made_here_is_in_it_and_in_the_file(self):
        other = self.portal.accounts["user"]["email"]
        self.go()
        self.window.says("The newest 200 entries")
        self.window.press("Manage Users", "page tab")
        self.change(other)
        self.go()
        self.window.says("Access changed")
        self.window.says("→")
        path = os.path.join(self.desktop.home, "history.csv")
        self.window.press("Export…", "push button")
        self.window.type("File name:", path)
        self.window.press_in_dialog("Save", "push button")
        self.window.says("Saved: " + path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 231)  # all of it, and not only what was read
        self.assertEqual((rows[0]["What"], rows[0]["Email"], rows[0]["Who"]),
                         ("Access changed", other, "Eleri Môn-Huws"))

    def change(self, email):
        """As another program of the same centre does."""
        from cli.program import Cli
        cli = Cli(self.portal, self.desktop.env, data=os.path.join(self.program.data.name, "data"))
        self.addCleanup(cli.close)
        code, _, err = cli.run("access", email, "--grant", "iamis")
        self.assertEqual(code, 0, err)

    def test_without_the_portal(self):
        self.portal.stop()
        self.go()
        self.window.says("The history is kept at the portal", seconds=60)
        self.portal.start()
        self.window.press("Try again", "push button")
        self.window.says("The newest 200 entries", seconds=60)

    def test_in_welsh(self):
        self.go()
        self.window.says("Account added")
        self.window.press("Cymraeg", "push button", "radio button", "toggle button")
        self.window.says("Ychwanegwyd y cyfrif")
        self.window.find("Chwilio'r hanes (enw neu e-bost)")


if __name__ == "__main__":
    unittest.main()
