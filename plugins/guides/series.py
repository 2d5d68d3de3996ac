"""Guides of one series side by side in their list, whichever plugin says what a series is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.languages.collation import sort_key
from plugins.views.parting import Parting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

# The derived value that has the parts of the series each item is in; the vocabulary of names.
SERIES = "series"
# The part of a list that is of no series.
NONE = ""
# Item to the first guide of its series, which stands for that, and its number there.
Places = dict[str, tuple[str, int]]


def places_in_series(editions: Iterable[Edition], site: Site) -> Places:
    """
    Return where guides stand in their series, as far as a list has two of it.

    Args:
        editions: The guides of the list.
        site: The site.
    """
    series = site.derived.get(SERIES, {})
    listed = {edition.item for edition in editions}
    found: Places = {}
    for item in sorted(listed):
        if item not in found:  # else it came with the others of its series
            parts = [part for part in series.get(item, ()) if part in listed]
            if len(parts) > 1:
                found |= {part: (parts[0], number) for number, part in enumerate(parts)}
    return found


def in_series(editions: Iterable[Edition], places: Places, site: Site, lang: str) -> list[Edition]:
    """
    Return guides in the order of their list.

    The series come first, by their names in the alphabet, each with its parts in order; then
    all others, by title.

    Args:
        editions: The guides.
        places: Where they stand in their series.
        site: The site.
        lang: Language of the list.
    """

    def place(edition: Edition) -> tuple[object, ...]:
        if edition.item not in places:
            return (1, sort_key(edition.title, lang), "", 0, edition.item)
        first, number = places[edition.item]
        return (0, sort_key(series_name(first, site, lang)[0], lang), first, number, edition.item)

    return sorted(editions, key=place)


def by_series(places: Places) -> Parting:
    """Return what parts a list of guides, given where they stand in their series."""
    return Parting(
        of=lambda edition: places.get(edition.item, (NONE, 0))[0],
        text=lambda reader, part: part_name(part, reader)[0],
        heading=lambda reader: reader.gettext("Series of guides"),
        lang=lambda reader, part: part_name(part, reader)[1],
    )


def part_name(part: str, reader: Reader) -> tuple[str, str]:
    """Return what a part of the list is called, and the language of that if it is another."""
    if part == NONE:
        return reader.gettext("Other guides"), ""
    return series_name(part, reader.site, reader.lang)


def series_name(first: str, site: Site, lang: str) -> tuple[str, str]:
    """Return what the series that begins with a guide is called, and the language of that."""
    item = site.items[first]
    written = " ".join((item.edition(item.original).metadata.series or "").split())
    term = site.vocabularies.get(SERIES, {}).get(written)
    if term is None:
        return written, "" if item.original == lang else item.original
    label, found = term.label(lang)
    return label.label, "" if found == lang else found
