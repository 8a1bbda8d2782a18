"""The tests' own client against the published vectors: what judges the server must be right itself."""
import base64
import json
import os
import unittest

import cognito_client
from practice_portal import DATA, main


def vectors(name):
    with open(os.path.join(DATA, name), encoding="utf-8") as file:
        return json.load(file)


class CognitoClientTest(unittest.TestCase):
    def test_srp(self):
        checked = 0
        for vector in vectors("srp-vectors.json")["vectors"]:
            if vector["kind"] != "user":
                continue
            given, expected = vector["in"], vector["out"]
            srp = cognito_client.Srp(int(given["a"], 16))
            self.assertEqual("%x" % srp.public, expected["SRP_A"], vector["name"])
            challenge = {"USER_ID_FOR_SRP": given["userIdForSrp"], "SRP_B": given["SRP_B"], "SALT": given["SALT"],
                         "SECRET_BLOCK": given["SECRET_BLOCK"]}
            answer = srp.answer(given["poolName"], challenge, given["password"], given["TIMESTAMP"])
            self.assertEqual(answer["PASSWORD_CLAIM_SIGNATURE"], expected["PASSWORD_CLAIM_SIGNATURE"], vector["name"])
            checked += 1
        self.assertGreaterEqual(checked, 8)

    def test_device(self):
        checked = 0
        for vector in vectors("srp-vectors.json")["vectors"]:
            if vector["kind"] != "device":
                continue
            given, expected = vector["in"], vector["out"]
            device = cognito_client.Device({"DeviceKey": given["userIdForSrp"], "DeviceGroupKey": given["poolName"]})
            device.secret = given["password"]
            verifier = base64.b64decode(device.verifier(int(given["SALT"], 16))["PasswordVerifier"])
            self.assertEqual("%x" % int.from_bytes(verifier, "big"), expected["verifier"], vector["name"])
            answer = cognito_client.Srp(int(given["a"], 16)).answer(
                device.group, given, device.secret, given["TIMESTAMP"], device.key)
            self.assertEqual(answer["PASSWORD_CLAIM_SIGNATURE"], expected["PASSWORD_CLAIM_SIGNATURE"], vector["name"])
            checked += 1
        self.assertGreaterEqual(checked, 1)

    def test_totp(self):
        for vector in vectors("totp-vectors.json")["vectors"]:
            self.assertEqual(cognito_client.totp(vector["secret"], vector["t"]), vector["d6"], vector)

    def test_timestamp(self):
        self.assertEqual(cognito_client.timestamp(1772521449), "Tue Mar 3 07:04:09 UTC 2026")


if __name__ == "__main__":
    main()
