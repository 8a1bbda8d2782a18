"""The project keeps to its own structure."""

import pathlib
import unittest

import guards

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Structure(unittest.TestCase):
    def test_every_guard(self):
        for guard in guards.ALL:
            with self.subTest(guard.__name__):
                complaints = list(guard(ROOT))
                self.assertFalse(complaints, "\n" + "\n".join(complaints))


if __name__ == "__main__":
    unittest.main()
