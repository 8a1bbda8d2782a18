"""nghttpx before a practice portal: HTTP/2 to whoever comes, HTTP/1.1 to the portal. Debian's nghttp2-proxy."""

import os
import shutil
import socket
import subprocess

from harness.certificates import server_certificate
from harness.proxy import free_port
from harness.wait import until

missing = None if shutil.which("nghttpx") else "nghttpx is not installed (apt-get install nghttp2-proxy)"


class Nghttpx:
    def __init__(self, portal, folder):
        self.certificate, self.key = server_certificate(portal.folder.name, folder)
        self.said = os.path.join(folder, "nghttpx.log")
        for _ in range(10):  # somebody else may take the port in between
            self.port = free_port()
            if self._starts(portal.portal.rsplit(":", 1)[1]):
                return
        with open(self.said, encoding="utf-8", errors="replace") as file:
            raise AssertionError("nghttpx does not start: " + file.read()[-2000:])

    def _starts(self, behind):
        """Its connections to the portal stay: who comes first would wait for all of them, and who comes next not."""
        with open(self.said, "w", encoding="utf-8") as said:
            self.process = subprocess.Popen(
                ["nghttpx", "--conf=/dev/null", f"--frontend=127.0.0.1,{self.port}",
                 f"--backend=127.0.0.1,{behind};;tls", "--insecure", "--workers=1", "--backend-connections-per-host=64",
                 "--backend-keep-alive-timeout=10m", self.key, self.certificate],
                stdout=subprocess.DEVNULL, stderr=said)
        until(lambda: self.process.poll() is not None or self._answers(), "nghttpx on its port")
        return self.process.poll() is None

    def _answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def close(self):
        self.process.terminate()
        self.process.wait(20)
