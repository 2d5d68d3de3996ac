"""Pages at the addresses that the other names of an item would have; they lead to its page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.page import PagePlan
from plugins.languages.slugs import slugify
from plugins.pipeline.plan import GIVES_WAY, REDIRECT, redirect
from plugins.relations.addresses import item_address, quoted, save_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition, Item, Site


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield a page for every name that one item alone has, in each language of the item."""
    owners: dict[str, set[str]] = {}
    plans = [plan for item in site.items.values() for plan in item_pages(item, site)]
    for plan in plans:
        owners.setdefault(plan.url, set()).add(plan.parent[-1] if plan.parent else "")
    told: set[str] = set()
    for plan in plans:
        if len(owners[plan.url]) == 1 and plan.url not in told:
            told.add(plan.url)
            yield plan


def item_pages(item: Item, site: Site) -> Iterator[PagePlan]:
    """Yield a page for every further name of an item that would have another address."""
    names, facts = site.kinds[item.kind].names, site.facts.get(item.id)
    if names is None or facts is None:
        return
    by_slug: dict[str, str] = {}
    for name in names(facts):
        by_slug.setdefault(slugify(name), name)
    by_slug.pop("", None)
    for edition in item.editions.values():
        for slug, name in by_slug.items():
            plan = name_plan(slug, name, edition, site)
            if plan.url != edition.url:
                yield plan


def name_plan(slug: str, name: str, edition: Edition, site: Site) -> PagePlan:
    """Return the page that an edition would have as *slug* if *name* were its title."""
    language = site.settings.languages[edition.lang]
    url = item_address(site.kinds[edition.kind], language, slug)
    return PagePlan(
        key=(GIVES_WAY, url),
        lang=edition.lang,
        url=quoted(url),
        save_as=save_as(url),
        template=REDIRECT,
        title=name,
        compose=partial(redirect, edition),
        parent=("item", edition.item),
        source=edition.path,
        indexed=False,
    )
