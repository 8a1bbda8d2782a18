#!/usr/bin/env python3
"""Every translation is finished and says what the sources say: no entry missing, none left over.

Ours are held against our sources. qt_cy.ts, which is for Qt's own strings, is held against the translations that Qt
brings for other languages: the sources of Qt are not here."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ("app", "ui")

# Contexts of Qt that qt_cy.ts has in part, and why the rest is left out.
PARTLY = {
    "QShortcut": "keys that no ordinary keyboard has are in no shortcut of ours",
    "QMessageBox": "About Qt is never shown",
    "QCocoaMenuItem": "the others are compared with our menus and never shown",
}
PLACE = re.compile(r"%L?[1-9n]")


def messages(ts):
    """(context, source, comment) and translation element of every entry."""
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            yield key, message.find("translation")


def entries(ts):
    """(context, source, comment) of every entry -> the state that Qt Linguist gives it, or '' when it is finished."""
    return {key: translation.get("type", "") or ("" if all(texts(translation)) else "unfinished")
            for key, translation in messages(ts)}


def texts(translation):
    forms = translation.findall("numerusform") or [translation]
    return [(form.text or "").strip() for form in forms]


def qt_says(what):
    """Qt's own tools are not in PATH on Debian: qmake knows where things are."""
    for query in ("qmake6", "qmake"):
        if shutil.which(query):
            found = subprocess.run([query, "-query", what], capture_output=True, text=True).stdout.strip()
            if found:
                return pathlib.Path(found)
    return pathlib.Path()


def tool(name):
    path = qt_says("QT_HOST_BINS") / name
    return path if path.exists() else shutil.which(name) or sys.exit(f"{name} is not installed")


def complaints(ts):
    # English needs only what English itself cannot say in one form: "1 user", "2 users".
    only = ["-pluralonly"] if ElementTree.parse(ts).getroot().get("language", "").startswith("en") else []
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / ts.name
        shutil.copy(ts, fresh)
        subprocess.run([tool("lupdate"), "-silent", "-locations", "none", *only, *SOURCES, "-ts", fresh],
                       cwd=ROOT, check=True, capture_output=True)
        there, wanted = entries(ts), entries(fresh)
    for key, state in wanted.items():
        if key not in there:
            yield f"{ts.name}: missing: {describe(key)}"
        elif state in ("vanished", "obsolete"):
            yield f"{ts.name}: no longer in the sources: {describe(key)}"
        elif state == "unfinished":
            yield f"{ts.name}: unfinished: {describe(key)}"


def stock_complaints(ts):
    """Older and newer releases of Qt have further strings, so that what is left over cannot be told here."""
    there = entries(ts)
    for key, state in there.items():
        if state:
            yield f"{ts.name}: {state}: {describe(key)}"
    for key, translation in messages(ts):
        for text in texts(translation):
            if sorted(PLACE.findall(text)) != sorted(PLACE.findall(key[1])):
                yield f"{ts.name}: other places than in the source: {describe(key)}"
    contexts = {context for context, _, _ in there} - PARTLY.keys()
    without_comments = {key[:2] for key in there}
    for key in qts_own():
        if key[0] in contexts and key[:2] not in without_comments:
            yield f"{ts.name}: missing: {describe(key)}"


def qts_own():
    """Every entry of Qt's own German, the one that is complete in every release. Compiled, it has few comments."""
    compiled = qt_says("QT_INSTALL_TRANSLATIONS") / "qtbase_de.qm"
    if not compiled.exists():
        print(f"Qt's own translations are not installed ({compiled}): whether qt_cy.ts has every string is not known")
        return set()
    with tempfile.TemporaryDirectory() as folder:
        ts = pathlib.Path(folder) / "qtbase_de.ts"
        subprocess.run([tool("lconvert"), "-i", compiled, "-o", ts], check=True, capture_output=True)
        return set(entries(ts))


def describe(key):
    context, source, comment = key
    return f"{context}: {source!r}" + (f" ({comment})" if comment else "")


def main():
    files = sorted((ROOT / "translations").glob("*.ts"))
    found = [complaint for ts in files
             for complaint in (stock_complaints(ts) if ts.name.startswith("qt_") else complaints(ts))]
    print("\n".join(found) if found else f"good, {len(files)} files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
