"""The register of accounts in the real program: one entry of a menu, one question, two files."""

import csv
import os
import subprocess
import unittest

from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest


class Register(ScreenTest):
    def setUp(self):
        self.desktop.clear_secrets()
        self.portal = PracticePortal("--users", "24")
        self.addCleanup(self.portal.close)
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window

    def begin(self):
        self.window.press("More", "push button", "push button menu")
        self.window.press("Register of accounts…", "menu item")

    def save_as(self, name):
        path = os.path.join(self.desktop.home, name)
        self.begin()
        self.window.type("File name:", path)
        self.window.press_in_dialog("Save", "push button")
        return path

    def text_of(self, pdf):
        return subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout

    def test_a_pdf_and_a_table(self):
        self.program.log_in("examsOfficer", stay=True)
        self.window.find("Search users (name or email)")
        path = self.save_as("first.pdf")
        self.window.says("The register of accounts is saved: " + path)
        self.window.find("Open", "push button")
        text = self.text_of(path)
        for said in ("Register of accounts", "Cofrestr o gyfrifon", "Siân Parry-Jones", "given by Canolfan"):
            self.assertIn(said, text)
        with open(path[:-4] + ".csv", encoding="utf-8-sig", newline="") as file:
            self.assertEqual(len(list(csv.DictReader(file))), 24)
        self.portal.stop()
        with open(os.path.join(self.desktop.home, "second.csv"), "w", encoding="utf-8") as file:
            file.write("somebody's own")
        path = self.save_as("second.pdf")
        self.window.says(path[:-4] + " (2).csv")
        with open(path[:-4] + ".csv", encoding="utf-8") as file:
            self.assertEqual(file.read(), "somebody's own")
        self.assertIn("Siân Parry-Jones", self.text_of(path))

    def test_where_nothing_can_be_written(self):
        self.program.log_in("admin")
        self.window.find("Search users (name or email)")
        os.makedirs(os.path.join(self.desktop.home, "locked"))
        path = os.path.join(self.desktop.home, "locked", "register.pdf")
        os.makedirs(path)  # where the file would go there is a folder
        self.begin()
        self.window.type("File name:", path + "/x/y.pdf")
        self.window.press_in_dialog("Save", "push button")
        self.window.says("The file could not be written")
        self.assertEqual(os.listdir(path), [])

    def test_it_is_not_for_users(self):
        self.program.log_in("user")
        self.window.find("Search users (name or email)")
        self.begin()
        self.window.says("Only Exams Officer and Admin accounts can do this.")
        self.window.press("History", "page tab")
        self.window.says("The history cannot be shown.")


if __name__ == "__main__":
    unittest.main()
