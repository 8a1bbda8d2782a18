#!/usr/bin/env python3
"""clang-tidy on every file of the programs that the preset `tidy` compiles, in parallel.

A file that was clean is not checked again until it, a header or form of ours that it includes, its compile command or
.clang-tidy changes. What is known to be clean is kept beside ccache's files, so a fresh clone gains from it too.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "tidy"
OURS = ("app", "ui")
KNOWN = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "canolfan-tidy"
INCLUDE = re.compile(rb'^\s*#\s*include\s*["<]([^">]+)[">]', re.MULTILINE)


def configure(version):
    """A compile database, and the headers that moc and uic make. Theirs are run as the build would run them: building
    the targets that do it would compile every library that these link."""
    run(["cmake", "--preset", "tidy", f"-DCMAKE_CXX_COMPILER=clang++-{version}", "-DBUILD_TESTING=OFF"])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda job: run(["cmake", "-E", "cmake_autogen", job, "Debug"]), BUILD.rglob("AutogenInfo.json")))


def run(command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))} failed\n{done.stdout}{done.stderr}")
    return done.stdout


def commands():
    for entry in json.loads((BUILD / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if file.is_relative_to(ROOT) and file.relative_to(ROOT).parts[0] in OURS:
            yield file, entry["command"]


class Contents:
    """Which files of ours a file includes, directly or not."""

    def __init__(self):
        self.forms = {f"ui_{form.stem}.h": form for top in OURS for form in (ROOT / top).rglob("*.ui")}
        self.direct = {}

    def of(self, file, include_dirs):
        seen, waiting = set(), [file]
        while waiting:
            file = waiting.pop()
            if file not in seen:
                seen.add(file)
                waiting += self.included(file, include_dirs)
        return sorted(seen)

    def included(self, file, include_dirs):
        if file not in self.direct:
            found = (self.find(name.decode(), file, include_dirs) for name in INCLUDE.findall(file.read_bytes()))
            self.direct[file] = [file for file in found if file]
        return self.direct[file]

    def find(self, name, file, include_dirs):
        if name in self.forms:
            return self.forms[name]
        for folder in (file.parent, *include_dirs):
            if (folder / name).is_file():
                return folder / name
        return None


def fingerprint(tool, file, command, contents):
    folders = [pathlib.Path(word[2:]) for word in shlex.split(command) if word.startswith("-I")]
    folders = [folder for folder in folders if folder.is_relative_to(ROOT) and not folder.is_relative_to(BUILD)]
    # The working copy's own place must not matter, or a fresh clone would begin anew.
    known = hashlib.sha256((tool + command.replace(str(ROOT), "")).encode())
    for part in [ROOT / ".clang-tidy", *contents.of(file, folders)]:
        known.update(hashlib.sha256(part.read_bytes()).digest())
    return known.hexdigest()


def check(version, file, mark):
    done = subprocess.run([f"clang-tidy-{version}", "--quiet", "-p", BUILD, file],
                          cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 0:
        mark.touch()
        return ""
    return done.stdout + "".join(line for line in done.stderr.splitlines(True) if "warnings generated" not in line)


def main(version):
    configure(version)
    KNOWN.mkdir(parents=True, exist_ok=True)
    tool = run([f"clang-tidy-{version}", "--version"])
    contents, todo, total = Contents(), [], 0
    for file, command in commands():
        total += 1
        mark = KNOWN / fingerprint(tool, file, command, contents)
        if not mark.exists():
            todo.append((file, mark))
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for complaint in pool.map(lambda job: check(version, *job), todo):
            bad += bool(complaint)
            print(complaint, end="", flush=True)
    if not bad:
        print(f"good, {total} files, {len(todo)} of them new or changed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
