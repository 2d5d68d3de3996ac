"""Atom (RFC 4287)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.feeds.entries import content, entry_id, instant, own_plan, updated
from plugins.views.prose import Prose  # msgspec reads the annotations

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


class AtomEntry(Struct, frozen=True, kw_only=True):
    """An entry; each field is an element of the same name or the obvious one."""

    id: str
    lang: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    content: Prose
    authors: tuple[str, ...]
    categories: tuple[str, ...]


class AtomFeed(Struct, frozen=True, kw_only=True):
    """A feed; each field is an element of the same name or the obvious one."""

    id: str
    title: str
    subtitle: str
    updated: str
    url: str
    page_url: str
    author: str
    entries: tuple[AtomEntry, ...]


def atom_feed(
    reader: Reader, *, title: str, owner: PageKey, shown: tuple[Edition, ...]
) -> AtomFeed:
    """
    Return the view of an Atom feed.

    Args:
        reader: For whom.
        title: Name of the feed.
        owner: Key of the page it belongs to.
        shown: Its entries, newest first.
    """
    own = own_plan("atom", owner, reader)
    page = reader.page_link(owner)
    entries = tuple(atom_entry(edition, reader) for edition in shown)
    return AtomFeed(
        id=f"tag:{reader.site.settings.site_id},2000-01-01:{'/'.join(owner)}/{reader.lang}",
        title=title,
        subtitle=reader.language.tagline,
        updated=max(
            (entry.updated for entry in entries),
            key=datetime.fromisoformat,
            default=instant(None, reader),
        ),
        url=reader.url(own.url) if own else "",
        page_url=page.url if page else reader.url(""),
        author=reader.language.site_name,
        entries=entries,
    )


def atom_entry(edition: Edition, reader: Reader) -> AtomEntry:
    """Return an item as an entry."""
    labels = [reader.term_link("categories", edition.category)] if edition.category else []
    labels += [reader.term_link("tags", tag) for tag in edition.tags]
    return AtomEntry(
        id=entry_id(edition, reader),
        lang=edition.lang,
        title=edition.title,
        url=reader.url(edition.url),
        published=instant(edition.date, reader),
        updated=updated(edition, reader),
        summary=edition.summary,
        content=content(edition, reader),
        authors=edition.authors,
        categories=tuple(label.title for label in labels if label is not None),
    )
