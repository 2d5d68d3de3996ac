"""Front pages, the chooser at ``/`` and the pages for what is not there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.home.settings import GUIDES, news_shown
from plugins.languages.collation import sort_key
from plugins.views.frame import OPENSEARCH
from plugins.views.plans import page_plan
from plugins.views.teaser import teaser
from plugins.views.values import LinkGroup, LinkView, TeaserView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader


# Lists that lead somebody on who is lost, as far as a site has them.
WAYS = ("news", "clusters", "projects", "events", "guides", "search", "archives")
SEARCH: PageKey = ("search",)


class HomePage(Struct, frozen=True, kw_only=True):
    """
    The view of a front page.

    Attributes:
        lead: The newest story.
        teasers: The ones after it, newest first.
        more: The way to all news.
        guides: Guides, in the order of the alphabet.
        all_guides: The way to all of them.
        categories: Links to the categories.
    """

    lead: TeaserView | None
    teasers: tuple[TeaserView, ...]
    more: LinkView | None
    guides: tuple[TeaserView, ...]
    all_guides: LinkView | None
    categories: tuple[LinkView, ...]


class Welcome(Struct, frozen=True, kw_only=True):
    """A language's line on a page that is for readers of all: name, words, links, the search if any."""

    lang: str
    direction: str
    name: str
    site_name: str
    tagline: str
    home: str
    heading: str
    text: str
    links: tuple[LinkView, ...]
    search: LinkView | None
    search_label: str


class ChooserPage(Struct, frozen=True, kw_only=True):
    """The view of a page that is for readers of all languages, one part for each."""

    welcomes: tuple[Welcome, ...]


class NotFoundPage(Struct, frozen=True, kw_only=True):
    """The view of a language's “not found”: where to go instead."""

    groups: tuple[LinkGroup, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the front page and “not found” of every language, and those for all."""
    languages = site.settings.languages
    for lang, language in languages.items():
        gettext = site.catalogues[lang].gettext
        news = site.listed("news", lang)[: news_shown(site.settings)]
        guides = sorted(
            site.listed("guide", lang), key=lambda e: (sort_key(e.title, lang), e.item)
        )
        newest = next((e.modified or e.date for e in news), None)
        yield page_plan(
            site,
            lang,
            ("home",),
            "{lang}/",
            language.site_name,
            template="home.html",
            compose=partial(home_page, news=tuple(news), guides=tuple(guides[:GUIDES])),
            parent=None,
            description=language.tagline,
            lastmod=newest.day if newest else None,
        )
        yield page_plan(
            site,
            lang,
            ("404",),
            "{lang}/404.html",
            gettext("Page not found"),
            template="404.html",
            compose=not_found,
            indexed=False,
        )
    first = next(iter(languages))
    name = languages[first].site_name
    yield page_plan(
        site, first, ("chooser",), "", name, template="chooser.html", compose=chooser, parent=None
    )
    yield page_plan(
        site,
        first,
        ("404", "all"),
        "404.html",
        site.catalogues[first].gettext("Page not found"),
        template="404_all.html",
        compose=chooser,
        parent=("404",),
        indexed=False,
    )


def home_page(
    reader: Reader, *, news: tuple[Edition, ...], guides: tuple[Edition, ...]
) -> HomePage:
    """Return the view of a front page."""
    teasers = [teaser(edition, reader) for edition in news]
    categories = [
        link
        for term in reader.site.vocabularies["categories"]
        if (link := reader.term_link("categories", term)) is not None and link.url
    ]
    return HomePage(
        lead=teasers[0] if teasers else None,
        teasers=tuple(teasers[1:]),
        more=reader.page_link(("news",), title=reader.gettext("All news")),
        guides=tuple(teaser(edition, reader) for edition in guides),
        all_guides=reader.page_link(("guides",), title=reader.gettext("All guides")),
        categories=tuple(reader.sorted_links(categories)),
    )


def chooser(reader: Reader) -> ChooserPage:
    """Return the view of a page for readers of all languages."""
    return ChooserPage(
        welcomes=tuple(welcome(lang, reader) for lang in reader.site.settings.languages)
    )


def welcome(lang: str, reader: Reader) -> Welcome:
    """Return the line of one language."""
    own = reader.in_language(lang)
    return Welcome(
        lang=lang,
        direction=own.language.direction,
        name=own.language.name,
        site_name=own.language.site_name,
        tagline=own.language.tagline,
        home=own.url(reader.addresses.by_key[("home",)][lang].url),
        heading=own.gettext("Page not found"),
        text=own.gettext("The address may be mistyped, or the page has moved."),
        links=ways_on(own)[0].links,
        # Without a search the page of that name has no results to show.
        search=own.page_link(SEARCH, title=own.gettext("Search"))
        if own.page_link(OPENSEARCH)
        else None,
        search_label=own.gettext("Search for"),
    )


def not_found(reader: Reader) -> NotFoundPage:
    """Return the view of a language's “not found”."""
    return NotFoundPage(groups=ways_on(reader))


def ways_on(reader: Reader) -> tuple[LinkGroup, ...]:
    """Return where somebody can go who is lost."""
    keys = (("home",), *((name,) for name in WAYS))
    links = tuple(filter(None, (reader.page_link(key) for key in keys)))
    return (LinkGroup(heading=reader.gettext("Perhaps one of these helps"), links=links),)
