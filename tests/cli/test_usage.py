"""How commands are written, and what is said when they are not; in both languages."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

SENTENCE = re.compile(r"\b[a-z]+ [a-z]+ [a-z]+\b")
MANUAL = pathlib.Path(__file__).resolve().parents[2] / "packaging/linux/man/canolfan-cli.1"
# What QCommandLineParser says in English.
QTS = ("Usage", "Options:", "Arguments:", "[options]", "Displays", "Unknown", "Missing", "Unexpected")


class Usage(unittest.TestCase):
    def setUp(self):
        self.data = tempfile.TemporaryDirectory()
        self.addCleanup(self.data.cleanup)

    def run_cli(self, *words):
        command = [os.environ["CANOLFAN_CLI"], "--data-dir", self.data.name, "--vault", "memory", *words]
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                               env={**os.environ, "LC_ALL": "C.UTF-8"})
        return ended.returncode, ended.stdout, ended.stderr

    def test_what_is_wrong_is_named(self):
        cases = {
            (): "Name a command",
            ("frobnicate",): "frobnicate",
            ("sign-in",): "EMAIL",
            ("users", "extra"): "extra",
            ("users", "--filter"): "--filter",
            ("users", "--filter", "type:admin", "type:boss"): "type:examsOfficer",
            ("invite", "--first-name", "A"): "--last-name",
            ("invite", "--first-name", "A", "--last-name", "B", "--email", "c@d.ef", "--type", "boss",
             "--language", "en"): "--type",
            ("invite", "--csv"): "--csv",
            ("invite", "--csv", "a.csv", "--email", "c@d.ef"): "--email",
            ("invite", "--template", "a.csv", "--dry-run"): "--dry-run",
            ("invite", "--dry-run"): "--dry-run",
            ("invite", "--csv", "/nowhere.csv"): "cannot be read",
            ("access", "a@b.cd", "--grant", "everything"): "--grant",
            ("access", "a@b.cd", "--grant"): "--grant",
            ("access", "copy", "a@b.cd"): "EMAIL",
            ("access", "copy", "a@b.cd", "e@f.gh", "--grant", "iamis"): "--grant",
            ("access", "a@b.cd", "e@f.gh"): "e@f.gh",
            ("--vault", "paper", "users"): "--vault",
            ("--language", "fr", "users"): "--language",
            ("--portal", "http://localhost", "users"): "--portal",
            ("users",): "--portal",
            ("--portal", "https://localhost:1", "--ca", "/nowhere.pem", "users"): "/nowhere.pem",
        }
        for words, named in cases.items():
            with self.subTest(words):
                code, out, err = self.run_cli(*words)
                self.assertEqual(code, 2, err)
                self.assertEqual(out, "")
                self.assertIn(named, err)

    def test_help_in_both_languages(self):
        code, english, _ = self.run_cli("--help")
        self.assertEqual(code, 0)
        self.assertIn("sign-in EMAIL", english)
        _, welsh, _ = self.run_cli("--language", "cy", "--help")
        self.assertIn("sign-in EMAIL", welsh)
        self.assertNotEqual(english.splitlines()[0], welsh.splitlines()[0])

    def test_the_manual_has_all_that_help_lists(self):
        _, listed, _ = self.run_cli("--help")
        manual = MANUAL.read_text(encoding="utf-8").replace("\\-", "-")
        commands = manual.split(".SH COMMANDS")[1].split(".SH ")[0]
        explained = re.findall(r"^\.TP\n\.BI? ([a-z-]+)", commands, re.MULTILINE)
        verbs = [line.split()[0] for line in listed.splitlines() if re.match(r"  [a-z]", line)]
        self.assertIn("first-sign-in", verbs)
        self.assertEqual(list(dict.fromkeys(verbs)), explained)
        synopsis = manual.split(".SH SYNOPSIS")[1].split(".SH ")[0]
        for verb in verbs:
            self.assertRegex(synopsis, rf"(?m)^\.B {verb}\b")
        options = set(re.findall(r"--[a-z-]+", listed))
        self.assertGreater(len(options), 10)
        self.assertEqual(options - set(re.findall(r"--[a-z-]+", manual)), set())

    def test_a_wrong_option_is_named_in_the_language_asked_for(self):
        for words in (("--vault", "paper"), ("--portal", "http://localhost"), ("frobnicate",)):
            with self.subTest(words):
                english, welsh = (self.run_cli("--language", language, *words)[2] for language in ("en", "cy"))
                self.assertIn(words[-1] if len(words) == 1 else words[0], welsh)
                self.assertNotEqual(english, welsh)

    def test_nothing_of_qt_is_english_in_welsh(self):
        window = os.environ["CANOLFAN_APP"]
        for words in (("--help",), ("-h",), ("--unknown",), ("--unknown", "--other"), ("--theme",),
                      ("--version=1",), ("--help-all",), ("--portal",), ("--theme", "pink")):
            for program in (window, os.environ["CANOLFAN_CLI"]):
                with self.subTest(words, program=os.path.basename(program)):
                    english, welsh = (self.lines(program, "--language", language, *words) for language in ("en", "cy"))
                    self.assertTrue(english)
                    # A line may be alike only where nothing is said in it: no two words beside options and places.
                    alike = [line for line in english & welsh if SENTENCE.search(line)]
                    self.assertEqual(alike, [])
                    said = "\n".join(welsh)
                    for word in QTS:
                        self.assertNotIn(word, said)
        self.assertIn("Opsiwn anhysbys", self.run_cli("--language", "cy", "--unknown")[2])

    def lines(self, program, *words):
        ended = subprocess.run([program, "--data-dir", self.data.name, *words], stdin=subprocess.DEVNULL,
                               capture_output=True, text=True, timeout=60,
                               env={**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"})
        self.assertFalse(ended.stdout and ended.stderr.startswith("canolfan"), ended.stderr)
        return {line.strip() for line in (ended.stdout + ended.stderr).splitlines()
                if not line.startswith("QStandardPaths")}

    def test_the_data_folder_is_its_owners_alone(self):
        folder = os.path.join(self.data.name, "new")
        self.run_cli("--data-dir", folder, "users")
        self.assertEqual(os.stat(folder).st_mode & 0o777, 0o700)


if __name__ == "__main__":
    unittest.main()
