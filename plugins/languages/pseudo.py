"""
A language that nobody speaks: English with accents, longer, in brackets.

It shows at a glance which words on a page do not come from a catalogue, and where longer words
than the English ones would break a layout.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.catalogue import CONTEXT_END, Catalogue

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ",
)
# Placeholders, tags and entities, which must stay what they are.
KEPT = re.compile(r"(%\(\w+\)[sd]|%%|\{\w+\}|</?[a-z][^>]*>|&\w+;)")
# For each of so many signs one is added, as in languages with longer words.
GROWTH = 3
PADDING = "·"


def pseudo(text: str) -> str:
    """Return a string as the language that nobody speaks has it, ready to be filled in."""
    parts = KEPT.split(text)
    # Every second part is one that was split at.
    said = "".join(part if n % 2 else part.translate(ACCENTS) for n, part in enumerate(parts))
    return f"[{said} {PADDING * max(1, len(text) // GROWTH)}]"


def pseudo_catalogue(template: Catalog, lang: str) -> Catalogue:
    """
    Return a catalogue in which every extracted string is told from one that was not.

    Args:
        template: All strings that were extracted.
        lang: The language whose place it takes.
    """
    strings = {}
    for entry in template:
        forms = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
        if forms[0]:
            key = f"{entry.context}{CONTEXT_END}{forms[0]}" if entry.context else forms[0]
            strings[key] = tuple(map(pseudo, forms))
    return Catalogue(lang=lang, strings=strings)
