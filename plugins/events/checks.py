"""Check: facts of events that cannot be so, or lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from babel import Locale

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.events.facts import Event
from plugins.events.kinds import facts_path
from plugins.events.schedule import zone_named, zone_of
from plugins.facts.checks import address_problems, country_problems, fault
from plugins.facts.links import link_problems
from plugins.facts.of_kind import facts_of_kind
from plugins.facts.text import is_short_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site
    from plugins.content_model.when import When


def problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the facts of all events."""
    for item, event in facts_of_kind(Event, site):
        path = facts_path(item)
        zones = list(zone_problems(event, path))
        yield from zones
        if not zones:
            yield from time_problems(event, path, site)
        yield from address_problems(event.online or None, path, ("online",))
        yield from link_problems(event.sign_up, path, ("sign_up",), site)
        yield from link_problems(event.source, path, ("source",), site)
        if event.country:
            yield from country_problems(event.country, path, ("country",))
        yield from organiser_problems(event, path, site)
        yield from language_problems(event, path)


def zone_problems(event: Event, path: str) -> Iterator[Problem]:
    """Yield the problem of a time zone that there is none of."""
    if event.timezone and zone_named(event.timezone) is None:
        text = message("“{name}” is no time zone", name=event.timezone)
        hint = did_you_mean(event.timezone, available_timezones()) or message(
            "write e.g. {example}", example="Europe/Oslo"
        )
        yield fault(path, ("timezone",), text, hint)


def time_problems(event: Event, path: str, site: Site) -> Iterator[Problem]:
    """Yield the problems of an end that does not fit the beginning."""
    zone = zone_of(event, site.settings)
    if event.end is None:
        return
    if event.end.clock is not None and event.start.clock is None:
        text = message("the end has a time of day and the start has none")
        yield fault(path, ("start",), text, message("write e.g. 2025-01-31 14:30"))
    elif event.start.is_day and not event.end.is_day:
        text = message("the day it ends is not said, and the day it starts is")
        yield fault(path, ("end",), text, message("write a day, or delete the line"))
    elif ends_early(event.start, event.end, zone):
        text = message(
            "it ends ({end}) before it starts ({start})", end=event.end, start=event.start
        )
        hint = message("write a day on or after {first}", first=event.start.date)
        yield fault(path, ("end",), text, hint)


def ends_early(start: When, end: When, zone: tzinfo) -> bool:
    """Return whether *end* is before *start*; a moment may be both."""
    over, begins = end.is_over(zone), start.begins(zone)
    return over < begins if end.clock is not None else over <= begins


def organiser_problems(event: Event, path: str, site: Site) -> Iterator[Problem]:
    """Yield the problems of organisers written as ids that no item has."""
    for number, name in enumerate(event.organisers):
        keys = ("organisers", number)
        if not is_short_id(name):
            yield from link_problems(name, path, keys, site)
        elif not site.references.items.get(name):
            text = message("nothing here is called “{target}”", target=name)
            shorts = [known for known in site.references.items if "/" not in known]
            hint = did_you_mean(name, shorts) or message(
                "write the name as it is printed, with a capital letter"
            )
            yield fault(path, keys, text, hint)


def language_problems(event: Event, path: str) -> Iterator[Problem]:
    """Yield the problems of what is no tag of a language."""
    known = Locale.parse("en").languages
    for number, tag in enumerate(event.languages):
        if tag.split("-", maxsplit=1)[0] not in known:
            names = {name.casefold(): code for code, name in known.items()}
            code = names.get(tag.casefold(), "")
            text = message("“{tag}” is no tag of a language", tag=tag)
            hint = (
                message("did you mean “{name}”?", name=code)
                if code
                else message("write e.g. {example}", example="nb, en")
            )
            yield fault(path, ("languages", number), text, hint)
