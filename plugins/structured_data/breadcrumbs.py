"""The way to a page as schema.org has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.views.frame import path_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def breadcrumbs(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield the pages above an item's page, the front page first, and the page itself."""
    plan = reader.addresses.get(("item", edition.item), edition.lang)
    if plan is None:
        return
    above = reader.once(("above", plan.parent), lambda: tuple(path_to(plan, reader)))
    steps = [*((link.title, link.url) for link in above), (edition.title, reader.url(edition.url))]
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, "item": url}
            for number, (title, url) in enumerate(steps, 1)
        ],
    }
