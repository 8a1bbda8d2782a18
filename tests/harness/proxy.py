"""A real proxy (tinyproxy), and a practice portal under a name that only the proxy can find: programs reach "localhost"
without a proxy, as they should."""

import datetime
import http.server
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from harness.wait import until

HOST = "portal.example"

missing = None if shutil.which("tinyproxy") else "tinyproxy is not installed"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class TinyProxy:
    def __init__(self, *lines):
        self.folder = tempfile.TemporaryDirectory(prefix="proxy-")
        hosts = os.path.join(self.folder.name, "hosts")
        with open(hosts, "w", encoding="utf-8") as file:
            file.write(f"127.0.0.1 {HOST}\n")
        self.env = {**os.environ, "LD_PRELOAD": "libnss_wrapper.so", "NSS_WRAPPER_HOSTS": hosts}
        self.process = None
        for _ in range(10):  # somebody else may take the port in between
            self.port = free_port()
            self._start(lines)
            if self.process.poll() is None:
                return
        raise AssertionError("tinyproxy does not start")

    def _start(self, lines):
        configuration = os.path.join(self.folder.name, "tinyproxy.conf")
        with open(configuration, "w", encoding="utf-8") as file:
            file.write("\n".join([f"Port {self.port}", "Listen 127.0.0.1", "Timeout 60", *lines, ""]))
        self.process = subprocess.Popen(["tinyproxy", "-d", "-c", configuration], env=self.env,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: self.process.poll() is not None or self._answers(), "the proxy")

    def _answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    @property
    def name(self):
        return f"127.0.0.1:{self.port}"

    def environment(self):
        return {"https_proxy": f"http://{self.name}", "no_proxy": ""}

    def stop(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        self.stop()
        self.folder.cleanup()


def certificate_for(host, folder):
    """A file with a certificate that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    now = datetime.datetime.utcnow()
    certificate = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
                   .serial_number(1).not_valid_before(now - datetime.timedelta(hours=1))
                   .not_valid_after(now + datetime.timedelta(days=1))
                   .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), False)
                   .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
                   .sign(key, hashes.SHA256()))
    public, both = os.path.join(folder, "public.pem"), os.path.join(folder, "both.pem")
    with open(public, "wb") as file:
        file.write(certificate.public_bytes(serialization.Encoding.PEM))
    with open(both, "wb") as file:
        file.write(certificate.public_bytes(serialization.Encoding.PEM))
        file.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                     serialization.NoEncryption()))
    return public, both


class NamedPortal:
    """A practice portal as https://portal.example: hands everything on, and names itself where the portal says
    localhost. Has what tests use of PracticePortal."""

    def __init__(self, practice):
        self.practice = practice
        self.accounts = practice.accounts
        self.code_for, self.message_count = practice.code_for, practice.message_count
        self.folder = tempfile.TemporaryDirectory(prefix="named-")
        self.ca, both = certificate_for(HOST, self.folder.name)
        front = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def hand_on(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                status, headers, reply = front.ask(self.command, self.path, self.headers, body)
                self.send_response_only(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            do_GET = do_POST = do_PATCH = do_DELETE = hand_on

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(both)
        self.server.socket = tls.wrap_socket(self.server.socket, server_side=True)
        self.portal = f"https://{HOST}:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def ask(self, method, path, headers, body):
        dropped = ("host", "connection", "content-length", "accept-encoding")
        kept = {name: value for name, value in headers.items() if name.lower() not in dropped}
        request = urllib.request.Request(self.practice.portal + path, body or None, kept, method=method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}),
                                             urllib.request.HTTPSHandler(context=self.practice.tls))
        try:
            reply = opener.open(request, timeout=20)
        except urllib.error.HTTPError as refusal:
            reply = refusal
        with reply:
            content = self.renamed(reply.read())
            sent = [(name, value) for name, value in reply.headers.items()
                    if name.lower() not in ("connection", "content-length", "keep-alive", "transfer-encoding")]
            return reply.status, sent, content

    def renamed(self, content):
        """Also where somebody stands before the portal already, and it names itself (harness/server.py)."""
        for name in (self.practice.portal, self.practice.server.ready["portal"]):
            content = content.replace(name.encode(), self.portal.encode())
        return content

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()
