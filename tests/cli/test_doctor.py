"""canolfan-cli doctor (S53): the way to each address, stage by stage, signed in or not and without a network; and the
letter to IT support."""

import datetime
import os
import socket
import stat
import subprocess
import unittest

from cli.program import Cli
from harness import proxy
from harness.certificates import Authority, Impostor
from harness.desktop import Desktop
from harness.practice import PracticePortal

DONE, USAGE, OFFLINE = 0, 2, 5
STAGES = ["proxy", "nameLookUp", "connection", "security", "reply", "clock"]
ADDRESSES = ("https://cognito-idp.eu-west-2.amazonaws.com/", "https://efw53vvy3k.execute-api.eu-west-2.amazonaws.com/")
SENDER = "portal-no-reply@wjec.co.uk"


class Gone:
    """An address at which a portal once was."""

    def __init__(self, ca):
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.port = server.getsockname()[1]
        self.portal, self.ca = f"https://localhost:{self.port}", ca


class Doctor(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(keyring=False)
        cls.addClassCleanup(cls.desktop.close)
        cls.portal = PracticePortal()
        cls.addClassCleanup(cls.portal.close)

    def cli(self, portal=None, data=None, **env):
        cli = Cli(portal or self.portal, {**self.desktop.env, **env}, vault="memory", data=data)
        self.addCleanup(cli.close)
        return cli

    def outcomes(self, address):
        return {stage["stage"]: stage["outcome"] for stage in address["stages"]}

    def test_all_is_well(self):
        """Of a portal of which nothing is known yet, and with nobody signed in."""
        code, report = self.cli().json("doctor")
        self.assertEqual((code, report["passed"]), (DONE, True), report)
        self.assertEqual([each["address"] for each in report["addresses"]], ["portal", "identity", "api"])
        known = self.portal.get("/.well-known/canolfan.json")
        self.assertEqual([each["url"] for each in report["addresses"]],
                         [self.portal.portal, known["identityEndpoint"], known["apiBase"]])
        for address in report["addresses"]:
            self.assertEqual([stage["stage"] for stage in address["stages"]], STAGES)
            self.assertEqual(self.outcomes(address), {
                "proxy": "noProxy", "nameLookUp": "nameFound", "connection": "connected", "security": "trusted",
                "reply": "answered", "clock": "clockRight"})
            issuer = address["stages"][3]
            self.assertIn("TLS 1.", issuer["detail"])
            self.assertTrue(issuer["subject"])
            self.assertIn(issuer["subject"], issuer["sentence"])
        age = datetime.datetime.now(datetime.timezone.utc) - datetime.datetime.fromisoformat(
            report["when"].replace("Z", "+00:00"))
        self.assertLess(abs(age.total_seconds()), 60)

    def test_in_words(self):
        code, english, err = self.cli().run("--language", "en", "doctor")
        self.assertEqual((code, err), (DONE, ""))
        self.assertIn("Everything that the program needs can be reached.", english)
        self.assertIn(f"The portal's address: {self.portal.portal}\n  Proxy: None is used.\n  Name (DNS): Found: ",
                      english)
        code, welsh, err = self.cli().run("--language", "cy", "doctor")
        self.assertEqual((code, err), (DONE, ""))
        self.assertIn("Mae modd cyrraedd popeth sydd ei angen ar y rhaglen.", welsh)
        self.assertEqual(len(welsh.splitlines()), len(english.splitlines()))

    def test_the_practice_portals_clock(self):
        self.portal.advance(3600)
        self.addCleanup(self.portal.advance, -3600)
        code, out, err = self.cli().run("--language", "en", "doctor")
        self.assertEqual(code, OFFLINE)
        self.assertIn("Clock: This computer's clock is behind the server's by 60 minutes", out)
        self.assertIn("Not everything that the program needs can be reached.", err)

    def test_nobody_answers(self):
        gone = Gone(self.portal.ca)
        code, report = self.cli(gone).json("doctor")
        self.assertEqual((code, report["passed"]), (OFFLINE, False))
        first, *others = report["addresses"]
        self.assertEqual(self.outcomes(first), {
            "proxy": "noProxy", "nameLookUp": "nameFound", "connection": "refused", "security": "notTried",
            "reply": "notTried", "clock": "notTried"})
        self.assertEqual((first["stages"][2]["subject"], first["stages"][2]["number"]), ("localhost", gone.port))
        self.assertEqual([each["url"] for each in others], [None, None])
        code, out, err = self.cli(gone).run("--language", "en", "doctor")
        self.assertEqual(code, OFFLINE)
        self.assertIn("ask IT support whether a firewall blocks it", out)
        self.assertIn("Logging in: Not known yet", out)
        code, out, _ = self.cli(gone).run("--language", "cy", "doctor")
        self.assertIn("Gofynnwch i'r tîm cymorth TG", out)

    def test_what_is_known_of_the_portal_is_checked_without_it(self):
        """As on a day without a network, on a computer that has reached the portal before."""
        portal = PracticePortal()
        self.addCleanup(portal.close)
        cli = self.cli(portal)
        cli.run("users")  # nobody is signed in, but the portal has said where it is
        portal.stop()
        code, report = cli.json("doctor")
        self.assertEqual(code, OFFLINE)
        self.assertEqual([self.outcomes(each)["connection"] for each in report["addresses"]], ["refused"] * 3)

    def test_a_filter_in_between_is_named_and_nothing_sent(self):
        ours, filters = Authority("Canolfan test authority"), Authority("Ysgol Web Filter")
        self.addCleanup(ours.close)
        self.addCleanup(filters.close)
        impostor = Impostor(filters.server(), ours)
        self.addCleanup(impostor.close)
        code, report = self.cli(impostor).json("doctor")
        self.assertEqual(code, OFFLINE)
        security = report["addresses"][0]["stages"][3]
        self.assertEqual((security["outcome"], security["detail"]), ("failed", "Ysgol Web Filter"))
        self.assertEqual(impostor.received, b"")
        code, letter, _ = self.cli(impostor).run("doctor", "--letter", "-", "--language", "en")
        self.assertIn("issued by “Ysgol Web Filter”", letter)

    @unittest.skipIf(proxy.missing, proxy.missing)
    def test_by_way_of_a_proxy(self):
        named = proxy.NamedPortal(self.portal)
        self.addCleanup(named.close)
        asking = proxy.TinyProxy("BasicAuth ysgol open-sesame")
        self.addCleanup(asking.close)
        address = asking.environment()["https_proxy"]
        knowing = self.cli(named, https_proxy=address.replace("//", "//ysgol:open-sesame@"), no_proxy="")
        code, report = knowing.json("doctor")
        self.assertEqual((code, report["passed"]), (DONE, True), report)
        self.assertEqual(report["addresses"][0]["stages"][0]["subject"], asking.name)
        self.assertNotIn("open-sesame", str(report))
        # Nobody is asked for the password by a check.
        code, out, _ = self.cli(named, https_proxy=address, no_proxy="").run("--language", "en", "doctor")
        self.assertEqual(code, OFFLINE)
        self.assertIn(f"The network's proxy, {asking.name}, wants a user name and a password", out)

    def test_the_letter(self):
        cli = self.cli()
        path = os.path.join(cli.data, "letter.txt")
        code, out, err = cli.run("--language", "en", "doctor", "--letter", path, "--language", "cy")
        self.assertEqual((code, err), (DONE, ""))
        self.assertIn("Everything that the program needs", out)
        with open(path, encoding="utf-8") as file:
            welsh = file.read()
        self.assertTrue(welsh.startswith("At y tîm cymorth TG\n"), welsh)
        code, english, err = cli.run("--language", "en", "doctor", "--letter", "-")
        self.assertEqual(code, DONE)
        self.assertTrue(english.startswith("To IT support\n"), english)
        self.assertIn("Everything that the program needs", err)
        for letter in (english, welsh):
            for needed in (*ADDRESSES, SENDER, self.portal.portal):
                self.assertIn(needed, letter)
        code, document = cli.json("doctor", "--letter", "-", "--language", "en")
        self.assertEqual(document["letter"].strip(), english.strip())

    def test_the_letter_names_nobody(self):
        """Of somebody who is signed in."""
        account = self.portal.accounts["examsOfficer"]
        cli = self.cli()
        batch = ["sign-in " + account["email"], account["password"], self.portal.code_for("examsOfficer"),
                 "doctor --letter -"]
        code, out, err = cli.run("batch", lines=batch)
        self.assertEqual(code, DONE, err)
        letter = out[out.index("To IT support"):]
        name = self.portal.get("/practice/inbox")["authenticators"][0]["email"]
        for secret in (account["email"], name.split("@")[0], account["password"], "Eleri", "68101"):
            self.assertNotIn(secret, letter + err[err.index("Connection check"):])

    def test_a_letter_that_cannot_be_written(self):
        cli = self.cli()
        folder = os.path.join(cli.data, "full")
        os.mkdir(folder)
        os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR)
        for path in (folder, os.path.join(cli.data, "none", "letter.txt")):
            code, _, err = cli.run("--language", "en", "doctor", "--letter", path)
            self.assertEqual(code, USAGE, path)
            self.assertIn("cannot be written", err)

    def test_how_it_is_written(self):
        for words in (("doctor", "extra"), ("doctor", "--letter"), ("doctor", "--language", "cy"),
                      ("doctor", "--letter", "-", "--language", "fr")):
            with self.subTest(words):
                self.assertEqual(self.cli().run(*words)[0], USAGE)

    def test_without_a_portal(self):
        cli = self.cli()
        words = ["--data-dir", cli.data, "--vault", "memory", "--language", "en", "doctor"]
        ended = subprocess.run([os.environ["CANOLFAN_CLI"], *words], capture_output=True, text=True, env=cli.env,
                               timeout=60)
        self.assertEqual(ended.returncode, USAGE)
        self.assertIn("--portal", ended.stderr)


if __name__ == "__main__":
    unittest.main()
