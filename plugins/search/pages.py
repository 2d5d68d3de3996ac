"""The search page: topics, categories, years and the latest changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.views.plans import page_plan
from plugins.views.values import LinkGroup, LinkView, ListPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the search page of every language."""
    for lang in site.settings.languages:
        title = site.catalogues[lang].gettext("Find")
        yield page_plan(site, lang, ("search",), "{lang}/{search}/", title, compose=search_page)


def search_page(reader: Reader) -> ListPage:
    """Return the view of the search page."""
    groups = (
        below(reader, ("categories",)),
        below(reader, ("tags",)),
        below(reader, ("archives",)),
        *lasting(reader),
    )
    return ListPage(
        heading=reader.gettext("Find"),
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
