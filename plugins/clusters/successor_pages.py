"""Pages of clusters that lead to their successors at once, where the facts ask for that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.clusters.derived import cluster_id, clusters
from plugins.content_model.page import PagePlan
from plugins.pipeline.plan import REDIRECT, redirect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition, Item, Site


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield, for each cluster whose address now leads to another one's, what stands there."""
    for item, cluster in clusters(site).by_item.items():
        for change in cluster.changes:
            target = site.items.get(cluster_id(change.into[0])) if change.into else None
            if change.redirect and item in site.items and target is not None:
                for edition in site.items[item].editions.values():
                    yield successor_page(edition, target)
                break


def successor_page(edition: Edition, target: Item) -> PagePlan:
    """Return the page at the address of *edition* that leads to its successor."""
    return PagePlan(
        key=("item", edition.item),
        lang=edition.lang,
        url=edition.url,
        save_as=edition.save_as,
        template=REDIRECT,
        title=edition.title,
        compose=partial(redirect, target.edition(edition.lang)),
        parent=("item", target.id),
        source=edition.path,
        indexed=False,
        field=("slug",) if edition.metadata.slug else (),
    )
