"""A certificate for localhost by the practice portal's own authority, for whoever stands before the portal; authorities of
our own, and servers whose certificates are not what they should be. All are made by OpenSSL."""

import datetime
import ipaddress
import os
import socket
import ssl
import tempfile
import threading

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def server_certificate(portal_folder, folder):
    """(certificate, key): paths in `folder`."""
    with open(os.path.join(portal_folder, "ca.pem"), "rb") as file:
        authority = x509.load_pem_x509_certificate(file.read())
    with open(os.path.join(portal_folder, "ca-key.pem"), "rb") as file:
        authority_key = serialization.load_pem_private_key(file.read(), None)
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.datetime.utcnow()
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (x509.CertificateBuilder().subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]))
                   .issuer_name(authority.subject).public_key(key.public_key())
                   .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
                   .not_valid_after(now + datetime.timedelta(days=2))
                   .add_extension(x509.SubjectAlternativeName(names), False).sign(authority_key, hashes.SHA256()))
    paths = os.path.join(folder, "front.pem"), os.path.join(folder, "front-key.pem")
    with open(paths[0], "wb") as file:
        file.write(certificate.public_bytes(serialization.Encoding.PEM))
    with open(paths[1], "wb") as file:
        file.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                     serialization.NoEncryption()))
    return paths


class Authority:
    """One of our own, of this name, and the servers that it vouches for."""

    def __init__(self, name):
        self.folder = tempfile.TemporaryDirectory(prefix="authority-")
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.ca = os.path.join(self.folder.name, "ca.pem")
        certificate = self._sign(self.name, self.key.public_key(), (-1, 3), x509.BasicConstraints(True, 0), True)
        with open(self.ca, "wb") as file:
            file.write(certificate.public_bytes(serialization.Encoding.PEM))

    def server(self, host="localhost", days=(-1, 2), common_name=None, serial=None):
        """A file with a server's certificate and its key; valid between these days from now."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name or host)])
        certificate = self._sign(subject, key.public_key(), days, x509.SubjectAlternativeName([x509.DNSName(host)]), False,
                                 serial)
        return self._written(certificate, key)

    def self_signed(self):
        """The same, of a server that nobody vouches for, this authority neither."""
        server = Authority("localhost")
        subject = x509.SubjectAlternativeName([x509.DNSName("localhost")])
        certificate = server._sign(server.name, server.key.public_key(), (-1, 2), subject, False)
        server.close()
        return self._written(certificate, server.key)

    def _written(self, certificate, key):
        path = os.path.join(self.folder.name, f"server-{certificate.serial_number}.pem")
        with open(path, "wb") as file:
            file.write(certificate.public_bytes(serialization.Encoding.PEM))
            file.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                         serialization.NoEncryption()))
        return path

    def _sign(self, subject, public_key, days, extension, critical, serial=None):
        begin, end = (datetime.datetime.utcnow() + datetime.timedelta(days=each) for each in days)
        return (x509.CertificateBuilder().subject_name(subject).issuer_name(self.name).public_key(public_key)
                .serial_number(serial or x509.random_serial_number()).not_valid_before(begin).not_valid_after(end)
                .add_extension(extension, critical).sign(self.key, hashes.SHA256()))

    def close(self):
        self.folder.cleanup()


class Impostor:
    """Has a portal's address and shows this certificate, or has this greeting in place of TLS's. What of a request arrives
    is `received`; there is no reply."""

    def __init__(self, certificate, authority, greeting=b""):
        self.ca = authority.ca
        self.received, self.greeted, self.greeting = bytearray(), 0, greeting
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if certificate:
            self.tls.load_cert_chain(certificate)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.portal = f"https://localhost:{self.listener.getsockname()[1]}"
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:  # closed
                return
            self.greeted += 1
            if self.greeting:
                self._greet(connection)
                continue
            try:
                with self.tls.wrap_socket(connection, server_side=True) as tls:
                    self.received += tls.recv(65536)
            except OSError:  # the certificate was refused
                pass

    def _greet(self, connection):
        """Whatever comes after that is a request."""
        with connection:
            connection.settimeout(5)
            try:
                connection.recv(65536)  # the client's greeting
                connection.sendall(self.greeting)
                while data := connection.recv(65536):
                    if data[:1] != b"\x15":  # an alert is what TLS says when it refuses
                        self.received += data
            except OSError:
                pass

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join(20)
