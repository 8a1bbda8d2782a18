#!/usr/bin/env python3
"""Every translation is finished and says what the sources say: no entry missing, none left over."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ("app", "ui")


def entries(ts):
    """(context, source, comment) of every entry -> the state that Qt Linguist gives it, or '' when it is finished."""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            found[key] = translation.get("type", "") or ("" if has_text(translation) else "unfinished")
    return found


def has_text(translation):
    forms = translation.findall("numerusform")
    texts = [form.text for form in forms] if forms else [translation.text]
    return all((text or "").strip() for text in texts)


def lupdate():
    """Qt's own tools are not in PATH on Debian."""
    for query in ("qmake6", "qmake"):
        if shutil.which(query):
            folder = subprocess.run([query, "-query", "QT_HOST_BINS"], capture_output=True, text=True).stdout.strip()
            if (pathlib.Path(folder) / "lupdate").exists():
                return pathlib.Path(folder) / "lupdate"
    return shutil.which("lupdate") or sys.exit("lupdate is not installed")


def complaints(ts):
    # English needs only what English itself cannot say in one form: "1 user", "2 users".
    only = ["-pluralonly"] if ElementTree.parse(ts).getroot().get("language", "").startswith("en") else []
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / ts.name
        shutil.copy(ts, fresh)
        subprocess.run([lupdate(), "-silent", "-locations", "none", *only, *SOURCES, "-ts", fresh],
                       cwd=ROOT, check=True, capture_output=True)
        there, wanted = entries(ts), entries(fresh)
    for key, state in wanted.items():
        if key not in there:
            yield f"{ts.name}: missing: {describe(key)}"
        elif state in ("vanished", "obsolete"):
            yield f"{ts.name}: no longer in the sources: {describe(key)}"
        elif state == "unfinished":
            yield f"{ts.name}: unfinished: {describe(key)}"


def describe(key):
    context, source, comment = key
    return f"{context}: {source!r}" + (f" ({comment})" if comment else "")


def main():
    files = sorted((ROOT / "translations").glob("*.ts"))
    found = [complaint for ts in files for complaint in complaints(ts)]
    print("\n".join(found) if found else f"good, {len(files)} files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
