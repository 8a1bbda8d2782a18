"""Every screen is reached, and what is pictured is a screen: not blank, and not the one before."""

import os
import tempfile
import unittest

from PIL import Image

from screenshots.forms import FORMS
from screenshots.session import Session
from screenshots.tour import SCREENS


class TheTour(unittest.TestCase):
    def test_no_form_is_forgotten(self):
        self.assertGreater(len(FORMS), 20)
        self.assertEqual(set(FORMS), set(SCREENS.values()))

    def test_every_screen_in_welsh_and_dark(self):
        with tempfile.TemporaryDirectory(prefix="screenshots-") as folder, Session(folder) as session:
            taken = session.tour("cy", "dark")
            names = [os.path.basename(path) for path in taken]
            self.assertEqual(names, [f"{screen}-cy-dark.png" for screen in SCREENS])
            pictures = [Image.open(path).convert("RGB") for path in taken]
            for name, picture in zip(names, pictures):
                with self.subTest(name):
                    self.assertGreater(len(picture.getcolors(maxcolors=1 << 20)), 50, "there is nothing on it")
            different = {(picture.size, picture.tobytes()) for picture in pictures}
            self.assertEqual(len(different), len(SCREENS), "two screens look the same")


if __name__ == "__main__":
    unittest.main()
