"""JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from plugins.feeds.entries import content, entry_id, instant, own_plan, updated
from plugins.views.prose import Prose  # msgspec reads the annotations

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

VERSION = "https://jsonfeed.org/version/1.1"


class JsonAuthor(Struct, frozen=True):
    """An author, by name."""

    name: str


class JsonItem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An item, field by field as JSON Feed names them."""

    id: str
    url: str
    title: str
    language: str
    date_published: str
    date_modified: str
    content_html: Prose
    summary: str = ""
    authors: tuple[JsonAuthor, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""


class JsonFeed(Struct, frozen=True, kw_only=True):
    """A feed, field by field as JSON Feed names them."""

    version: str = VERSION
    title: str
    description: str
    home_page_url: str
    feed_url: str
    language: str
    items: tuple[JsonItem, ...] = field(default=())


def json_feed(
    reader: Reader, *, title: str, owner: PageKey, shown: tuple[Edition, ...]
) -> JsonFeed:
    """
    Return a JSON feed.

    Args:
        reader: For whom.
        title: Name of the feed.
        owner: Key of the page it belongs to.
        shown: Its items, newest first.
    """
    own = own_plan("json", owner, reader)
    page = reader.page_link(owner)
    return JsonFeed(
        title=title,
        description=reader.language.tagline,
        home_page_url=page.url if page else reader.url(""),
        feed_url=reader.url(own.url) if own else "",
        language=reader.lang,
        items=tuple(json_item(edition, reader) for edition in shown),
    )


def json_item(edition: Edition, reader: Reader) -> JsonItem:
    """Return an item of the site as an item of the feed."""
    labels = (reader.term_link("tags", tag) for tag in edition.tags)
    image = reader.image(edition.image, "") if edition.image else None
    return JsonItem(
        id=entry_id(edition, reader),
        url=reader.url(edition.url),
        title=edition.title,
        language=edition.lang,
        date_published=instant(edition.date, reader),
        date_modified=updated(edition, reader),
        content_html=content(edition, reader),
        summary=edition.summary,
        authors=tuple(JsonAuthor(name) for name in edition.authors),
        tags=tuple(label.title for label in labels if label is not None),
        image=image.url if image else "",
    )
