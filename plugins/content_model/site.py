"""All items, related to one another, as they stand at one moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.document import Metadata
from plugins.content_model.kind import Kind
from plugins.content_model.moment import Moment
from plugins.content_model.own_text import OwnText
from plugins.content_model.references import References
from plugins.content_model.seen import saw
from plugins.content_model.settings import Settings
from plugins.content_model.term import Vocabulary

if TYPE_CHECKING:
    from plugins.content_model.body import Body
    from plugins.content_model.own_text import TextLink


# Days kept in mind: more than there are in a century.
REMEMBERED = 40_000


class Asset(Struct, frozen=True, kw_only=True):
    """
    A file that is published as it is.

    Attributes:
        path: Where it lies, relative to the content folder.
        url: Its address, relative to the site, quoted.
        save_as: File it is copied to, relative to the output folder.
        width: In pixels; 0 for what is not a picture or has no size of its own.
        height: In pixels, likewise.
        animated: Whether it is a picture that moves.
    """

    path: str
    url: str
    save_as: str
    width: int = 0
    height: int = 0
    animated: bool = False


class Edition(Struct, frozen=True, kw_only=True):
    """
    An item in one language, with what it inherits from its original filled in.

    Attributes:
        item: Id of the item.
        kind: Name of its kind.
        lang: BCP 47 tag.
        path: Source file, relative to the content folder.
        title: Headline.
        slug: Last part of its address.
        url: Address relative to the site, without leading slash.
        save_as: File it is written to, relative to the output folder.
        listed: Whether lists, feeds and the sitemap show it (``published``).
        date: Publication, if the kind is dated or the writer gave one.
        modified: Last change a reader should know of.
        summary: The lead, plain text.
        category: Id of its category.
        tags: Ids of its tags.
        authors: Names in printing order.
        image: Path of the lead picture, relative to the content folder.
        focus: What the lead picture is about, in per cent from the left and from above
            (``30% 40%``); empty for its middle.
        mentions: Ids of the items it names in front matter, by field.
        found: Ids of the items that its text names, in this language or another.
        template: Template of its page.
        original: Language of the original; *lang* itself for the original.
        metadata: All front matter as this file has it (fields of the kind included).
        own: Its text, and what else its own page alone shows.
        caption: HTML of the words under its lead picture, in its own language.
        named: The names that plugins know and that stand anywhere in its title, lead or text.
    """

    item: str
    kind: str
    lang: str
    path: str
    title: str
    slug: str
    url: str
    save_as: str
    listed: bool = True
    date: Moment | None = None
    modified: Moment | None = None
    summary: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    image: str = ""
    focus: str = ""
    mentions: dict[str, tuple[str, ...]] = {}
    found: tuple[str, ...] = ()
    template: str = ""
    original: str = ""
    metadata: Metadata
    own: OwnText
    caption: str = ""
    named: tuple[tuple[str, str], ...] = ()

    @property
    def body(self) -> Body:
        """Its text."""
        saw(self.path)
        return self.own.body

    @property
    def links(self) -> tuple[TextLink, ...]:
        """Where its text names items, in order of place."""
        saw(self.path)
        return self.own.links

    @property
    def stale(self) -> bool:
        """Whether the original's text changed after this was translated."""
        saw(self.path)
        return self.own.stale

    @property
    def extracts(self) -> dict[str, bytes]:
        """What plugins asked to be kept of its text, by the name of the extract."""
        saw(self.path)
        return self.own.extracts


class Item(Struct, frozen=True, kw_only=True):
    """
    One thing the site tells of, in the languages it is told in.

    Attributes:
        id: Path without language and ending; depends on neither slug nor title.
        kind: Name of its kind.
        original: Language of the original edition.
        editions: By language, in the order of ``LANGUAGES``; at least one.
    """

    id: str
    kind: str
    original: str
    editions: dict[str, Edition]

    def edition(self, lang: str) -> Edition:
        """Return the edition in *lang*, else the original, else the first there is."""
        return (
            self.editions.get(lang)
            or self.editions.get(self.original)
            or next(iter(self.editions.values()))
        )


class Absence(StrEnum):
    """Why an item that has a file is not on the site."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    EMBARGOED = "embargoed"
    EXPIRED = "expired"


class Site(Struct, frozen=True, kw_only=True):
    """
    Everything the pages are made from.

    Attributes:
        settings: The site's settings.
        kinds: By name.
        items: What is public, by id; hidden items included.
        absent: Why other items with a file are not public, by id.
        references: All names by which items and files can be referred to.
        vocabularies: ``categories`` and ``tags`` and further ones, by name.
        catalogues: Interface strings, by language.
        assets: Files that public editions refer to, by path.
        data: Values of the data files, by name.
        facts: What the facts files of items say, by item; ``None`` for one with faults.
        derived: What plugins derived from all of this, by plugin.
        mentions: What shows the first mention of a name on a page, by whose name it is: called
            with the mention, the edition and the reader, it returns HTML.
        listings: What lists in each language show, filled in when first asked for.
    """

    settings: Settings
    kinds: dict[str, Kind]
    items: dict[str, Item]
    absent: dict[str, Absence]
    references: References
    vocabularies: dict[str, Vocabulary]
    catalogues: dict[str, Catalogue]
    assets: dict[str, Asset]
    data: dict[str, Any]
    derived: dict[str, Any]
    facts: dict[str, Any] = {}
    mentions: dict[str, Callable[[Any, Edition, Any], str]] = {}
    listings: dict[str, list[Edition]] = {}

    def listed(self, kind: str, lang: str) -> list[Edition]:
        """
        Return what a list of *kind* in *lang* shows, newest first, ties by id.

        An item without an edition in *lang* is shown by another one, or left out, as
        ``UNTRANSLATED`` says.
        """
        return [edition for edition in self.listed_all(lang) if edition.kind == kind]

    def listed_all(self, lang: str) -> list[Edition]:
        """Return what lists in *lang* show of all kinds, newest first, the undated last."""
        if lang not in self.listings:
            self.listings[lang] = self.new_listing(lang)
        return list(self.listings[lang])

    def new_listing(self, lang: str) -> list[Edition]:
        """Return what lists in *lang* show of all kinds."""
        shown = (
            item.edition(lang)
            for item in self.items.values()
            if lang in item.editions or self.settings.untranslated == "list"
        )
        by_id = sorted((e for e in shown if e.listed), key=lambda edition: edition.item)
        return sorted(by_id, key=self.instant, reverse=True)

    def instant(self, edition: Edition) -> float:
        """Return when *edition* was published, for sorting; the undated come last."""
        moment, zone = edition.date, self.settings.timezone
        if moment is None:
            return float("-inf")
        if moment.clock is None:
            return beginning(moment.day, zone)
        return moment.first(zone).timestamp()


@lru_cache(maxsize=REMEMBERED)
def beginning(day: date, zone: tzinfo) -> float:
    """Return when a day begins, in seconds: most moments are days, and several things happen on one."""
    return datetime.combine(day, time(), zone).timestamp()
