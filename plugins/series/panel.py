"""What a part of a series shows of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.series.parts import NAME, series_name
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


class SeriesPanel(Struct, frozen=True, kw_only=True):
    """
    The panel ``series``.

    Attributes:
        title: What the series is called, a link to nowhere.
        place: Which part this is, in words: "Part 2 of 4".
        parts: All parts in order, this one as current.
        previous: The part before this one.
        next: The part after it.
    """

    title: LinkView
    place: str
    parts: tuple[LinkView, ...]
    previous: LinkView | None
    next: LinkView | None


def panel(edition: Edition, reader: Reader) -> SeriesPanel | None:
    """Return the series of an item, of the parts that readers are shown; nothing for one alone."""
    items = reader.site.derived[NAME].get(edition.item, ())
    is_listing = reader.site.settings.untranslated == "list"
    shown = [
        part
        for part in (reader.site.items[item].edition(reader.lang) for item in items)
        if part.listed and (is_listing or part.lang == reader.lang)
    ]
    here = next((n for n, part in enumerate(shown) if part.item == edition.item), None)
    if here is None or len(shown) < 2:  # noqa: PLR2004  # one part alone is no series
        return None
    parts = tuple(part_link(part, edition, reader) for part in shown)
    # Translators: where a text stands in a series: "Part 2 of 4".
    place = reader.gettext("Part %(number)s of %(total)s")
    return SeriesPanel(
        title=title(edition, reader),
        place=place % {"number": here + 1, "total": len(parts)},
        parts=parts,
        previous=parts[here - 1] if here else None,
        next=parts[here + 1] if here + 1 < len(parts) else None,
    )


def part_link(part: Edition, current: Edition, reader: Reader) -> LinkView:
    """Return the link to a part; the page at hand is marked as such."""
    if part.item == current.item:
        return LinkView(title=current.title, url=reader.url(current.url), current=True)
    return reader.edition_link(part)


def title(edition: Edition, reader: Reader) -> LinkView:
    """
    Return what a series is called.

    A name that is the id of a term in the vocabulary ``series`` stands for its label in the
    reader's language. Any other is in the language of the part's original.
    """
    item = reader.site.items[edition.item]
    name = series_name(item.edition(item.original))
    term = reader.site.vocabularies.get(NAME, {}).get(name)
    if term is not None:
        label, lang = term.label(reader.lang)
        name = label.label
    else:
        lang = item.original
    return LinkView(title=name, url="", title_lang="" if lang == reader.lang else lang)
