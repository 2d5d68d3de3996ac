"""What a page shows to read next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.related_news.lead import lead
from plugins.views.values import DateView, LinkView

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.related_news.lists import Related, RelatedNews
    from plugins.views.reader import Reader

NAME = "related_news"


class RelatedView(Struct, frozen=True, kw_only=True):
    """
    An item to read next.

    Attributes:
        link: Title and address.
        date: Its publication, if it has a date.
        lead: The beginning of its lead, in the language of the link's title.
    """

    link: LinkView
    date: DateView | None
    lead: str


class RelatedPanel(Struct, frozen=True, kw_only=True):
    """
    What to read next.

    Attributes:
        heading: What stands above the items.
        items: The items, in order.
    """

    heading: str
    items: tuple[RelatedView, ...]


def panel(edition: Edition, reader: Reader) -> RelatedPanel | None:
    """Return what to read after *edition*, nothing if there is nothing."""
    found: RelatedNews | None = reader.site.derived.get(NAME)
    if found is None:
        return None
    related = found.of(edition.item, reader.lang)
    if related is None or not related.items:
        return None
    return RelatedPanel(
        heading=heading(edition, related, reader),
        items=tuple(related_view(item, reader) for item in related.items),
    )


def heading(edition: Edition, related: Related, reader: Reader) -> str:
    """Return what stands above a list."""
    if not related.newest_of:
        return reader.gettext("Related")
    # Translators: %(name)s is a category, a cluster or a project.
    pattern = reader.gettext("Newest in %(name)s")
    item = reader.site.items.get(related.newest_of)
    if item is not None:
        return pattern % {"name": item.edition(reader.lang).title}
    category = reader.term_link("categories", edition.category)
    return pattern % {"name": category.title} if category else reader.gettext("Latest news")


def related_view(item_id: str, reader: Reader) -> RelatedView:
    """Return an item to read next, made once for all the pages that lead to it."""
    return reader.once((NAME, item_id), lambda: new_related_view(item_id, reader))


def new_related_view(item_id: str, reader: Reader) -> RelatedView:
    """Return an item to read next."""
    edition = reader.site.items[item_id].edition(reader.lang)
    return RelatedView(
        link=reader.edition_link(edition),
        date=reader.date(edition.date),
        lead=lead(edition.summary, edition.lang),
    )
