"""canolfan-cli, run as a person or a script would."""

import json
import os
import pty
import subprocess
import tempfile
from urllib.parse import parse_qs, urlsplit

from harness.wait import until


class Cli:
    def __init__(self, portal, env, vault="keychain", data=None):
        """`data`: another program's data folder, in place of one of its own."""
        self.folder = tempfile.TemporaryDirectory(prefix="cli-")
        self.data = data or self.folder.name
        self.portal = portal
        self.env = dict(env)
        self.vault = vault

    def close(self):
        self.folder.cleanup()

    def command(self, *words):
        return [os.environ["CANOLFAN_CLI"], "--portal", self.portal.portal, "--ca", self.portal.ca,
                "--data-dir", self.data, "--vault", self.vault, *words]

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


class Dialogue:
    """canolfan-cli at a terminal: answers are typed when they are asked for. What it prints goes elsewhere."""

    def __init__(self, cli, *words):
        self.out, self.err = tempfile.TemporaryFile("w+"), tempfile.TemporaryFile("w+")
        self.keys, screen = pty.openpty()
        self.process = subprocess.Popen(cli.command(*words), env=cli.env, stdin=screen, stdout=self.out,
                                        stderr=self.err)
        os.close(screen)
        self.answered = 0  # how much of what was complained belongs to prompts that have their answers

    def printed(self):
        return content(self.out)

    def complained(self):
        return content(self.err)

    def expect(self, prompt):
        """Waits for a prompt with these words in it, which is not answered yet."""
        def asked():
            new = self.complained()[self.answered:]
            ended = self.process.poll() is not None
            assert prompt in new or not ended, f"ended with {self.process.returncode} before {prompt!r}: {new}"
            return prompt in new
        until(asked, f"{prompt!r}")

    def answer(self, prompt, typed):
        self.expect(prompt)
        self.answered = len(self.complained())
        os.write(self.keys, (typed + "\n").encode())

    def secret(self):
        """The newest secret that an authenticator app is given."""
        addresses = [line for line in self.printed().splitlines() if line.startswith("otpauth://")]
        return parse_qs(urlsplit(addresses[-1]).query)["secret"][0]

    def end(self):
        """(exit code, standard output, standard error); the input ends here."""
        if self.process.poll() is None:
            try:
                os.write(self.keys, b"\x04")
            except OSError:
                pass  # gone between the two
        self.process.wait(timeout=120)
        outcome = self.process.returncode, self.printed(), self.complained()
        self.close()
        return outcome

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if not self.out.closed:
            os.close(self.keys)
            self.out.close()
            self.err.close()


def content(file):
    """What another process has written so far; it shares the file's position, which stays."""
    return os.pread(file.fileno(), os.fstat(file.fileno()).st_size, 0).decode()
