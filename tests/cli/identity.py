"""Somebody invited, and what they are sent: what the tests of identity by canolfan-cli stand on."""

import itertools
import subprocess
import unittest

from cli.program import Cli, Dialogue
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.wait import until

DONE, USAGE, REFUSED, NOT_SIGNED_IN = 0, 2, 3, 4
PASSWORD = "Tair-Afal-Goch-1"
OTHER_PASSWORD = "Pedwar-Gellygen-2"


class IdentityTest(unittest.TestCase):
    OPTIONS = ()

    @classmethod
    def setUpClass(cls):
        cls.portal = PracticePortal(*cls.OPTIONS)
        cls.addClassCleanup(cls.portal.close)
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        # The exams officer, at another desk.
        office = Desktop()
        cls.addClassCleanup(office.close)
        cls.officer = Cli(cls.portal, office.env)
        cls.addClassCleanup(cls.officer.close)
        code, _, err = cls.officer.sign_in("examsOfficer")
        assert code == DONE, err
        cls.numbers = itertools.count(1)

    def setUp(self):
        self.cli = self.new_cli()

    def new_cli(self):
        cli = Cli(self.portal, self.desktop.env)
        self.addCleanup(cli.close)
        self.addCleanup(self.desktop.clear_secrets)
        return cli

    def dialogue(self, *words):
        dialogue = Dialogue(self.cli, *words)
        self.addCleanup(dialogue.close)
        return dialogue

    def invited(self):
        """(email, temporary password) of somebody new."""
        email = f"newydd{next(self.numbers)}@ysgol-practis.example"
        code, _, err = self.officer.run("invite", "--first-name", "Nia", "--last-name", "Newydd", "--email", email,
                                        "--type", "user", "--language", "en")
        self.assertEqual(code, DONE, err)
        return email, self.portal.messages(email)[0]["temporaryPassword"]

    def settled(self):
        """The address of somebody who has signed in for the first time, with codes by email, and is signed in."""
        email, temporary = self.invited()
        dialogue = self.dialogue("first-sign-in", email)
        dialogue.answer("Temporary password", temporary)
        dialogue.answer("New password: ", PASSWORD)
        dialogue.answer("once more", PASSWORD)
        dialogue.answer("app, sms or email", "email")
        self.give_email_code(dialogue, email)
        code, _, err = dialogue.end()
        self.assertEqual(code, DONE, err)
        return email

    def turn_email_on(self, email):
        dialogue = self.dialogue("mfa", "email")
        self.give_email_code(dialogue, email)
        code, _, err = dialogue.end()
        self.assertEqual(code, DONE, err)

    def give_email_code(self, dialogue, email, prompts=("yes or no", "email to"), yes="yes"):
        """After the warning (S28, S29): the risk is confirmed, and the code is the one that is sent then."""
        seen = len(self.codes(email))
        dialogue.answer(prompts[0], yes)
        dialogue.answer(prompts[1], until(lambda: self.codes(email)[seen:], "a code")[-1])

    def sign_in(self, email, password, cli=None):
        """As somebody with codes by email."""
        dialogue = Dialogue(cli or self.cli, "sign-in", email)
        self.addCleanup(dialogue.close)
        seen = len(self.codes(email))
        dialogue.answer("Password: ", password)
        dialogue.answer("email to", until(lambda: self.codes(email)[seen:], "a code")[-1])
        code, _, err = dialogue.end()
        self.assertEqual(code, DONE, err)

    def codes(self, to):
        """Those that were sent, oldest first."""
        return [message["code"] for message in reversed(self.portal.messages(to)) if message.get("code")]

    def now(self):
        return self.advance(0)

    def advance(self, seconds):
        return self.portal.advance(seconds)

    def app_code(self, secret):
        return self.portal.app_code(secret)

    def wrong_code(self, secret):
        """Six digits that are wrong also in the steps around."""
        start = self.now().timestamp()
        good = set()
        for step in range(-3, 4):
            when = f"@{int(start) + 30 * step}"
            good.add(subprocess.run(["oathtool", "--totp", "-b", "-N", when, secret], check=True, capture_output=True,
                                    text=True).stdout.strip())
        return next(code for code in ("%06d" % n for n in range(10)) if code not in good)

    def assert_refused(self, outcome, *said):
        code, out, err = outcome
        self.assertEqual(code, REFUSED, err)
        for words in said:
            self.assertIn(words, err)
        self.assertNotIn("Signed in", out)

    def factors(self):
        code, document = self.cli.json("mfa")
        self.assertEqual(code, DONE, document)
        return document["on"], document["preferred"]
