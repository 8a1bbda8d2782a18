"""HTTPS on loopback only, with an authority of the folder's own."""
import datetime
import os
import socket
import ssl
import stat
import unittest
import warnings

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from practice_portal import Portal, PortalTest, main
from wire import Connection


def has_ipv6_loopback():
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
        return True
    except OSError:
        return False


class TlsTest(PortalTest):
    def context(self):
        return ssl.create_default_context(cafile=self.portal.ready["ca"])

    def handshake(self, host, name, context=None):
        """The certificate."""
        with socket.create_connection((host, self.portal.port), timeout=20) as plain:
            with (context or self.context()).wrap_socket(plain, server_hostname=name) as tls:
                return tls.version(), tls.getpeercert()

    def test_names(self):
        for name in ("localhost", "127.0.0.1", "::1"):
            version, certificate = self.handshake("127.0.0.1", name)
            self.assertEqual(version, "TLSv1.3")
        self.assertEqual({("DNS", "localhost"), ("IP Address", "127.0.0.1"), ("IP Address", "0:0:0:0:0:0:0:1")},
                         set(certificate["subjectAltName"]))

    def test_other_names_and_other_authorities_fail(self):
        for name in ("example.com", "localhost.example", "127.0.0.2"):
            with self.assertRaises(ssl.SSLCertVerificationError):
                self.handshake("127.0.0.1", name)
        with self.assertRaises(ssl.SSLCertVerificationError):
            self.handshake("127.0.0.1", "localhost", ssl.create_default_context())
        other = Portal()
        self.addCleanup(other.close)
        with self.assertRaises(ssl.SSLCertVerificationError):
            self.handshake("127.0.0.1", "localhost", ssl.create_default_context(cafile=other.ready["ca"]))

    def test_versions(self):
        self.enterContext(warnings.catch_warnings())
        warnings.simplefilter("ignore", DeprecationWarning)  # that TLS 1.1 is old is the point
        for version, accepted in ((ssl.TLSVersion.TLSv1_2, True), (ssl.TLSVersion.TLSv1_1, False),
                                  (ssl.TLSVersion.TLSv1, False)):
            context = self.context()
            context.set_ciphers("DEFAULT:@SECLEVEL=0")
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = version
            if accepted:
                self.assertEqual(self.handshake("127.0.0.1", "localhost", context)[0], "TLSv1.2")
            else:
                with self.assertRaises((ssl.SSLError, ConnectionError)):
                    self.handshake("127.0.0.1", "localhost", context)

    @unittest.skipUnless(has_ipv6_loopback(), "no IPv6 here")
    def test_both_loopback_addresses_serve(self):
        self.handshake("::1", "localhost")
        connection = Connection(self.portal.port, self.portal.ready["ca"], "::1")
        self.addCleanup(connection.close)
        self.assertEqual(connection.request("GET", "/.well-known/canolfan.json").status, 200)

    @unittest.skipUnless(os.path.exists("/proc/net/tcp"), "needs Linux's list of sockets")
    def test_no_other_address_listens(self):
        self.assert_listens_on_loopback_only()
        self.portal.stop()
        self.portal.start()  # now with the port of last time
        self.assert_listens_on_loopback_only()

    def assert_listens_on_loopback_only(self):
        listening = set()
        for table in ("/proc/net/tcp", "/proc/net/tcp6"):
            with open(table, encoding="ascii") as file:
                for line in file.readlines()[1:]:
                    address, port = line.split()[1].split(":")
                    if int(port, 16) == self.portal.port and line.split()[3] == "0A":
                        listening.add(address)
        self.assertIn("0100007F", listening)
        self.assertLessEqual(listening, {"0100007F", "00000000000000000000000001000000"})

    def test_plain_http_gets_nothing(self):
        with socket.create_connection(("127.0.0.1", self.portal.port), timeout=20) as plain:
            plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            try:
                self.assertNotIn(b"HTTP/1.1 200", plain.recv(1000))
            except ConnectionError:
                pass
        self.assertEqual(self.portal.request("GET", "/.well-known/canolfan.json").status, 200)

    def test_private_files_are_private(self):
        self.assertEqual(stat.S_IMODE(os.stat(self.portal.folder).st_mode), 0o700)
        for name in os.listdir(self.portal.folder):
            if name.endswith("key.pem"):
                self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.portal.folder, name)).st_mode), 0o600, name)


class RenewalTest(PortalTest):
    def load(self, name):
        with open(os.path.join(self.portal.folder, name), "rb") as file:
            return x509.load_pem_x509_certificate(file.read())

    def test_certificate_is_renewed_in_its_last_thirty_days(self):
        authority, server = self.load("ca.pem"), self.load("server.pem")
        now = datetime.datetime.utcnow()
        self.assertGreater(server.not_valid_after, now + datetime.timedelta(days=300))
        self.assertGreater(authority.not_valid_after, now + datetime.timedelta(days=3000))
        for days, renewed in ((31, False), (29, True), (-1, True)):
            self.portal.stop()
            self.write_server_certificate(server, now + datetime.timedelta(days=days))
            before = self.load("server.pem")
            self.portal.start()
            self.assertEqual(self.load("server.pem").serial_number != before.serial_number, renewed, days)
            self.assertEqual(self.load("ca.pem").serial_number, authority.serial_number)
            self.assertEqual(self.portal.request("GET", "/.well-known/canolfan.json").status, 200)

    def write_server_certificate(self, like, end):
        """The same for the same key, but it ends then."""
        with open(os.path.join(self.portal.folder, "ca-key.pem"), "rb") as file:
            authority_key = serialization.load_pem_private_key(file.read(), None)
        with open(os.path.join(self.portal.folder, "server-key.pem"), "rb") as file:
            key = serialization.load_pem_private_key(file.read(), None)
        builder = (x509.CertificateBuilder().subject_name(like.subject).issuer_name(like.issuer)
                   .public_key(key.public_key()).serial_number(x509.random_serial_number())
                   .not_valid_before(end - datetime.timedelta(days=300)).not_valid_after(end))
        for extension in like.extensions:
            if extension.oid != x509.SubjectKeyIdentifier.oid:
                builder = builder.add_extension(extension.value, extension.critical)
        with open(os.path.join(self.portal.folder, "server.pem"), "wb") as file:
            file.write(builder.sign(authority_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))

    def test_a_lost_authority_is_made_anew(self):
        self.portal.stop()
        os.remove(os.path.join(self.portal.folder, "ca-key.pem"))
        self.portal.start()
        self.assertEqual(self.portal.request("GET", "/.well-known/canolfan.json").status, 200)


if __name__ == "__main__":
    main()
