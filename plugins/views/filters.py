"""Ways to parts of a directory: pages for everybody, which a script shows without loading them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey
    from plugins.views.reader import Reader


class FilterView(Struct, frozen=True, kw_only=True):
    """
    A part of a directory.

    Attributes:
        part: What rows say that belong to it; empty for the whole.
        title: What it is called among the others.
        heading: Headline of its page.
        url: Address of its page.
        count: How many rows it has; -1 where that is not told.
        elsewhere: Languages and addresses, by turns: the same part, or what stands nearest above
            it, in every other language.
    """

    part: str
    title: str
    heading: str
    url: str
    count: int = -1
    elsewhere: tuple[str, ...] = ()


class FilterGroup(Struct, frozen=True, kw_only=True):
    """Parts of a directory of which a reader chooses one."""

    heading: str
    links: tuple[FilterView, ...]


def filter_view(
    key: PageKey, reader: Reader, title: str = "", count: int = -1
) -> FilterView | None:
    """
    Return the way to a part of a directory, if it has a page in the reader's language.

    Args:
        key: The page; the directory itself for the whole.
        reader: For whom.
        title: What it is called; its headline if empty.
        count: How many it has.
    """
    plan = reader.addresses.get(key, reader.lang)
    if plan is None:
        return None
    elsewhere: list[str] = []
    for lang in reader.site.settings.languages:
        other = reader.addresses.nearest(plan, lang) if lang != reader.lang else None
        if other is not None:
            elsewhere += (lang, reader.url(other.url))
    return FilterView(
        part=part_name(key),
        title=title or plan.title,
        heading=plan.title,
        url=reader.url(plan.url),
        count=count,
        elsewhere=tuple(elsewhere),
    )


def part_name(key: PageKey) -> str:
    """Return what rows say that belong to the part *key* of a directory: ``country-NO``."""
    return "-".join(key[1:])
