"""The list of events, those to come first, and the archive of the others by year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.events.calendar_files import calendar_link
from plugins.events.derived import Events, shown
from plugins.events.kinds import LISTING
from plugins.events.rows import event_rows
from plugins.events.values import EventGroup, EventsPage
from plugins.facts.open_data import data_links
from plugins.views.plans import page_plan
from plugins.views.values import LinkGroup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

INDEX: PageKey = (LISTING,)
# Past events on the first page, where those to come are the matter.
LATEST = 10


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of events and the years of its archive, in every language."""
    for lang in site.settings.languages:
        gettext = site.catalogues[lang].gettext
        found = shown(site, lang)
        years = by_year(found.past, site)
        own = partial(page_plan, site, lang, template="events.html")
        counts = {year: len(items) for year, items in years.items()}
        compose = partial(index, found=found, counts=counts)
        yield own(INDEX, "{lang}/{events}/", gettext("Events"), compose=compose)
        for year, items in years.items():
            # Translators: %(year)s is a year, "Events in 2024".
            title = gettext("Events in %(year)s") % {"year": year}
            yield own(
                (LISTING, "archive", year),
                "{lang}/{events}/{archive}/{year}/",
                title,
                words={"year": year},
                compose=partial(archive, heading=title, items=tuple(items)),
                parent=INDEX,
            )


def by_year(items: Sequence[str], site: Site) -> dict[str, list[str]]:
    """Return past events by the year they began in, the latest first."""
    years: dict[str, list[str]] = {}
    for item in items:
        years.setdefault(str(site.facts[item].start.date.year), []).append(item)
    return years


def index(reader: Reader, *, found: Events, counts: Mapping[str, int]) -> EventsPage:
    """Return the view of the list of events."""
    groups = (
        EventGroup(
            heading=reader.gettext("Upcoming events"), rows=event_rows(found.upcoming, reader)
        ),
        EventGroup(
            heading=reader.gettext("Past events"), rows=event_rows(found.past[:LATEST], reader)
        ),
    )
    links = (
        reader.page_link((LISTING, "archive", year), title=year, count=count)
        for year, count in counts.items()
    )
    ways = tuple(link for link in links if link is not None)
    has_any = found.upcoming or found.past
    return EventsPage(
        heading=reader.gettext("Events"),
        groups=tuple(group for group in groups if group.rows),
        archive=LinkGroup(heading=reader.gettext("All past events"), links=ways) if ways else None,
        calendar=calendar_link("", reader) if has_any else None,
        empty="" if has_any else reader.gettext("No events are planned at the moment."),
        data=data_links(LISTING, reader),
    )


def archive(reader: Reader, *, heading: str, items: tuple[str, ...]) -> EventsPage:
    """Return the view of a year of the archive."""
    rows = event_rows(items, reader)
    return EventsPage(heading=heading, groups=(EventGroup(heading="", rows=rows),))
