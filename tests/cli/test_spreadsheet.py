"""What is saved for spreadsheets opens in one, and no cell of it is taken for a formula. Skipped where there is no
LibreOffice."""

import csv
import os
import shutil
import subprocess
import unittest

from cli.program import Cli
from harness.desktop import Desktop
from harness.practice import PracticePortal

FORMULA = '=CONCATENATE("ran",1+1)'


@unittest.skipUnless(shutil.which("soffice"), "LibreOffice (soffice) is not installed")
class SpreadsheetTest(unittest.TestCase):
    def test_the_register(self):
        desktop = Desktop()
        self.addCleanup(desktop.close)
        portal = PracticePortal("--users", "12")
        self.addCleanup(portal.close)
        cli = Cli(portal, desktop.env)
        self.addCleanup(cli.close)
        self.assertEqual(cli.sign_in("admin")[0], 0)
        code, _, err = cli.run("invite", "--first-name", FORMULA, "--last-name", "Ŵyn", "--email",
                               "formula@ysgol-practis.example", "--type", "user", "--language", "en")
        self.assertEqual(code, 0, err)
        folder = cli.folder.name
        saved, opened = os.path.join(folder, "saved.csv"), os.path.join(folder, "opened")
        self.assertEqual(cli.run("register", "--csv", saved)[0], 0)
        # Read as CSV in UTF-8 with commas, every formula worked out, and what the cells then show written again.
        subprocess.run(["soffice", "--headless", "--infilter=CSV:44,34,76,1", "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", opened, saved], env=cli.env,
                       check=True, capture_output=True, timeout=200)
        with open(os.path.join(opened, "saved.csv"), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        row = next(row for row in rows if row["Email"] == "formula@ysgol-practis.example")
        self.assertEqual((row["First name"].lstrip("'"), row["Last name"]), (FORMULA, "Ŵyn"))
        self.assertEqual(len(rows), 13)


if __name__ == "__main__":
    unittest.main()
