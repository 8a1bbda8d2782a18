"""The real window and a keychain with every fault that one has: the window is there before any answer of the keychain,
says in words what a fault means, never goes away, and works again once the keychain does (reliability.md B)."""

import unittest

from desktop.program import Program
from harness.pixels import Pixels, more_than_one_colour
from harness.practice import PracticePortal
from harness.screen import ScreenTest
from harness.wait import until


class KeychainFaults(ScreenTest):
    @classmethod
    def setUpClass(cls):
        # One desktop for all: AT-SPI's library stays with the bus on which it was first used.
        super().setUpClass()
        cls.portal = PracticePortal()
        cls.addClassCleanup(cls.portal.close)

    def setUp(self):
        if self.desktop.keyring.poll() is not None:
            self.desktop.start_keyring()
        self.desktop.clear_secrets()
        self.program = Program(self.desktop, self.portal)
        self.addCleanup(self.program.close)
        self.addCleanup(self.desktop.go_on_keyring)
        self.window = self.program.window

    def restart(self):
        self.program.stop()
        self.program.start()
        self.window = self.program.window

    def assert_painted_before_any_answer(self):
        """The keychain has been given up after 5 s, and its fault is said then: with a first paint that waits for it, the
        window would come with those words."""
        pixels = Pixels(self.desktop.env["DISPLAY"])
        pixels.until(more_than_one_colour, pixels.whole(), "the window")
        self.window.find("Canolfan", "frame")
        said = [node.name for node in self.window.all() if "keychain" in (node.name or "")]
        self.assertEqual(said, [])

    def test_none_on_the_bus(self):
        self.desktop.kill_keyring()
        self.program.log_in("user", stay=True)
        self.window.says("No keychain can be used")
        self.restart()
        self.window.find("Log in", "push button")
        self.assertTrue(self.program.is_running())

    def test_halted_at_the_start(self):
        self.program.log_in("user", stay=True)
        self.desktop.halt_keyring()
        self.restart()
        self.assert_painted_before_any_answer()
        self.window.says("The keychain does not answer")
        self.program.log_in("user", stay=True)
        self.window.says("The keychain does not answer")
        self.desktop.go_on_keyring()
        until(self.desktop.secrets, "what waited to be written")
        self.program.choose_from_profile("Sign Out")
        self.window.says("You have signed out.")
        self.assertEqual(self.desktop.secrets(), [])
        self.program.log_in("user", stay=True)
        self.restart()
        self.window.find("Search users (name or email)")

    def test_the_copy_is_taken_up_once_the_keychain_is_back(self):
        self.program.log_in("user", stay=True)
        self.desktop.halt_keyring()
        self.restart()
        self.window.says("The keychain does not answer")
        self.program.log_in("user", stay=True)
        self.window.says("Changes are made only while online")
        self.window.press("Refresh", "push button")  # a keychain that is still away changes nothing
        self.window.says("Changes are made only while online")
        self.desktop.go_on_keyring()
        until(self.desktop.secrets, "what waited to be written")
        self.window.press("Refresh", "push button")
        self.window.says("All changes sent")
        self.window.find("Search users (name or email)")
        said = [node.name for node in self.window.all() if "keychain" in (node.name or "")]
        self.assertEqual(said, [])

    def test_halted_at_sign_out(self):
        self.program.log_in("user", stay=True)
        token = self.desktop.stored_refresh_token()
        self.desktop.halt_keyring()
        self.program.choose_from_profile("Sign Out")
        self.window.says("It opens nothing")
        self.window.find("Log in", "push button")
        self.assertFalse(self.portal.accepts(token))
        self.desktop.go_on_keyring()
        until(lambda: not self.desktop.secrets(), "the entry to be removed after all")
        self.program.log_in("user", stay=True)
        self.assertTrue(self.portal.accepts(self.desktop.stored_refresh_token()))

    def test_killed_between(self):
        self.program.log_in("user", stay=True)
        self.desktop.kill_keyring()
        self.program.choose_from_profile("Sign Out")
        self.window.says("It opens nothing")
        self.desktop.start_keyring()
        self.program.log_in("user", stay=True)
        self.assertEqual(len(self.desktop.secrets()), 2)  # the token and the lock
        self.program.choose_from_profile("Sign Out")
        self.window.says("You have signed out.")
        self.assertEqual(self.desktop.secrets(), [])

    def test_killed_while_read(self):
        self.program.log_in("user", stay=True)
        self.desktop.halt_keyring()
        self.restart()
        self.window.find("Signing in…")
        self.desktop.kill_keyring()
        self.window.says("No keychain can be used")
        self.assert_works_again()

    def test_killed_while_written(self):
        account = self.portal.accounts["user"]
        seen = self.portal.message_count("user")
        self.window.type("Email address", account["email"])
        self.window.type("Password", account["password"])
        self.window.press("Stay signed in on this computer", "check box")
        self.window.press("Log in", "push button")
        self.window.type("Verification code", self.portal.code_for("user", seen))
        self.desktop.halt_keyring()
        answered = self.portal.calls("RespondToAuthChallenge")
        self.window.press("Verify", "push button")
        until(lambda: self.portal.calls("RespondToAuthChallenge") > answered, "the sign-in")
        self.desktop.kill_keyring()
        self.window.says("No keychain can be used")
        self.window.find("Search users (name or email)")
        self.program.choose_from_profile("Sign Out")
        self.assert_works_again()

    def assert_works_again(self):
        self.desktop.start_keyring()
        self.program.log_in("user", stay=True)
        self.restart()
        self.window.find("Search users (name or email)")

    def test_locked_and_nobody_answers_the_question(self):
        self.program.log_in("user", stay=True)
        prompter = self.desktop.start_prompter()
        self.desktop.lock_keyring()
        self.restart()
        self.assert_painted_before_any_answer()
        self.window.says("waiting to be unlocked")
        self.program.log_in("user")
        self.program.choose_from_profile("Sign Out")
        self.window.says("may remain")
        prompter.kill()
        prompter.wait()
        self.desktop.kill_keyring()
        self.desktop.start_keyring()
        self.restart()
        self.window.find("Log in", "push button")
        until(lambda: not self.desktop.secrets(), "the sign-out to be finished")

    def test_something_else_in_our_place(self):
        self.program.log_in("user", stay=True)
        user = next(key for key in self.desktop.secrets() if key.endswith("/refresh")).split(" = ")[1]
        self.program.stop()
        self.desktop.store_secret("x" * 100_000, "Canolfan", user=user, server="Canolfan", type="base64")
        self.desktop.store_secret("theirs", "Canolfan", application="another")
        self.program.start()
        self.window = self.program.window
        self.window.says("not from this program")
        self.program.log_in("user", stay=True)
        self.restart()
        self.window.find("Search users (name or email)")
        self.assertEqual(self.desktop.secret(application="another"), "theirs")


if __name__ == "__main__":
    unittest.main()
