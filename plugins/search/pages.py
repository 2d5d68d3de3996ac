"""The search page: topics, categories, years and the latest changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.catalogue import N_
from plugins.search.settings import is_searched
from plugins.views.frame import OPENSEARCH
from plugins.views.plans import page_plan
from plugins.views.values import LinkGroup, LinkView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader


KEY: PageKey = ("search",)
# Browsers show no more of a search's name.
SHORT = 16


class SearchPage(Struct, frozen=True, kw_only=True):
    """
    The view of the search page.

    Attributes:
        heading: What one does there.
        intro: What there is to find.
        groups: Ways that need no script.
        index: Address of the index, relative to the page; empty for none.
        base: Address of the site.
    """

    heading: str
    intro: str
    groups: tuple[LinkGroup, ...]
    index: str
    base: str


class OpenSearch(Struct, frozen=True, kw_only=True):
    """The view of what tells browsers how to search: names, language, and the address of results."""

    name: str
    description: str
    lang: str
    url: str
    icon: str


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the search page of every language, and how browsers use it if there is a search."""
    for lang in site.settings.languages:
        title = site.catalogues[lang].gettext(title_of(site))
        yield page_plan(
            site,
            lang,
            KEY,
            "{lang}/{search}/",
            title,
            template="search.html",
            compose=search_page,
        )
        if is_searched(site.settings):
            yield page_plan(
                site,
                lang,
                OPENSEARCH,
                "{lang}/opensearch.xml",
                title,
                template="opensearch.xml",
                compose=opensearch,
                indexed=False,
            )


def title_of(site: Site) -> str:
    """Return what the page is called: by what one looks for in a menu, if there is a search."""
    return N_("Search") if is_searched(site.settings) else N_("Find")


def opensearch(reader: Reader) -> OpenSearch:
    """Return the view of what tells browsers how to search."""
    page = reader.page_link(KEY)
    return OpenSearch(
        name=short(reader.language.site_name),
        description=reader.language.site_name,
        lang=reader.lang,
        url=f"{page.url}?q={{searchTerms}}" if page else "",
        icon=reader.url("theme/images/icon-32.png"),
    )


def short(name: str) -> str:
    """Return as many of the first words of a name as browsers take, cut within no word but one."""
    if len(name) <= SHORT:
        return name
    return name[: SHORT + 1].rpartition(" ")[0] or name[:SHORT]


def search_page(reader: Reader) -> SearchPage:
    """Return the view of the search page."""
    groups = (
        below(reader, ("categories",)),
        below(reader, ("tags",)),
        below(reader, ("archives",)),
        *lasting(reader),
    )
    return SearchPage(
        heading=reader.gettext(title_of(reader.site)),
        index="index/" if is_searched(reader.site.settings) else "",
        base=reader.url(""),
        intro=reader.gettext("Everything on this site, by category, topic and year."),
        groups=tuple(group for group in groups if group.links),
    )


def below(reader: Reader, key: PageKey) -> LinkGroup:
    """Return links to the pages below *key*, under its title."""
    top = reader.addresses.get(key, reader.lang)
    links = [
        reader.page_link(plan.key)
        for plan in reader.addresses.plans
        if plan.lang == reader.lang and plan.parent == key
    ]
    found = [link for link in links if link is not None]
    ordered = found if key == ("archives",) else reader.sorted_links(found)
    return LinkGroup(heading=top.title if top else "", links=tuple(ordered))


def lasting(reader: Reader) -> list[LinkGroup]:
    """Return links to the items that carry no date, by kind."""
    found: dict[str, list[LinkView]] = {}
    for plan in reader.addresses.plans:
        if plan.item and plan.lang == reader.lang and plan.indexed:
            kind = reader.site.kinds[reader.site.items[plan.item].kind]
            link = reader.page_link(plan.key)
            if not kind.dated and link is not None:
                found.setdefault(kind.listing, []).append(link)
    return [
        LinkGroup(heading=heading_of(listing, reader), links=tuple(reader.sorted_links(links)))
        for listing, links in sorted(found.items(), reverse=True)
    ]


def heading_of(listing: str, reader: Reader) -> str:
    """Return what a kind's items are called together."""
    plan = reader.addresses.get((listing,), reader.lang)
    return plan.title if plan else reader.gettext("About this site")
