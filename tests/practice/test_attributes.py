"""UpdateUserAttributes, and showing that a number or an address is one's own."""
import urllib.parse

from practice_portal import PortalTest, main

MISMATCH = ("CodeMismatchException", "Invalid verification code provided, please try again.")
EXPIRED = ("ExpiredCodeException", "Invalid code provided, please request a code again.")
LIMIT = ("LimitExceededException", "Attempt limit exceeded, please try after some time.")
UNAUTHORIZED = ("NotAuthorizedException", "A client attempted to write unauthorized attribute")
NUMBER = "+447700900789"
SENT_TO_NUMBER = {"AttributeName": "phone_number", "DeliveryMedium": "SMS", "Destination": "+********0789"}


class AttributeTestCase(PortalTest):
    def setUp(self):
        self.portal.advance(3601)  # whatever was asked by another test no longer counts
        self.guest, temporary = self.portal.invite(firstName="Sioned", lastName="Huws", language="en")
        reply = self.cognito.choose_password(self.cognito.prove(self.guest["email"], temporary), "Arall-Dyfrgi-Afal8")
        self.token = reply["AuthenticationResult"]["AccessToken"]

    def fresh_token(self):
        reply = self.cognito.prove(self.guest["email"], "Arall-Dyfrgi-Afal8")
        return reply["AuthenticationResult"]["AccessToken"]

    def update(self, **attributes):
        return self.cognito("UpdateUserAttributes", AccessToken=self.token, UserAttributes=[
            {"Name": name, "Value": value} for name, value in attributes.items()])

    def update_error(self, **attributes):
        return self.error_of(lambda: self.update(**attributes))

    def attributes(self):
        user = self.cognito("GetUser", AccessToken=self.token)
        return {each["Name"]: each["Value"] for each in user["UserAttributes"]}

    def text(self, number=NUMBER):
        """The code that was texted last."""
        return self.portal.messages(number)[0]["code"]

    def verify(self, code, attribute="phone_number"):
        return self.refusal("VerifyUserAttribute", AccessToken=self.token, AttributeName=attribute, Code=code)

    def ask(self, attribute="phone_number"):
        return self.cognito("GetUserAttributeVerificationCode", AccessToken=self.token, AttributeName=attribute)

    def wrong(self, code):
        return "%06d" % ((int(code) + 1) % 1000000)


class UpdateTest(AttributeTestCase):
    def test_names_and_language_show_in_the_portal_and_its_feed(self):
        admin = self.portal.caller("admin")
        place = admin.get(admin.users + "?limit=1").json["changes"]
        before = admin.user(self.guest["id"]).json
        self.assertEqual(self.update(given_name="Siân", family_name="ap Rhŷs", locale="cy"),
                         {"CodeDeliveryDetailsList": []})
        user = admin.user(self.guest["id"]).json
        self.assertEqual((user["firstName"], user["lastName"], user["language"]), ("Siân", "ap Rhŷs", "cy"))
        self.assertNotEqual(user["version"], before["version"])
        changes = admin.get("/api/v1/centres/68101/changes?since=" + urllib.parse.quote(place)).json["items"]
        self.assertEqual([(each["user"], each["by"]) for each in changes], [(user, "Sioned Huws")])
        attributes = self.attributes()
        self.assertEqual((attributes["given_name"], attributes["family_name"], attributes["locale"]),
                         ("Siân", "ap Rhŷs", "cy"))
        self.assertEqual(self.portal.caller_with(self.token).me()["firstName"], "Siân")
        self.assertEqual(admin.change(user["id"], {"iamis": True}, before["version"]).status, 412)

    def test_what_changes_nothing_leaves_no_change(self):
        admin = self.portal.caller("admin")
        place = admin.get(admin.users + "?limit=1").json["changes"]
        self.update(given_name="Sioned")
        self.update(phone_number=NUMBER)  # which the portal does not show
        self.assertEqual(
            admin.get("/api/v1/centres/68101/changes?since=" + urllib.parse.quote(place)).json["items"], [])

    def test_what_may_not_be_written(self):
        for name in ("email", "email_verified", "phone_number_verified", "sub"):
            self.assertEqual(self.update_error(**{name: "x@ysgol-practis.example", "given_name": "Nobody"}),
                             UNAUTHORIZED)
        self.assertEqual(self.update_error(nickname="S"), (
            "InvalidParameterException", "user.nickname: Attribute does not exist in the schema."))
        self.assertEqual(self.attributes()["given_name"], "Sioned")  # refused as a whole

    def test_values_that_are_none(self):
        for name, value in (("given_name", ""), ("given_name", "  "), ("family_name", "x" * 101),
                            ("given_name", "Si\tân"), ("locale", "fr"), ("locale", "")):
            self.assertEqual(self.update_error(**{name: value})[0], "InvalidParameterException")
        for number in ("07700900789", "+44", "+4477009007890123", "+44 7700 900789", "", "+0447700900789"):
            self.assertEqual(self.update_error(phone_number=number),
                             ("InvalidParameterException", "Invalid phone number format."))
        self.assertEqual(self.refusal("UpdateUserAttributes", AccessToken=self.token)[0], "InvalidParameterException")
        self.token = "nonsense"
        self.assertEqual(self.update_error(given_name="S"), ("NotAuthorizedException", "Invalid Access Token"))


class PhoneTest(AttributeTestCase):
    def test_a_new_number_is_sent_a_code(self):
        self.assertEqual(self.update(phone_number=NUMBER), {"CodeDeliveryDetailsList": [SENT_TO_NUMBER]})
        self.assertEqual(self.attributes()["phone_number_verified"], "false")
        self.assertEqual(self.verify(self.wrong(self.text())), MISMATCH)
        self.assertIsNone(self.verify(self.text()))
        attributes = self.attributes()
        self.assertEqual((attributes["phone_number"], attributes["phone_number_verified"]), (NUMBER, "true"))
        self.assertEqual(self.update(phone_number=NUMBER), {"CodeDeliveryDetailsList": []})
        self.assertEqual(self.attributes()["phone_number_verified"], "true")  # the same number again
        self.update(phone_number="+447700900788")
        self.assertEqual(self.attributes()["phone_number_verified"], "false")

    def test_a_code_works_once_and_only_the_newest(self):
        self.update(phone_number=NUMBER)
        first = self.text()
        self.assertEqual(self.ask(), {"CodeDeliveryDetails": SENT_TO_NUMBER})
        second = self.text()
        if first != second:
            self.assertEqual(self.verify(first), MISMATCH)
        self.assertIsNone(self.verify(second))
        self.assertEqual(self.verify(second), EXPIRED)

    def test_a_code_lasts_a_day(self):
        self.update(phone_number=NUMBER)
        self.portal.advance(24 * 3600 + 1)
        self.token = self.fresh_token()
        self.assertEqual(self.verify(self.text()), EXPIRED)
        self.ask()
        self.assertIsNone(self.verify(self.text()))


class VerificationTest(AttributeTestCase):
    def test_the_address(self):
        self.assertEqual(self.ask("email"), {"CodeDeliveryDetails": {
            "AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "n***@y***"}})
        message = self.portal.messages(self.guest["email"])[0]
        self.assertIn(message["code"], message["body"])
        self.assertEqual(self.verify(message["code"]), EXPIRED)  # a code of the address is none of the number
        self.assertIsNone(self.verify(message["code"], "email"))

    def test_five_codes_an_hour(self):
        for _ in range(5):
            self.ask("email")
        self.assertEqual(self.error_of(lambda: self.ask("email")), LIMIT)
        self.portal.advance(3601)
        self.token = self.fresh_token()
        self.ask("email")

    def test_fifteen_tries_an_hour(self):
        self.ask("email")
        code = self.portal.messages(self.guest["email"])[0]["code"]
        for _ in range(15):
            self.assertEqual(self.verify(self.wrong(code), "email"), MISMATCH)
        self.assertEqual(self.verify(code, "email"), LIMIT)

    def test_what_cannot_be_verified(self):
        self.assertEqual(self.error_of(self.ask)[0], "InvalidParameterException")  # there is no number
        self.assertEqual(self.verify("123456"), EXPIRED)
        for attribute in ("given_name", "nonsense", ""):
            self.assertEqual(self.error_of(lambda: self.ask(attribute))[0], "InvalidParameterException")
            self.assertEqual(self.verify("123456", attribute)[0], "InvalidParameterException")
        self.assertEqual(self.verify("")[0], "InvalidParameterException")
        self.token = "nonsense"
        self.assertEqual(self.error_of(self.ask), ("NotAuthorizedException", "Invalid Access Token"))
        self.assertEqual(self.verify("123456"), ("NotAuthorizedException", "Invalid Access Token"))


if __name__ == "__main__":
    main()
