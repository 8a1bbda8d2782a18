"""Waiting changes sent, and a first synchronisation, beside curl doing the same requests on as many connections.

What a run of canolfan-cli takes besides (its start, the keychain, signing in, who is signed in) is measured in a run
that has nothing to do, and taken off."""

import json
import os
import subprocess
import time
import uuid

from bench.delay import Wire
from bench.measures import compared
from cli.program import Cli
from harness import nghttpx
from harness.nghttpx import Nghttpx
from harness.practice import PracticePortal

REPEATS = 3
"""Each takes seconds, which hardly vary: most of them are the round trips'."""
CHANGES = 1000
ROUND_TRIP = 0.05
PEOPLE_AT_FIRST = 50_000
# What Qt opens to one host over HTTP/1.1 (QNetworkAccessManager).
CONNECTIONS = 6
STREAMS = 64


class Away:
    """canolfan-cli at a portal that is a round trip away, by HTTP/1.1 or through nghttpx by HTTP/2."""

    def __init__(self, cli, portal, folder, http2):
        self.cli, self.portal = cli, portal
        self.front = Nghttpx(portal, folder) if http2 else None
        self.wire = Wire(self.front.port if http2 else port_of(portal.portal), ROUND_TRIP)
        self.address = f"https://localhost:{self.wire.port}"
        self.document = portal.get("/.well-known/canolfan.json")

    def run(self, *words, lines=()):
        """Seconds. The portal's document is as the program has kept it, with addresses that lead over the wire."""
        here = json.dumps(self.document).replace(self.portal.portal, self.address)
        with open(os.path.join(self.cli.data, "portal.json"), "w", encoding="utf-8") as file:
            json.dump({"address": self.address, "document": json.loads(here)}, file)
        command = [word if word != self.portal.portal else self.address for word in self.cli.command(*words)]
        begun = time.monotonic()
        ended = subprocess.run(command, env=self.cli.env, input="".join(line + "\n" for line in lines), text=True,
                               capture_output=True, timeout=600)
        assert ended.returncode == 0, ended.stderr + ended.stdout
        self.said = ended.stdout
        return time.monotonic() - begun

    def close(self):
        self.wire.close()
        if self.front:
            self.front.close()


def port_of(address):
    return int(address.rsplit(":", 1)[1])


class Curl:
    """The same requests by curl, with a token of its own."""

    def __init__(self, portal, folder):
        self.portal, self.folder = portal, folder
        self.base = portal.get("/.well-known/canolfan.json")["apiBase"]
        self.token = token_of(portal)

    def changes(self, address, users, granted, http2):
        """Seconds for one PATCH a person."""
        lines = []
        for user in users:
            lines += [f'url = "{self.address(address)}/centres/68101/users/{user["id"]}"', "request = PATCH",
                      'header = "Content-Type: application/merge-patch+json"',
                      f'header = "If-Match: {escaped(user["version"])}"', f'header = "Idempotency-Key: {uuid.uuid4()}"',
                      'data = "%s"' % escaped(json.dumps({"permissions": {"viewScripts": granted}})),
                      *self.common(http2), "next"]
        return self.run(lines[:-1], "--parallel", "--parallel-max", str(STREAMS if http2 else CONNECTIONS))

    def pages(self, address, cursors):
        lines = []
        for cursor in cursors:
            lines += [f'url = "{self.address(address)}/centres/68101/users?limit=1000{cursor}"', *self.common(False), "next"]
        return self.run(lines[:-1])

    def cursors(self):
        """Of every page, as they follow from each other."""
        import urllib.parse
        import urllib.request
        cursor, all_of_them = "", []
        while cursor is not None:
            all_of_them.append(cursor)
            request = urllib.request.Request(f"{self.base}/centres/68101/users?limit=1000{cursor}",
                                             headers={"Authorization": "Bearer " + self.token})
            with urllib.request.urlopen(request, context=self.portal.tls, timeout=60) as reply:
                following = json.loads(reply.read()).get("next")
            cursor = "&cursor=" + urllib.parse.quote(following, safe="") if following else None
        return all_of_them

    def address(self, address):
        return self.base.replace(self.portal.portal, address)

    def common(self, http2):
        """What curl forgets with every "next"."""
        return [f'header = "Authorization: Bearer {self.token}"', f'cacert = "{self.portal.ca}"', 'output = "/dev/null"',
                "fail", "http2" if http2 else "http1.1"]

    def run(self, lines, *options):
        config = os.path.join(self.folder, "curl.config")
        with open(config, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        begun = time.monotonic()
        subprocess.run(["curl", "--silent", "--show-error", "--no-progress-meter", *options, "--config", config], check=True,
                       timeout=600)
        return time.monotonic() - begun


def escaped(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


def token_of(portal):
    """Of the Exams Officer, by the tests' own client of the user pool."""
    from harness.signin import access_token
    return access_token(portal, "examsOfficer")


def prepared(desktop, people, folder):
    """A portal, and a command line that is signed in there and has a copy of everybody."""
    portal = PracticePortal("--users", str(people), "--rotation", "off")
    cli = Cli(portal, desktop.env)
    code, _, err = cli.sign_in("admin")
    assert code == 0, err
    return portal, cli


def wait_to_be_sent(away, users):
    """One change for each, made while the wire is cut. Not by stopping the portal: nghttpx would not look for it again
    before long."""
    away.wire.is_cut = True
    away.run("batch", lines=[f"access {user['email']} --grant viewScripts" for user in users])
    away.wire.is_cut = False
    assert away.said.count("Saved on this computer") == len(users), "not everything waits"


def measure_sending(report, desktop, folder, http2):
    portal, cli = prepared(desktop, CHANGES + 20, folder)
    try:
        away, curl = Away(cli, portal, folder, http2), Curl(portal, folder)
        users = [user for user in cli.users().values() if user["accountType"] == "user"][:CHANGES]
        ours, theirs = [], []
        for repeat in range(REPEATS):
            if repeat == 0:  # all begin without; and so they do later, for what is granted here curl withdraws
                curl.changes(portal.portal, users, False, False)
                away.run("sync")
            nothing = away.run("sync")
            wait_to_be_sent(away, users)
            ours.append(away.run("sync") - nothing)
            assert cli.json("waiting")[1] == [], "not everything was sent"
            now = cli.users()
            users = [now[user["email"]] for user in users]
            theirs.append(curl.changes(away.address, users, False, http2))
            away.run("sync")
        effects = portal.get("/practice/effects").values()
        assert all(count == 1 for count in effects), "applied twice"
        report.add(compared(f"{CHANGES} waiting changes, 50 ms, {'HTTP/2' if http2 else 'HTTP/1.1'}", "s", ours,
                            f"curl --parallel, {STREAMS if http2 else CONNECTIONS} at once", theirs, 1.2))
        away.close()
    finally:
        cli.close()
        portal.close()


def measure_first(report, desktop, folder, with_everybody):
    portal, cli = prepared(desktop, PEOPLE_AT_FIRST, folder)
    try:
        away, curl = Away(cli, portal, folder, False), Curl(portal, folder)
        cursors = curl.cursors()
        ours, theirs = [], []
        for _ in range(REPEATS):
            nothing = away.run("sync")
            for name in os.listdir(cli.data):
                if ".db" in name:
                    os.remove(os.path.join(cli.data, name))
            ours.append(away.run("sync") - nothing)
            theirs.append(curl.pages(away.address, cursors))
        report.add(compared(f"first synchronisation of {PEOPLE_AT_FIRST:,}, 50 ms", "s", ours,
                            f"curl, the same {len(cursors)} pages", theirs, 2))
        away.close()
        with_everybody(portal, cli)
    finally:
        cli.close()
        portal.close()


def measure(report, desktop, folder, with_everybody):
    """`with_everybody(portal, cli)` is called at the end, when there is a copy of all."""
    measure_sending(report, desktop, folder, http2=False)
    if nghttpx.missing:
        report.remark(f"HTTP/2 was not measured: {nghttpx.missing}.")
    else:
        measure_sending(report, desktop, folder, http2=True)
    measure_first(report, desktop, folder, with_everybody)
