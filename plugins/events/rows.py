"""An event as lists and panels show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.events.facts import Event
from plugins.events.values import EventRow
from plugins.events.words import state_text, when_text
from plugins.facts.text import in_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.views.reader import Reader


def event_rows(items: Iterable[str], reader: Reader) -> tuple[EventRow, ...]:
    """Return the public events among *items* as lines of a list."""
    return tuple(row for item in items if (row := event_row(item, reader)) is not None)


def event_row(item: str, reader: Reader) -> EventRow | None:
    """Return a public event as a line of a list."""
    facts = reader.site.facts.get(item)
    if item not in reader.site.items or not isinstance(facts, Event):
        return None
    return reader.once(("event", item), lambda: new_row(item, facts, reader))


def new_row(item: str, event: Event, reader: Reader) -> EventRow:
    """Return an event as a line of a list."""
    return EventRow(
        link=reader.edition_link(reader.site.items[item].edition(reader.lang)),
        when=when_text(event, reader),
        place=in_language(event.place, reader.lang)[0] if event.place else "",
        state=state_text(event, reader),
    )
