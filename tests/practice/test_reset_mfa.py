"""canolfan-practice reset-mfa: what the help desk does for somebody whose telephone is gone (S21, S31)."""
import subprocess

from practice_portal import PROGRAM, PortalTest, main


class ResetMfaTest(PortalTest):
    arguments = ("--devices", "on")

    def reset(self, email, folder=None):
        return subprocess.run([PROGRAM, "--data", folder or self.portal.folder, "reset-mfa", email],
                              capture_output=True, text=True, timeout=60)

    def assert_reset(self, email):
        result = self.reset(email)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertRegex(result.stdout, r"\AThe second factors of %s are off[^\n]+\.\n\Z" % email)

    def restart(self, *options):
        self.portal.start(*options)
        type(self).cognito = self.portal.cognito

    def test_while_the_server_runs(self):
        officer = self.accounts["examsOfficer"]
        tokens = self.cognito.sign_in(officer["email"], officer["password"])
        device = self.cognito.confirm_device(tokens)
        caller = self.portal.caller_with(tokens["AccessToken"])
        self.assertEqual(caller.get(caller.users).status, 200)
        self.assert_reset(officer["email"])
        self.assert_problem(caller.get(caller.users), 403, "mfa-required")
        self.assertEqual(caller.me()["mfa"], [])
        self.assertNotIn("totpSecret", self.portal.accounts()["examsOfficer"])
        self.assertIn("AuthenticationResult", self.cognito.prove(officer["email"], officer["password"]))
        with_device = lambda: self.cognito.prove(officer["email"], officer["password"], device=device)
        self.assertEqual(self.error_of(with_device), ("ResourceNotFoundException", "Device does not exist."))
        self.assertEqual(self.portal.caller("admin").me()["mfa"], ["SMS_MFA"])  # nobody else's

    def test_while_no_server_runs(self):
        admin = self.accounts["admin"]
        self.portal.stop()
        self.assert_reset(admin["email"].upper())
        self.restart("--mfa", "on")
        challenge = self.cognito.prove(admin["email"], admin["password"])
        self.portal.stop()
        self.restart("--mfa", "optional")
        self.portal.hook("factors", email=admin["email"], enabled=["SMS_MFA"])
        self.assertEqual(challenge["ChallengeName"], "MFA_SETUP")

    def test_refusals(self):
        for email, folder in (("nobody@ysgol-practis.example", None), (self.accounts["user"]["email"], "/nowhere")):
            result = self.reset(email, folder)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertRegex(result.stderr, r"\A[A-Z][^\n]+\.\n\Z")


if __name__ == "__main__":
    main()
