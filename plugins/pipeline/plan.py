"""Which pages there will be: the last part of relating, for links need addresses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.page import PagePlan
from plugins.content_model.seen import seeing
from plugins.relations.addresses import INDEX, quoted, save_as
from plugins.views.addresses import Addresses, addresses_of
from plugins.views.article import item_page
from plugins.views.values import RedirectPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Edition, Item, Site
    from plugins.views.reader import Reader

# Template of a page at an old address.
REDIRECT = "redirect.html"
# First part of the keys of pages that are there only where nothing else is.
GIVES_WAY = "name"


def plan(site: Site, pages: Iterable[Callable[[Site], Iterable[PagePlan]]]) -> Addresses:
    """
    Return all pages of a site: one for each edition, and those that plugins add.

    A plugin that plans a page under an item's own key puts it in the place of that item's.

    Args:
        site: The site, derived values included.
        pages: What plugins connected to the extension point ``pages``.
    """
    with seeing() as seen:
        more = [p for function in pages for p in function(site)]
        instead = {(p.key, p.lang) for p in more if p.key[0] == "item"}
        own = [p for item in site.items.values() for p in item_plans(item, site)]
        plans = [*(p for p in own if (p.key, p.lang) not in instead), *more]
    return replace(addresses_of(without_taken(plans)), seen=frozenset(seen))


def without_taken(plans: list[PagePlan]) -> list[PagePlan]:
    """Return *plans* without those that give way to another one at their address."""
    if all(plan.key[0] != GIVES_WAY for plan in plans):
        return plans
    taken = {plan.save_as.casefold() for plan in plans if plan.key[0] != GIVES_WAY}
    return [
        plan for plan in plans if plan.key[0] != GIVES_WAY or plan.save_as.casefold() not in taken
    ]


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
            field=("slug",) if edition.metadata.slug else (),
        )
        old: dict[PageKey, PagePlan] = {}
        for number, alias in enumerate(edition.metadata.aliases):
            page = alias_plan(alias, edition, number)
            old.setdefault(page.key, page)  # one that is written twice is told of as such
        yield from old.values()


def alias_plan(alias: str, edition: Edition, number: int = 0) -> PagePlan:
    """Return the page at an old address of an edition, the one at *number* of its list."""
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
        template=REDIRECT,
        title=edition.title,
        compose=partial(redirect, edition),
        parent=("item", edition.item),
        source=edition.path,
        indexed=False,
        field=("aliases", number),
    )


def redirect(edition: Edition, reader: Reader) -> RedirectPage:
    """Return the view of a page that leads to *edition*."""
    return RedirectPage(target=reader.edition_link(edition))
