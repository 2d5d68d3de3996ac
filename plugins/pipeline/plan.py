"""Which pages there will be: the last part of relating, for links need addresses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.page import PagePlan
from plugins.relations.addresses import INDEX, quoted, save_as
from plugins.views.addresses import Addresses, addresses_of
from plugins.views.article import item_page
from plugins.views.values import RedirectPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from plugins.content_model.site import Edition, Item, Site
    from plugins.views.reader import Reader


def plan(site: Site, pages: Iterable[Callable[[Site], Iterable[PagePlan]]]) -> Addresses:
    """
    Return all pages of a site: one for each edition, and those that plugins add.

    Args:
        site: The site, derived values included.
        pages: What plugins connected to the extension point ``pages``.
    """
    plans = [p for item in site.items.values() for p in item_plans(item, site)]
    for function in pages:
        plans += function(site)
    return addresses_of(plans)


def item_plans(item: Item, site: Site) -> Iterator[PagePlan]:
    """Yield the pages of an item, and those that lead to them from old addresses."""
    kind = site.kinds[item.kind]
    for lang, edition in item.editions.items():
        changed = edition.modified or edition.date
        yield PagePlan(
            key=("item", item.id),
            lang=lang,
            url=edition.url,
            save_as=edition.save_as,
            template=edition.template,
            title=edition.title,
            compose=partial(item_page, edition),
            parent=(kind.listing,) if kind.listing else ("home",),
            description=edition.summary,
            source=edition.path,
            item=item.id,
            lastmod=changed.day if changed else None,
            indexed=edition.listed,
            default=item.original,
        )
        for alias in edition.metadata.aliases:
            yield alias_plan(alias, edition)


def alias_plan(alias: str, edition: Edition) -> PagePlan:
    """Return the page at an old address of an edition."""
    url = alias.strip("/")
    folder, _, last = url.rpartition("/")
    if last == INDEX:
        url = f"{folder}/"
    elif "." not in last:
        url += "/"
    return PagePlan(
        key=("alias", url),
        lang=edition.lang,
        url=quoted(url),
        save_as=save_as(url),
        template="redirect.html",
        title=edition.title,
        compose=partial(redirect, edition),
        parent=("item", edition.item),
        source=edition.path,
        indexed=False,
    )


def redirect(edition: Edition, reader: Reader) -> RedirectPage:
    """Return the view of a page that leads to *edition*."""
    return RedirectPage(target=reader.edition_link(edition))
