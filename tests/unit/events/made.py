"""Sites with events, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.events.calendar_files import pages as calendar_pages
from plugins.events.derived import NAME, derive
from plugins.events.facts import Event
from plugins.events.kinds import kinds
from plugins.events.lists import pages as list_pages
from plugins.front_matter.schema import read_value
from tests.unit.builders import KINDS, build_date, edition, names, plan, settings, site
from tests.unit.builders import reader as plain_reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

(KIND,) = kinds(settings())


def event(**fields: Any) -> Event:
    """Return an event with *fields* as its file has them."""
    found, faults = read_value(fields, Event)
    assert found is not None, faults
    return found


def event_site(
    day: str = "2024-05-01 12:00",
    others: Iterable[Edition] = (),
    changes: dict[str, Any] | None = None,
    **events: dict[str, Any],
) -> Site:
    """
    Return a site with events at a moment, in both languages, and a guide ``hub``.

    Args:
        day: The moment of the build.
        others: Further editions.
        changes: Of the settings.
        events: Facts by id, each title being its id in capitals.
    """
    editions = [
        edition(f"events/{name}/index.{lang}.md", kind="event", title=name.upper())
        for name in events
        for lang in ("nb", "en")
    ]
    editions += [edition("guides/hub.nb.md", title="Hub"), *others]
    found = names(editions)
    shorts = {item.rpartition("/")[2]: item for item in found.items.values()}
    of = site(
        *editions,
        build_date=build_date(day),
        kinds={**KINDS, "event": KIND},
        facts={f"events/{name}": event(**fields) for name, fields in events.items()},
        references=replace(found, items={**shorts, **found.items}),
        **(changes or {}),
    )
    return replace(of, derived={NAME: derive(of)})


def read_by(of: Site, lang: str = "en") -> Reader:
    """Return a reader of a site of which all pages about events are planned."""
    items = [
        plan(("item", item), own)
        for item, editions in of.items.items()
        for own in editions.editions
    ]
    return plain_reader(of, [*items, *list_pages(of), *calendar_pages(of)], lang)
