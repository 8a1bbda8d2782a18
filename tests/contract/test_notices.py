"""The proxy notices what it is there for: the real portal, held against a document that says something else."""

import os
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

FOLDER = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(FOLDER)
sys.path[:0] = [TESTS, os.path.join(TESTS, "practice")]

from contract.report import Report
from harness.node import skip_if_missing
from practice_portal import Portal, invitation

DOCUMENT = pathlib.Path(TESTS).parent / "resources" / "portal-api.yaml"


class Notices(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="contract-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def violations(self, use, *changes):
        """What is reported of what `use` does with a portal, after these changes of the document's text."""
        text = DOCUMENT.read_text(encoding="utf-8")
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after)
        document, report = self.folder / "document.yaml", self.folder / "report"
        document.write_text(text, encoding="utf-8")
        names = {"CANOLFAN_CONTRACT": str(report), "CANOLFAN_DOCUMENT": str(document)}
        with mock.patch.dict(os.environ, names):
            portal = Portal()
            try:
                use(portal)
            finally:
                portal.close()
        self.assertEqual(Report(report).faults, [])
        return Report(report).violations()

    def assert_noticed(self, words, use, *changes):
        found = self.violations(use, *changes)
        self.assertTrue(any(words in each for each in found), found)

    def test_nothing_where_the_document_is_right(self):
        def everything(portal):
            admin = portal.caller("admin")
            user = admin.invite(**invitation()).json
            admin.invite(firstName=5)
            changed = admin.change(user["id"], {"iamis": True}, user["version"]).json
            admin.change(user["id"], {"iamis": False}, user["version"])
            admin.delete(user["id"], changed["version"])
            admin.get("/api/v1/nothing")
        self.assertEqual(self.violations(everything), [])

    def test_a_reply_of_another_type(self):
        self.assert_noticed("total must be string", lambda portal: portal.caller("admin").all_users(),
                            ("total: {type: integer, minimum: 0,", "total: {type: string,"))

    def test_a_member_that_is_missing(self):
        self.assert_noticed("required property 'birthday'", lambda portal: portal.caller("admin").me(),
                            ("required: [id, firstName, lastName, email, language, mfa, centres]",
                             "required: [id, firstName, lastName, email, language, mfa, centres, birthday]"))

    def test_a_member_that_only_some_must_have(self):
        self.assert_noticed("required property 'visit'", lambda portal: portal.caller("admin").invite(**invitation()),
                            ("then: {required: [invitation]}", "then: {required: [visit]}"))

    def test_nothing_where_the_others_do_not_have_it(self):
        self.assertEqual(self.violations(lambda portal: portal.caller("admin").user(portal.caller("admin").me()["id"]),
                                         ("then: {required: [invitation]}", "then: {required: [visit]}")), [])

    def test_a_wrong_form_deep_inside(self):
        self.assert_noticed("items.0.version", lambda portal: portal.caller("admin").all_users(),
                            ("pattern: '^\"[0-9a-z-]+\"$'\n          description: The ETag",
                             "pattern: '^v'\n          description: The ETag"))

    def test_a_header_that_is_missing(self):
        self.assert_noticed("'x-rest'", lambda portal: portal.caller("admin").invite(**invitation()),
                            ("            Location:\n", "            X-Rest:\n"))

    def test_a_status_that_is_not_documented(self):
        self.assert_noticed("Unable to match the returned status code",
                            lambda portal: portal.caller("admin").user("no-such-person"),
                            ("        '404': {$ref: '#/components/responses/NotFound'}\n", ""))

    def test_another_media_type(self):
        self.assert_noticed("a body of application/problem+json; documented: application/json",
                            lambda portal: portal.caller("admin").get("/api/v1/centres/68199/users"),
                            ("application/problem+json: {", "application/json: {"))

    def test_a_body_where_there_should_be_none(self):
        self.assert_noticed("documented: none", lambda portal: portal.caller("admin").me(),
                            ("description: The person\n          content:\n            application/json:\n"
                             "              schema: {$ref: '#/components/schemas/Me'}\n", "description: The person\n"))

    def test_a_wrong_request_that_was_accepted(self):
        self.assert_noticed("accepted request: Request body property firstName must NOT have more than 2",
                            lambda portal: portal.caller("admin").invite(**invitation()),
                            ("maxLength: 100\n      description: Any script",
                             "maxLength: 2\n      description: Any script"))

    def test_a_header_that_no_request_had(self):
        self.assert_noticed("accepted request: Request header must have required property 'x-key'",
                            lambda portal: portal.caller("admin").invite(**invitation()),
                            ("name: Idempotency-Key", "name: X-Key"))


if __name__ == "__main__":
    skip_if_missing(FOLDER)
    unittest.main(verbosity=2)
