"""``make translations``: which texts are there in which language, and which are out of date."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.problem_listing.listing import worded
from plugins.relations.editions import is_stale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.problem import Message
    from plugins.relations.families import Family


class Standing(StrEnum):
    """How a text stands in one language."""

    ORIGINAL = "original"
    CURRENT = "current"
    STALE = "stale"
    UNSTATED = "unstated"
    MISSING = "missing"


# Between columns.
GAP = "  "


def standing(family: Family, lang: str) -> Standing:
    """
    Return how an item stands in a language.

    Args:
        family: Its documents.
        lang: The language.
    """
    document = family.documents.get(lang)
    if document is None:
        return Standing.MISSING
    if document is family.original:
        return Standing.ORIGINAL
    source, _, revision = (document.metadata.translated_from or "").partition("@")
    if not revision or source not in family.documents:
        return Standing.UNSTATED
    return Standing.STALE if is_stale(document, family) else Standing.CURRENT


def word_for(one: Standing) -> Message:
    """Return what a standing is called."""
    words = {
        Standing.ORIGINAL: message("original"),
        Standing.CURRENT: message("up to date"),
        Standing.STALE: message("stale"),
        Standing.UNSTATED: message("no revision"),
        Standing.MISSING: message("missing"),
    }
    return words[one]


def overview(families: Sequence[Family], languages: Sequence[str], catalogue: Catalogue) -> str:
    """
    Return a table of items and languages, with counts below it.

    Args:
        families: All documents, by item.
        languages: Tags, in the site's order.
        catalogue: Strings in the language of the staff.
    """
    words = {one: worded(word_for(one), catalogue) for one in Standing}
    found = [[standing(family, lang) for lang in languages] for family in families]
    head = ["", *languages]
    rows = [
        [family.id, *(words[one] for one in row)]
        for family, row in zip(families, found, strict=True)
    ]
    counts = [
        [words[one], *(str(column.count(one)) for column in columns(found, languages))]
        for one in Standing
    ]
    return table([head, *rows, [], *counts])


def columns(rows: list[list[Standing]], languages: Sequence[str]) -> list[list[Standing]]:
    """Return rows as columns, one for each language even if there are no rows."""
    return [[row[number] for row in rows] for number in range(len(languages))]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of words as lines in columns."""
    widths: dict[int, int] = {}
    for row in rows:
        for number, word in enumerate(row):
            widths[number] = max(widths.get(number, 0), len(word))
    lines = (
        GAP.join(word.ljust(widths[number]) for number, word in enumerate(row)) for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)
