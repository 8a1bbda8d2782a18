"""Another email address for somebody (S36), which takes two accounts for a while: shown as one matter, across a restart
of the program, and the old account goes once the new one has been accepted, not before."""

import unittest

from cli.identity import PASSWORD
from cli.program import Cli
from desktop.test_offline import OfflineTest
from harness.desktop import Desktop
from harness.wait import until


class ChangeEmail(OfflineTest):
    def at_the_portal(self, email):
        return self.other.users().get(email)

    def ask(self, number, new):
        self.act(number, "Change email address…")
        self.window.says("The old account is deleted then, not before.")
        self.window.type("New email address", new)
        self.window.press("Invite the new address", "push button")

    def accept(self, email):
        """As the person does; a factor is not set up, which the portal asks for only later."""
        home = Desktop()
        self.addCleanup(home.close)
        person = Cli(self.portal, home.env)
        self.addCleanup(person.close)
        temporary = self.portal.messages(email)[0]["temporaryPassword"]
        person.run("first-sign-in", email, lines=(temporary, PASSWORD, PASSWORD, "email", "no"))
        until(lambda: self.at_the_portal(email)["state"] == "active", "the invitation to be accepted")

    def test_the_old_account_goes_once_the_new_one_is_accepted(self):
        old, new = self.people[0]["email"], "newydd@ysgol-practis.example"
        before = self.at_the_portal(old)
        self.ask(0, "nobody@gmail.com")
        self.window.says("school/centre email address")  # S13
        self.window.type("New email address", new)
        self.window.press("Invite the new address", "push button")
        self.window.says(f"{new} is invited. The old account stays until that is accepted.")
        self.window.type("Search users (name or email)", before["lastName"])
        self.window.says(f"Goes once {new} is accepted")
        self.window.says(f"In place of {old}")
        invited = self.at_the_portal(new)
        self.assertEqual((invited["state"], set(invited["permissions"])), ("invited", set(before["permissions"])))
        self.assertIsNotNone(self.at_the_portal(old))
        self.program.stop()
        self.program.start()
        self.window = self.program.window
        self.window.type("Search users (name or email)", before["lastName"])
        self.window.says(f"In place of {old}")
        self.accept(new)
        self.assertIsNotNone(self.at_the_portal(old))
        self.window.press("Refresh", "push button")
        self.window.says(f"Account deleted: {self.name(0)}.")
        self.assertIsNone(self.at_the_portal(old))
        self.assertIsNotNone(self.at_the_portal(new))
        self.window.gone(f"In place of {old}")

    def test_a_new_address_that_is_not_invited_any_more_changes_nothing(self):
        old, new = self.people[1]["email"], "arall@ysgol-practis.example"
        self.portal.stop()
        self.ask(1, new)
        self.window.says(f"Saved on this computer: {new} is invited as soon as the portal can be reached.")
        self.portal.start()
        self.window.says("All changes sent")
        self.assertEqual(self.other.run("cancel", new, "--yes")[0], 0)
        self.window.press("Refresh", "push button")
        self.window.says(f"so the account with {old} stays.")
        self.assertIsNotNone(self.at_the_portal(old))


if __name__ == "__main__":
    unittest.main()
