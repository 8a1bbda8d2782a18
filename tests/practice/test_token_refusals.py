"""Access tokens that the portal must not take, however they are made up."""
import base64
import json

from cryptography.hazmat.primitives import hashes, hmac, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from practice_portal import PortalTest, claims, main


def encoded(data):
    if not isinstance(data, bytes):
        data = json.dumps(data).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def number(text):
    return int.from_bytes(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), "big")


class TokenRefusalTest(PortalTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with open(cls.portal.folder + "/pool-key.pem", "rb") as file:
            cls.key = serialization.load_pem_private_key(file.read(), None)
        known = cls.portal.well_known
        cls.jwk = cls.portal.request("GET", "/%s/.well-known/jwks.json" % known["userPoolId"]).json["keys"][0]

    def setUp(self):
        account = self.accounts["admin"]
        self.tokens = self.cognito.sign_in(account["email"], account["password"])
        self.good = claims(self.tokens["AccessToken"])

    def header(self, **changes):
        header = {"alg": "RS256", "kid": self.jwk["kid"], **changes}
        return {name: value for name, value in header.items() if value is not None}

    def rs256(self, header, body, key=None):
        message = encoded(header) + "." + encoded(body)
        return message + "." + encoded((key or self.key).sign(message.encode(), padding.PKCS1v15(), hashes.SHA256()))

    def hs256(self, secret, header=None):
        message = encoded(header or self.header(alg="HS256")) + "." + encoded(self.good)
        mac = hmac.HMAC(secret, hashes.SHA256())
        mac.update(message.encode())
        return message + "." + encoded(mac.finalize())

    def ask(self, token, scheme="Bearer "):
        headers = {} if token is None else {"Authorization": scheme + token}
        return self.portal.request("GET", "/api/v1/me", None, headers)

    def assert_refused(self, token):
        reply = self.ask(token)
        self.assert_problem(reply, 401, "token-refused")
        self.assertTrue(reply.headers["WWW-Authenticate"].startswith("Bearer"))

    def changed(self, **changes):
        body = {**self.good, **changes}
        return self.rs256(self.header(), {name: value for name, value in body.items() if value is not None})

    def test_our_forging_is_right(self):
        """Else the refusals below would prove nothing."""
        self.assertEqual(self.ask(self.tokens["AccessToken"]).status, 200)
        self.assertEqual(self.ask(self.changed()).status, 200)
        self.assertEqual(self.ask(self.tokens["AccessToken"], "bearer ").status, 200)

    def test_no_token(self):
        for reply in (self.ask(None), self.ask("x", "Basic "), self.ask("", "")):
            self.assert_problem(reply, 401, "token-missing")
            self.assertEqual(reply.headers["WWW-Authenticate"], "Bearer")

    def test_none(self):
        for alg in ("none", "None", "NONE", "", None):
            message = encoded(self.header(alg=alg)) + "." + encoded(self.good) + "."
            self.assert_refused(message)
            self.assert_refused(message + self.tokens["AccessToken"].rsplit(".", 1)[1])

    def test_hs256_with_the_public_key(self):
        public = self.key.public_key()
        forms = [public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo),
                 public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.PKCS1),
                 public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo),
                 self.jwk["n"].encode(), json.dumps(self.jwk).encode()]
        forms += [form.strip() for form in forms[:2]]
        for secret in forms:
            self.assert_refused(self.hs256(secret))
            self.assert_refused(self.hs256(secret, self.header()))  # says RS256

    def test_other_algorithms(self):
        for alg in ("RS384", "PS256", "ES256", "rs256", ["RS256"], 256):
            self.assert_refused(self.rs256(self.header(alg=alg), self.good))

    def test_other_key(self):
        own = rsa.generate_private_key(65537, 2048)
        self.assert_refused(self.rs256(self.header(), self.good, own))
        self.assert_refused(self.rs256(self.header(kid="other"), self.good))
        self.assert_refused(self.rs256(self.header(kid=None), self.good))
        public = own.public_key().public_numbers()
        jwk = {"kty": "RSA", "n": encoded(public.n.to_bytes(256, "big")), "e": "AQAB"}
        for header in (self.header(jwk=jwk), self.header(kid=None, jwk=jwk),
                       self.header(jku="https://localhost:1/keys"), self.header(kid="../../dev/null")):
            self.assert_refused(self.rs256(header, self.good, own))

    def test_key_set_holds_the_signing_key(self):
        self.assertEqual(number(self.jwk["n"]), self.key.public_key().public_numbers().n)

    def test_times(self):
        now = int(self.portal.now())
        for changes in ({"exp": now - 60}, {"exp": None}, {"exp": "never"}, {"exp": str(now + 600)},
                        {"iat": now + 120}, {"iat": None}, {"nbf": now + 120}, {"nbf": "soon"}):
            self.assert_refused(self.changed(**changes))
        self.assertEqual(self.ask(self.changed(nbf=now - 5)).status, 200)

    def test_expires_by_the_portals_clock(self):
        self.portal.advance(self.tokens["ExpiresIn"] - 10)
        self.assertEqual(self.ask(self.tokens["AccessToken"]).status, 200)
        self.portal.advance(10 + 35)
        self.assert_refused(self.tokens["AccessToken"])

    def test_id_token(self):
        self.assert_refused(self.tokens["IdToken"])
        for use in ("id", "Access", None, ["access"]):
            self.assert_refused(self.changed(token_use=use))

    def test_other_issuer_client_or_person(self):
        issuer = self.good["iss"]
        for changes in ({"iss": issuer + "x"}, {"iss": "https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_x"},
                        {"iss": None}, {"iss": [issuer]}, {"client_id": "other"}, {"client_id": None},
                        {"sub": "0b5b1b1e-0000-4000-8000-000000000000"}, {"sub": None}, {"sub": ""}):
            self.assert_refused(self.changed(**changes))

    def test_tampered(self):
        header, body, signature = self.tokens["AccessToken"].split(".")
        officer = {**self.good, "sub": "8f5cc8a3-27ce-44b1-9cfe-8e1a640f371f"}
        self.assert_refused(".".join((header, encoded(officer), signature)))
        self.assert_refused(".".join((encoded(self.header(x=1)), body, signature)))
        flipped = bytearray(base64.urlsafe_b64decode(signature + "=="))
        flipped[100] ^= 1
        self.assert_refused(".".join((header, body, encoded(bytes(flipped)))))
        self.assert_refused(".".join((header, body, "")))

    def test_critical_extensions_are_not_understood(self):
        self.assert_refused(self.rs256(self.header(crit=["exp"]), self.good))

    def test_garbage(self):
        header, body, signature = self.tokens["AccessToken"].split(".")
        for token in ("x", "..", "a.b.c", "%%%.%%%.%%%", header + "." + body, header + "." + body + "." + signature + ".",
                      header + "." + body + "." + signature + "=", "x" * 7000, encoded("[]") + ".e30.",
                      self.rs256([], self.good), self.rs256(self.header(), []), self.rs256(self.header(), b"nonsense")):
            self.assert_refused(token)


if __name__ == "__main__":
    main()
