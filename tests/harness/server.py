"""Starts a canolfan-practice and stops it: what every harness of a practice portal stands on."""

import json
import os
import pathlib
import signal
import subprocess

PROGRAM = os.environ.get("CANOLFAN_PRACTICE", "canolfan-practice")
TREE = pathlib.Path(__file__).resolve().parents[2]
PROXY = TREE / "tests" / "contract" / "proxy.js"
PROXY_PORTS = {}
"""By data folder: where programs look for a portal again that was away, as a portal keeps its port too."""


def first_line(process, name):
    line = process.stdout.readline()
    if not line:
        raise RuntimeError("%s ended with %d" % (name, process.wait()))
    return json.loads(line)


class Server:
    """A running portal: `portal` is its address, `ca` the file that vouches for it.

    With CANOLFAN_CONTRACT, the address is that of a proxy which holds all that passes against the OpenAPI document
    (CANOLFAN_DOCUMENT, or ours), and reports to the file that CANOLFAN_CONTRACT names.
    """

    def __init__(self, folder, *options, env=None):
        """`env`: in place of this process's environment."""
        self.folder = folder
        # Without what is passed over elsewhere (leaks.supp): its OpenSSL is all its own, and nothing of Qt's network.
        env = {name: value for name, value in (env or os.environ).items() if name != "LSAN_OPTIONS"}
        self.process = subprocess.Popen([PROGRAM, "--data", folder, *options], env=env, stdout=subprocess.PIPE,
                                        text=True)
        self.ready = first_line(self.process, "canolfan-practice")
        self.portal, self.ca = self.ready["portal"], self.ready["ca"]
        self.proxy = None
        if "CANOLFAN_CONTRACT" in os.environ:
            try:
                self._stand_between(os.environ["CANOLFAN_CONTRACT"])
            except Exception:
                self.process.terminate()
                raise

    def _stand_between(self, report):
        document = os.environ.get("CANOLFAN_DOCUMENT", TREE / "resources" / "portal-api.yaml")
        own_port = PROXY_PORTS.get(self.folder, "0")
        self.proxy = subprocess.Popen(["node", PROXY, document, self.folder, self.portal, report, own_port],
                                      env={**os.environ, "NODE_EXTRA_CA_CERTS": self.ca},
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.portal = first_line(self.proxy, "the contract's proxy")["portal"]
        PROXY_PORTS[self.folder] = self.portal.rsplit(":", 1)[1]

    def stop(self):
        """Ends it in order, unless a test has killed it: with AddressSanitizer, without a leak. Harmless when stopped."""
        if self.proxy:  # before the portal: what it passes on meanwhile is nothing to report
            self.proxy.stdin.close()
            self.proxy.wait(timeout=20)
            self.proxy.stdout.close()
        self.process.terminate()
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        assert code in (0, -signal.SIGKILL), f"canolfan-practice ended with {code}"
        return code


def accounts(folder):
    """The practice sign-ins by account type, from the command."""
    output = subprocess.run([PROGRAM, "--data", folder, "accounts", "--json"], check=True, capture_output=True,
                            text=True).stdout
    return {each["accountType"]: each for each in json.loads(output)}
