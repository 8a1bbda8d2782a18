"""Runs a Qt Test program on a screen, under a platform theme: python3 -m ui.under_theme THEME PROGRAM."""

import subprocess
import sys

from harness.desktop import Desktop
from harness.screen import add_screen


def main(theme, program):
    desktop = Desktop(keyring=False)
    try:
        add_screen(desktop)
        # A theme plugin that is missing is said by the program itself.
        desktop.env["QT_QPA_PLATFORMTHEME"] = theme
        return subprocess.run([program], env=desktop.env).returncode
    finally:
        desktop.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
