"""A desktop, a practice portal and a clock that are the same every time, so that two runs give the same pictures."""

import contextlib
import glob
import os

from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.screen import add_screen
from screenshots.labels import Labels
from screenshots.pictures import Camera
from screenshots.tour import Tour

LANGUAGES = ("en", "cy")
THEMES = ("light", "dark")


# Both programs are started at this moment, again and again: an ordinary school day.
MOMENT = "2026-03-03 10:15:00"


def at_the_same_moment():
    """For the environment: libfaketime's clock. Timers go by the monotonic one, which is left alone."""
    library = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")[0]
    # AddressSanitizer wants to be the first library; the clock does not mind being the second.
    return {"LD_PRELOAD": library, "FAKETIME": "@" + MOMENT, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1",
            "TZ": "UTC", "ASAN_OPTIONS": "verify_asan_link_order=0"}


class Session:
    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.stack = contextlib.ExitStack()
        self.desktop = Desktop()
        self.stack.callback(self.desktop.close)
        add_screen(self.desktop)
        self.desktop.env.update(at_the_same_moment())  # from here on: the screen and the keyring have begun
        return self

    def __exit__(self, *_):
        self.stack.close()

    def tour(self, language, theme):
        """Paths of the pictures taken. The portal is a new one: what an earlier tour did is not in its messages."""
        portal = PracticePortal("--users", "24", env=os.environ | at_the_same_moment())
        try:
            camera = Camera(self.desktop, self.folder, f"{language}-{theme}")
            Tour(self.desktop, portal, camera, Labels(language), ("--language", language, "--theme", theme)).go()
        finally:
            portal.close()
        return camera.taken
