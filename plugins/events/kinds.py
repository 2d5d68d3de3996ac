"""The kind ``event``, and how its facts are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import Kind
from plugins.events.facts import Event
from plugins.events.schedule import schedule

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.content_model.settings import Settings

NAME = "event"
LISTING = "events"
FOLDER = "events"
URL = "{lang}/{events}/{slug}/"


def kinds(settings: Settings) -> list[Kind]:
    """Return the kind ``event``."""
    return [
        Kind(
            name=NAME,
            folder=FOLDER,
            template="event.html",
            url=settings.options.get("EVENTS_URL") or URL,
            listing=LISTING,
            read_also=N_("About the event"),
            mention="events",
            own_rows=True,
            facts=Event,
            named_by_day=True,
            over=over,
        )
    ]


def over(event: Event, settings: Settings) -> datetime:
    """Return the first moment after an event."""
    return schedule(event, settings).over


def facts_path(item: str) -> str:
    """Return the path of an event's facts."""
    return f"{item}/{NAME}.yaml"
