"""What the pages about events show."""

from __future__ import annotations

from msgspec import Struct

from plugins.facts.dates import FactDate
from plugins.views.filters import FilterGroup
from plugins.views.values import LinkGroup, LinkView


class EventRow(Struct, frozen=True, kw_only=True):
    """
    An event as lists show it.

    Attributes:
        link: Its name, with the way to its page.
        when: When it is, in words, and its beginning for machines.
        place: Where it is; empty if that is not known.
        state: That it is cancelled or postponed; empty if neither.
    """

    link: LinkView
    when: FactDate
    place: str = ""
    state: str = ""


class EventGroup(Struct, frozen=True, kw_only=True):
    """Events under a heading; an empty one for a list that needs none."""

    heading: str
    rows: tuple[EventRow, ...]


class EventsPage(Struct, frozen=True, kw_only=True):
    """
    The view of a list of events.

    Attributes:
        heading: Headline.
        groups: Those to come first, then those that are past.
        filters: Ways to parts of the list; directories of other sorts have some.
        archive: The ways to the years of the archive, each with how many it has.
        calendar: The calendar of all events, if the page tells of all.
        empty: What to say where nothing is listed; empty else.
        data: The same as data.
    """

    heading: str
    groups: tuple[EventGroup, ...]
    filters: tuple[FilterGroup, ...] = ()
    archive: LinkGroup | None = None
    calendar: LinkView | None = None
    empty: str = ""
    data: tuple[LinkView, ...] = ()


class EventsPanel(Struct, frozen=True, kw_only=True):
    """The panel ``events``: those an item holds or names or that carry a term, and the way to all."""

    upcoming: tuple[EventRow, ...]
    past: tuple[EventRow, ...]
    more: LinkView | None = None


class UpcomingPanel(Struct, frozen=True, kw_only=True):
    """The panel ``upcoming`` of front pages: the next events, and the way to all."""

    rows: tuple[EventRow, ...]
    more: LinkView | None = None
    calendar: LinkView | None = None


class EventView(Struct, frozen=True, kw_only=True):
    """
    The panel ``event``: all that the facts say on an event's own page.

    Attributes:
        when: When it is.
        is_past: Whether it is over.
        state: That it is cancelled or postponed; empty if neither.
        place: Where it is.
        address: How to get there.
        country: In which country.
        online: Where to follow it, until it is over.
        sign_up: Where to sign up, while one can.
        sign_up_until: Until when; absent if that is not stated.
        organisers: Who holds it.
        languages: The languages spoken there, as one phrase.
        calendar: The event for the reader's own calendar.
        source: Where the facts are said.
    """

    when: FactDate
    is_past: bool
    state: str
    place: LinkView | None
    address: LinkView | None
    country: str
    online: LinkView | None
    sign_up: LinkView | None
    sign_up_until: FactDate | None
    organisers: tuple[LinkView, ...]
    languages: str
    calendar: LinkView | None
    source: LinkView | None
