"""What the forms of ui/ are, and what each of them says: which of them a picture shows can be told by that."""

import collections
import pathlib
import xml.etree.ElementTree as tree

UI = pathlib.Path(__file__).resolve().parents[2] / "ui"


def read(path):
    spoken = [each for each in tree.parse(path).iter("property") if each.get("name") in ("text", "accessibleName")]
    return {string.text for each in spoken for string in each.iter("string") if string.get("notr") != "true"}


# Parts of a page, as those in widgets/ are: what a pool requires besides a password, which this one does not.
PARTS = {"missingdetails"}


def all_forms():
    """Texts by the form's path below ui/, without its ending. A form of widgets/ is part of others."""
    paths = [path for path in sorted(UI.rglob("*.ui")) if path.parent.name != "widgets" and path.stem not in PARTS]
    return {path.relative_to(UI).with_suffix("").as_posix(): read(path) for path in paths}


FORMS = all_forms()


def words_of(form):
    """What of its texts tells it from others: not "Cancel", which stands in most."""
    counted = collections.Counter(text for texts in FORMS.values() for text in texts)
    return {text for text in FORMS[form] if counted[text] <= 3}
