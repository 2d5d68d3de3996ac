"""Which items are parts of which series, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.content_model.site import Edition, Site

# The derived value, the panel and the vocabulary that names series.
NAME = "series"


def series_name(edition: Edition) -> str:
    """Return the series that an edition says it is a part of, spaces put right; empty for none."""
    return " ".join((edition.metadata.series or "").split())


def parts_by_name(site: Site) -> dict[str, list[Edition]]:
    """
    Return the originals of the parts of every series, in order, by its name.

    Numbered parts come first, by number; all others by date, equals by id. What lists do
    not show is no part.
    """
    found: dict[str, list[Edition]] = {}
    for item in site.items.values():
        first = item.edition(item.original)
        name = series_name(first)
        if name and first.listed:
            found.setdefault(name, []).append(first)

    def place(part: Edition) -> tuple[float, float, str]:
        return part.metadata.part or float("inf"), site.instant(part), part.item

    return {name: sorted(parts, key=place) for name, parts in found.items()}


def series_of(site: Site) -> dict[str, tuple[str, ...]]:
    """Return the parts of the series that each item is in, in order, itself among them."""
    parts = (tuple(p.item for p in found) for found in parts_by_name(site).values())
    return {item: items for items in parts if len(items) > 1 for item in items}
