"""What carries a term: the items of a category or of a tag."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.relations.terms import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader


def carried(editions: Iterable[Edition], vocabulary: str) -> dict[str, list[Edition]]:
    """Return *editions* by the terms of *vocabulary* they carry, in the order they come."""
    found: dict[str, list[Edition]] = {}
    for edition in editions:
        terms = edition.tags if vocabulary == TAGS else (edition.category,)
        for term in filter(None, terms):
            found.setdefault(term, []).append(edition)
    return dict(sorted(found.items()))


def carriers(reader: Reader, term: PageKey, kind: str) -> list[Edition]:
    """
    Return what the reader's lists show of the items of *kind* that carry a term.

    Args:
        reader: For whom.
        term: Vocabulary and id.
        kind: Name of the kind.
    """
    vocabulary, term_id = term
    found = reader.once(
        ("carriers", vocabulary), partial(by_kind, reader.site, reader.lang, vocabulary)
    )
    return list(found.get((term_id, kind), ()))


def by_kind(site: Site, lang: str, vocabulary: str) -> dict[tuple[str, str], list[Edition]]:
    """Return all that lists in *lang* show by term and kind, newest first."""
    found: dict[tuple[str, str], list[Edition]] = {}
    for term_id, editions in carried(site.listed_all(lang), vocabulary).items():
        for edition in editions:
            found.setdefault((term_id, edition.kind), []).append(edition)
    return found
