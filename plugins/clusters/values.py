"""What the pages about clusters show."""

from __future__ import annotations

from msgspec import Struct

from plugins.charts.counts import CountsView
from plugins.charts.places import MapView
from plugins.charts.rails import RailView
from plugins.charts.spans import SpanView
from plugins.charts.time_axis import Tick
from plugins.facts.dates import FactDate
from plugins.funders.blocks import FunderBlock
from plugins.people.cards import PersonCard
from plugins.views.filters import FilterGroup
from plugins.views.values import HeadingView, ImageView, LinkView


class BadgeView(Struct, frozen=True, kw_only=True):
    """
    A label as a badge.

    Attributes:
        level: ``bronze``, ``silver`` or ``gold``, for its colour.
        text: What it is called, its level in words.
        note: How long it is valid; empty if that is not stated.
    """

    level: str
    text: str
    note: str = ""


class FigureView(Struct, frozen=True, kw_only=True):
    """
    A key figure.

    Attributes:
        label: What it counts.
        value: The number in words.
        as_of: When it was counted.
        since: From when it holds, if it was told of before.
        source: Who says so.
        share: How long its bar is, in per cent of the longest beside it; 0 for none.
    """

    label: str
    value: str
    as_of: FactDate | None = None
    since: FactDate | None = None
    source: LinkView | None = None
    share: float = 0.0


class RowView(Struct, frozen=True, kw_only=True):
    """A line of a table of facts: what is said, and of what; words or links."""

    label: str
    values: tuple[LinkView, ...]


class AwardView(Struct, frozen=True, kw_only=True):
    """
    A line of the history of labels.

    Attributes:
        badge: The label.
        assessed: When.
        state: What it is on the day of the build, in words.
        notes: What else is known of it.
        source: Who says so.
        holder: Who got it, where that is not clear.
        bar: Its validity along the axis of the list; absent where none is drawn.
    """

    badge: BadgeView
    assessed: FactDate
    state: str
    notes: tuple[str, ...] = ()
    source: LinkView | None = None
    holder: LinkView | None = None
    bar: SpanView | None = None


class TurnView(Struct, frozen=True, kw_only=True):
    """A line of a lineage: when, what happened, with whom, and who says so."""

    when: FactDate
    text: str
    links: tuple[LinkView, ...]
    decided: FactDate | None = None
    source: LinkView | None = None


class LineageRow(Struct, frozen=True, kw_only=True):
    """
    A line of the drawn lineage: who there was, or a turn.

    Attributes:
        rail: The piece of the drawing beside it.
        links: Who there was; empty for a turn.
        turn: The turn.
    """

    rail: RailView
    links: tuple[LinkView, ...]
    turn: TurnView | None


class GrowthView(Struct, frozen=True, kw_only=True):
    """
    Counts of members over time.

    Attributes:
        label: Who is counted.
        drawing: The counts, drawn.
        counts: The same in words, each as of when and by whose account.
        turns: What joined meanwhile, marked in the drawing.
    """

    label: str
    drawing: CountsView
    counts: tuple[FigureView, ...]
    turns: tuple[TurnView, ...]


class NoticeView(Struct, frozen=True, kw_only=True):
    """What a reader must know first: words, and where they lead."""

    text: str
    links: tuple[LinkView, ...] = ()


class BackingView(Struct, frozen=True, kw_only=True):
    """Who pays, or paid, with the logo if there is one: when, whether still, and who says so."""

    funder: FunderBlock
    since: FactDate | None = None
    until: FactDate | None = None
    goes_on: bool = True
    source: LinkView | None = None


class JoinView(Struct, frozen=True, kw_only=True):
    """How to become a member: who may, what it costs, where to ask, what to read."""

    who: LinkView | None = None
    cost: LinkView | None = None
    email: str = ""
    link: LinkView | None = None


class ProfileView(Struct, frozen=True, kw_only=True):
    """
    The panel ``profile``: all that the facts say on a cluster's own page.

    Attributes:
        short_name: Its abbreviation; empty for none.
        notices: That it has ended, or will.
        badges: Labels valid now.
        figures: Key figures.
        facts: Further facts.
        logo: Its logo.
        contents: Its sections, if they are many.
        map: Where its offices are.
        members: Members by type; empty if not known.
        growth: Members over time.
        services: What it offers.
        labels: All its labels.
        label_years: The axis of their validity; empty where none is drawn.
        about_labels: The page that explains them.
        lineage: Where it came from, and what became of it.
        people: Who does what there.
        funding: Who pays for it, or did.
        statement: What must be said of EU money; absent if there is none.
        disclaimer: What must be said besides.
        email: Where to write to; empty for none.
        phone: Where to ring; likewise.
        dialled: The same as a link dials it.
        address: Where to send letters.
        join: How to become a member.
    """

    short_name: str
    notices: tuple[NoticeView, ...]
    badges: tuple[BadgeView, ...]
    figures: tuple[FigureView, ...]
    facts: tuple[RowView, ...]
    logo: ImageView | None
    contents: tuple[HeadingView, ...]
    map: MapView | None
    members: tuple[FigureView, ...]
    growth: tuple[GrowthView, ...]
    services: tuple[LinkView, ...]
    labels: tuple[AwardView, ...]
    label_years: tuple[Tick, ...]
    about_labels: LinkView | None
    lineage: tuple[LineageRow, ...]
    people: tuple[PersonCard, ...]
    funding: tuple[BackingView, ...]
    statement: LinkView | None
    disclaimer: LinkView | None
    email: str
    phone: str
    dialled: str
    address: LinkView | None
    join: JoinView | None


class ClusterRow(Struct, frozen=True, kw_only=True):
    """
    A cluster as lists and panels show it.

    Attributes:
        link: Its name, with the way to its page.
        place: Where it is.
        members: How many it has, in words; empty if not known.
        as_of: When they were counted.
        badges: Labels valid now.
        notice: That it has ended.
        logo: Its logo.
        parts: The parts of the directory it belongs to.
        names: What else it is called, to be found by.
    """

    link: LinkView
    place: str = ""
    members: str = ""
    as_of: FactDate | None = None
    badges: tuple[BadgeView, ...] = ()
    notice: NoticeView | None = None
    logo: ImageView | None = None
    parts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class ClustersPanel(Struct, frozen=True):
    """The panel ``clusters``: those that an item names, or that carry a term."""

    heading: str
    rows: tuple[ClusterRow, ...]


class FrontClusters(Struct, frozen=True, kw_only=True):
    """The panel ``front_clusters``: clusters on a front page, and the way to all."""

    rows: tuple[ClusterRow, ...]
    more: LinkView | None = None


class RowGroup(Struct, frozen=True, kw_only=True):
    """Clusters under a heading; an empty one for a list that needs none."""

    heading: str
    rows: tuple[ClusterRow, ...]


class DirectoryPage(Struct, frozen=True, kw_only=True):
    """
    The view of a directory.

    Attributes:
        heading: Headline.
        groups: The lists.
        filters: The ways to narrow them down.
        data: The same for other programs.
        map: Where those that go on are.
    """

    heading: str
    groups: tuple[RowGroup, ...]
    filters: tuple[FilterGroup, ...] = ()
    map: MapView | None = None
    data: tuple[LinkView, ...] = ()


class SchemeView(Struct, frozen=True, kw_only=True):
    """A label scheme: what it is, who awards it, what to read, who holds and held it, and when."""

    name: str
    assessor: str
    description: LinkView
    guide: LinkView | None
    groups: tuple[AwardGroup, ...]
    years: tuple[Tick, ...] = ()


class AwardGroup(Struct, frozen=True, kw_only=True):
    """Labels in one state."""

    heading: str
    labels: tuple[AwardView, ...]


class LabelsPage(Struct, frozen=True, kw_only=True):
    """The view of the page about labels."""

    heading: str
    schemes: tuple[SchemeView, ...]
