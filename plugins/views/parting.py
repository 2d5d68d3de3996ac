"""Lists in parts: headings between items, and the ways to them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.views.values import LinkGroup, LinkView, ListHeading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader
    from plugins.views.values import ListPage


def readers_own(reader: Reader, part: str) -> str:
    """Return that a part is called something in the reader's language."""
    del reader, part
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """
    What parts a list.

    Attributes:
        of: Returns the part that an item belongs to; equal ones stand together.
        text: Returns what a part is called, given the reader and the part.
        heading: Returns what stands above the ways to the parts.
        lang: Returns the language of what a part is called; empty for the reader's own.
    """

    of: Callable[[Edition], str]
    text: Callable[[Reader, str], str]
    heading: Callable[[Reader], str]
    lang: Callable[[Reader, str], str] = readers_own


class Run(Struct, frozen=True):
    """A part, the place of its first item in the whole list, and how many it has."""

    part: str
    start: int
    count: int


def runs_of(editions: Sequence[Edition], parting: Parting) -> tuple[Run, ...]:
    """Return the parts of a list in order; none where it has but one."""
    runs: list[Run] = []
    place = 0
    for part, found in groupby(editions, key=parting.of):
        count = sum(1 for _ in found)
        runs.append(Run(part, place, count))
        place += count
    return tuple(runs) if len(runs) > 1 else ()


def in_parts(
    reader: Reader,
    *,
    whole: Callable[[Reader], ListPage],
    parting: Parting,
    runs: Sequence[Run],
    number: int,
    urls: Sequence[str],
) -> ListPage:
    """
    Return the view of one page of a list in parts.

    Args:
        reader: For whom.
        whole: Makes the view without them.
        parting: What parts the list.
        runs: Its parts.
        number: Number of the page, from 1.
        urls: Addresses of all pages of the list.
    """
    start = (number - 1) * reader.site.settings.per_page
    return replace(
        whole(reader),
        headings=tuple(headings(reader, parting, runs, start)),
        parts=parts_group(reader, parting, runs, urls),
    )


def part_id(part: str) -> str:
    """Return the id of a part's heading, which no heading of a text can have."""
    return f"_part-{part}"


def headings(
    reader: Reader, parting: Parting, runs: Sequence[Run], start: int
) -> Iterator[ListHeading]:
    """Yield the headings of the page whose first item has the place *start* in the list."""
    end = start + reader.site.settings.per_page
    for run in runs:
        if run.start < end and run.start + run.count > start:
            yield ListHeading(
                text=parting.text(reader, run.part),
                id=part_id(run.part),
                before=max(run.start - start, 0),
                lang=parting.lang(reader, run.part),
            )


def parts_group(
    reader: Reader, parting: Parting, runs: Sequence[Run], urls: Sequence[str]
) -> LinkGroup:
    """Return the ways to the beginning of every part, on the page it is on."""
    size = reader.site.settings.per_page
    links = tuple(
        LinkView(
            title=parting.text(reader, run.part),
            url=f"{reader.url(urls[run.start // size])}#{part_id(run.part)}",
            count=run.count,
            title_lang=parting.lang(reader, run.part),
        )
        for run in runs
    )
    return LinkGroup(heading=parting.heading(reader), links=links)
