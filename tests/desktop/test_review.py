"""An access review in the real program (issue 6, 8): begun for a series, done person by person and by permission, with
changes and a deletion in it, stopped and gone on with, online and offline, signed off by name, and in the register."""

import csv
import os
import unittest

from desktop.test_offline import OfflineTest
from screenshots.pictures import Camera

OPEN_SOMEBODY = "Search users (name or email)"


class Review(OfflineTest):
    def setUp(self):
        super().setUp()
        self.camera = Camera(self.desktop, self.program.data.name, "")

    def go(self):
        self.window.press("Access review", "page tab")

    def begin(self):
        self.go()
        self.window.says("No review is under way.")
        self.window.press("Begin a review…", "push button")
        self.window.press_in_dialog("Begin review", "push button")
        self.window.says("0 of 12 people checked")

    def only(self, number):
        self.window.type(OPEN_SOMEBODY, self.people[number]["email"])
        self.window.says(self.people[number]["email"] + " · User")

    def permissions(self, number):
        return set(self.other.users()[self.people[number]["email"]]["permissions"])

    def by(self, topic):
        self.window.press(self.window.says("By: "))
        self.window.press(self.window.says(topic), "menu item")
        self.camera.press_key("Escape")  # what is chosen through accessibility leaves the menu open

    def test_person_by_person_stopped_and_signed_off(self):
        self.begin()
        self.only(0)
        self.window.press("Keep access", "push button")
        self.window.says(f"Kept: {self.name(0)}.")
        self.window.says("1 of 12 people checked")
        self.window.press("Undo", "push button")
        self.window.says("0 of 12 people checked")
        self.window.press("Keep access", "push button")
        self.window.says("1 of 12 people checked")
        self.only(1)
        self.window.type("Note", "leaves in July")
        self.window.press("Change access…", "push button")
        self.window.find("Confirm access permissions", "push button")
        self.window.press("IAMIS", "check box")
        self.window.press("Confirm access permissions", "push button")
        self.window.says("2 of 12 people checked")
        self.assertNotIn("iamis", self.permissions(1))
        self.only(2)
        self.window.press("Remove…", "push button")
        self.window.press_in_dialog("Delete User", "push button")
        self.window.says("is being deleted; until the portal has been told")
        # Undone, they have to be decided about again.
        self.window.press("Undo", "push button")
        self.window.says(self.people[2]["email"] + " · User")
        self.window.says("2 of 12 people checked")

        self.only(3)
        self.window.type("Note", "back in September")  # and nobody has left the field
        self.program.stop()
        self.program.start()
        self.window = window = self.program.window
        window.says("Access review ")
        window.says("2 of 12 people checked")
        window.press("Go to the review", "push button")
        window.find("Keep access", "push button")
        self.assertNotIn(self.people[0]["email"], " ".join(node.name for node in window.all(None, ("table cell",))))
        window.press("Sign off…", "push button")
        window.says("10 people have not been checked yet")
        window.press(window.says("Show: "))
        window.press("Everybody", "menu item")
        self.camera.give_focus()
        self.camera.press_key("Escape")
        window.says("Note: leaves in July")
        window.says("Note: back in September")
        self.window.press("Access review", "page tab")
        self.camera.press_key("Control_L", "a")
        window.says("12 people")
        self.camera.press_key("Return")
        window.says("12 of 12 people checked")
        self.sign_off()

    def sign_off(self):
        self.window.press("Sign off…", "push button")
        self.window.says("Kept: 11 · Changed: 1 · Removed: 0")
        self.window.type("Your name", "   ")
        self.window.press_in_dialog("Sign off", "push button")
        self.window.says("Enter the name of whoever signs the review off.")
        self.window.type("Your name", "Nia Bowen")
        self.window.press_in_dialog("Sign off", "push button")
        self.window.says("The review is signed off.")
        self.window.says("signed off by Nia Bowen on ")
        pdf = os.path.join(self.desktop.home, "record.pdf")
        self.window.press("Save record…", "push button")
        self.window.type("File name:", pdf)
        self.window.press_in_dialog("Save", "push button")
        self.window.says("The record of the review is saved: " + pdf)
        with open(pdf[:-3] + "csv", encoding="utf-8-sig", newline="") as file:
            rows = {row["Email"]: row for row in csv.DictReader(file, strict=True)}
        self.assertEqual(len(rows), 12)
        self.assertEqual(rows[self.people[1]["email"]]["Note"], "leaves in July")
        self.assertEqual(rows[self.people[1]["email"]]["Decision"], "Changed")
        self.window.press("Manage Users", "page tab")
        self.window.gone("Go to the review", "push button")

    def test_by_permission_offline(self):
        self.begin()
        self.portal.stop()
        self.camera.give_focus()
        self.by("View Scripts (0 of ")
        self.window.says("By: View Scripts")
        self.only(3)
        self.window.press("Withdraw", "push button")
        self.window.says("Withdrawn from 1 person: View Scripts. It is sent to the portal as soon as it can be.")
        self.window.type(OPEN_SOMEBODY, "")
        self.window.press("Access review", "page tab")
        self.camera.press_key("Control_L", "a")
        self.camera.press_key("Return")
        self.window.says("Nobody is left to check here.")
        self.portal.start()
        self.window.says("All changes sent", seconds=60)
        self.assertNotIn("viewScripts", self.permissions(3))

    def test_somebody_elses_change_is_looked_at_again(self):
        self.begin()
        self.only(0)
        self.window.press("Keep access", "push button")
        self.window.says("1 of 12 people checked")
        email = self.people[0]["email"]
        self.assertEqual(self.other.run("access", email, "--grant", "itemLevelData")[0], 0)
        self.window.press("Manage Users", "page tab")
        self.window.press("Refresh", "push button")
        self.go()
        self.window.says("0 of 12 people checked")
        self.window.says("Changed since: check again")

    def test_it_is_not_for_users(self):
        """S42: who manages nobody reviews nobody."""
        self.program.stop()
        self.desktop.clear_secrets()
        self.program.start()
        self.window = self.program.window
        self.program.log_in("user", stay=True)
        self.go()
        self.window.says("A review cannot be begun here.")
        self.window.says("Only Exams Officer and Admin accounts")

    def test_in_welsh_and_deleted(self):
        self.window.press("Cymraeg", "push button", "radio button", "toggle button")
        self.window.press("Adolygiad mynediad", "page tab")
        self.window.press("Dechrau adolygiad…", "push button")
        self.window.press_in_dialog("Dechrau'r adolygiad", "push button")
        self.window.says("Gwiriwyd 0 o 12 o bobl")
        self.window.press("Dileu'r adolygiad…", "push button")
        self.window.press_in_dialog("Dileu'r adolygiad", "push button")
        self.window.says("Nid oes adolygiad ar y gweill.")


if __name__ == "__main__":
    unittest.main()
