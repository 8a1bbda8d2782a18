"""From fork to pixels, and the memory two seconds after the last of those that are waited for."""

import os
import signal
import statistics
import subprocess
import time

from PIL import Image

from bench.measures import REPEATS, compared
from bench.memory import pss_of_tree
from bench.programs import PEOPLE
from harness.pixels import Rectangle, more_than_one_colour


class Place:
    """Where a program paints, and what its rows look like when they are there: known from the newest start that was not
    counted, which also makes the later ones warm."""

    def __init__(self, window, pixels):
        # The corner where every one of them has a title, a menu or a heading.
        self.corner = Rectangle(window.x, window.y, min(420, window.width), min(220, window.height))
        # In the middle: no blinking cursor and no clock, but rows of names.
        self.rows = Rectangle(window.x + 8, window.y + window.height * 2 // 5, min(400, window.width - 16),
                              window.height // 4)
        self.picture = pixels.read(self.rows)


class Starts:
    def __init__(self, pixels, env, pictures):
        self.pixels = pixels
        # As most people have it: no screen reader.
        self.env = {name: value for name, value in env.items() if name != "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"}
        self.pictures = pictures
        self.places = {}
        self.empty = pixels.read(pixels.whole())

    def rehearse(self, program, check=lambda pid: None, env=None):
        """One start that is not counted. `check(pid)` waits for what has to be there before the picture is taken; `env`
        is for this start alone, as with the accessibility that a check needs."""
        process = subprocess.Popen(program.command(), env=env or self.env, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            check(process.pid)
            self.pixels.until(lambda seen: seen != self.empty, self.pixels.whole(), program.name)
            self.pixels.settle()
            self.places[program.name] = Place(self.pixels.largest_window(), self.pixels)
            self.keep_picture(program.name)
        finally:
            self.end(process)

    def keep_picture(self, name):
        """For people to see what will be waited for: the screen at the newest start that was not counted."""
        whole = self.pixels.whole()
        path = os.path.join(self.pictures, name.replace(" ", "-").lower() + ".png")
        Image.frombytes("RGB", (whole.width, whole.height), self.pixels.read(whole), "raw", "BGRX").save(path)

    def measure(self, program):
        place = self.places[program.name]
        self.pixels.forget()
        words = program.command()
        start = time.monotonic()
        process = subprocess.Popen(words, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   start_new_session=True)
        try:
            first = self.pixels.until(more_than_one_colour, place.corner, program.name)
            program.first.append((first - start) * 1000)
            if program.has_list:
                rows = self.pixels.until(lambda seen: seen == place.picture, place.rows, f"{program.name}'s rows")
                program.names.append((rows - start) * 1000)
            time.sleep(2)
            program.pss.append(pss_of_tree(process.pid))
        finally:
            self.end(process)

    def end(self, process):
        """The process, and those it started and left in its group; then the screen is empty again."""
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.pixels.until(lambda seen: seen == self.empty, self.pixels.whole(), "an empty screen")


def interleaved(starts, programs):
    """In turns, so that whatever else the computer does meets all of them alike."""
    for _ in range(REPEATS):
        for program in programs:
            starts.measure(program)


def list_on_screen(few, many, people, rows):
    """What so many people (`many`) add to the names painted at a start with few, beside their rows alone. `rows`: samples of
    how long those take, in milliseconds, by the number of people."""
    least = statistics.median(few.names)
    return compared(f"{people:,} people on the screen from the copy", "ms", [names - least for names in many.names],
                    "reading and decrypting the rows alone", rows[str(people)], 2,
                    note=f"From fork to the names painted {statistics.median(many.names):.0f} ms, of which {least:.0f} ms are a "
                         f"start with {PEOPLE}.")


def measures_of(ours, bare, keepass, browser):
    first, names, memory = "start to first painted frame", "start to the names painted", "memory (PSS) 2 s later"
    copy = "From the copy on this computer, which the starts that are not counted have left there."
    yield compared(first, "ms", ours.first, bare.name, bare.first, 1.5)
    yield compared(names, "ms", ours.names, bare.name, bare.names, 2, note=copy)
    yield compared(memory, "MiB", ours.pss, bare.name, bare.pss, 2)
    if keepass:
        yield compared(first, "ms", ours.first, keepass.name, keepass.first, 1)
        yield compared(memory, "MiB", ours.pss, keepass.name, keepass.pss, 0.5)
    if browser:
        yield compared(first, "ms", ours.first, browser.name, browser.first, 1)
        yield compared(names, "ms", ours.names, browser.name, browser.names, 1, note=copy)
        yield compared(memory, "MiB", ours.pss, browser.name, browser.pss, 0.2)
