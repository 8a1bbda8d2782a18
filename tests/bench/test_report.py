"""./dev bench measures everything that it is to measure. What it measures is not judged here: machines differ."""

import fnmatch
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tools")]

from bench import programs, starts, synchronising
from bench.measures import REPEATS

# (what, beside what): all that is printed on every machine.
ALWAYS = {
    ("start to first painted frame", "bare Qt table window"),
    ("start to the names painted", "bare Qt table window"),
    ("memory (PSS) 2 s later", "bare Qt table window"),
    ("SRP proof, CPU time", "its three modular exponentiations alone"),
    ("a change acknowledged", "a bare durable commit of SQLite's, and 1 ms"),
    ("200 people read from the copy", "reading and decrypting the rows alone"),
    ("200 people, opening and checking it first", "reading and decrypting the rows alone"),
    ("10000 people read from the copy", "reading and decrypting the rows alone"),
    ("10000 people, opening and checking it first", "reading and decrypting the rows alone"),
    ("50000 people read from the copy", "reading and decrypting the rows alone"),
    ("50000 people, opening and checking it first", "reading and decrypting the rows alone"),
    ("a person read from the copy, 100,000", "each of 1,000"),
    ("a person opened, checked and read, 100,000", "each of 1,000"),
    ("a change made, sent and answered, CPU time, 100,000", "each of 1,000"),
    ("a person read, CPU time, 100,000", "each of 1,000"),
    ("QR from secret to pixels, CPU time", "a millisecond"),
    ("the slowest keystroke of a search at 100,000", "five milliseconds"),
    ("the frame painted after it", "a frame at 60 Hz"),
    ("the slowest frame of the matrix, 10,000 × 8", "a frame at 60 Hz"),
    ("“Log in” to the list, requests", "the protocol's least"),
    ("“Log in” to the list, round trips in series", "the protocol's least"),
    ("“Log in” to the list, TLS connections in use", "one, and one for what is asked beside"),
    ("“Log in” to the list, 50 ms round trip", "its round trips alone"),
    ("“Log in” to the list, no latency", "its round trips alone"),
}
# And what is printed where this is installed; where it is not, a remark says so instead. A star stands for a number.
WHERE_INSTALLED = {
    "KeePassXC": {("start to first painted frame", "KeePassXC"), ("memory (PSS) 2 s later", "KeePassXC")},
    "Chromium": {("start to first painted frame", "Chromium with a static page"),
                 ("start to the names painted", "Chromium with a static page"),
                 ("memory (PSS) 2 s later", "Chromium with a static page")},
    "amazon-cognito-identity-js": {("SRP proof, CPU time", "amazon-cognito-identity-js")},
    "curl": {("1000 waiting changes, 50 ms, HTTP/1.1", "curl --parallel, 6 at once"),
             ("first synchronisation of 50,000, 50 ms", "curl, the same * pages"),
             ("50,000 people on the screen from the copy", "reading and decrypting the rows alone")},
    "nghttpx": {("1000 waiting changes, 50 ms, HTTP/2", "curl --parallel, 64 at once")},
}
STANDS_ON = {"nghttpx": "curl"}
"""Without the other, this is not asked for."""


def is_one_of(measure, known):
    return any(fnmatch.fnmatchcase(measure["name"], name) and fnmatch.fnmatchcase(measure["beside"], beside)
               for name, beside in known)


def expected(remarks):
    """What is to be there, after what the remarks say is not installed."""
    def missing(name):
        return any(f"{name} is not installed" in remark or f"Not compared with {name}:" in remark for remark in remarks)
    installed = (found for name, found in WHERE_INSTALLED.items()
                 if not missing(name) and not missing(STANDS_ON.get(name, name)))
    return ALWAYS.union(*installed)


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

    def test_every_measure_is_there_and_none_is_unknown(self):
        measures, known = self.document["measures"], expected(self.document["remarks"])
        self.assertEqual([pair for pair in sorted(known) if not any(is_one_of(each, {pair}) for each in measures)], [])
        self.assertEqual([(each["name"], each["beside"]) for each in measures if not is_one_of(each, known)], [])
        self.assertEqual(len(measures), len(known), "something is printed twice")

    def test_each_has_its_ratio_and_bound(self):
        for measure in self.document["measures"]:
            with self.subTest(measure["name"]):
                self.assertGreater(measure["value"], 0)
                self.assertGreater(measure["besideValue"], 0)
                self.assertGreater(measure["bound"], 0)
                most = measure["boundIs"] == "at most"
                self.assertEqual(measure["met"], (measure["ratio"] <= measure["bound"]) == most
                                 or measure["ratio"] == measure["bound"])
                # What waits for a network for seconds each time is repeated less often.
                sent = is_one_of(measure, WHERE_INSTALLED["nghttpx"] | WHERE_INSTALLED["curl"])
                self.assertGreaterEqual(len(measure["samples"]), synchronising.REPEATS if sent else REPEATS)


if __name__ == "__main__":
    unittest.main()
