"""python3 -m bench BINARIES PICTURES [--json FILE] [--strict]; ./dev bench builds first and sets the paths."""

import argparse
import contextlib
import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile

from bench import engine, lists, previewing, programs, qr, srp, starts, storing, synchronising
from bench.measures import Report
from harness.pixels import Pixels
from harness.desktop import Desktop
from harness.practice import PracticePortal
from harness.screen import Window, add_screen

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


def arguments():
    parser = argparse.ArgumentParser(prog="./dev bench", description="Prints ratios beside their bounds.")
    parser.add_argument("binaries", help=argparse.SUPPRESS)
    parser.add_argument("pictures", help=argparse.SUPPRESS)
    parser.add_argument("--json", metavar="FILE", help="write the figures for a program to read")
    parser.add_argument("--strict", action="store_true", help="fail when a bound is not met")
    return parser.parse_args()


def sign_in(binaries, portal, data, env):
    """Stays signed in: canolfan-cli and the window share an account's entry in the keychain."""
    account = portal.accounts["examsOfficer"]
    command = [os.path.join(binaries, "canolfan-cli"), "--portal", portal.portal, "--ca", portal.ca, "--data-dir", data]
    process = subprocess.Popen([*command, "sign-in", account["email"]], env=env, text=True, stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    process.stdin.write(account["password"] + "\n")
    process.stdin.flush()
    process.communicate(portal.code_for("examsOfficer") + "\n", timeout=120)
    if process.returncode != 0:
        sys.exit("./dev bench: the practice sign-in failed")


def shows_the_list(pid):
    """With people in it: what is painted until then is not what a start is to be compared with."""
    window = Window(pid)
    window.find("Search users (name or email)", "text")
    window.says("Actions for ", 120)


def rehearse(going, ours, desktop):
    """Twice: the second window is where the first one was, as the later ones will be."""
    going.rehearse(ours, shows_the_list, desktop.env)
    going.rehearse(ours, shows_the_list, desktop.env)


def measure_starts(report, binaries, pictures, desktop, portal, pixels, folder):
    data = os.path.join(folder, "data")
    sign_in(binaries, portal, data, desktop.env)
    ours, bare = programs.canolfan(binaries, portal, data), programs.bare_window(binaries)
    keepass, browser = programs.keepassxc(folder), programs.chromium(folder)
    if not keepass:
        report.remark("Not compared with KeePassXC: it is not installed (apt-get install keepassxc).")
    if not browser:
        report.remark("Not compared with Chromium: it is not installed (apt-get install chromium).")
    going = starts.Starts(pixels, desktop.env, pictures)
    rehearse(going, ours, desktop)
    everything = [program for program in (bare, keepass, browser) if program]
    for program in everything:
        going.rehearse(program)
    starts.interleaved(going, [ours, *everything])
    report.add(*starts.measures_of(ours, bare, keepass, browser))
    return going, ours


def measure_login(report, binaries, desktop, portal, pixels, folder):
    from bench import login, proxy
    counting = proxy.CountingProxy(portal, folder)
    try:
        data = os.path.join(folder, "login")
        login.measure(login.LogIn(binaries, portal, counting, data, desktop.env, pixels), report)
    finally:
        counting.close()


def start_with_everybody(report, binaries, desktop, going, ours, rows):
    """How a copy with as many people as the first synchronisation reads is measured on the screen."""
    def measure(portal, cli):
        many = programs.canolfan(binaries, portal, cli.data, f"canolfan with {synchronising.PEOPLE_AT_FIRST}")
        rehearse(going, many, desktop)
        few = dataclasses.replace(ours, first=[], names=[], pss=[])
        starts.interleaved(going, [few, many])
        report.add(starts.list_on_screen(few, many, synchronising.PEOPLE_AT_FIRST, rows))
    return measure


def measure_synchronising(report, binaries, desktop, folder, with_everybody):
    if not shutil.which("curl"):
        return report.remark("Sending was not compared: curl is not installed (apt-get install curl).")
    os.environ["CANOLFAN_CLI"] = os.path.join(binaries, "canolfan-cli")
    return synchronising.measure(report, desktop, folder, with_everybody)


def main():
    options = arguments()
    os.makedirs(options.pictures, exist_ok=True)
    report = Report()
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True))
        desktop = Desktop()
        stack.callback(desktop.close)
        add_screen(desktop)
        portal = PracticePortal("--users", str(programs.PEOPLE))
        stack.callback(portal.close)
        pixels = Pixels(desktop.env["DISPLAY"])
        going, ours = measure_starts(report, options.binaries, options.pictures, desktop, portal, pixels, folder)
        measure_login(report, options.binaries, desktop, portal, pixels, folder)
        srp.measure(options.binaries, ROOT, report)
        rows = storing.measure(options.binaries, report)
        engine.measure(options.binaries, report)
        previewing.measure(options.binaries, report)
        everybody = start_with_everybody(report, options.binaries, desktop, going, ours, rows)
        measure_synchronising(report, options.binaries, desktop, folder, everybody)
        qr.measure(options.binaries, report)
        lists.measure(options.binaries, report)
    if options.json:
        report.write(options.json)
    return 1 if options.strict and not report.all_met() else 0


if __name__ == "__main__":
    sys.exit(main())
