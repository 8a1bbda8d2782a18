"""The real window at a portal whose certificate cannot be trusted: what is wrong and whom to ask is on the screen, in both
languages; nothing is sent, and nobody is asked for a password (reliability.md C, "TLS not weakened")."""

import unittest

from cli.test_certificates import (FILTER, expired, inspected, not_yet_valid, of_another_host, revoked_by_name, self_signed,
                                   too_old)
from desktop.program import Program
from harness.certificates import Authority
from harness.screen import ScreenTest

TRY_AGAIN = {"en": "Try again", "cy": "Rhoi cynnig arall arni"}


class Certificates(ScreenTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.trusted, cls.filter = Authority("Canolfan test authority"), Authority(FILTER)
        cls.addClassCleanup(cls.trusted.close)
        cls.addClassCleanup(cls.filter.close)

    def refused(self, flaw):
        impostor = flaw.impostor(self.trusted, self.filter)
        self.addCleanup(impostor.close)
        for language, sentence in flaw.sentences.items():
            with self.subTest(language):
                program = Program(self.desktop, impostor, "--language", language)
                self.addCleanup(program.close)
                self.assertIn(sentence, program.window.says(sentence))
                program.window.find(TRY_AGAIN[language], "push button")
                self.assertEqual(program.window.all(None, ("password text",)), [])
                program.stop()
        self.assertGreaterEqual(impostor.greeted, 2, "it was not asked, so nothing was tried")
        self.assertEqual(impostor.received, b"")

    def test_expired(self):
        self.refused(expired())

    def test_of_another_host(self):
        self.refused(of_another_host())

    def test_not_yet_valid(self):
        self.refused(not_yet_valid())

    def test_self_signed(self):
        self.refused(self_signed())

    def test_revoked_by_name(self):
        self.refused(revoked_by_name())

    def test_an_outdated_version_of_tls(self):
        self.refused(too_old())

    def test_of_an_inspecting_proxy(self):
        self.refused(inspected())


if __name__ == "__main__":
    unittest.main()
