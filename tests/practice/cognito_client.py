"""A client of Amazon Cognito user pools, written apart from the product's: SRP with Python's own big numbers.

Source: the protocol as AWS's clients speak it (SRP-6a, RFC 3526 group 15, g = 2, SHA-256, "Caldera Derived Key").
"""
import base64
import hashlib
import hmac
import json
import secrets
import time

N = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B"
    "302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE6"
    "49286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D"
    "670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
    "3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7D"
    "B3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    16,
)
G = 2


def pad(number):
    """Java's BigInteger.toByteArray(): shortest, with a zero byte in front if the top bit is set."""
    return number.to_bytes(number.bit_length() // 8 + 1, "big")


def sha256(data):
    return hashlib.sha256(data).digest()


def hmac_sha256(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


K = int.from_bytes(sha256(pad(N) + pad(G)), "big")


def timestamp(seconds):
    t = time.gmtime(seconds)
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "%s %s %d %02d:%02d:%02d UTC %d" % (
        days[t.tm_wday], months[t.tm_mon - 1], t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_year)


def totp(secret, seconds):
    """RFC 6238, SHA-1, six digits."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, int(seconds // 30).to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return "%06d" % ((int.from_bytes(digest[offset:offset + 4], "big") & 0x7FFFFFFF) % 1000000)


class CognitoError(Exception):
    def __init__(self, reply):
        self.reply = reply
        self.type = reply.json["__type"]
        self.message = reply.json["message"]
        super().__init__("%s: %s" % (self.type, self.message))


class Srp:
    """One exchange, from the client's side."""

    def __init__(self, a=None):
        self.a = a or secrets.randbits(1024)
        self.public = pow(G, self.a, N)

    def answer(self, pool_name, challenge, password, at, user=None):
        """The responses to PASSWORD_VERIFIER; to DEVICE_PASSWORD_VERIFIER with a device's names for pool and user."""
        user = user or challenge["USER_ID_FOR_SRP"]
        server = int(challenge["SRP_B"], 16)
        salt = int(challenge["SALT"], 16)
        u = int.from_bytes(sha256(pad(self.public) + pad(server)), "big")
        inner = sha256((pool_name + user + ":" + password).encode())
        x = int.from_bytes(sha256(pad(salt) + inner), "big")
        secret = pow(server - K * pow(G, x, N), self.a + u * x, N)
        key = hmac_sha256(hmac_sha256(pad(u), pad(secret)), b"Caldera Derived Key\x01")[:16]
        block = base64.b64decode(challenge["SECRET_BLOCK"])
        when = at if isinstance(at, str) else timestamp(at)
        signature = hmac_sha256(key, pool_name.encode() + user.encode() + block + when.encode())
        return {
            "USERNAME": user,
            "TIMESTAMP": when,
            "PASSWORD_CLAIM_SECRET_BLOCK": challenge["SECRET_BLOCK"],
            "PASSWORD_CLAIM_SIGNATURE": base64.b64encode(signature).decode(),
        }


class Device:
    """A computer that is remembered, from its own side: what it keeps of NewDeviceMetadata, and a secret."""

    def __init__(self, metadata):
        self.key = metadata["DeviceKey"]
        self.group = metadata["DeviceGroupKey"]
        self.secret = base64.b64encode(secrets.token_bytes(40)).decode()

    def verifier(self, salt=None):
        """DeviceSecretVerifierConfig."""
        salt = salt or secrets.randbits(128)
        inner = sha256((self.group + self.key + ":" + self.secret).encode())
        x = int.from_bytes(sha256(pad(salt) + inner), "big")
        return {"Salt": base64.b64encode(pad(salt)).decode(),
                "PasswordVerifier": base64.b64encode(pad(pow(G, x, N))).decode()}


WITH_CLIENT = {"InitiateAuth", "RespondToAuthChallenge", "GetTokensFromRefreshToken", "RevokeToken", "ForgotPassword",
               "ConfirmForgotPassword"}


class Cognito:
    def __init__(self, portal):
        self.portal = portal
        self.pool_name = portal.well_known["userPoolId"].split("_", 1)[1]
        self.client_id = portal.well_known["clientId"]

    def call(self, operation, request):
        """The raw reply."""
        return self.portal.request(
            "POST", "/", json.dumps(request).encode(),
            {"Content-Type": "application/x-amz-json-1.1",
             "X-Amz-Target": "AWSCognitoIdentityProviderService." + operation})

    def __call__(self, operation, **request):
        """The reply's JSON, or CognitoError."""
        if operation in WITH_CLIENT:
            request.setdefault("ClientId", self.client_id)
        reply = self.call(operation, request)
        if reply.status != 200:
            raise CognitoError(reply)
        return reply.json

    def begin(self, username):
        srp = Srp()
        reply = self("InitiateAuth", AuthFlow="USER_SRP_AUTH",
                     AuthParameters={"USERNAME": username, "SRP_A": "%x" % srp.public})
        return srp, reply

    def prove(self, username, password, at=None, device=None):
        """The reply to PASSWORD_VERIFIER: the next challenge or the tokens."""
        srp, reply = self.begin(username)
        responses = srp.answer(self.pool_name, reply["ChallengeParameters"], password, at or self.portal.now())
        if device:
            responses["DEVICE_KEY"] = device.key
        return self.respond("PASSWORD_VERIFIER", None, responses)

    def respond(self, name, session, responses):
        request = {"ChallengeName": name, "ChallengeResponses": responses}
        if session:
            request["Session"] = session
        return self("RespondToAuthChallenge", **request)

    def confirm_device(self, tokens, **changes):
        """The device of these new tokens, confirmed."""
        device = Device(tokens["NewDeviceMetadata"])
        request = {"DeviceName": "Ysgrifbin", "DeviceSecretVerifierConfig": device.verifier(), **changes}
        self("ConfirmDevice", AccessToken=tokens["AccessToken"], DeviceKey=device.key, **request)
        return device

    def prove_device(self, challenge, device, secret=None, at=None):
        """The reply to DEVICE_PASSWORD_VERIFIER, from that to DEVICE_SRP_AUTH on: the tokens."""
        srp = Srp()
        user = challenge["ChallengeParameters"]["USER_ID_FOR_SRP"]
        reply = self.respond("DEVICE_SRP_AUTH", challenge["Session"],
                             {"USERNAME": user, "DEVICE_KEY": device.key, "SRP_A": "%x" % srp.public})
        assert reply["ChallengeName"] == "DEVICE_PASSWORD_VERIFIER", reply
        responses = srp.answer(device.group, reply["ChallengeParameters"], secret or device.secret,
                               at or self.portal.now(), device.key)
        return self.respond("DEVICE_PASSWORD_VERIFIER", reply["Session"],
                            {**responses, "USERNAME": user, "DEVICE_KEY": device.key})["AuthenticationResult"]

    def choose_password(self, challenge, password, **attributes):
        """The reply to NEW_PASSWORD_REQUIRED."""
        return self.respond("NEW_PASSWORD_REQUIRED", challenge["Session"], {
            "USERNAME": challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], "NEW_PASSWORD": password,
            **{"userAttributes." + name: value for name, value in attributes.items()}})

    def code_for(self, email, challenge):
        """From the practice inbox."""
        name = challenge["ChallengeName"]
        inbox = self.portal.inbox()
        if name == "SOFTWARE_TOKEN_MFA":
            app = next(each for each in inbox["authenticators"] if each["email"] == email)
            if app["code"] is None:
                self.portal.advance(app["secondsLeft"])
                return self.code_for(email, challenge)
            return app["code"]
        channel = "sms" if name == "SMS_MFA" else "email"
        # Text messages go to a number; the newest is ours, since tests sign in one after the other.
        return next(each["code"] for each in inbox["messages"]
                    if each["channel"] == channel and "code" in each and (channel == "sms" or each["to"] == email))

    def give_code(self, challenge, code):
        name = challenge["ChallengeName"]
        return self.respond(name, challenge["Session"],
                            {"USERNAME": challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], name + "_CODE": code})

    def sign_in(self, email, password, device=None):
        """The tokens (AuthenticationResult), through whichever factor is asked for."""
        reply = self.prove(email, password, device=device)
        if "AuthenticationResult" not in reply:
            reply = self.give_code(reply, self.code_for(email, reply))
        return reply["AuthenticationResult"]
