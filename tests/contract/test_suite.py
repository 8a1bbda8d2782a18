"""The tests of the portal and of the programs once more, with every exchange held against resources/portal-api.yaml. CI
does those that speak the portal's API most; with CANOLFAN_LONG, all of them but those that cannot be done that way."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

FOLDER = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(FOLDER)
sys.path.insert(0, TESTS)

from contract.report import Report
from harness.node import skip_if_missing

ALWAYS = {
    "practice": ("test_users", "test_rules", "test_idempotency", "test_change_feed", "test_history", "test_token_refusals",
                 "test_tokens", "test_challenges", "test_new_password", "test_attributes", "test_invitations",
                 "test_centre_hooks", "test_centres"),
    "cli": ("test_mainjob",),
    "desktop": (),
}
LONG = {
    "practice": ("test_authenticator", "test_change_password", "test_devices", "test_forgotten_password",
                 "test_identity_faults", "test_many_users", "test_mfa_preference", "test_reset_mfa",
                 "test_rotation_off", "test_sign_in", "test_token_times"),
    "cli": ("test_centres", "test_copies", "test_devices", "test_faults", "test_firstsignin", "test_history", "test_identity",
            "test_identitylogs", "test_invitemany", "test_keychain_faults", "test_logs", "test_offline", "test_proxy", "test_register",
            "test_resolve", "test_review", "test_spreadsheet",
            "test_signout", "test_traces", "test_usage"),
    "desktop": ("test_cancel", "test_centres", "test_copies", "test_mainjob", "test_identity", "test_changeemail", "test_deleting", "test_factors", "test_finding", "test_matrix",
                "test_firstsignin",
                "test_history", "test_identitylogs", "test_invitemany", "test_keychain_faults", "test_lock", "test_logs", "test_offline",
                "test_outbox", "test_proxy", "test_register", "test_review", "test_qr", "test_settings", "test_staying"),
}
LEFT_OUT = {
    "practice": {
        "test_server": "tries connections that are slow, broken or many, and those would be the proxy's",
        "test_tls": "tries the portal's TLS and certificates, and those would be the proxy's",
        "test_cognito_client": "tries the tests' own client, with no portal",
        "test_data_folder_of_before": "starts a portal of its own on a folder of its own",
        "test_fault_proxy": "tries a proxy of its own, which gives replies that no portal gives",
    },
    "cli": {
        "test_certificates": "has no portal behind it: nothing is sent",
        "test_doctor": "asks for what is no operation of the document, to see whether anybody answers",
        "test_kill": "kills the program at one call to the kernel after another; what it sends, test_offline sends too",
        "test_renewing": "puts faults between the program and the identity server, to which this proxy leads nobody",
    },
    "desktop": {
        "test_certificates": "has no portal behind it: nothing is sent",
        "test_doctor": "asks for what is no operation of the document, to see whether anybody answers",
    },
}


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
        for folder, modules in ALWAYS.items():
            if "CANOLFAN_LONG" in os.environ:
                modules += LONG[folder]
            if folder == "desktop":
                # Each in a process of its own: what looks at the screen is bound to one desktop (harness/screen.py).
                yield from ((("-m", "unittest", f"desktop.{module}"), TESTS) for module in modules)
                continue
            # The practice portal's tests are of no package: they stand on nothing but their own folder.
            place = os.path.join(TESTS, folder) if folder == "practice" else TESTS
            names = modules if folder == "practice" else [f"{folder}.{module}" for module in modules]
            if modules:
                yield ("-m", "unittest", *names), place

    @classmethod
    def passes(cls, words, place):
        environment = {**os.environ, "CANOLFAN_CONTRACT": cls.report_file}
        # A sample of what is tried by the hundred (test_faults) has every kind of exchange.
        environment.pop("CANOLFAN_LONG", None)
        return subprocess.run([sys.executable, "-W", "ignore", *words], cwd=place, env=environment).returncode == 0

    def test_no_module_is_forgotten(self):
        for folder, modules in ALWAYS.items():
            there = {path.stem for path in pathlib.Path(TESTS, folder).glob("test_*.py")}
            self.assertEqual(sorted((*modules, *LONG[folder], *LEFT_OUT[folder])), sorted(there), folder)

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
