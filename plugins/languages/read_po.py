"""A translator's ``.po`` file read as it is, with everything that is wrong in it."""

from __future__ import annotations

import re
from functools import lru_cache
from io import StringIO
from typing import TYPE_CHECKING

from babel.messages.pofile import PoFileError, read_po
from msgspec.structs import replace

from plugins.content_model.catalogue import CONTEXT_END, Catalogue
from plugins.content_model.problem import Position, Problem, Severity, message
from plugins.languages.placeholders import placeholder_faults
from plugins.languages.po_header import (
    DEFAULT_PLURAL,
    HeaderError,
    PluralForms,
    charset_error,
    header_lines,
    language_error,
    po_header,
)
from plugins.languages.po_lines import line_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog
    from babel.messages.catalog import Message as PoMessage

    from plugins.content_model.problem import Message

TEXT = r'"(?:[^"\\]|\\.)*"'
LINE = re.compile(
    rf"\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?{TEXT})?\s*"
)
DATES = ("POT-Creation-Date:", "PO-Revision-Date:")
# Catalogues kept in mind: the staff's is asked for by every stage that tells something.
REMEMBERED = 64
OPEN_IT = message("open the file in Poedit: it names the line and offers to mend it")


@lru_cache(maxsize=REMEMBERED)
def parse_po(raw: bytes, path: str, lang: str) -> tuple[Catalogue, list[Problem]]:
    """
    Read a catalogue.

    Args:
        raw: Content of the file.
        path: Its path, for the problems.
        lang: Language it is meant for.

    Returns:
        The catalogue, without the entries that are broken, and the problems found.
        Fuzzy entries count as missing: nobody has said they are right.
    """
    catalog, forms, problems = read_entries(raw, path)
    if catalog is None:
        return Catalogue(lang=lang), problems
    strings, found = strings_of(catalog, forms.number, path)
    problems = [*problems, *found, *misnamed(raw, path, lang)]
    return Catalogue(lang=lang, strings=strings, plural=forms.rule), problems


def misnamed(raw: bytes, path: str, lang: str) -> Iterator[Problem]:
    """Yield the warning about a readable catalogue whose header names another language than its own."""
    text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    error = language_error(text, lang)
    if error is not None:
        problem = fault(path, error.line, error.text, error.hint)
        yield replace(problem, severity=Severity.WARNING)


@lru_cache(maxsize=REMEMBERED)
def read_entries(raw: bytes, path: str) -> tuple[Catalog | None, PluralForms, list[Problem]]:
    """
    Read the entries of a catalogue as they are.

    Args:
        raw: Content of the file.
        path: Its path, for the problems.

    Returns:
        The entries, or ``None`` if they cannot be read; the plural forms; and what is wrong
        with the file, the translations themselves aside.
    """
    forms = PluralForms(*DEFAULT_PLURAL)
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        hint = message("save the file as UTF-8; Poedit does so by itself")
        return None, forms, [fault(path, line, message("this is not UTF-8"), hint)]
    for number, line_text in enumerate(text.split("\n"), start=1):
        if not LINE.fullmatch(line_text):
            what = message("cannot read this line: {what}", what=line_text.strip())
            hint = message(
                'begin a line with #, or with msgid or msgstr and a text in "…"; '
                'write \\" for a quotation mark in a text'
            )
            return None, forms, [fault(path, number, what, hint)]
    problems = [fault(path, one.line, one.text, one.hint) for one in line_faults(text)]
    charset = charset_error(text)
    if charset:
        problems.append(fault(path, charset.line, charset.text, charset.hint))
    try:
        forms = po_header(text)
    except HeaderError as error:
        problems.append(fault(path, error.line, error.text, error.hint))
        text = without_plural_forms(text)
    try:
        catalog = read_po(StringIO(without_dates(text)), abort_invalid=True)
    except PoFileError as error:
        what, hint = unreadable(str(error).split(" on ")[0], forms.number)
        return None, forms, [*problems, fault(path, (error.lineno or 0) + 1, what, hint)]
    except Exception as error:  # noqa: BLE001  # Babel lets ValueError, IndexError and others through
        what = message("this is not a .po file: {what}", what=error)
        return None, forms, problems or [fault(path, 1, what, OPEN_IT)]
    return catalog, forms, problems


def unreadable(told: str, forms: int) -> tuple[Message, Message]:
    """Return why Babel cannot read an entry, in the words of the staff, and a hint."""
    if told.startswith("msg has more translations"):
        text = message("more plural forms than the {promised} of the header", promised=forms)
        return text, message("delete those after msgstr[{last}]", last=forms - 1)
    if told.startswith("missing msgstr"):
        return message("this msgid has no msgstr"), message('write msgstr "" below it')
    return message("cannot read this entry: {what}", what=told), OPEN_IT


def without_dates(text: str) -> str:
    """
    Return a catalogue whose header names no dates.

    Nothing here needs them, and Babel would refuse a file over one: Poedit leaves
    ``POT-Creation-Date`` empty where there is none.
    """
    lines = text.split("\n")
    for number, written in header_lines(text):
        if written.startswith(DATES):
            lines[number - 1] = '""'
    return "\n".join(lines)


def without_plural_forms(text: str) -> str:
    """
    Return a catalogue whose broken ``Plural-Forms`` line is empty.

    Babel evaluates it itself and would raise; we have told what is wrong by then.
    """
    return re.sub(r'^"Plural-Forms:.*$', '""', text, count=1, flags=re.MULTILINE)


def strings_of(
    catalog: Catalog, forms: int, path: str
) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Return the translated strings of a catalogue, and what is wrong with others."""
    strings: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for entry in catalog:
        if not entry.id or entry.fuzzy:
            continue
        written = entry.string or ""
        translated = (written,) if isinstance(written, str) else tuple(written)
        if not any(translated):
            continue
        found = list(entry_faults(entry, translated, forms, path))
        problems += found
        if not found:
            msgid = entry.id if isinstance(entry.id, str) else entry.id[0]
            key = f"{entry.context}{CONTEXT_END}{msgid}" if entry.context else msgid
            strings[key] = translated
    return strings, problems


def entry_faults(
    entry: PoMessage, translated: tuple[str, ...], forms: int, path: str
) -> Iterator[Problem]:
    """Yield what is wrong with one entry."""
    line = entry.lineno or 1
    if not isinstance(entry.id, str) and (len(translated) != forms or not all(translated)):
        text = message(
            "{found} plural forms where the header promises {promised}",
            found=sum(map(bool, translated)),
            promised=forms,
        )
        hint = message("fill in all of msgstr[0] … msgstr[{last}]", last=forms - 1)
        yield fault(path, line, text, hint)
        return
    sources = (entry.id,) if isinstance(entry.id, str) else entry.id
    for translation in translated:
        # A plural form may say "one" in words, so only a single string must keep all.
        for text, hint in placeholder_faults(sources, translation):
            yield fault(path, line, text, hint)


def fault(path: str, line: int, text: Message, hint: Message) -> Problem:
    """Return the problem *text* at a line of the catalogue."""
    return Problem(path=path, base="project", at=Position(line), text=text, hint=hint)
