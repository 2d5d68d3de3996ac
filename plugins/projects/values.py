"""What the pages about projects show."""

from __future__ import annotations

from msgspec import Struct

from plugins.charts.spans import SpanView
from plugins.charts.time_axis import Tick
from plugins.facts.dates import FactDate
from plugins.funders.blocks import FunderBlock
from plugins.people.cards import PersonCard
from plugins.views.filters import FilterGroup
from plugins.views.values import LinkView


class StatusView(Struct, frozen=True, kw_only=True):
    """A status: its id, for its look, the word, and what the dates say in words."""

    id: str
    text: str
    note: str = ""


class ParticipantView(Struct, frozen=True, kw_only=True):
    """Who takes part: the name, linked if there is a page, country and role."""

    link: LinkView
    country: str = ""
    role: str = ""


class FundingView(Struct, frozen=True, kw_only=True):
    """Money for one participant: from what, how much, to whom, and who says so."""

    programme: LinkView
    funder: LinkView | None = None
    amount: str = ""
    recipient: LinkView | None = None
    source: LinkView | None = None


class RelativeView(Struct, frozen=True, kw_only=True):
    """A project before or after this one, and how long both ran side by side."""

    link: LinkView
    note: str = ""


class PeriodView(Struct, frozen=True, kw_only=True):
    """
    A project in time.

    Attributes:
        link: The project.
        period: From when to when, in words.
        status: Its status.
        bar: The period as a bar.
    """

    link: LinkView
    period: str
    status: StatusView | None
    bar: SpanView


class TimelineView(Struct, frozen=True, kw_only=True):
    """
    Projects in time.

    Attributes:
        rows: Those whose period is known, the earliest first.
        years: The axis.
        undated: Those of which no source says when they run.
    """

    rows: tuple[PeriodView, ...]
    years: tuple[Tick, ...]
    undated: tuple[LinkView, ...] = ()


class ProjectView(Struct, frozen=True, kw_only=True):
    """
    The panel ``project``: all that the facts say on a project's own page.

    Attributes:
        acronym: Short name; empty for none.
        status: Its status on the day of the build; absent if not known.
        since: First day.
        until: Last day.
        category: What sort of project it is.
        leads: Who leads it.
        partners: Who else takes part.
        funding: Money, by recipient.
        funders: Those who pay, with their logos.
        statement: What must be said of EU money; absent if there is none.
        disclaimer: What must be said besides.
        before: Projects that it carries on.
        after: Projects that carry it on.
        people: Whom to ask, until it has ended.
        contact_name: Whom to ask; empty for none.
        email: Where to write to; likewise.
        join: How to take part, until it has ended.
        source: Where the facts are said.
        timeline: It and its relatives in time; absent if there is nothing to compare.
    """

    acronym: str
    status: StatusView | None
    since: FactDate | None
    until: FactDate | None
    category: LinkView | None
    leads: tuple[ParticipantView, ...]
    partners: tuple[ParticipantView, ...]
    funding: tuple[FundingView, ...]
    funders: tuple[FunderBlock, ...]
    statement: LinkView | None
    disclaimer: LinkView | None
    before: tuple[RelativeView, ...]
    after: tuple[RelativeView, ...]
    people: tuple[PersonCard, ...]
    contact_name: str
    email: str
    join: LinkView | None
    source: LinkView | None
    timeline: TimelineView | None = None


class ProjectRow(Struct, frozen=True, kw_only=True):
    """
    A project as lists show it.

    Attributes:
        link: Its name, with the way to its page.
        status: Its status; absent if not known.
        period: From when to when, in words.
        leads: Who leads it, in one phrase.
        parts: The parts of the directory it belongs to.
        names: What else it is called, to be found by.
    """

    link: LinkView
    status: StatusView | None = None
    period: str = ""
    leads: str = ""
    parts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class ProjectsPanel(Struct, frozen=True):
    """The panel ``projects``: those an item names or takes part in, or that carry a term."""

    rows: tuple[ProjectRow, ...]


class FrontProjects(Struct, frozen=True, kw_only=True):
    """The panel ``front_projects``: ongoing ones, drawn in time if that compares, and the way to all."""

    rows: tuple[ProjectRow, ...]
    timeline: TimelineView | None = None
    more: LinkView | None = None


class ProjectGroup(Struct, frozen=True, kw_only=True):
    """Projects under a heading."""

    heading: str
    rows: tuple[ProjectRow, ...]


class ProjectsPage(Struct, frozen=True, kw_only=True):
    """The view of a directory of projects, in time too, with the ways to its parts and the data."""

    heading: str
    groups: tuple[ProjectGroup, ...]
    filters: tuple[FilterGroup, ...] = ()
    timeline: TimelineView | None = None
    data: tuple[LinkView, ...] = ()
