"""What the style page shows."""

from __future__ import annotations

from msgspec import Struct

from plugins.accessibility.panel import AccessibilityPanel
from plugins.charts.places import MapView
from plugins.clusters.values import AwardView, ClusterRow, FigureView, ProfileView
from plugins.events.values import EventRow, EventView
from plugins.funders.blocks import FunderBlock
from plugins.glossary.values import TermView
from plugins.membership.panel import MembershipPanel
from plugins.partner_news.panel import SourcePanel
from plugins.pattern_library.tokens import Tokens
from plugins.people.cards import PersonCard
from plugins.projects.values import ProjectRow, ProjectView, TimelineView
from plugins.related_news.panel import RelatedPanel
from plugins.series.panel import SeriesPanel
from plugins.views.filters import FilterGroup
from plugins.views.values import (  # msgspec reads the annotations
    ArticleView,
    ImageView,
    LinkGroup,
    LinkView,
    PageLink,
    SwitchView,
    TeaserView,
)


class Samples(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    Something of every sort that the theme's templates show, in one language.

    Each field is what the macro or panel of that name is called with. All is made up;
    ``samples.yaml`` has it.
    """

    words: dict[str, str]
    teasers: tuple[TeaserView, ...]
    rtl: TeaserView
    article: ArticleView
    clusters: tuple[ClusterRow, ...]
    reasons: tuple[str, ...]
    projects: tuple[ProjectRow, ...]
    events: tuple[EventRow, ...]
    timeline: TimelineView
    people: tuple[PersonCard, ...]
    funders: tuple[FunderBlock, ...]
    eu: LinkView
    disclaimer: LinkView
    awards: tuple[AwardView, ...]
    map: MapView
    figures: tuple[FigureView, ...]
    profile: ProfileView
    project: ProjectView
    event: EventView
    related: RelatedPanel
    series: SeriesPanel
    terms: tuple[TermView, ...]
    source: SourcePanel
    member: MembershipPanel
    letter: MembershipPanel
    filters: LinkGroup
    parts: FilterGroup
    statement: AccessibilityPanel
    links: tuple[LinkView, ...]
    menu: tuple[LinkView, ...]
    switch: tuple[SwitchView, ...]
    pages: tuple[PageLink, ...]
    step: LinkView


class StylePage(Struct, frozen=True, kw_only=True):
    """
    The view of the style page of a language.

    Attributes:
        tokens: The theme's tokens.
        samples: What its components are shown with.
        article: The same article as in *samples*, for what is part of a page.
        sheet: Address of the sheet that switches the colours.
        logo: A picture for what shows a logo.
    """

    tokens: Tokens
    samples: Samples
    article: ArticleView
    sheet: str
    logo: ImageView


class StyleSheet(Struct, frozen=True, kw_only=True):
    """The view of the sheet of the style page, and of its picture: the tokens, and a size."""

    tokens: Tokens
    width: int
    height: int


class Frame(Struct, frozen=True, kw_only=True):
    """The style page of a language, within the page that shows all: language, title, address."""

    lang: str
    name: str
    title: str
    url: str


class AllStyles(Struct, frozen=True, kw_only=True):
    """The view of the page that has the style pages of all languages side by side."""

    frames: tuple[Frame, ...]
    words: dict[str, str]
    sheet: str
