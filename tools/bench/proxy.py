"""A proxy that counts: HTTPS on loopback before the practice portal, with an authority of its own.

Connections and requests are counted where they arrive, so a request that the program hides or repeats is counted too.
A portal's well-known document names its addresses; these are made to lead here."""

import datetime
import http.client
import http.server
import ipaddress
import os
import ssl
import threading
import time
import urllib.parse
from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NOT_PASSED_ON = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "te", "upgrade"}


def make_certificate(folder):
    """A self-signed authority that is its own server certificate; the path of certificate and key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Counting proxy")])
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    now = datetime.datetime.utcnow()
    certificate = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
                   .serial_number(x509.random_serial_number())
                   .not_valid_before(now - datetime.timedelta(days=1))
                   .not_valid_after(now + datetime.timedelta(days=2))
                   .add_extension(x509.SubjectAlternativeName(names), False)
                   .add_extension(x509.BasicConstraints(True, 0), True).sign(key, hashes.SHA256()))
    path = os.path.join(folder, "proxy.pem")
    with open(path, "wb") as file:
        file.write(certificate.public_bytes(serialization.Encoding.PEM))
    with open(path + ".key", "wb") as file:
        file.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                     serialization.NoEncryption()))
    return path


@dataclass
class Request:
    what: str
    """Method and path, or Cognito's operation."""
    connection: int
    arrived: float
    answered: float


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self):
        super().setup()
        proxy = self.server.proxy
        self.upstream = http.client.HTTPSConnection(proxy.host, proxy.port, context=proxy.trust)
        with proxy.lock:
            proxy.connections += 1
            self.number = proxy.connections

    def finish(self):
        self.upstream.close()
        super().finish()

    def pass_on(self):
        arrived = time.monotonic()
        proxy = self.server.proxy
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        time.sleep(proxy.delay)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in NOT_PASSED_ON}
        reply = self.ask(body, headers)
        content = reply.read()
        if self.path.startswith("/.well-known/"):
            content = content.replace(proxy.origin.encode(), proxy.portal.encode())
        self.send_response(reply.status)
        for name, value in reply.getheaders():
            if name.lower() not in NOT_PASSED_ON | {"date", "server"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        proxy.note(Request(self.what(body), self.number, arrived, time.monotonic()))

    def ask(self, body, headers):
        """The portal closes a connection that has been idle for long; towards the program, ours stays."""
        try:
            self.upstream.request(self.command, self.path, body or None, headers)
            return self.upstream.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):
            self.upstream.close()
            self.upstream.request(self.command, self.path, body or None, headers)
            return self.upstream.getresponse()

    def what(self, body):
        target = self.headers.get("X-Amz-Target")
        if target:
            return target.split(".")[-1]
        return f"{self.command} {urllib.parse.urlsplit(self.path).path}"

    do_GET = do_POST = do_PATCH = do_DELETE = do_HEAD = pass_on

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def finish_request(self, request, client_address):
        # The handshake belongs to the connection's own thread: a slow one keeps nobody else waiting.
        wrapped = self.proxy.tls.wrap_socket(request, server_side=True)
        self.RequestHandlerClass(wrapped, client_address, self)

    def handle_error(self, *_):
        """A program that ends in the middle of a request is nothing to report."""


class CountingProxy:
    """Has what PracticePortal has for a program to be pointed at: `portal` and `ca`."""

    def __init__(self, portal, folder):
        self.origin = portal.portal
        address = urllib.parse.urlsplit(self.origin)
        self.host, self.port = address.hostname, address.port
        self.trust = portal.tls
        self.ca = make_certificate(folder)
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(self.ca, self.ca + ".key")
        self.lock = threading.Lock()
        self.delay = 0.0
        self.connections = 0
        self.requests = []
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.proxy = self
        self.portal = f"https://localhost:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def note(self, request):
        with self.lock:
            self.requests.append(request)

    def forget(self):
        with self.lock:
            self.requests = []

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def busy(requests):
    """Seconds during which at least one request was under way: what is asked side by side counts once."""
    total, until = 0.0, float("-inf")
    for request in sorted(requests, key=lambda each: each.arrived):
        total += max(0.0, request.answered - max(request.arrived, until))
        until = max(until, request.answered)
    return total


def in_series(requests):
    """How many round trips these requests took one after the other."""
    count, until = 0, float("-inf")
    for request in sorted(requests, key=lambda each: each.arrived):
        if request.arrived >= until:
            count += 1
        until = max(until, request.answered)
    return count
