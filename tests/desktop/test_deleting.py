"""Deleting somebody in the real program: for a while it can be undone, at the portal nothing has happened until then;
whoever is gone is invited again with the access they had; and closing the program keeps nobody in the centre."""

import unittest

from desktop.test_offline import OfflineTest
from harness.wait import until
from screenshots.pictures import Camera


class Deleting(OfflineTest):
    def at_the_portal(self, number):
        return self.other.users().get(self.people[number]["email"])

    def delete(self, number):
        self.act(number, "Delete User")
        self.window.find("An email address cannot be changed: delete the account and invite again.")
        self.window.press_in_dialog("Delete User", "push button")
        self.window.says(f"The account of {self.name(number)} is deleted in ")

    def test_undone_and_then_meant(self):
        self.delete(0)
        self.window.press("Undo", "push button")
        self.window.gone("Undo", "push button")
        self.window.says("All changes sent")
        self.assertIsNotNone(self.at_the_portal(0))
        before = self.at_the_portal(0)
        self.delete(0)
        self.window.says(f"Account deleted: {self.name(0)}.")
        self.assertIsNone(self.at_the_portal(0))
        # S36: as they were.
        self.window.press("Invite again", "push button")
        self.assertEqual(self.window.text_of("Email address"), before["email"])
        self.window.press("Send invite", "push button")
        self.window.says(f"Invitation sent to {self.name(0)}.")
        now = self.at_the_portal(0)
        self.assertEqual((now["state"], set(now["permissions"])), ("invited", set(before["permissions"])))

    def test_closing_sends_it(self):
        self.delete(1)
        self.assertIsNotNone(self.at_the_portal(1))
        Camera(self.desktop, self.program.data.name, "").ask_to_close()
        self.program.ended(self.program.process.wait(30))
        self.assertIsNone(self.at_the_portal(1))

    def test_killed_and_sent_at_the_next_start(self):
        self.delete(2)
        self.program.kill()
        self.assertIsNotNone(self.at_the_portal(2))
        self.program.start()
        until(lambda: self.at_the_portal(2) is None, "the deletion at the portal")

    def test_offline_it_can_be_undone_until_it_is_sent(self):
        self.portal.stop()
        self.change_access(3, "Item Level Data")  # finds out that there is no portal
        self.act(3, "Delete User")
        self.window.press_in_dialog("Delete User", "push button")
        self.window.says(f"Saved on this computer, but {self.name(3)} still has access")
        self.window.press("Undo", "push button")
        self.portal.start()
        self.window.says("All changes sent")
        self.assertIn("itemLevelData", self.at_the_portal(3)["permissions"])


if __name__ == "__main__":
    unittest.main()
