"""Remembered computers (cognito.md section 3.1): the verifier is kept, and proved against."""
import base64

from cognito_client import Device, pad
from practice_portal import PortalTest, claims, main

INVALID_TOKEN = ("NotAuthorizedException", "Invalid Refresh Token.")
INVALID_SESSION = ("NotAuthorizedException", "Invalid session for the user.")
INCORRECT = ("NotAuthorizedException", "Incorrect username or password.")
NO_DEVICE = ("ResourceNotFoundException", "Device does not exist.")


class DeviceTestCase(PortalTest):
    arguments = ("--devices", "on")

    def setUp(self):
        self.account = self.accounts["user"]

    def tokens(self, device=None):
        return self.cognito.sign_in(self.account["email"], self.account["password"], device)

    def challenge(self, device):
        return self.cognito.prove(self.account["email"], self.account["password"], device=device)

    def remembered(self):
        tokens = self.tokens()
        return self.cognito.confirm_device(tokens), tokens

    def devices(self, tokens, **more):
        return self.cognito("ListDevices", AccessToken=tokens["AccessToken"], **more)


class RememberedDeviceTest(DeviceTestCase):
    def test_no_second_factor_is_asked_for(self):
        metadata = self.tokens()["NewDeviceMetadata"]
        self.assertEqual(set(metadata), {"DeviceKey", "DeviceGroupKey"})
        self.assertRegex(metadata["DeviceKey"], "^eu-west-2_[0-9a-f-]{36}$")
        device, first = self.remembered()
        self.assertEqual(claims(first["AccessToken"])["device_key"], device.key)
        challenge = self.challenge(device)
        self.assertEqual(challenge["ChallengeName"], "DEVICE_SRP_AUTH")
        tokens = self.cognito.prove_device(challenge, device)
        self.assertNotIn("NewDeviceMetadata", tokens)
        self.assertEqual(claims(tokens["AccessToken"])["device_key"], device.key)
        self.assertEqual(self.challenge(None)["ChallengeName"], "EMAIL_OTP")  # another computer

    def test_the_proof_is_verified(self):
        device, _ = self.remembered()
        stranger = Device({"DeviceKey": device.key, "DeviceGroupKey": device.group})
        for wrong in ({"secret": stranger.secret}, {"at": self.portal.now() - 400},
                      {"at": "Tue Mar 03 07:04:09 UTC 2026"}):
            self.assertEqual(self.error_of(lambda: self.cognito.prove_device(self.challenge(device), device, **wrong)),
                             INCORRECT)
        device.group, group = "-Another1", device.group
        self.assertEqual(self.error_of(lambda: self.cognito.prove_device(self.challenge(device), device)), INCORRECT)
        device.group = group
        self.cognito.prove_device(self.challenge(device), device)

    def test_many_proofs(self):
        """Numbers whose top bits and lengths differ."""
        device, _ = self.remembered()
        for _ in range(8):
            self.cognito.prove_device(self.challenge(device), device)

    def test_each_session_works_once(self):
        device, _ = self.remembered()
        challenge = self.challenge(device)
        self.cognito.prove_device(challenge, device)
        self.assertEqual(self.error_of(lambda: self.cognito.prove_device(challenge, device)), INVALID_SESSION)
        self.portal.advance(1)
        late = self.challenge(device)
        self.portal.advance(181)
        self.assertEqual(self.error_of(lambda: self.cognito.prove_device(late, device)),
                         ("NotAuthorizedException", "Invalid session for the user, session is expired."))

    def test_another_device_in_between(self):
        device, other = self.remembered()[0], self.remembered()[0]
        self.assertEqual(self.error_of(lambda: self.cognito.prove_device(self.challenge(device), other)),
                         INVALID_SESSION)
        challenge = self.challenge(device)
        user = challenge["ChallengeParameters"]["USER_ID_FOR_SRP"]
        self.assertEqual(self.error_of(lambda: self.cognito.respond("DEVICE_SRP_AUTH", challenge["Session"], {
            "USERNAME": user, "DEVICE_KEY": device.key, "SRP_A": "0"}))[0], "InvalidParameterException")
        self.cognito.prove_device(challenge, device)

    def test_an_unknown_device_does_not_spend_the_proof(self):
        """AWS's clients give the same proof again, without the device."""
        unknown = Device({"DeviceKey": "eu-west-2_00000000-0000-4000-8000-000000000000", "DeviceGroupKey": "-Abcdefgh"})
        unconfirmed = Device(self.tokens()["NewDeviceMetadata"])
        admin = self.accounts["admin"]
        somebody_elses = self.cognito.confirm_device(self.cognito.sign_in(admin["email"], admin["password"]))
        for device in (unknown, unconfirmed, somebody_elses):
            srp, reply = self.cognito.begin(self.account["email"])
            answer = srp.answer(self.cognito.pool_name, reply["ChallengeParameters"], self.account["password"],
                                self.portal.now())
            with_device = dict(answer, DEVICE_KEY=device.key)
            self.assertEqual(self.error_of(lambda: self.cognito.respond("PASSWORD_VERIFIER", None, with_device)),
                             NO_DEVICE)
            self.assertEqual(self.cognito.respond("PASSWORD_VERIFIER", None, answer)["ChallengeName"], "EMAIL_OTP")
            self.assertEqual(self.error_of(lambda: self.cognito.respond("PASSWORD_VERIFIER", None, answer)), INCORRECT)

    def test_a_wrong_password_is_told_nothing_about_devices(self):
        device, _ = self.remembered()
        self.assertEqual(self.error_of(lambda: self.cognito.prove(self.account["email"], "Wrong-1a", device=device)),
                         INCORRECT)

    def test_one_that_is_no_longer_remembered_is_asked_for_the_factor(self):
        device, tokens = self.remembered()
        status = {"AccessToken": tokens["AccessToken"], "DeviceKey": device.key}
        self.cognito("UpdateDeviceStatus", DeviceRememberedStatus="not_remembered", **status)
        challenge = self.challenge(device)
        self.assertEqual(challenge["ChallengeName"], "EMAIL_OTP")
        user = challenge["ChallengeParameters"]["USER_ID_FOR_SRP"]
        again = self.cognito.respond("EMAIL_OTP", challenge["Session"], {
            "USERNAME": user, "DEVICE_KEY": device.key,
            "EMAIL_OTP_CODE": self.cognito.code_for(self.account["email"], challenge)})["AuthenticationResult"]
        self.assertNotIn("NewDeviceMetadata", again)  # known all the same
        self.cognito("UpdateDeviceStatus", DeviceRememberedStatus="remembered", **status)
        self.assertEqual(self.challenge(device)["ChallengeName"], "DEVICE_SRP_AUTH")
        self.assertEqual(self.refusal("UpdateDeviceStatus", DeviceRememberedStatus="maybe", **status)[0],
                         "InvalidParameterException")


class RefreshTest(DeviceTestCase):
    def refresh(self, tokens, device_key=None):
        more = {"DeviceKey": device_key} if device_key else {}
        return self.cognito("GetTokensFromRefreshToken", RefreshToken=tokens["RefreshToken"],
                            **more)["AuthenticationResult"]

    def test_only_with_the_confirmed_device(self):
        tokens = self.tokens()
        key = tokens["NewDeviceMetadata"]["DeviceKey"]
        self.assertEqual(self.error_of(lambda: self.refresh(tokens)), INVALID_TOKEN)
        self.assertEqual(self.error_of(lambda: self.refresh(tokens, key)), INVALID_TOKEN)  # not confirmed
        device = self.cognito.confirm_device(tokens)
        other, _ = self.remembered()
        for wrong in (None, other.key, "nonsense"):
            self.assertEqual(self.error_of(lambda: self.refresh(tokens, wrong)), INVALID_TOKEN)
        renewed = self.refresh(tokens, device.key)
        self.assertEqual(claims(renewed["AccessToken"])["device_key"], device.key)
        self.assertNotIn("NewDeviceMetadata", renewed)
        self.refresh(renewed, device.key)

    def test_a_forgotten_device_ends_the_sign_in(self):
        device, tokens = self.remembered()
        self.cognito("ForgetDevice", AccessToken=tokens["AccessToken"], DeviceKey=device.key)
        self.assertEqual(self.error_of(lambda: self.refresh(tokens, device.key)), INVALID_TOKEN)
        self.assertEqual(self.error_of(lambda: self.challenge(device)), NO_DEVICE)

    def test_by_initiate_auth_where_tokens_are_not_rotated(self):
        self.portal.stop()
        self.portal.start("--rotation", "off")
        self.addCleanup(self.restart)
        type(self).cognito = self.portal.cognito
        device, tokens = self.remembered()
        parameters = {"REFRESH_TOKEN": tokens["RefreshToken"]}
        self.assertEqual(self.refusal("InitiateAuth", AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters=parameters),
                         INVALID_TOKEN)
        parameters["DEVICE_KEY"] = device.key
        self.assertIsNone(self.refusal("InitiateAuth", AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters=parameters))

    def restart(self):
        self.portal.stop()
        self.portal.start("--rotation", "on")
        type(self).cognito = self.portal.cognito

    def test_the_setting_is_kept_and_can_be_changed(self):
        device, tokens = self.remembered()
        for options, asked in (((), True), (("--devices", "off"), False), ((), False), (("--devices", "on"), True)):
            self.portal.stop()
            self.portal.start(*options)
            type(self).cognito = self.portal.cognito
            self.assertEqual(self.challenge(device)["ChallengeName"], "DEVICE_SRP_AUTH" if asked else "EMAIL_OTP")
            self.assertEqual(self.error_of(lambda: self.refresh(tokens)), INVALID_TOKEN if asked else None)


class OperationTest(DeviceTestCase):
    def confirm(self, tokens, key=None, **changes):
        device = Device(tokens["NewDeviceMetadata"])
        request = {"DeviceName": "Ysgrifbin", "DeviceSecretVerifierConfig": device.verifier(), **changes}
        return self.refusal("ConfirmDevice", AccessToken=tokens["AccessToken"], DeviceKey=key or device.key, **request)

    def test_confirming(self):
        tokens = self.tokens()
        device = Device(tokens["NewDeviceMetadata"])
        reply = self.cognito("ConfirmDevice", AccessToken=tokens["AccessToken"], DeviceKey=device.key,
                             DeviceName="Ysgrifbin", DeviceSecretVerifierConfig=device.verifier())
        self.assertEqual(reply, {"UserConfirmationNecessary": False})
        self.assertEqual(self.confirm(tokens)[0], "DeviceKeyExistsException")

    def test_a_salt_with_the_top_bit_set(self):
        tokens = self.tokens()
        device = Device(tokens["NewDeviceMetadata"])
        salt = 0x80 << 120 | 1
        unpadded = dict(device.verifier(salt), Salt=base64.b64encode(salt.to_bytes(16, "big")).decode())
        self.assertEqual(self.confirm(tokens, DeviceSecretVerifierConfig=unpadded)[0], "InvalidParameterException")
        self.assertEqual(pad(salt)[0], 0)
        self.cognito("ConfirmDevice", AccessToken=tokens["AccessToken"], DeviceKey=device.key,
                     DeviceSecretVerifierConfig=device.verifier(salt))
        self.cognito.prove_device(self.challenge(device), device)

    def test_verifiers_that_are_none(self):
        tokens = self.tokens()
        good = Device(tokens["NewDeviceMetadata"]).verifier()
        for config in ({}, dict(good, Salt=""), dict(good, Salt="***"), {"Salt": good["Salt"]},
                       dict(good, PasswordVerifier=base64.b64encode(b"\0" * 386).decode())):
            self.assertEqual(self.confirm(tokens, DeviceSecretVerifierConfig=config)[0], "InvalidParameterException")
        self.assertIsNone(self.confirm(tokens))

    def test_somebody_elses_and_unknown_devices(self):
        tokens = self.tokens()
        admin = self.accounts["admin"]
        others = self.cognito.sign_in(admin["email"], admin["password"])
        for key in (others["NewDeviceMetadata"]["DeviceKey"], "nonsense"):
            self.assertEqual(self.confirm(tokens, key), NO_DEVICE)
            for operation, more in (("ForgetDevice", {}), ("GetDevice", {}),
                                    ("UpdateDeviceStatus", {"DeviceRememberedStatus": "remembered"})):
                self.assertEqual(self.refusal(operation, AccessToken=tokens["AccessToken"], DeviceKey=key, **more),
                                 NO_DEVICE)
        tokens["AccessToken"] = "nonsense"
        self.assertEqual(self.confirm(tokens), ("NotAuthorizedException", "Invalid Access Token"))

    def test_list_get_and_forget(self):
        tokens = self.tokens()
        for each in self.devices(tokens)["Devices"]:
            self.cognito("ForgetDevice", AccessToken=tokens["AccessToken"], DeviceKey=each["DeviceKey"])
        self.assertEqual(self.devices(tokens), {"Devices": []})  # the one at hand is not confirmed
        keys = sorted(self.remembered()[0].key for _ in range(3))
        listed = self.devices(tokens)["Devices"]
        self.assertEqual([each["DeviceKey"] for each in listed], keys)
        self.assertEqual({each["Name"]: each["Value"] for each in listed[0]["DeviceAttributes"]}, {
            "device_status": "valid", "device_name": "Ysgrifbin", "dev:device_remembered_status": "remembered"})
        for date in ("DeviceCreateDate", "DeviceLastModifiedDate", "DeviceLastAuthenticatedDate"):
            self.assertAlmostEqual(listed[0][date], self.portal.now(), delta=60)
        self.assertEqual(self.cognito("GetDevice", AccessToken=tokens["AccessToken"], DeviceKey=keys[1]),
                         {"Device": listed[1]})
        page = self.devices(tokens, Limit=2)
        self.assertEqual([each["DeviceKey"] for each in page["Devices"]], keys[:2])
        rest = self.devices(tokens, Limit=2, PaginationToken=page["PaginationToken"])
        self.assertEqual([each["DeviceKey"] for each in rest["Devices"]], keys[2:])
        self.assertNotIn("PaginationToken", rest)
        self.cognito("ForgetDevice", AccessToken=tokens["AccessToken"], DeviceKey=keys[0])
        self.assertEqual([each["DeviceKey"] for each in self.devices(tokens)["Devices"]], keys[1:])


class WithoutTrackingTest(DeviceTestCase):
    arguments = ()

    def test_there_are_no_devices(self):
        tokens = self.tokens()
        self.assertNotIn("NewDeviceMetadata", tokens)
        self.assertNotIn("device_key", claims(tokens["AccessToken"]))
        for operation, more in (("ListDevices", {}), ("ForgetDevice", {"DeviceKey": "x"})):
            self.assertEqual(self.refusal(operation, AccessToken=tokens["AccessToken"], **more)[0],
                             "InvalidUserPoolConfigurationException")
        unknown = Device({"DeviceKey": "eu-west-2_00000000-0000-4000-8000-000000000000", "DeviceGroupKey": "-Abcdefgh"})
        self.assertEqual(self.challenge(unknown)["ChallengeName"], "EMAIL_OTP")


class MandatoryFactorTest(DeviceTestCase):
    arguments = ("--devices", "on", "--mfa", "on")

    def test_a_remembered_device_does_not_excuse_from_setting_up_a_factor(self):
        device, _ = self.remembered()
        self.assertEqual(self.challenge(device)["ChallengeName"], "DEVICE_SRP_AUTH")
        self.portal.hook("factors", email=self.account["email"], enabled=[])
        self.assertEqual(self.challenge(device)["ChallengeName"], "MFA_SETUP")


if __name__ == "__main__":
    main()
