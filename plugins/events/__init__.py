"""
Events: what is on, where and when, the list of them, the archive, calendars.

Reads: ``content/events/``, a text per language and ``event.yaml`` for each.
Adds: the kind ``event``; panels ``event``, ``events`` and, on front pages, ``upcoming``; pages
``("events",)``, ``("events", "archive", year)``, ``("calendar",)``, ``("calendar", event)``,
``("data", "events", …)``.
Settings: ``EVENTS_URL``, the address of an event's page.
"""

from plugins.events import structured
from plugins.events.calendar_files import pages as calendar_pages
from plugins.events.checks import problems
from plugins.events.derived import derivations
from plugins.events.kinds import kinds
from plugins.events.lists import pages as list_pages
from plugins.events.open_data import pages as data_pages
from plugins.events.panels import panels
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.relate.connect(derivations)
    extension_points.panels.connect(panels)
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)
    extension_points.structured_data.connect(structured.announce)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [list_pages, calendar_pages, data_pages]


def announce_checks(settings: object) -> list[object]:
    """Return the function that checks the facts."""
    del settings
    return [problems]
