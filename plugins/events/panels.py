"""What this plugin adds to pages of items, of terms, and to front pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.events.calendar_files import calendar_link
from plugins.events.derived import events, shown
from plugins.events.kinds import LISTING, NAME
from plugins.events.page import event_page
from plugins.events.rows import event_rows
from plugins.events.values import EventsPanel, UpcomingPanel
from plugins.pipeline.extension_points import Panel
from plugins.relations.mentions import mentioned
from plugins.views.carriers import carriers

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

# Past events on the page of who held them, and events on a front page.
PAST, FRONT = 3, 3


def panels(settings: object) -> list[Panel]:
    """Return the panels."""
    del settings
    return [
        Panel(name="event", compose=event_page),
        Panel(name="events", compose=of_item, term=of_term),
        Panel(name="upcoming", front=upcoming),
    ]


def of_item(edition: Edition, reader: Reader) -> EventsPanel | None:
    """Return the events that an item holds, that name it, or that it names."""
    site = reader.site
    found = {*events(site).of_item.get(edition.item, ())} - {edition.item}
    found = {item for item in found if is_listed(item, reader)}
    found |= {*mentioned(edition, site.kinds[NAME], site)}
    return panel_of(found, reader)


def of_term(term: PageKey, reader: Reader) -> EventsPanel | None:
    """Return the events that carry a term."""
    return panel_of({edition.item for edition in carriers(reader, term, NAME)}, reader)


def panel_of(found: set[str], reader: Reader) -> EventsPanel | None:
    """Return events to be shown together; nothing if there are none."""
    if not found:
        return None
    site = reader.site
    past = in_order(events(site).past, found, reader)
    return EventsPanel(
        upcoming=event_rows(in_order(events(site).upcoming, found, reader), reader),
        past=event_rows(past[:PAST], reader),
        more=reader.page_link((LISTING,), title=reader.gettext("All events"))
        if len(past) > PAST
        else None,
    )


def in_order(items: tuple[str, ...], found: set[str], reader: Reader) -> list[str]:
    """Return those of *items* that are in *found*, without going through all for a few."""
    places = reader.once(
        ("places", items), lambda: {item: place for place, item in enumerate(items)}
    )
    return sorted((item for item in found if item in places), key=places.__getitem__)


def is_listed(item: str, reader: Reader) -> bool:
    """Return whether lists show an event."""
    return reader.site.items[item].edition(reader.lang).listed


def upcoming(reader: Reader) -> UpcomingPanel | None:
    """Return the next events for a front page; nothing if none is to come."""
    rows = event_rows(shown(reader.site, reader.lang).upcoming[:FRONT], reader)
    if not rows:
        return None
    return UpcomingPanel(
        rows=rows,
        more=reader.page_link((LISTING,), title=reader.gettext("All events")),
        calendar=calendar_link("", reader),
    )
