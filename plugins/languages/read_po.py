"""A translator's ``.po`` file read as it is, with everything that is wrong in it."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.pofile import PoFileError, read_po

from plugins.content_model.catalogue import CONTEXT_END, Catalogue, plural_rule
from plugins.content_model.problem import Position, Problem, message
from plugins.languages.placeholders import placeholder_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog
    from babel.messages.catalog import Message as PoMessage

    from plugins.content_model.problem import Message

HEADER_PLURAL = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)")
CHECKED_COUNTS = 200
TEXT = r'"(?:[^"\\]|\\.)*"'
LINE = re.compile(
    rf"\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?{TEXT})?\s*"
)
OPEN_IT = message("open the file in Poedit: it names the line and offers to mend it")


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
    empty = Catalogue(lang=lang)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        hint = message("save the file as UTF-8; Poedit does so by itself")
        return empty, [fault(path, line, message("this is not UTF-8"), hint)]
    for number, written in enumerate(raw.decode("utf-8-sig").splitlines(), start=1):
        if not LINE.fullmatch(written):
            text = message("cannot read this line: {what}", what=written.strip())
            hint = message("each text needs a quotation mark before and after it")
            return empty, [fault(path, number, text, hint)]
    try:
        catalog = read_po(BytesIO(raw), abort_invalid=True, ignore_obsolete=True)
    except PoFileError as error:
        text = message("cannot read this entry: {what}", what=str(error).split(" on ")[0])
        return empty, [fault(path, (error.lineno or 0) + 1, text, OPEN_IT)]
    except Exception as error:  # noqa: BLE001  # Babel lets ValueError, IndexError and others through
        text = message("this is not a .po file: {what}", what=error)
        return empty, [fault(path, 1, text, OPEN_IT)]
    return from_catalog(catalog, raw, path, lang)


def from_catalog(
    catalog: Catalog, raw: bytes, path: str, lang: str
) -> tuple[Catalogue, list[Problem]]:
    """Return what :func:`parse_po` does, from the file as Babel read it."""
    forms, plural, problems = header_plural(raw, path)
    strings: dict[str, tuple[str, ...]] = {}
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
    return Catalogue(lang=lang, strings=strings, plural=plural), problems


def header_plural(raw: bytes, path: str) -> tuple[int, str, list[Problem]]:
    """Return the number of plural forms, the rule that picks one, and what is wrong."""
    default = Catalogue(lang="")
    text = raw.decode("utf-8").replace('"\n"', "")
    line = raw.decode("utf-8").split("Plural-Forms", maxsplit=1)[0].count("\n") + 1
    hint = message(
        "write e.g. {example} in the header",
        example='"Plural-Forms: nplurals=2; plural=(n != 1);\\n"',
    )
    if "Plural-Forms:" not in text:
        problem = fault(path, 1, message("the header has no Plural-Forms line"), hint)
        return 2, default.plural, [problem]
    match = HEADER_PLURAL.search(text.split("Plural-Forms:", 1)[1].split("\\n", 1)[0])
    wrong = fault(path, line, message("the Plural-Forms line of the header is broken"), hint)
    if match is None:
        return 2, default.plural, [wrong]
    forms, plural = int(match[1]), match[2].strip()
    try:
        picked = {plural_rule(plural)(count) for count in range(CHECKED_COUNTS)}
    except (ValueError, ArithmeticError, RecursionError):
        return 2, default.plural, [wrong]
    if not forms or max(picked) >= forms or min(picked) < 0:
        return 2, default.plural, [wrong]
    return forms, plural, []


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
