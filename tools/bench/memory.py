"""PSS: what a process has in memory, what it shares counted in shares (smaps_rollup)."""

import os


def tree(pid):
    """The process and all that come from it."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8") as file:
                parents.setdefault(int(file.read().rsplit(")", 1)[1].split()[1]), []).append(int(entry))
        except OSError:
            continue
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting += parents.get(found[-1], [])
    return found


def pss_of_tree(pid):
    """In MiB."""
    kilobytes = 0
    for process in tree(pid):
        try:
            with open(f"/proc/{process}/smaps_rollup", encoding="utf-8") as file:
                kilobytes += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        except PermissionError:
            raise SystemExit("./dev bench: root alone may read the memory of a release build, which allows no dumps of it")
        except OSError:
            continue
    return kilobytes / 1024
