"""What is derived from the facts of all events for the moment of the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.events.facts import Event
from plugins.events.kinds import NAME as KIND
from plugins.events.schedule import is_past, schedule
from plugins.facts.of_kind import facts_of_kind
from plugins.pipeline.extension_points import Derivation
from plugins.relations.mentions import mentioned_of_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from plugins.content_model.site import Site

NAME = "events"


class Events(Struct, frozen=True, kw_only=True):
    """
    All public events at the moment of the build.

    Attributes:
        upcoming: Those not over, the next one first.
        past: Those that are, the latest first.
        of_item: Events that each item holds or is named by, in order of id.
    """

    upcoming: tuple[str, ...]
    past: tuple[str, ...]
    of_item: dict[str, tuple[str, ...]]


def derivations(settings: object) -> list[Derivation]:
    """Return what to derive."""
    del settings
    return [Derivation(name=NAME, derive=derive, next_change=next_change)]


def derive(site: Site) -> Events:
    """Return all public events at the moment of the build."""
    settings = site.settings
    found = sorted(public(site), key=lambda e: (schedule(e[1], settings).begins, e[0]))
    past = [item for item, event in found if is_past(event, settings)]
    gone = frozenset(past)
    of_item: dict[str, dict[str, None]] = {}
    for item, event in sorted(public(site)):
        for other in related(item, event, site):
            of_item.setdefault(other, {})[item] = None
    return Events(
        upcoming=tuple(item for item, _ in found if item not in gone),
        past=tuple(reversed(past)),
        of_item={other: tuple(items) for other, items in of_item.items()},
    )


def public(site: Site) -> Iterator[tuple[str, Event]]:
    """Yield the events that have a page."""
    return ((item, event) for item, event in facts_of_kind(Event, site) if item in site.items)


def related(item: str, event: Event, site: Site) -> Iterator[str]:
    """Yield the items that hold an event, and those its texts name."""
    for name in event.organisers:
        found = site.references.items.get(name)
        if found:
            yield found
    original = site.items[item]
    yield from mentioned_of_all(original.edition(original.original), site)


def next_change(site: Site) -> datetime | None:
    """Return the first moment after the build at which an event, or its sign-up, is over."""
    now = site.settings.build_date.first
    ends = (schedule(event, site.settings) for _, event in public(site))
    later = (end for found in ends for end in (found.over, found.sign_up_over) if end > now)
    return min(later, default=None)


def events(site: Site) -> Events:
    """Return what :func:`derive` did."""
    found: Events = site.derived[NAME]
    return found


def shown(site: Site, lang: str) -> Events:
    """Return the events that lists in *lang* show."""
    listed = {edition.item for edition in site.listed(KIND, lang)}
    found = events(site)
    return Events(
        upcoming=tuple(item for item in found.upcoming if item in listed),
        past=tuple(item for item in found.past if item in listed),
        of_item={},
    )
