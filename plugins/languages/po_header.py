"""The header of a catalogue: which plural forms it promises."""

from __future__ import annotations

import re
from typing import NamedTuple

from plugins.content_model.catalogue import plural_rule
from plugins.content_model.problem import Message, message

FORMS = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)")
QUOTED = re.compile(r'\s*(?:msgstr\s+)?"(.*)"\s*')
DEFAULT_PLURAL = (2, "(n != 1)")
# Enough to meet every case of the rules that languages have: CLDR's go by the last two digits.
CHECKED_COUNTS = 1001


class PluralForms(NamedTuple):
    """How many plural forms there are, and the C expression that picks one by ``n``."""

    number: int
    rule: str


class HeaderError(Exception):
    """
    A header that promises no plural forms, or forms that cannot be.

    Args:
        text: What is wrong.
        line: Line of the file, from 1.
    """

    def __init__(self, text: Message, line: int) -> None:
        super().__init__(text.msgid)
        self.text = text
        self.line = line
        self.hint = message(
            "write e.g. {example} in the header",
            example='"Plural-Forms: nplurals=2; plural=(n != 1);\\n"',
        )


def po_header(text: str) -> PluralForms:
    """
    Return the plural forms that a catalogue promises.

    Args:
        text: The whole file, line feeds for line ends.

    Raises:
        HeaderError: If it promises none, or its rule is broken or picks others.
    """
    fields, line = "", 0
    for number, written in enumerate(text.split("\n"), start=1):
        match = QUOTED.fullmatch(written)
        if match:
            if match[1].startswith("Plural-Forms:"):
                line = number
            fields += match[1]
        elif fields and written.strip() and not written.lstrip().startswith("#"):
            break  # the next entry
    field = next((f for f in fields.split("\\n") if f.startswith("Plural-Forms:")), None)
    if field is None:
        raise HeaderError(message("the header has no Plural-Forms line"), 1)
    match = FORMS.search(field)
    if match is None or not is_sound(int(match[1]), match[2].strip()):
        raise HeaderError(message("the Plural-Forms line of the header is broken"), line)
    return PluralForms(int(match[1]), match[2].strip())


def is_sound(count: int, rule: str) -> bool:
    """Return whether *rule* picks one of *count* forms for every number tried."""
    try:
        picked = {plural_rule(rule)(number) for number in range(CHECKED_COUNTS)}
    except (ValueError, ArithmeticError, RecursionError):
        return False
    return count > 0 and min(picked) >= 0 and max(picked) < count
