"""canolfan-cli at a portal whose certificate cannot be trusted: it says what is wrong and whom to ask, in both languages,
and sends nothing (reliability.md C, "TLS not weakened")."""

import datetime
import unittest

from cli.program import Cli
from harness.certificates import Authority, Impostor
from harness.desktop import Desktop

OFFLINE = 5
FILTER = "Ysgol Web Filter"
WELSH_MONTHS = ("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref",
                "Tachwedd", "Rhagfyr")


def day(moment, months=None):
    """As the programs write it: 3 May 2026, 3 Mai 2026."""
    return f"{moment.day} {months[moment.month - 1] if months else moment.strftime('%B')} {moment.year}"


# As Qt knows it: the serial number and the name of one of the certificates that were stolen from Comodo in 2011.
STOLEN = {"common_name": "www.google.com", "serial": 0xf5c86af36162f13a64f54f6dc9587c06}
# A ServerHello that settles for TLS 1.1: a random number of 32 bytes, no session, AES128-SHA.
TLS_1_1 = bytes.fromhex("160302002a020000260302") + b"r" * 32 + bytes.fromhex("00002f00")


class Flaw:
    def __init__(self, certificate, english, welsh, greeting=b""):
        """`certificate(trusted, inspecting)`: one by either authority. `greeting`: in place of all that."""
        self.certificate, self.sentences, self.greeting = certificate, {"en": english, "cy": welsh}, greeting

    def impostor(self, trusted, inspecting):
        return Impostor(self.certificate(trusted, inspecting), trusted, self.greeting)


def expired():
    ended = datetime.datetime.utcnow() - datetime.timedelta(days=2)
    return Flaw(
        lambda trusted, _: trusted.server(days=(-9, -2)),
        f"The certificate of localhost ran out on {day(ended)}, so nothing was sent. Check this computer's date; if it is "
        "right, contact portal@wjec.co.uk.",
        f"Daeth y dystysgrif (localhost) i ben ar {day(ended, WELSH_MONTHS)}, felly ni anfonwyd dim. Gwiriwch y dyddiad ar y "
        "cyfrifiadur hwn; os yw'n gywir, cysylltwch â portal@wjec.co.uk.")


def of_another_host():
    return Flaw(
        lambda trusted, _: trusted.server(host="elsewhere.example"),
        "What answered is not localhost: its certificate is for elsewhere.example. Nothing was sent. Check the portal's "
        "address; if it is right, ask IT support.",
        "Nid y gweinydd hwn atebodd: localhost. Mae'r dystysgrif ar gyfer un arall: elsewhere.example. Ni anfonwyd dim. "
        "Gwiriwch gyfeiriad Porth; os yw'n gywir, gofynnwch i'r tîm cymorth TG.")


def inspected():
    """IT support needs to hear the authority's name, and what to do about it."""
    return Flaw(
        lambda _, inspecting: inspecting.server(),
        f"The certificate of localhost was issued by “{FILTER}”, which this computer does not trust, so nothing was sent. If "
        "your school inspects secure connections, ask IT support to exempt localhost, or to install the authority "
        f"“{FILTER}” on this computer.",
        f"Cyhoeddwyd y dystysgrif (localhost) gan “{FILTER}”, ac nid yw'r cyfrifiadur hwn yn ymddiried yn hwnnw, felly ni "
        "anfonwyd dim. Os yw eich ysgol yn archwilio cysylltiadau diogel, gofynnwch i'r tîm cymorth TG eithrio localhost, neu "
        f"osod yr awdurdod “{FILTER}” ar y cyfrifiadur hwn.")


def not_yet_valid():
    begins = datetime.datetime.utcnow() + datetime.timedelta(days=2)
    return Flaw(
        lambda trusted, _: trusted.server(days=(2, 9)),
        f"The certificate of localhost holds only from {day(begins)}, so nothing was sent. Check this computer's date and "
        "time, then try again.",
        f"Nid yw'r dystysgrif (localhost) yn ddilys tan {day(begins, WELSH_MONTHS)}, felly ni anfonwyd dim. Gwiriwch y "
        "dyddiad a'r amser ar y cyfrifiadur hwn, yna rhowch gynnig arall arni.")


def self_signed():
    return Flaw(
        lambda trusted, _: trusted.self_signed(),
        "localhost vouches only for itself (its certificate is self-signed), so nothing was sent. Check the portal's address; "
        "if it is right, ask IT support what answers in its place.",
        "Nid oes neb ond ef ei hun yn tystio i'r gweinydd hwn: localhost (mae ei dystysgrif wedi'i llofnodi ganddo ef ei hun), "
        "felly ni anfonwyd dim. Gwiriwch gyfeiriad Porth; os yw'n gywir, gofynnwch i'r tîm cymorth TG beth sy'n ateb yn ei "
        "le.")


def revoked_by_name():
    return Flaw(
        lambda trusted, _: trusted.server(**STOLEN),
        "The certificate of localhost has been withdrawn because it was misused, so nothing was sent. Do not log in; tell IT "
        "support.",
        "Mae'r dystysgrif (localhost) wedi'i thynnu'n ôl oherwydd iddi gael ei chamddefnyddio, felly ni anfonwyd dim. "
        "Peidiwch â mewngofnodi; rhowch wybod i'r tîm cymorth TG.")


def too_old():
    return Flaw(
        lambda *_: None,
        "localhost offers only an outdated kind of secure connection, so nothing was sent. Ask IT support to allow TLS 1.2 or "
        "later to localhost.",
        "Dim ond hen fath o gysylltiad diogel sydd ar gael (localhost), felly ni anfonwyd dim. Gofynnwch i'r tîm cymorth TG "
        "ganiatáu TLS 1.2 neu ddiweddarach i localhost.", TLS_1_1)


def no_tls_at_all():
    return Flaw(
        lambda *_: None,
        "No secure connection to localhost could be made, so nothing was sent: what answered does not speak TLS, or refused.",
        "Nid oedd modd gwneud cysylltiad diogel (localhost), felly ni anfonwyd dim: nid yw'r hyn a atebodd yn defnyddio TLS, "
        "neu gwrthododd.", b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


class Certificates(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(keyring=False)
        cls.addClassCleanup(cls.desktop.close)
        cls.trusted, cls.filter = Authority("Canolfan test authority"), Authority(FILTER)
        cls.addClassCleanup(cls.trusted.close)
        cls.addClassCleanup(cls.filter.close)

    def refused(self, flaw):
        impostor = flaw.impostor(self.trusted, self.filter)
        self.addCleanup(impostor.close)
        cli = Cli(impostor, self.desktop.env, vault="memory")
        self.addCleanup(cli.close)
        for language, sentence in flaw.sentences.items():
            for words in (("users",), ("sign-in", "eleri@ysgol.example")):
                with self.subTest(language, words=words):
                    code, out, err = cli.run("--language", language, *words, lines=["a-Password-1"])
                    self.assertEqual((code, out), (OFFLINE, ""), err)
                    self.assertIn(sentence, err)
        self.assertGreaterEqual(impostor.greeted, 4, "it was not asked, so nothing was tried")
        self.assertEqual(impostor.received, b"")

    def test_a_sound_one_is_asked(self):
        """So that what is refused below is refused for its flaw alone."""
        server = Impostor(self.trusted.server(), self.trusted)
        self.addCleanup(server.close)
        cli = Cli(server, self.desktop.env, vault="memory")
        self.addCleanup(cli.close)
        self.assertEqual(cli.run("users")[0], OFFLINE)
        self.assertIn(b"GET /.well-known/canolfan.json", server.received)

    def test_expired(self):
        self.refused(expired())

    def test_of_another_host(self):
        self.refused(of_another_host())

    def test_of_an_inspecting_proxy(self):
        self.refused(inspected())

    def test_not_yet_valid(self):
        self.refused(not_yet_valid())

    def test_self_signed(self):
        self.refused(self_signed())

    def test_revoked_by_name(self):
        self.refused(revoked_by_name())

    def test_an_outdated_version_of_tls(self):
        self.refused(too_old())

    def test_no_tls_at_all(self):
        self.refused(no_tls_at_all())


if __name__ == "__main__":
    unittest.main()
