"""Inviting everybody in a table in the real program: read from a file, put right in place, sent once, with and without the
portal; in both languages."""

import csv
import os
import unittest

from desktop.test_offline import OfflineTest
from screenshots.pictures import Camera

HEADINGS = "First name,Last name,Email address,Language preference,Account type,View Scripts\n"


class InviteMany(OfflineTest):
    def file(self, *rows, headings=HEADINGS, name="people.csv"):
        path = os.path.join(self.program.data.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(headings + "".join(row + "\n" for row in rows))
        return path

    def open_page(self):
        self.window.press("More", "push button", "push button menu")
        self.window.press("Invite many…", "menu item")
        self.window.find("Save a template…", "push button")

    def answer_file_dialog(self, path, button):
        self.window.find("File name:", "text")
        self.window.type("File name:", path)
        self.window.press(button, "push button")
        self.window.gone("File name:")

    def choose(self, path):
        self.window.press("Choose a file…", "push button")
        self.answer_file_dialog(path, "Open")

    def mails(self, name):
        return len(self.portal.messages(f"{name}@ysgol-practis.example"))

    def two_people(self):
        return self.file("Nia,Prŷs,nia@ysgol-practis.example,Cymraeg,User,yes",
                         "Huw,Prŷs,huw@ysgol-practis.example,,,")

    def test_sent_once_and_never_twice(self):
        self.open_page()
        self.choose(self.two_people())
        self.window.says("2 ready")
        self.assertEqual(self.mails("nia"), 0)
        self.window.press("Send 2 invitations", "push button")
        self.window.says("Invitations sent: 2.", 90)
        now = self.other.users()
        self.assertEqual(now["nia@ysgol-practis.example"]["language"], "cy")
        self.assertIn("viewScripts", now["nia@ysgol-practis.example"]["permissions"])
        self.assertEqual(now["huw@ysgol-practis.example"]["permissions"], ["pastPapers"])
        self.save_results()
        self.window.press("Another table", "push button")
        self.choose(self.two_people())
        self.window.says("0 ready, 2 already in the centre")
        self.assertFalse(self.window.enabled(self.window.find("Send 0 invitations", "push button")))
        self.assertEqual((self.mails("nia"), self.mails("huw")), (1, 1))

    def save_results(self):
        results = os.path.join(self.program.data.name, "results.csv")
        self.window.press("Save the results…", "push button")
        self.answer_file_dialog(results, "Save")
        self.window.says("Results saved")
        with open(results, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        self.assertEqual([row[3:5] for row in rows[1:]], [["nia@ysgol-practis.example", "Sent"],
                                                          ["huw@ysgol-practis.example", "Sent"]])

    def test_admins_are_asked_about(self):
        admins = [user for user in self.other.users().values() if user["accountType"] == "admin"]
        self.assertLess(len(admins), 3)
        self.open_page()
        self.choose(self.file("Nia,Prŷs,nia@ysgol-practis.example,,Admin,no"))
        self.window.says(f"Admin accounts: {len(admins) + 1} of 3 will be in use.")
        self.window.press("Send 1 invitation", "push button")
        self.window.says("Invite 1 person as an Admin?")
        self.window.says("Nia Prŷs")
        self.assertEqual(self.mails("nia"), 0)
        self.window.press("Send the invitations", "push button")
        self.window.says("Invitations sent: 1.", 90)
        now = self.other.users()["nia@ysgol-practis.example"]
        self.assertEqual(now["accountType"], "admin")
        self.assertNotIn("viewScripts", now["permissions"])

    def test_put_right_in_place(self):
        path = self.file("Nia,,nia@ysgol-practis.example,,,", "Huw,Prŷs,huw@gmail.com,,,")
        self.open_page()
        self.choose(path)
        self.window.says("0 ready, 2 with problems")
        self.window.says("Enter the last name.")
        self.window.says("personal email addresses can not be used")
        camera = Camera(self.desktop, self.program.data.name, "")
        # The first cell of the table is current; the next is the last name. Keys come in their order.
        for key in ("Right", "F2"):
            camera.press_key(key)
        camera.type("Owen")
        camera.press_key("Return")
        self.window.says("1 ready, 1 with problems")
        self.window.press("Send 1 invitation", "push button")
        self.window.says("Invitations sent: 1.", 90)
        self.assertEqual(self.other.users()["nia@ysgol-practis.example"]["lastName"], "Owen")
        # What was not ready is still there, also after somebody has looked at something else.
        self.window.press("Back to Manage Users", "push button")
        self.window.find("Search users (name or email)")
        self.window.press("More", "push button", "push button menu")
        self.window.press("Invite many…", "menu item")
        self.window.says("0 ready, 1 with problems, 1 done")

    def test_without_the_portal_in_welsh(self):
        self.portal.stop()
        self.open_page()
        self.window.press("Cymraeg")
        self.window.press("Dewis ffeil…", "push button")
        self.window.find("Enw'r ffeil:", "text")
        self.window.type("Enw'r ffeil:", self.two_people())
        self.window.press("Agor", "push button")
        self.window.says("2 yn barod")
        self.window.press("Anfon gwahoddiadau: 2", "push button")
        self.window.says("Wedi'u cadw ar y cyfrifiadur hwn: 2.")
        self.window.says("Cadwyd ar y cyfrifiadur hwn")
        self.portal.start()
        self.window.says("Pob newid wedi'i anfon", 90)
        self.assertEqual((self.mails("nia"), self.mails("huw")), (1, 1))

    def test_bad_tables_and_the_template(self):
        self.open_page()
        self.choose(self.file("Nia,Prŷs,nia@ysgol-practis.example", headings="", name="bare.csv"))
        self.window.says("The first row has to name the columns")
        template = os.path.join(self.program.data.name, "template.csv")
        self.window.press("Save a template…", "push button")
        self.answer_file_dialog(template, "Save")
        self.window.says("Template saved")
        self.choose(template)
        self.window.says("There is nobody in this table yet.")
        large = os.path.join(self.program.data.name, "large.csv")
        with open(large, "wb") as file:
            file.truncate(1_000_000_000)
        self.choose(large)
        self.window.says("larger than 10 MB")

    def test_nothing_is_left_after_signing_out(self):
        self.open_page()
        self.choose(self.two_people())
        self.window.says("2 ready")
        self.program.choose_from_profile("Sign Out")
        self.window.says("You have signed out.")
        self.program.log_in("examsOfficer")
        self.open_page()
        self.window.find("Choose a file…", "push button")
        self.window.gone("Send 2 invitations")


if __name__ == "__main__":
    unittest.main()
