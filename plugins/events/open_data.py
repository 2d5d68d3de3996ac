"""Events as data for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.events.derived import shown
from plugins.events.kinds import NAME
from plugins.facts.open_data import data_plans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.events.facts import Event


def known(event: Event, day: date) -> Event:
    """Return what may be known of a public event: all of it."""
    del day
    return event


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the index, the schema and the data of each event that lists show."""
    found = shown(site, next(iter(site.settings.languages)))
    items = (*found.upcoming, *found.past)
    yield from data_plans(site, site.kinds[NAME], sorted(items), known)
