"""canolfan-cli, run as a person or a script would."""

import json
import os
import subprocess
import tempfile


class Cli:
    def __init__(self, portal, env, vault="keychain"):
        self.data = tempfile.TemporaryDirectory(prefix="cli-")
        self.portal = portal
        self.env = dict(env)
        self.vault = vault

    def close(self):
        self.data.cleanup()

    def command(self, *words):
        return [os.environ["CANOLFAN_CLI"], "--portal", self.portal.portal, "--ca", self.portal.ca,
                "--data-dir", self.data.name, "--vault", self.vault, *words]

    def run(self, *words, lines=()):
        """(exit code, standard output, standard error)"""
        ended = subprocess.run(self.command(*words), input="".join(line + "\n" for line in lines), env=self.env,
                               capture_output=True, text=True, timeout=120)
        return ended.returncode, ended.stdout, ended.stderr

    def json(self, *words, lines=()):
        """(exit code, the JSON document)"""
        code, out, _ = self.run("--json", *words, lines=lines)
        return code, json.loads(out)

    def sign_in(self, account_type, password=None):
        """Signs in the practice account of this type, as somebody who reads the code while being asked for it."""
        account = self.portal.accounts[account_type]
        seen = self.portal.message_count(account_type)
        process = subprocess.Popen(self.command("--json", "sign-in", account["email"]), env=self.env, text=True,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdin.write((password or account["password"]) + "\n")
        process.stdin.flush()
        code = "" if password else self.portal.code_for(account_type, seen)
        out, err = process.communicate(code + "\n", timeout=120)
        return process.returncode, out, err

    def users(self):
        code, users = self.json("users")
        assert code == 0, users
        return {user["email"]: user for user in users}
