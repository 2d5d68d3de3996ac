"""What a search looks through: the items of one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.partial_date import PartialDate
from plugins.facts.dates import date_text
from plugins.relations.mentions import mentioned
from plugins.views.body_html import body_html
from plugins.views.prose import Prose  # msgspec reads the annotations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

# The kind whose items a search can be narrowed down to.
CLUSTER = "cluster"
# Fields of facts that say what else an item is called.
OTHER_NAMES = ("short_name", "acronym", "aliases")


class Record(Struct, frozen=True, kw_only=True):
    """
    An item to be found.

    Attributes:
        save_as: Its page.
        title: Its headline.
        summary: Its lead.
        body: Its text.
        names: What else it is called.
        kind: What such items are called together.
        clusters: Names of the clusters it is about.
        date: Its day in words, its month or year if no more is known; empty for none.
        year: Its year; empty for none.
    """

    save_as: str
    title: str
    summary: str
    body: Prose
    names: tuple[str, ...] = ()
    kind: str
    clusters: tuple[str, ...] = ()
    date: str = ""
    year: str = ""


class Wanted(Struct, frozen=True, kw_only=True):
    """An index to be made: its language, the stemmer to use, and what stands in it."""

    lang: str
    stemmer: str
    records: tuple[Record, ...]


def records(reader: Reader) -> Iterator[Record]:
    """Yield all items with a text in the reader's language that can be found."""
    for plan in reader.addresses.plans:
        if plan.item and plan.lang == reader.lang and plan.indexed:
            yield record(plan, reader)


def record(plan: PagePlan, reader: Reader) -> Record:
    """Return an item as the search knows it."""
    edition = reader.site.items[plan.item].editions[plan.lang]
    day = date_of(edition, reader)
    return Record(
        save_as=plan.save_as,
        title=edition.title,
        summary=edition.summary,
        body=body_html(edition, reader),
        names=tuple(other_names(edition, reader)),
        kind=kind_name(edition.kind, reader),
        clusters=tuple(cluster_names(edition, reader)),
        date=date_text(day, reader.language.locale) if day else "",
        year=str(day.year) if day else "",
    )


def date_of(edition: Edition, reader: Reader) -> PartialDate | None:
    """Return the day of an item; of one that begins by its facts, no more than those know."""
    if edition.date is None:
        return None
    start = getattr(reader.site.facts.get(edition.item), "start", None)
    known = getattr(start, "date", None)
    if isinstance(known, PartialDate):
        return known
    day = edition.date.day
    return PartialDate(day.year, day.month, day.day)


def other_names(edition: Edition, reader: Reader) -> Iterator[str]:
    """Yield what else an item is called, by its facts."""
    facts = reader.site.facts.get(edition.item)
    for field in OTHER_NAMES:
        value = getattr(facts, field, ())
        yield from filter(None, (value,) if isinstance(value, str) else value)


def kind_name(kind: str, reader: Reader) -> str:
    """Return what the items of a kind are called together: the title of their list."""
    plan = reader.addresses.get((reader.site.kinds[kind].listing,), reader.lang)
    return plan.title if plan else reader.gettext("About this site")


def cluster_names(edition: Edition, reader: Reader) -> Iterator[str]:
    """Yield the names of the clusters that an item is about."""
    kind = reader.site.kinds.get(CLUSTER)
    if kind is not None:
        for item in mentioned(edition, kind, reader.site):
            yield reader.site.items[item].edition(reader.lang).title
