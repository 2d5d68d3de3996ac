"""The values that views are made of."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from plugins.views.prose import Prose  # msgspec reads the annotations
from plugins.views.sharing_value import SharingView
from plugins.views.source_value import SourceView


class LinkView(Struct, frozen=True, kw_only=True):
    """
    A link.

    Attributes:
        title: Its words.
        url: Address, as it stands in ``href``.
        lang: Language of what it leads to; empty if it is the page's own.
        lang_name: That language's name in itself, to be shown beside the link.
        title_lang: Language of *title*; empty if it is the page's own.
        count: How many items it leads to; -1 where that is not told.
        current: Whether it leads to the page it stands on, or the section around it.
    """

    title: str
    url: str
    lang: str = ""
    lang_name: str = ""
    title_lang: str = ""
    count: int = -1
    current: bool = False


class DateView(Struct, frozen=True):
    """A day, and its form for machines (with the time of day if one was written)."""

    day: date
    machine: str


class ImageView(Struct, frozen=True, kw_only=True):
    """
    A picture.

    Attributes:
        url: Address.
        sources: Smaller forms of it in newer formats, the best first.
        srcset: Smaller forms in the format of *url*; empty for none.
        width: In pixels; 0 if it has no size of its own.
        height: Likewise.
        alt: What it shows.
        caption: HTML of the caption; empty for none.
    """

    url: str
    width: int
    height: int
    alt: str
    caption: str = ""
    sources: tuple[SourceView, ...] = ()
    srcset: str = ""


class TeaserView(Struct, frozen=True, kw_only=True):
    """
    An item as lists show it.

    Attributes:
        link: Title and address.
        kind: Name of its kind.
        date: Its publication, if it has a date.
        summary: The lead.
        category: Its category, with the way to its page if there is one.
        image: Its picture, if it has one.
    """

    link: LinkView
    kind: str
    date: DateView | None = None
    summary: str = ""
    category: LinkView | None = None
    image: ImageView | None = None


class HeadingView(Struct, frozen=True, kw_only=True):
    """An entry of a contents list: level 2 or 3, id, text."""

    level: int
    id: str
    text: str


class ArticleView(Struct, frozen=True, kw_only=True):
    """
    An item on its own page.

    Attributes:
        title: Headline.
        kind: Name of its kind.
        summary: The lead.
        body: HTML of the text.
        date: Publication.
        modified: Last change, if it is later than *date*.
        authors: Their names as one phrase; empty for none.
        category: Its category.
        tags: Its tags.
        image: Lead picture.
        contents: Headings to list; empty for no list.
        minutes: Reading time.
        newer_original: The original, if it has changed since this was translated.
        original: The original, if this is a translation.
    """

    title: str
    kind: str
    summary: str
    body: Prose
    date: DateView | None
    modified: DateView | None
    authors: str
    category: LinkView | None
    tags: tuple[LinkView, ...]
    image: ImageView | None
    contents: tuple[HeadingView, ...]
    minutes: int
    newer_original: LinkView | None
    original: LinkView | None


class ItemPage(Struct, frozen=True, kw_only=True):
    """The view of an item's page: ``article`` in its template."""

    article: ArticleView


class RedirectPage(Struct, frozen=True, kw_only=True):
    """The view of an old address: ``target`` is where its page went."""

    target: LinkView


class LinkGroup(Struct, frozen=True, kw_only=True):
    """Links under a heading."""

    heading: str
    links: tuple[LinkView, ...]


class PageLink(Struct, frozen=True, kw_only=True):
    """
    A way to another page of a list.

    Attributes:
        number: Its number.
        url: Its address.
        current: Whether it is the page the link stands on.
        after_gap: Whether numbers before it are left out.
    """

    number: int
    url: str
    current: bool
    after_gap: bool


class ListHeading(Struct, frozen=True, kw_only=True):
    """A heading within a list: words, id, the item it stands before, another language's tag."""

    text: str
    id: str
    before: int
    lang: str = ""


class ListPage(Struct, frozen=True, kw_only=True):
    """
    The view of a page that lists items.

    Attributes:
        heading: Headline of the list.
        intro: Text under it; empty for none.
        teasers: The items of this page, in order.
        headings: What parts them, in order.
        parts: Ways to those parts, on whichever pages they are; absent for none.
        count: Items on all pages of the list.
        number: Number of this page, from 1.
        pages: Links to the first pages, the last and those near; empty if there is only one.
        previous: The page before this one.
        next: The page after it.
        groups: Other lists to go to, by heading.
    """

    heading: str
    intro: str = ""
    teasers: tuple[TeaserView, ...] = ()
    headings: tuple[ListHeading, ...] = ()
    parts: LinkGroup | None = None
    count: int = 0
    number: int = 1
    pages: tuple[PageLink, ...] = ()
    previous: LinkView | None = None
    next: LinkView | None = None
    groups: tuple[LinkGroup, ...] = ()


class SwitchView(Struct, frozen=True, kw_only=True):
    """
    A way to another language.

    Attributes:
        lang: The language.
        name: Its name in itself.
        url: Where it leads.
        exact: Whether that is this very page; if not, the nearest page above it.
        title: Headline of where it leads.
    """

    lang: str
    name: str
    url: str
    exact: bool
    title: str


class PageView(Struct, frozen=True, kw_only=True):
    """
    What frames a page.

    Attributes:
        title: Headline, also the document title's first part.
        lang: Language of the page.
        direction: ``ltr`` or ``rtl``.
        url: Its canonical address.
        description: For search engines.
        indexed: Whether search engines should know it.
        alternates: The page in every language it exists in, itself included, as pairs of
            ``hreflang`` value and address; ``x-default`` last.
        switch: The way to every other language.
        path: The pages above it, outermost first.
        feeds: Feeds to discover.
        menu: The main menu.
        sharing: What a link to it shows elsewhere; nothing for a page nobody should find.
        mark: What readers must know of it before all else, such as that it is a draft.
    """

    title: str
    lang: str
    direction: str
    url: str
    description: str
    indexed: bool
    alternates: tuple[tuple[str, str], ...]
    switch: tuple[SwitchView, ...]
    path: tuple[LinkView, ...]
    feeds: tuple[FeedView, ...]
    menu: tuple[LinkView, ...]
    sharing: SharingView | None = None
    mark: str = ""


class FeedView(Struct, frozen=True, kw_only=True):
    """A feed to discover: title, address, media type."""

    title: str
    url: str
    type: str


class SiteView(Struct, frozen=True, kw_only=True):
    """
    What all pages of one language share.

    Attributes:
        name: Name of the site.
        tagline: One line on what it is about.
        home: Address of its front page.
        static: Address of every static file of the theme by its path, with the fingerprint
            of its content, so that browsers may keep it for good.
        search: Address of the search page; empty if there is none.
        manifest: Address of the web app manifest, likewise.
        opensearch: Address of what tells browsers how to search, likewise.
        footer: Links at the foot of each page.
        languages: Pairs of tag and name of all languages.
    """

    name: str
    tagline: str
    home: str
    static: dict[str, str]
    search: str
    manifest: str
    opensearch: str
    footer: tuple[LinkView, ...]
    languages: tuple[tuple[str, str], ...]
