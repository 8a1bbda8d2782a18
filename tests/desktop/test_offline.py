"""Working offline in the real program (C5): the portal is stopped, the access of three people is changed and a fourth is
deleted, the program is started again, the portal comes back with one of them changed elsewhere, and that is resolved;
the portal ends up with exactly what the screen said."""

import unittest

from cli.program import Cli
from desktop.program import Program
from harness.desktop import Desktop
from harness.faultproxy import FaultProxy
from harness.practice import PracticePortal
from harness.screen import ScreenTest

LABELS = {"accessArrangements": "Access Arrangements/CAP", "entriesAndResults": "Entries and Results", "iamis": "IAMIS",
          "pastPapers": "Past Papers, Marking Schemes and Resources", "viewScripts": "View Scripts",
          "itemLevelData": "Item Level Data"}


class OfflineTest(ScreenTest):
    """Signed in for good, with people whose access can be changed, and another program that reaches the portal."""

    def setUp(self):
        self.desktop.clear_secrets()
        self.portal = PracticePortal("--users", "12")
        self.addCleanup(self.portal.close)
        home = Desktop()
        self.addCleanup(home.close)
        self.other = Cli(self.portal, home.env)
        self.addCleanup(self.other.close)
        code, _, err = self.other.sign_in("admin")
        self.assertEqual(code, 0, err)
        practice = {account["email"] for account in self.portal.accounts.values()}
        users = self.other.users()
        people = [user for email, user in sorted(users.items())
                  if user["accountType"] == "user" and email not in practice]
        self.people = people[:4]
        for person in self.people:
            others = ",".join(set(person["permissions"]) - {"pastPapers", "iamis", "viewScripts"})
            more = ["--withdraw", others] if others else []
            self.assertEqual(
                self.other.run("access", person["email"], "--grant", "pastPapers,iamis,viewScripts", *more)[0], 0)
        # So that the portal can be there for the others before it is there for this program.
        self.way = FaultProxy(self.portal, identity=True)
        self.addCleanup(self.way.close)
        self.program = Program(self.desktop, self.way)
        self.addCleanup(self.program.close)
        self.window = self.program.window
        self.program.log_in("examsOfficer", stay=True)

    def name(self, number):
        person = self.people[number]
        return f"{person['firstName']} {person['lastName']}"

    def act(self, number, item):
        self.window.type("Search users (name or email)", self.people[number]["email"])
        self.window.press(f"Actions for {self.name(number)}")
        self.window.press(item, "menu item")

    def change_access(self, number, *labels):
        self.act(number, "Manage Access")
        self.window.find("Confirm access permissions", "push button")
        for label in labels:
            self.window.press(label, "check box")
        self.window.press("Confirm access permissions", "push button")
        self.window.gone("Confirm access permissions")
        self.window.says("Saved on this computer")


class Offline(OfflineTest):
    def access_on_screen(self, number):
        """What the screen says this person has, field by field."""
        self.act(number, "Manage Access")
        self.window.find("Confirm access permissions", "push button")
        ticked = {name for name, label in LABELS.items() if self.window.checked(label)}
        self.window.press("Cancel", "push button")
        self.window.gone("Confirm access permissions")
        return ticked

    def send_now(self):
        """Unless it has just gone by itself."""
        button = self.window.find("Send now", "push button")
        action = self.window.action_of(button)
        if action is not None:
            button.queryAction().doAction(action)

    def test_offline_restart_conflict_and_back(self):
        window = self.window
        self.portal.stop()
        self.change_access(0, "Item Level Data")
        self.change_access(1, "IAMIS")
        self.change_access(2, "Access Arrangements/CAP", "View Scripts")
        self.act(3, "Delete User")
        window.press("Delete User", "push button")
        window.says("still has access")
        window.says("4 changes waiting")

        self.program.stop()
        self.program.start()
        self.window = window = self.program.window
        window.find("Search users (name or email)")
        window.says("4 changes waiting")
        window.says("Offline since")
        window.type("Search users (name or email)", self.people[0]["email"])
        window.says("Waiting: + Item Level Data")

        self.way.refuse()
        self.portal.start()
        # Narrower there, wider here: nobody may have both without being asked.
        self.assertEqual(self.other.run("access", self.people[0]["email"], "--withdraw", "viewScripts,iamis")[0], 0)
        self.way.accept()
        window.press("Waiting changes")
        self.send_now()
        window.says("1 conflict needs you")
        self.assertNotIn("itemLevelData", self.other.users()[self.people[0]["email"]]["permissions"])
        window.press("Decide…", "push button")
        window.says("In the portal now")
        window.press("Keep mine", "push button")
        window.says("All changes sent")
        self.assert_portal_has_what_the_screen_says(
            [{"pastPapers", "itemLevelData"}, {"pastPapers", "viewScripts"}, {"pastPapers", "iamis", "accessArrangements"}])

    def assert_portal_has_what_the_screen_says(self, meant):
        self.window.press("Manage Users")
        said = [self.access_on_screen(number) for number in range(len(meant))]
        now = self.other.users()
        self.assertEqual(said, [set(now[person["email"]]["permissions"]) for person in self.people[:3]])
        self.assertEqual(said, meant)
        self.assertNotIn(self.people[3]["email"], now)
        self.window.type("Search users (name or email)", self.people[3]["email"])
        self.window.gone(f"Actions for {self.name(3)}")
        print("3 accesses changed and 1 account deleted without a network, 1 conflict resolved: the portal has what the "
              "screen says", flush=True)

    def test_it_goes_by_itself_once_the_portal_is_back(self):
        self.portal.stop()
        self.change_access(0, "Item Level Data")
        self.program.stop()
        self.program.start()
        self.window = self.program.window
        self.window.says("1 change waiting · Offline since")
        self.portal.start()
        self.window.says("All changes sent", 90)
        self.assertIn("itemLevelData", self.other.users()[self.people[0]["email"]]["permissions"])

    def test_without_a_network_nothing_is_lost_at_sign_out(self):
        window = self.window
        self.portal.stop()
        self.change_access(0, "Item Level Data")
        self.program.choose_from_profile("Sign Out")
        window.says("1 change")
        window.press("Cancel", "push button")
        window.says("1 change waiting")
        self.portal.start()
        window.press("Waiting changes")
        self.send_now()
        window.says("All changes sent")
        self.program.choose_from_profile("Sign Out")
        window.find("Log in", "push button")
        self.assertEqual(self.desktop.secrets() + self.desktop.copy_keys(), [])
        self.assertIn("itemLevelData", self.other.users()[self.people[0]["email"]]["permissions"])


if __name__ == "__main__":
    unittest.main()
