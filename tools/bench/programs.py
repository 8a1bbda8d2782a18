"""What is started side by side, and how each is kept from doing anything else."""

import os
import shutil
import tempfile
from dataclasses import dataclass, field

PEOPLE = 200


@dataclass
class Started:
    name: str
    command: object
    """Called before each start, for the words of the command."""
    has_list: bool
    """Whether it shows rows of people, which are waited for too."""
    first: list = field(default_factory=list)
    """Milliseconds from fork to the first painted frame."""
    names: list = field(default_factory=list)
    """And to the rows."""
    pss: list = field(default_factory=list)


def canolfan(binaries, portal, data, name="canolfan"):
    words = [os.path.join(binaries, "canolfan"), "--portal", portal.portal, "--ca", portal.ca, "--data-dir", data,
             "--theme", "light", "--language", "en"]
    return Started(name, lambda: words, True)


def bare_window(binaries):
    return Started("bare Qt table window", lambda: [os.path.join(binaries, "bench-barewindow")], True)


def keepassxc(folder):
    """None where it is not installed."""
    program = shutil.which("keepassxc")
    if not program:
        return None
    settings = os.path.join(folder, "keepassxc.ini")
    with open(settings, "w", encoding="utf-8") as file:
        file.write("[General]\nUpdateCheckMessageShown=true\nSingleInstance=false\n[GUI]\nCheckForUpdates=false\n")
    words = [program, "--config", settings, "--localconfig", os.path.join(folder, "keepassxc-local.ini")]
    return Started("KeePassXC", lambda: words, False)


def page_of_rows(folder):
    rows = "".join(f"<tr><td>Name {row}</td><td>name{row}@ysgol.example</td><td>User</td></tr>"
                   for row in range(PEOPLE))
    path = os.path.join(folder, "rows.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"<!DOCTYPE html><meta charset=utf-8><title>Rows</title><table>{rows}</table>")
    return path


def chromium(folder):
    """None where it is not installed. As root it has to do without its sandbox."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        return None
    quiet = ["--no-first-run", "--disable-gpu", "--disable-quic", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--password-store=basic", "--window-position=0,0",
             "--window-size=1180,820"] + (["--no-sandbox", "--test-type"] if os.getuid() == 0 else [])
    page = "file://" + page_of_rows(folder)

    def command():
        # A new profile each time: what an earlier start left behind would be shown again.
        return [program, *quiet, "--user-data-dir=" + tempfile.mkdtemp(dir=folder), "--app=" + page]
    return Started("Chromium with a static page", command, True)
