"""A feed that was saved as a file: its entries as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.importing.html_page import language, last_step
from plugins.incoming.addresses import Addresses, same_page
from plugins.incoming.clean_html import plain_text
from plugins.incoming.feeds import read_feed
from plugins.incoming.found import Found, Notes
from plugins.incoming.tidy import Tidier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.importing.html_page import Place
    from plugins.incoming.feeds import Entry


def read_feed_file(raw: bytes, origin: str, where: Place) -> Iterator[Found]:
    """
    Yield the entries of a feed.

    Args:
        raw: The feed.
        origin: What it was read from.
        where: What may be read besides.

    Raises:
        XmlError: If it is no feed that can be read safely.
    """
    for entry in read_feed(raw).entries:
        yield found_entry(entry, origin, where)


def found_entry(entry: Entry, origin: str, where: Place) -> Found:
    """Return an entry as a text."""
    notes = Notes()
    addresses = Addresses(where.root, where.root, entry.link, where.copies)
    summary = plain_text(entry.summary) if entry.content else ""
    if not entry.content:
        notes.doubt(
            message("the feed has no more than a summary of this"),
            message("import the page itself: {address}", address=entry.link or "?"),
        )
    html = entry.content or entry.summary
    return Found(
        origin=f"{origin}: {entry.title or entry.id}"[:200],
        title=entry.title,
        text=Tidier(addresses, notes, where.fetch).markdown(html, entry.title),
        lang=language(entry.lang, plain_text(f"{entry.title} {html}"), notes),
        date=entry.date,
        modified=entry.modified if entry.modified[:10] > entry.date[:10] else "",
        authors=entry.authors,
        summary=summary,
        slug=last_step(entry.link),
        url=entry.link,
        kind="news",
        tags=entry.tags,
        files=notes.kept(),
        same_as=(same_page(entry.link),) if entry.link else (),
        doubts=tuple(notes.doubts),
    )
