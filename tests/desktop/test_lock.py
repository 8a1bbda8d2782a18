"""The lock of the real program: nothing of the centre on the screen or behind it, nothing typed lost, no way round."""

import os
import unittest

import Xlib.display
from Xlib import XK, X
from Xlib.ext import xtest

from cli.program import Cli
from desktop.program import Program
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until
from screenshots.pictures import Camera

NOT_SIGNED_IN = 4


class Lock(ScreenTest):
    def start(self, *options, stay=True):
        self.desktop.clear_secrets()
        self.portal = PracticePortal("--users", "12")
        self.addCleanup(self.portal.close)
        self.program = Program(self.desktop, self.portal, *options)
        self.addCleanup(self.program.close)
        self.window = self.program.window
        self.program.log_in("examsOfficer", stay=stay)
        account = self.portal.accounts["examsOfficer"]
        self.password = account["password"]
        # Of everybody in the list, of the officer, and of the centre.
        self.markers = [account["email"], "@ysgol", "Ysgol", self.of_list("Actions for "), self.of_list("Centre ")]
        for marker in self.markers[1:]:
            self.assertTrue([text for text in self.texts() if marker in text], marker)

    def restart(self, end):
        end()
        self.program.start()
        self.window = self.program.window

    def of_list(self, start):
        """What follows `start` on the screen: a name, the centre's number."""
        return until(lambda: next((node.name.removeprefix(start) for node in self.window.all()
                                   if (node.name or "").startswith(start)), None), start)

    def texts(self):
        """All that accessibility gives out, shown or hidden: names, descriptions, contents."""
        for node in self.window.all(showing=False):
            try:
                yield node.name or ""
                yield node.description or ""
                yield node.queryText().getText(0, -1)
            except Exception:  # it has no text, or went away
                continue

    def press_lock_key(self):
        camera = Camera(self.desktop, self.program.data.name, "")
        camera.give_focus()
        display = camera.pixels.display
        control, letter = (display.keysym_to_keycode(XK.string_to_keysym(name)) for name in ("Control_L", "l"))
        for what, code in ((X.KeyPress, control), (X.KeyPress, letter), (X.KeyRelease, letter),
                           (X.KeyRelease, control)):
            xtest.fake_input(display, what, code)
        display.sync()

    def titles(self):
        """Of all windows that the X server has, shown or not."""
        def walk(window):
            for child in window.query_tree().children:
                yield child.get_wm_name() or ""
                yield from walk(child)
        display = Xlib.display.Display(self.desktop.env["DISPLAY"])
        try:
            return list(walk(display.screen().root))
        finally:
            display.close()

    def seen_of_the_centre(self):
        return [text for text in (*self.texts(), *self.titles()) if any(marker in text for marker in self.markers)]

    def lock(self):
        self.program.choose_from_profile("Lock now")
        self.window.says("Canolfan is locked")

    def assert_nothing_of_the_centre(self):
        self.window.says("e***@y***")
        self.assertEqual(self.seen_of_the_centre(), [])
        self.assertEqual(self.window.all("Settings"), [], "what the person chose is nobody else's to change")

    def assert_password_can_be_typed(self):
        """As somebody does who has just come back: at once, by keyboard."""
        Camera(self.desktop, self.program.data.name, "").give_focus()
        until(lambda: self.window.all("Password", ("password text",))[0].getState().contains(
            self.window.atspi.STATE_FOCUSED), "the focus in the password")

    def give(self, password):
        self.window.type("Password", password)
        self.window.press("Unlock", "push button")

    def unlock_online(self):
        self.give(self.password)
        self.window.find("Verification code")
        self.window.type("Verification code", self.portal.code_for("examsOfficer"))
        self.window.press("Verify", "push button")

    def test_a_half_typed_dialog_comes_back_after_password_and_factor(self):
        self.start()
        self.window.press("Invite User", "push button")
        self.window.find("Send invite", "push button")
        self.window.type("First name", "Gwenllïan")
        self.window.press("View Scripts", "check box")
        self.markers.append("Gwenllïan")
        kept = self.window.find("First name", "text")
        self.window.press("Cancel", "push button")
        self.window.find("Keep editing", "push button")
        # By keyboard, below two dialogs.
        self.press_lock_key()
        self.window.says("Canolfan is locked")
        self.assert_nothing_of_the_centre()
        self.assert_password_can_be_typed()
        self.assertRaises(Exception, lambda: kept.queryText().getText(0, -1))

        self.give("Not-This-One9")
        self.window.says("That is not the password of this account.")
        self.assert_nothing_of_the_centre()
        self.unlock_online()
        self.window.press("Keep editing", "push button")
        self.window.gone("Keep editing")
        self.assertEqual(self.window.text_of("First name"), "Gwenllïan")
        self.assertTrue(self.window.checked("View Scripts"))
        self.window.press("Cancel", "push button")
        self.window.press("Discard", "push button")
        self.window.find("Search users (name or email)")
        self.assertTrue(self.seen_of_the_centre())

    def test_locked_before_a_second_factor_is_set_up_again(self):
        """S21: the lock is no way round it, and a new app's key is another one after it."""
        self.start()
        self.portal.reset_mfa(self.portal.accounts["examsOfficer"]["email"])
        self.window.press("Refresh", "push button")
        self.window.press("Authenticator App (most secure)", "push button")
        self.window.find("Verify setup", "push button")
        self.press_lock_key()
        self.window.says("Canolfan is locked")
        self.give(self.password)
        self.window.press("I cannot scan the QR code", "push button")
        self.assertEqual(self.window.all(self.markers[-1]), [])
        self.assertEqual([text for text in self.shown_texts() if text.startswith("Centre ")], [])
        self.window.press("Back to MFA Selection", "push button")
        self.window.says("it was reset, or setting it up was not finished")
        self.assertEqual([text for text in self.shown_texts() if text.startswith("Centre ")], [])

    def shown_texts(self):
        return [node.name or "" for node in self.window.all()]

    def test_killed_while_locked_it_starts_locked(self):
        self.start()
        self.lock()
        until(lambda: '"locked":true' in self.desktop.stored("lock"), "the lock in the keychain")
        self.restart(self.program.kill)
        self.window.says("Canolfan is locked")
        self.assert_nothing_of_the_centre()

        # Editing what lies in clear unlocks nothing, and the command line is no way round.
        settings = os.path.join(self.program.data.name, "data", "settings.ini")
        self.program.stop()
        with open(settings, encoding="utf-8") as file:
            kept = [line for line in file if not line.startswith("eu-west-2") or "true" not in line]
        with open(settings, "w", encoding="utf-8") as file:
            file.writelines(kept)
        self.program.start()
        self.window = self.program.window
        self.window.says("Canolfan is locked")
        cli = Cli(self.portal, self.desktop.env, data=os.path.join(self.program.data.name, "data"))
        self.addCleanup(cli.close)
        code, _, complaint = cli.run("users")
        self.assertEqual(code, NOT_SIGNED_IN)
        self.assertIn("Canolfan is locked", complaint)

        self.unlock_online()
        self.window.find("Search users (name or email)")
        self.restart(self.program.stop)
        self.window.find("Search users (name or email)")

    def test_signing_out_leaves_nothing(self):
        self.start()
        self.lock()
        self.restart(self.program.stop)
        self.window.says("Canolfan is locked")
        token = self.desktop.stored_refresh_token()
        self.window.press("Sign Out", "push button")
        self.window.says("You have signed out.")
        self.assertEqual(self.desktop.secrets(), [])
        self.assertFalse(self.portal.accepts(token))
        self.restart(self.program.stop)
        self.window.find("Log in", "push button")

    def test_without_the_portal_the_password_alone_unlocks(self):
        self.start(stay=False)
        self.lock()
        self.assert_password_can_be_typed()
        self.portal.stop()
        for wrong in ("Wrong-One1", "Wrong-Two2"):
            self.give(wrong)
            self.window.says("That is not the password of this account.")
            self.window.says("Without the identity server, you can try again in")
            until(lambda: not self.waiting(), "the end of the waiting")
        self.give("Wrong-Three3")
        self.window.says("try again in 4 seconds")
        self.assert_nothing_of_the_centre()
        self.give(self.password)  # too early: not looked at
        self.window.find("Unlock", "push button")
        until(lambda: not self.waiting(), "the end of the waiting")
        self.give(self.password)
        self.window.find("Search users (name or email)")
        self.assertTrue(self.seen_of_the_centre())

    def waiting(self):
        return [node for node in self.window.all() if "you can try again in" in (node.name or "")]

    def test_it_locks_by_itself(self):
        self.start("--idle-lock-seconds", "20")
        self.window.says("Canolfan is locked", seconds=90)
        self.assert_nothing_of_the_centre()


if __name__ == "__main__":
    unittest.main()
