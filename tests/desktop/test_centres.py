"""One account in two centres in the real program (issue 6, 11; S5): from one to the other by keyboard, with the portal and
without it; each with its own people, rights and waiting changes; and the next start is in the last of them."""

import os
import unittest

from cli.program import Cli
from desktop.program import Program
from harness.copies import copies
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until
from screenshots.pictures import Camera

SEARCH = "Search users (name or email)"
HERE, THERE = "68101", "68102"
LABEL = {HERE: f"Centre {HERE}", THERE: f"Centre {THERE}"}
NAME = {HERE: "Ysgol Practis", THERE: "Ysgol Ymarfer"}


class Centres(ScreenTest):
    def setUp(self):
        self.desktop.clear_secrets()
        self.portal = PracticePortal("--users", "12", "--centres", "2")
        self.addCleanup(self.portal.close)
        home = Desktop()
        self.addCleanup(home.close)
        self.other = Cli(self.portal, home.env)
        self.addCleanup(self.other.close)
        code, _, err = self.other.sign_in("examsOfficer")
        self.assertEqual(code, 0, err)
        practice = {account["email"] for account in self.portal.accounts.values()}
        self.people = {}
        for centre in (HERE, THERE):
            others = [user for email, user in sorted(self.users(centre).items())
                      if user["accountType"] == "user" and email not in practice]
            self.people[centre] = others[0]
            self.change_elsewhere(centre, "--withdraw", "viewScripts,itemLevelData")
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.window = self.program.window
        self.camera = Camera(self.desktop, self.program.data.name, "")

    def log_in(self, account_type="examsOfficer", stay=True):
        self.program.log_in(account_type, stay)
        self.arrived(HERE)

    def users(self, centre):
        code, users = self.other.json("--centre", centre, "users")
        self.assertEqual(code, 0, users)
        return {user["email"]: user for user in users}

    def change_elsewhere(self, centre, *change):
        code, _, err = self.other.run("--centre", centre, "access", self.people[centre]["email"], *change)
        self.assertEqual(code, 0, err)

    def has_at_the_portal(self, centre, permission):
        return permission in self.users(centre)[self.people[centre]["email"]]["permissions"]

    def name(self, centre):
        person = self.people[centre]
        return f"{person['firstName']} {person['lastName']}"

    def open_menu(self, now):
        button = self.window.find(LABEL[now], "push button", "push button menu")

        def has_focus():
            self.camera.give_focus()  # a dialog may still be on its way out
            button.queryComponent().grabFocus()
            return button.getState().contains(self.window.atspi.STATE_FOCUSED)
        until(has_focus, "the focus on the centre")
        self.camera.press_key("space")

    def choose(self, wanted):
        """From the header's menu, with the keyboard alone."""
        now = THERE if wanted == HERE else HERE
        self.open_menu(now)
        self.window.says(f"{wanted} · {NAME[wanted]}")
        self.camera.press_key("Up" if wanted == HERE else "Down")
        self.camera.press_key("Return")

    def switch(self, wanted):
        self.choose(wanted)
        self.arrived(wanted)

    def arrived(self, centre):
        """The header says so, and the list has its people and nobody else's."""
        self.window.find(LABEL[centre], "push button", "push button menu")
        self.find_person(centre)
        self.window.type(SEARCH, self.people[THERE if centre == HERE else HERE]["email"])
        self.window.gone(f"Actions for {self.name(THERE if centre == HERE else HERE)}")
        self.window.type(SEARCH, "")

    def find_person(self, centre):
        self.window.find(SEARCH)
        self.window.type(SEARCH, self.people[centre]["email"])
        self.window.find(f"Actions for {self.name(centre)}")

    def change_access(self, centre, label):
        self.find_person(centre)
        self.window.press(f"Actions for {self.name(centre)}")
        self.window.press("Manage Access", "menu item")
        self.window.press(label, "check box")
        self.window.press("Confirm access permissions", "push button")
        self.window.gone("Confirm access permissions")
        self.window.type(SEARCH, "")

    def start_again(self):
        self.program.stop()
        self.program.start()
        self.window = self.program.window


    def test_there_and_back_offline_with_a_change_in_one(self):
        window = self.window
        self.log_in()
        self.switch(THERE)
        self.switch(HERE)
        self.portal.stop()
        self.switch(THERE)
        self.change_access(THERE, "View Scripts")
        window.says("1 change waiting")
        self.switch(HERE)
        window.says(f"1 change of centre {THERE} waits on this computer.")
        self.assertFalse(window.all("1 change waiting"), "it is another centre's")
        self.open_menu(HERE)
        window.says(f"{THERE} · {NAME[THERE]} · 1 change waiting")
        self.camera.press_key("Escape")

        self.start_again()
        self.arrived(HERE)
        self.switch(THERE)
        self.window.says("1 change waiting")
        self.start_again()
        self.arrived(THERE)
        self.window.says("1 change waiting")
        self.switch(HERE)
        self.portal.start()
        self.window.says("All changes sent", 90)
        self.assertFalse(self.has_at_the_portal(THERE, "viewScripts"), "nobody has opened that centre yet")
        self.switch(THERE)
        self.window.says("All changes sent", 90)
        until(lambda: self.has_at_the_portal(THERE, "viewScripts"), "the change at the portal")
        self.assertEqual(set(self.portal.get("/practice/effects").values()), {1})

    def test_one_that_is_not_on_this_computer_yet(self):
        """Without the portal: said in one sentence, and everything is as it was."""
        self.log_in()
        self.portal.stop()
        self.choose(THERE)
        self.window.says(f"Centre {THERE} is not on this computer yet")
        self.arrived(HERE)
        self.change_access(HERE, "View Scripts")
        self.window.says("1 change waiting")
        self.portal.start()
        self.window.says("All changes sent", 90)
        self.switch(THERE)

    def test_whoever_does_not_stay_has_both_and_leaves_neither(self):
        self.log_in(stay=False)
        self.switch(THERE)
        self.change_access(THERE, "View Scripts")
        until(lambda: self.has_at_the_portal(THERE, "viewScripts"), "the change at the portal")
        self.switch(HERE)
        self.portal.stop()
        self.choose(THERE)
        self.window.says(f"Centre {THERE} is not on this computer yet")
        self.arrived(HERE)
        self.assertEqual(copies(os.path.join(self.program.data.name, "data")), [])
        self.assertEqual(self.desktop.copy_keys(), [])

    def test_what_waits_is_sent_before_leaving(self):
        """A deletion that could still be undone: nobody stays in a centre because somebody has looked at another."""
        self.log_in()
        self.find_person(HERE)
        self.window.press(f"Actions for {self.name(HERE)}")
        self.window.press("Delete User", "menu item")
        self.window.press_in_dialog("Delete User", "push button")
        self.window.says("is deleted in")
        self.choose(THERE)
        self.window.find(LABEL[THERE], "push button", "push button menu")
        self.assertNotIn(self.people[HERE]["email"], self.users(HERE))
        self.assertFalse(self.window.all("Undo"))

    def test_what_is_half_done_is_asked_about(self):
        self.log_in()
        window = self.window
        window.press("Access matrix")
        window.find("Review changes", "push button")
        window.type(SEARCH, self.people[HERE]["email"])
        window.says("1 found")
        self.camera.press_key("Control_L", "f")
        self.camera.press_key("Return")
        self.camera.press_key("End")
        self.camera.press_key("space")
        window.says("Item Level Data: yes, not saved yet")
        self.choose(THERE)
        window.says("Go to the other centre without saving?")
        window.press_in_dialog("Cancel", "push button")
        window.says("Item Level Data: yes, not saved yet")
        self.choose(THERE)
        window.press_in_dialog("Go to the other centre", "push button")
        self.arrived(THERE)
        window.press("Access matrix")
        window.find("Review changes", "push button")
        self.assertFalse(window.all("Item Level Data: yes, not saved yet"))
        self.assertFalse(self.has_at_the_portal(HERE, "itemLevelData"))

    def test_a_table_of_people_is_for_one_centre(self):
        """It is asked about, and does not come along: its rows are of this centre's people and domains."""
        self.log_in()
        window = self.window
        path = os.path.join(self.program.data.name, "people.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("First name,Last name,Email address,Language preference,Account type\n"
                       "Nia,Prŷs,nia@ysgol-practis.example,English,User\n")
        window.press("More", "push button", "push button menu")
        window.press("Invite many…", "menu item")
        window.press("Choose a file…", "push button")
        window.type("File name:", path)
        window.press("Open", "push button")
        window.says("1 ready")
        window.press("Manage Users")
        self.choose(THERE)
        window.says("Go to the other centre without inviting?")
        window.press_in_dialog("Go to the other centre", "push button")
        self.arrived(THERE)
        window.press("More", "push button", "push button menu")
        window.press("Invite many…", "menu item")
        window.find("Choose a file…", "push button")
        self.assertFalse([node for node in window.all() if "nia@" in (node.name or "")])

    def test_signing_out_with_a_change_in_the_other(self):
        """Named before, it stays sealed, and is sent once they are in again and open that centre."""
        data = os.path.join(self.program.data.name, "data")
        self.log_in()
        self.switch(THERE)
        self.portal.stop()
        self.change_access(THERE, "View Scripts")
        self.switch(HERE)
        self.program.choose_from_profile("Sign Out")
        self.window.says("68102 (1 change)")
        self.window.press_in_dialog("Cancel", "push button")
        self.program.choose_from_profile("Sign Out")
        self.window.says("They stay on this computer, sealed")
        self.window.press_in_dialog("Sign Out", "push button")
        self.window.find("Log in", "push button")
        until(lambda: len(copies(data)) == 1, "the other copy to be gone")
        self.assertIn(THERE, copies(data)[0])
        self.assertEqual((self.desktop.secrets(), len(self.desktop.copy_keys())), ([], 1))
        self.portal.start()
        self.log_in()
        self.switch(THERE)
        self.window.says("All changes sent", 90)
        until(lambda: self.has_at_the_portal(THERE, "viewScripts"), "the change at the portal")

    def test_the_lock_hides_them_and_opens_the_same(self):
        self.log_in()
        self.switch(THERE)
        self.program.choose_from_profile("Lock now")
        self.window.find("Unlock", "push button")
        said = " ".join((node.name or "") + " " + (node.description or "") for node in self.window.all(showing=False))
        for word in (HERE, THERE, *NAME.values()):
            self.assertNotIn(word, said)
        self.portal.stop()
        self.window.type("Password", self.portal.accounts["examsOfficer"]["password"])
        self.window.press("Unlock", "push button")
        self.arrived(THERE)

    def test_the_one_that_is_open_is_lost(self):
        """Its people go from the screen; nobody of the other centre comes in their place before it is chosen."""
        self.log_in()
        self.switch(THERE)
        self.switch(HERE)
        self.portal.post("/practice/rights", {"centre": HERE, "email": self.portal.accounts["examsOfficer"]["email"],
                                              "accountType": None})
        self.window.press("Refresh", "push button")
        self.window.says(f"does not belong to centre {HERE} any more")
        self.window.says("Your other centres are in the menu at the top.")
        self.window.gone(f"Actions for {self.name(HERE)}")
        self.choose(THERE)
        self.window.find(LABEL[THERE], "push button menu", "push button", "label")
        self.find_person(THERE)

    def test_rights_are_each_centres_own(self):
        """S38: an Admin in the one is a User in the other, who may only look."""
        self.log_in("admin")
        refused = "Only Exams Officer and Admin accounts can do this."
        self.assertTrue(self.window.enabled(self.window.find("Invite User", "push button")))
        self.assertFalse(self.window.all(refused))
        self.switch(THERE)
        self.window.says(refused)
        self.assertFalse(self.window.enabled(self.window.find("Invite User", "push button")))
        self.switch(HERE)
        self.assertTrue(self.window.enabled(self.window.find("Invite User", "push button")))


if __name__ == "__main__":
    unittest.main()
