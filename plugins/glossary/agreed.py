"""Whether texts use the terms that were agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Problem, Quote, Severity, message
from plugins.glossary.entries import NAME, entries_of
from plugins.glossary.names import AVOID, is_left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition, Item, Site

FIELD = "not_glossary"


def term_problems(site: Site) -> Iterator[Problem]:
    """Yield a warning for each term that a translation lacks, and for each word to be avoided."""
    for item in site.items.values():
        for edition in item.editions.values():
            yield from avoid_problems(edition, item, site)
            original = item.editions.get(item.original)
            if original is not None and original is not edition:
                yield from missing_terms(edition, original, item, site)


def missing_terms(
    edition: Edition, original: Edition, item: Item, site: Site
) -> Iterator[Problem]:
    """Yield the terms of an original that its translation does not use."""
    used = set(edition.named)
    for of, term_id in original.named:
        entry = entries_of(site).get(term_id) if of == NAME else None
        word = entry.words.get(edition.lang) if entry else None
        if entry is None or word is None or not entry.check or (of, term_id) in used:
            continue
        if is_left_out(term_id, edition, item.editions):
            continue
        term = entry.words[original.lang].term
        yield Problem(
            path=edition.path,
            at=Field(("translated_from",) if edition.metadata.translated_from else ("title",)),
            text=message(
                "the original has “{term}”; “{agreed}”, agreed on for it, is not here",
                term=term,
                agreed=word.term,
            ),
            hint=message(
                "write “{agreed}”; if it is right as it is, add {line}",
                agreed=word.term,
                line=f"{FIELD}: [{term_id}]",
            ),
            severity=Severity.WARNING,
        )


def avoid_problems(edition: Edition, item: Item, site: Site) -> Iterator[Problem]:
    """Yield the words of a text that are not to be used."""
    for of, name in edition.named:
        if of != AVOID:
            continue
        term_id, _, avoid = name.partition(":")
        if is_left_out(term_id, edition, item.editions):
            continue
        agreed = entries_of(site)[term_id].words[edition.lang].term
        yield Problem(
            path=edition.path,
            at=Quote(avoid),
            text=message("“{word}” is not the agreed term", word=avoid),
            hint=message(
                "write “{agreed}”; if it is right as it is, add {line}",
                agreed=agreed,
                line=f"{FIELD}: [{term_id}]",
            ),
            severity=Severity.WARNING,
        )
