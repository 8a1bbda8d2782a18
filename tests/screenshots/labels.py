"""The program's visible labels in either language, from the translations that it is built with."""

import pathlib
import xml.etree.ElementTree as tree

TRANSLATIONS = pathlib.Path(__file__).resolve().parents[2] / "translations"


class Labels:
    def __init__(self, language):
        self.texts = {} if language == "en" else read(TRANSLATIONS / f"canolfan_{language}.ts")

    def __call__(self, english, *arguments):
        """What stands on the screen for an English source text; %1, %2 … are filled in."""
        text = self.texts.get(english, english)
        for place, argument in enumerate(arguments, 1):
            text = text.replace(f"%{place}", argument)
        return text


def read(path):
    texts = {}
    for message in tree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation.text and message.get("numerus") != "yes":
            # The first is as good as the others: labels mean the same wherever they stand.
            texts.setdefault(message.findtext("source"), translation.text)
    return texts
