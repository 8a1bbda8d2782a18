"""From “Log in” to the list: requests counted, and the time beside the time that the requests themselves take.

A code has to be typed in between. Its time is a person's, so there are two stretches: from “Log in” until the code page
is painted, and from “Verify” until the list is.
"""

import os
import statistics
import subprocess
import time

from bench.measures import REPEATS, Measure, compared
from harness.pixels import Rectangle
from bench.proxy import busy, in_series
from harness.screen import Window

# What the protocol asks for at the least, when the first page holds everybody and the catalogue of permissions is
# asked for beside something else (reference: Cognito's USER_SRP_AUTH, and the portal's contract).
LEAST = ("InitiateAuth: the account and g^a, for the server's half",
         "RespondToAuthChallenge: the password's proof",
         "RespondToAuthChallenge: the verification code",
         "GET /me: which centres", "GET the centre's users", "GET the permission catalogue, beside either")
LEAST_IN_SERIES = len(LEAST) - 1
LATENCY = 0.05
# Gets codes by text message. Many codes of an authenticator would take the portal's clock ahead of the program's, and
# the proof of a password carries the time.
ACCOUNT = "admin"


class Run:
    """One start of the program before the proxy, signed out."""

    def __init__(self, binaries, proxy, folder, env, pixels):
        self.proxy, self.pixels = proxy, pixels
        command = [os.path.join(binaries, "canolfan"), "--portal", proxy.portal, "--ca", proxy.ca, "--data-dir", folder,
                   "--vault", "memory", "--theme", "light", "--language", "en"]
        self.process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.window = Window(self.process.pid)

    def prepare(self, account):
        self.window.type("Email address", account["email"])
        self.window.type("Password", account["password"])
        if self.window.checked("Stay signed in on this computer"):
            self.window.press("Stay signed in on this computer", "check box")
        self.window.find("Practice inbox", "push button")
        self.pixels.settle(0.5)

    def close(self):
        self.process.terminate()
        self.process.wait(20)


def rectangle_of(node):
    import pyatspi
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return Rectangle(box.x, box.y, box.width, box.height)


class Waited:
    """What a page looks like once it is there, to be waited for in the runs that count."""

    def __init__(self, pixels, place):
        pixels.settle(0.5)
        self.rectangle, self.picture = place, pixels.read(place)

    def moment(self, pixels, what):
        return pixels.until(lambda seen: seen == self.picture, self.rectangle, what)


class LogIn:
    def __init__(self, binaries, portal, proxy, folder, env, pixels):
        self.binaries, self.portal, self.proxy, self.folder, self.env, self.pixels = (
            binaries, portal, proxy, folder, env, pixels)
        self.code_page = self.list = None
        self.empty = pixels.read(pixels.whole())

    def go(self):
        """(seconds, requests, connections) from “Log in” to the list, without the person's time."""
        self.pixels.until(lambda seen: seen == self.empty, self.pixels.whole(), "an empty screen")
        run = Run(self.binaries, self.proxy, self.folder, self.env, self.pixels)
        try:
            run.prepare(self.portal.accounts[ACCOUNT])
            return self.two_stretches(run)
        finally:
            run.close()

    def two_stretches(self, run):
        seen = self.portal.message_count(ACCOUNT)
        self.proxy.forget()
        connections = self.proxy.connections
        press = run.window.pressing("Log in", "push button")
        first = time.monotonic()
        press()
        code_there = self.wait_for_code_page(run)
        run.window.type("Verification code", self.portal.code_for(ACCOUNT, seen))
        press = run.window.pressing("Verify", "push button")
        self.pixels.settle(0.3)
        second = time.monotonic()
        press()
        list_there = self.wait_for_list(run)
        return (code_there - first + list_there - second, list(self.proxy.requests),
                self.proxy.connections - connections)

    def wait_for_code_page(self, run):
        if not self.code_page:
            title = rectangle_of(run.window.find("Check that it is you", "label"))
            self.code_page = Waited(self.pixels, title)
        return self.code_page.moment(self.pixels, "the page for the code")

    def wait_for_list(self, run):
        if not self.list:
            run.window.find("Search users (name or email)")
            table = rectangle_of(run.window.find("People of the centre", "table"))
            rows = Rectangle(table.x + 8, table.y + table.height // 3, 400, table.height // 3)
            self.list = Waited(self.pixels, rows)
        return self.list.moment(self.pixels, "the list")


def rehearse(login):
    """To know what its pages look like: the second window is where the first one was, as the later ones will be."""
    login.go()
    login.code_page = login.list = None
    login.go()


def measure(login, report):
    rehearse(login)
    taken, bare, requests, connections = {0.0: [], LATENCY: []}, {0.0: [], LATENCY: []}, [], []
    for _ in range(REPEATS):
        for delay in (0.0, LATENCY):
            login.proxy.delay = delay
            seconds, made, opened = login.go()
            taken[delay].append(seconds * 1000)
            bare[delay].append(busy(made) * 1000)
            requests.append(made)
            connections.append(opened)
    login.proxy.delay = 0.0
    report.add(*counted(requests, connections),
               compared("“Log in” to the list, 50 ms round trip", "ms", taken[LATENCY], "its round trips alone",
                        bare[LATENCY], 1.5),
               compared("“Log in” to the list, no latency", "ms", taken[0.0], "its round trips alone", bare[0.0], 4))


def counted(requests, connections):
    usual = statistics.median_low(len(each) for each in requests)
    made = next(each for each in requests if len(each) == usual)
    yield Measure("“Log in” to the list, requests", "requests", usual, "the protocol's least", len(LEAST), 1,
                  note="made: " + ", ".join(each.what for each in made) + ". Least: " + "; ".join(LEAST) + ".",
                  samples=[len(each) for each in requests])
    series = [in_series(each) for each in requests]
    yield Measure("“Log in” to the list, round trips in series", "trips", statistics.median_low(series),
                  "the protocol's least", LEAST_IN_SERIES, 1, samples=series)
    yield Measure("“Log in” to the list, TLS connections in use", "sockets",
                  statistics.median_low(len({request.connection for request in each}) for each in requests),
                  "one, and one for what is asked beside", 2, 1,
                  note=f"opened after “Log in”: {statistics.median_low(connections)}; the rest was open before.",
                  samples=[len({request.connection for request in each}) for each in requests])
