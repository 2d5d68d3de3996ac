"""The header of a catalogue: which plural forms it promises."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from plugins.content_model.catalogue import plural_rule
from plugins.content_model.problem import Message, message
from plugins.languages.defaults import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMS = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)")
CHARSET = re.compile(r"charset=([^\s;\\]*)", re.IGNORECASE)
# Codecs whose files read the same as UTF-8.
READ_AS_UTF_8 = frozenset({"utf-8", "utf-8-sig", "ascii"})
LANGUAGE = re.compile(r"Language:\s*([A-Za-z][\w@.-]*)")
QUOTED = re.compile(r'\s*(?:msgstr\s+)?"(.*)"\s*')
PLURAL_EXAMPLE = '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"'
CHARSET_EXAMPLE = '"Content-Type: text/plain; charset=UTF-8\\n"'
NO_FORMS = message("the header has no Plural-Forms line")
DEFAULT_PLURAL = (2, "(n != 1)")
# Enough to meet every case of the rules that languages have: CLDR's go by the last two digits.
CHECKED_COUNTS = 1001


class PluralForms(NamedTuple):
    """How many plural forms there are, and the C expression that picks one by ``n``."""

    number: int
    rule: str


class HeaderError(Exception):
    """
    A header that promises no plural forms, or forms or an encoding that cannot be.

    Args:
        text: What is wrong.
        line: Line of the file, from 1.
        example: The line as it might be.
    """

    def __init__(self, text: Message, line: int, example: str = PLURAL_EXAMPLE) -> None:
        super().__init__(text.msgid)
        self.text = text
        self.line = line
        self.hint = message("write e.g. {example} in the header", example=example)


def po_header(text: str) -> PluralForms:
    """
    Return the plural forms that a catalogue promises.

    Args:
        text: The whole file, line feeds for line ends.

    Raises:
        HeaderError: If it promises none, or its rule is broken or picks others.
    """
    fields, line = "", 0
    for number, written in header_lines(text):
        if written.startswith("Plural-Forms:"):
            line = number
        fields += written
    field = next((f for f in fields.split("\\n") if f.startswith("Plural-Forms:")), None)
    if field is None:
        raise HeaderError(NO_FORMS, 1)
    match = FORMS.search(field)
    if match is None or not is_sound(int(match[1]), match[2].strip()):
        raise HeaderError(message("the Plural-Forms line of the header is broken"), line)
    return PluralForms(int(match[1]), match[2].strip())


def header_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of the header, each with its number and without its quotation marks."""
    is_begun = False
    for number, written in enumerate(text.split("\n"), start=1):
        match = QUOTED.fullmatch(written)
        if match:
            is_begun = is_begun or bool(match[1])
            yield number, match[1]
        elif is_begun and written.strip() and not written.lstrip().startswith("#"):
            return  # the next entry


def charset_error(text: str) -> HeaderError | None:
    """Return what is wrong with the encoding that a header names: files are read as UTF-8."""
    for number, written in header_lines(text):
        match = CHARSET.search(written) if written.lower().startswith("content-type:") else None
        if match and not is_utf_8(match[1]):
            wrong = message("the header names the encoding “{found}”, not UTF-8", found=match[1])
            return HeaderError(wrong, number, CHARSET_EXAMPLE)
    return None


def language_error(text: str, lang: str) -> HeaderError | None:
    """
    Return what is wrong with the language that a header names, if it names one.

    Tools for translators go by it: checks of spelling, plural forms, machine translation.

    Args:
        text: The whole file, line feeds for line ends.
        lang: Tag of the language it is meant for; Norwegian as a whole is Bokmål too.
    """
    for number, written in header_lines(text):
        match = LANGUAGE.match(written)
        if match and primary(match[1]) != primary(lang):
            wrong = message(
                "the header names the language “{found}”, not “{lang}”", found=match[1], lang=lang
            )
            example = f'"Language: {lang.replace("-", "_")}\\n"'
            return HeaderError(wrong, number, example)
    return None


def is_utf_8(name: str) -> bool:
    """Return whether *name* is one of the names of UTF-8, or of what reads the same."""
    try:
        return codecs.lookup(name).name in READ_AS_UTF_8
    except (LookupError, ValueError):
        return False


def is_sound(count: int, rule: str) -> bool:
    """Return whether *rule* picks one of *count* forms for every number tried."""
    try:
        picked = {plural_rule(rule)(number) for number in range(CHECKED_COUNTS)}
    except (ValueError, ArithmeticError, RecursionError):
        return False
    return count > 0 and min(picked) >= 0 and max(picked) < count
