"""The way to a page as schema.org has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.structured_data.graph import StructuredData, encoded
from plugins.views.frame import path_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def breadcrumbs(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield the pages above an item's page, the front page first, and the page itself."""
    plan = reader.addresses.get(("item", edition.item), edition.lang)
    if plan is not None:
        yield way(plan, edition.title, reader.url(edition.url), reader)


def of_term(term: PageKey, reader: Reader) -> StructuredData | None:
    """Return the way to the page of a term."""
    plan = reader.addresses.get(term, reader.lang)
    return of_page(plan, reader) if plan is not None else None


def of_page(plan: PagePlan, reader: Reader) -> StructuredData | None:
    """Return the way to a page that is no item's: a list, a directory, an archive."""
    if plan.parent is None or not plan.indexed or not plan.template.endswith(".html"):
        return None
    return encoded([way(plan, plan.title, reader.url(plan.url), reader)])


def way(plan: PagePlan, title: str, url: str, reader: Reader) -> dict[str, Any]:
    """Return the pages above a page, then the page itself, by title and address."""
    above = reader.once(("above", plan.parent), lambda: tuple(path_to(plan, reader)))
    steps = [*((link.title, link.url) for link in above), (title, url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": address}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }
