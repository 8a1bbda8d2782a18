"""./dev bench measures everything that it is to measure. What it measures is not judged here: machines differ."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tools")]

from bench import programs, starts

# (what, beside what): there on every machine.
ALWAYS = {
    ("start to first painted frame", "bare Qt table window"),
    ("start to the names painted", "bare Qt table window"),
    ("memory (PSS) 2 s later", "bare Qt table window"),
    ("SRP proof, CPU time", "its three modular exponentiations alone"),
    ("a change acknowledged", "a bare durable commit of SQLite's, and 1 ms"),
    ("200 people read from the copy", "reading and decrypting the rows alone"),
    ("50000 people, opening and checking it first", "reading and decrypting the rows alone"),
    ("a person read from the copy, 100,000", "each of 1,000"),
    ("a person opened, checked and read, 100,000", "each of 1,000"),
    ("a change made, sent and answered, CPU time, 100,000", "each of 1,000"),
    ("a person read, CPU time, 100,000", "each of 1,000"),
    ("50,000 people on the screen from the copy", "reading and decrypting the rows alone"),
    ("QR from secret to pixels, CPU time", "a millisecond"),
    ("“Log in” to the list, requests", "the protocol's least"),
    ("“Log in” to the list, round trips in series", "the protocol's least"),
    ("“Log in” to the list, TLS connections in use", "one, and one for what is asked beside"),
    ("“Log in” to the list, 50 ms round trip", "its round trips alone"),
    ("“Log in” to the list, no latency", "its round trips alone"),
}
# What is compared where it is installed, or else a remark says why not.
WHERE_INSTALLED = ("KeePassXC", "Chromium", "amazon-cognito-identity-js")


class WhatIsCompared(unittest.TestCase):
    def test_a_browser_is_compared_in_all_that_it_does(self):
        ours, bare, browser = (programs.Started(name, None, True, [1, 2], [3, 4], [5, 6])
                               for name in ("ours", "bare", "browser"))
        found = [(measure.name, measure.beside) for measure in starts.measures_of(ours, bare, None, browser)]
        for name in ("start to first painted frame", "start to the names painted", "memory (PSS) 2 s later"):
            self.assertIn((name, "browser"), found)


class TheReport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            subprocess.run([ROOT / "dev", "bench", "--json", file.name], check=True, stdout=subprocess.DEVNULL)
            cls.document = json.load(open(file.name, encoding="utf-8"))

    def test_every_measure_is_there(self):
        there = {(measure["name"], measure["beside"]) for measure in self.document["measures"]}
        self.assertLessEqual(ALWAYS, there)

    def test_each_has_its_ratio_and_bound(self):
        for measure in self.document["measures"]:
            with self.subTest(measure["name"]):
                self.assertGreater(measure["value"], 0)
                self.assertGreater(measure["besideValue"], 0)
                self.assertGreater(measure["bound"], 0)
                most = measure["boundIs"] == "at most"
                self.assertEqual(measure["met"], (measure["ratio"] <= measure["bound"]) == most
                                 or measure["ratio"] == measure["bound"])
                self.assertGreaterEqual(len(measure["samples"]), 7)

    def test_others_are_compared_or_named(self):
        words = [measure["beside"] for measure in self.document["measures"]] + self.document["remarks"]
        for name in WHERE_INSTALLED:
            self.assertTrue(any(name in text for text in words), name)


if __name__ == "__main__":
    unittest.main()
