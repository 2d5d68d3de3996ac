"""Calendar files: one for all events in each language, and one for each event."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.page import PagePlan
from plugins.events.derived import shown
from plugins.events.facts import Event
from plugins.events.ical import CalendarEvent, calendar
from plugins.events.kinds import LISTING, NAME
from plugins.events.schedule import zone_of
from plugins.events.vtimezone import name_of
from plugins.facts.text import in_language
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader
    from plugins.views.values import LinkView

KEY = "calendar"
TEMPLATE = "calendar.ics"
STATUS = {None: "CONFIRMED", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}


class CalendarFile(Struct, frozen=True):
    """The view of a calendar file: its whole text."""

    text: str


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the calendar of every language, and the file of each event whose day is known."""
    for lang in site.settings.languages:
        found = shown(site, lang)
        items = sorted(item for item in (*found.upcoming, *found.past) if has_day(item, site))
        if not items:
            continue
        name = calendar_name(site, lang)
        yield page_plan(
            site,
            lang,
            (KEY,),
            "{lang}/{events}/calendar.ics",
            name,
            template=TEMPLATE,
            compose=partial(whole_calendar, items=tuple(items), name=name),
            parent=(LISTING,),
            indexed=False,
        )
    for item in site.items.values():
        if item.kind == NAME and has_day(item.id, site):
            for edition in item.editions.values():
                yield own_plan(edition)


def calendar_name(site: Site, lang: str) -> str:
    """Return what the calendar of a language is called."""
    # Translators: name of a calendar; %(site)s is the name of the site.
    pattern = site.catalogues[lang].gettext("Events: %(site)s")
    return pattern % {"site": site.settings.languages[lang].site_name}


def own_plan(edition: Edition) -> PagePlan:
    """Return the plan of the file of one event, which lies beside its page."""
    return PagePlan(
        key=(KEY, edition.item),
        lang=edition.lang,
        url=beside(edition.url),
        save_as=beside(edition.save_as.removesuffix("index.html")),
        template=TEMPLATE,
        title=edition.title,
        compose=partial(own_calendar, edition=edition),
        parent=("item", edition.item),
        indexed=False,
    )


def beside(url: str) -> str:
    """Return the address of an event's calendar file by that of its page."""
    return f"{url}event.ics" if url.endswith("/") else f"{url.removesuffix('.html')}.ics"


def has_day(item: str, site: Site) -> bool:
    """Return whether the days of an event are known: one of a month alone is in no calendar."""
    event = site.facts.get(item)
    return (
        isinstance(event, Event) and event.start.is_day and (event.end is None or event.end.is_day)
    )


def calendar_link(item: str, reader: Reader) -> LinkView | None:
    """Return the link to the calendar of all events, or to the file of one; if there is one."""
    key: PageKey = (KEY, item) if item else (KEY,)
    title = (
        reader.gettext("Add to your calendar")
        if item
        else reader.gettext("Subscribe to the calendar")
    )
    return reader.page_link(key, title=title)


def whole_calendar(reader: Reader, *, items: tuple[str, ...], name: str) -> CalendarFile:
    """Return the calendar of all events."""
    found = [calendar_event(reader.site.items[i].edition(reader.lang), reader) for i in items]
    zone = name_of(reader.site.settings.timezone)
    return CalendarFile(calendar(found, zone, name, reader.lang))


def own_calendar(reader: Reader, *, edition: Edition) -> CalendarFile:
    """Return the calendar file of one event."""
    zone = name_of(reader.site.settings.timezone)
    return CalendarFile(calendar([calendar_event(edition, reader)], zone))


def calendar_event(edition: Edition, reader: Reader) -> CalendarEvent:
    """Return an event as calendars have it, in the language of *edition*."""
    settings = reader.site.settings
    event: Event = reader.site.facts[edition.item]
    start, end = times(event, reader)
    places = [in_language(text, edition.lang)[0] for text in (event.place, event.address) if text]
    # A calendar is opened far from the site: an address without its host would lead nowhere.
    url = reader.url(edition.url) if settings.site_url else ""
    stamp = edition.modified or edition.date
    zone = settings.timezone
    return CalendarEvent(
        uid=f"{edition.item}@{settings.site_id}",
        stamp=stamp.first(zone) if stamp else event.start.begins(zone_of(event, settings)),
        start=start,
        end=end,
        lang=edition.lang,
        summary=edition.title,
        description="\n\n".join(filter(None, (edition.summary, url))),
        location=", ".join(places),
        url=url,
        online=event.online,
        status=STATUS[event.declared],
    )


def times(event: Event, reader: Reader) -> tuple[date, date | None]:
    """Return the first and the last day of an event, or the moments, in its own zone."""
    zone = zone_of(event, reader.site.settings)
    end = event.end
    if event.start.clock is None:
        return event.start.date.first, end.date.last if end else None
    start = event.start.begins(zone).astimezone(zone)
    if end is None:
        return start, None
    # A last day without a time of day lasts to its end.
    return start, end.is_over(zone).astimezone(zone)
