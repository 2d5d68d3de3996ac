"""The panel with all that the facts say, on an event's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.events.calendar_files import calendar_link
from plugins.events.facts import Event
from plugins.events.kinds import NAME
from plugins.events.schedule import is_past, takes_sign_ups
from plugins.events.values import EventView
from plugins.events.words import deadline, state_text, when_text
from plugins.facts.links import fact_link
from plugins.facts.text import words
from plugins.languages.formats import country_name, format_list, language_name
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def event_page(edition: Edition, reader: Reader) -> EventView | None:
    """Return the facts of an event for its own page; nothing for items of other kinds."""
    event = reader.site.facts.get(edition.item)
    if edition.kind != NAME or not isinstance(event, Event):
        return None
    settings, locale = reader.site.settings, reader.language.locale
    is_over = is_past(event, settings)
    can_sign_up = takes_sign_ups(event, settings)
    spoken = [language_name(tag, locale) for tag in event.languages]
    is_on = not is_over and event.declared is None
    return EventView(
        when=when_text(event, reader),
        is_past=is_over,
        state=state_text(event, reader),
        place=words(event.place, reader) if event.place else None,
        address=words(event.address, reader) if event.address else None,
        country=country_name(event.country, locale) if event.country else "",
        online=fact_link(event.online, reader) if is_on else None,
        sign_up=fact_link(event.sign_up, reader) if can_sign_up else None,
        sign_up_until=deadline(event.sign_up_until, event, reader) if can_sign_up else None,
        organisers=tuple(organiser(name, reader) for name in event.organisers),
        languages=format_list(spoken, locale) if spoken else "",
        calendar=calendar_link(edition.item, reader) if not is_over else None,
        source=fact_link(event.source, reader),
    )


def organiser(name: str, reader: Reader) -> LinkView:
    """Return who holds an event, linked to its page here; the words if it has none."""
    item = reader.site.references.items.get(name)
    found = reader.site.items.get(item) if item else None
    if found is None:
        return LinkView(title=name, url="")
    return reader.edition_link(found.edition(reader.lang))
