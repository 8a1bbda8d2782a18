"""The tests of the portal and of canolfan-cli once more, with every exchange held against resources/portal-api.yaml."""

import os
import subprocess
import sys
import tempfile
import unittest

FOLDER = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(FOLDER)
sys.path.insert(0, TESTS)

from contract.report import Report
from harness.node import skip_if_missing

PRACTICE = ("test_users", "test_rules", "test_idempotency", "test_change_feed", "test_token_refusals",
            "test_tokens", "test_challenges", "test_new_password", "test_attributes", "test_invitations",
            "test_centre_hooks")


class Suite(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="contract-")
        cls.addClassCleanup(folder.cleanup)
        cls.report_file = os.path.join(folder.name, "report")
        cls.failed = [words for words, place in cls.suites() if not cls.passes(words, place)]
        cls.report = Report(cls.report_file)
        print(cls.report.summary(), flush=True)

    @staticmethod
    def suites():
        yield ("-m", "unittest", *PRACTICE), os.path.join(TESTS, "practice")
        yield ("-m", "unittest", "cli.test_mainjob"), TESTS

    @classmethod
    def passes(cls, words, place):
        environment = {**os.environ, "CANOLFAN_CONTRACT": cls.report_file}
        return subprocess.run([sys.executable, "-W", "ignore", *words], cwd=place, env=environment).returncode == 0

    def test_the_suites_pass_through_the_proxy(self):
        self.assertEqual(self.failed, [])

    def test_nothing_violates_the_document(self):
        violations = self.report.violations()
        self.assertFalse(violations, "\n" + "\n".join(violations))

    def test_the_proxy_passed_everything_on(self):
        self.assertFalse(self.report.faults, "\n" + "\n".join(self.report.faults))

    def test_every_operation_was_seen(self):
        self.assertEqual(self.report.unseen_operations(), [])
        self.assertGreater(len(self.report.exchanges), 500)


if __name__ == "__main__":
    skip_if_missing(FOLDER)
    unittest.main(verbosity=2)
