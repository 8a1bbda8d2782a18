"""What the X server has on its screen, and since when.

A program's own word for "painted" is not taken: it has drawn, but the server may not have. DAMAGE on the root window
reports every drawing operation in any window, after the server has carried it out; after each, the rectangle of
interest is read back and looked at. So a moment found here is one at which the pixels were in the server for certain.
It is late by one read of that rectangle (about a millisecond), for every program alike.
"""

import select
import time
from dataclasses import dataclass

import Xlib.display
from Xlib import X
from Xlib.ext import damage


@dataclass(frozen=True)
class Rectangle:
    x: int
    y: int
    width: int
    height: int


class Pixels:
    def __init__(self, display):
        self.display = Xlib.display.Display(display)
        self.root = self.display.screen().root
        self.display.damage_query_version()
        self.damage = self.root.damage_create(damage.DamageReportRawRectangles)
        self.display.sync()

    def read(self, rectangle):
        """32 bits a pixel, blue first."""
        return self.root.get_image(rectangle.x, rectangle.y, rectangle.width, rectangle.height, X.ZPixmap,
                                   0xFFFFFFFF).data

    def whole(self):
        size = self.root.get_geometry()
        return Rectangle(0, 0, size.width, size.height)

    def forget(self):
        """Whatever was drawn until now is not news."""
        self.display.sync()
        while self.display.pending_events():
            self.display.next_event()

    def wait_for_drawing(self, deadline):
        """Whether anything was drawn before the deadline (of time.monotonic)."""
        if not self.display.pending_events():
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.display], [], [], left)[0]:
                return False
        drawn = False
        while self.display.pending_events():
            self.display.next_event()
            drawn = True
        return drawn

    def until(self, shows, rectangle, what, seconds=60):
        """The moment (of time.monotonic) from which shows(pixels of the rectangle) was true."""
        deadline = time.monotonic() + seconds
        while not shows(self.read(rectangle)):
            while not self.wait_for_drawing(deadline):
                if time.monotonic() > deadline:
                    raise AssertionError(f"waited {seconds} s for {what} to be on the screen")
        return time.monotonic()

    def settle(self, quiet=1.5, seconds=60):
        """Until nothing has been drawn for this long."""
        end = time.monotonic() + seconds
        while self.wait_for_drawing(time.monotonic() + quiet):
            if time.monotonic() > end:
                raise AssertionError(f"the screen did not come to rest within {seconds} s")

    def largest_window(self):
        """Of those that programs show."""
        found = Rectangle(0, 0, 0, 0)
        for window in self.root.query_tree().children:
            try:
                if window.get_attributes().map_state == X.IsViewable:
                    size = window.get_geometry()
                    if size.width * size.height > found.width * found.height:
                        found = Rectangle(size.x, size.y, size.width, size.height)
            except Exception:  # gone while it was looked at
                continue
        return found


def more_than_one_colour(pixels):
    """A window that is only mapped, or only has its background, is of one colour."""
    return pixels != pixels[:4] * (len(pixels) // 4)
