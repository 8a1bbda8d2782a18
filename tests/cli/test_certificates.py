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


class Flaw:
    def __init__(self, certificate, english, welsh):
        """`certificate(trusted, inspecting)`: one by either authority."""
        self.certificate, self.sentences = certificate, {"en": english, "cy": welsh}


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


class Certificates(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(keyring=False)
        cls.addClassCleanup(cls.desktop.close)
        cls.trusted, cls.filter = Authority("Canolfan test authority"), Authority(FILTER)
        cls.addClassCleanup(cls.trusted.close)
        cls.addClassCleanup(cls.filter.close)

    def refused(self, flaw):
        impostor = Impostor(flaw.certificate(self.trusted, self.filter), self.trusted)
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


if __name__ == "__main__":
    unittest.main()
