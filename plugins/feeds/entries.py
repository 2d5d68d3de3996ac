"""What feeds of every format say of an item."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from plugins.views.body_html import body_html
from plugins.views.frame import FEED

if TYPE_CHECKING:
    from plugins.content_model.moment import Moment
    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Edition
    from plugins.views.prose import Prose
    from plugins.views.reader import Reader

# Stands in the key of a feed that its page does not lead to.
SILENT = "silent"


def silent_key(key: PageKey) -> PageKey:
    """Return the key of a feed that no page leads to, given that of one that its page offers."""
    return (*key[:2], SILENT, *key[2:])


def own_plan(name: str, owner: PageKey, reader: Reader) -> PagePlan | None:
    """
    Return the plan of a feed, offered or not.

    Args:
        name: Its format.
        owner: Key of the page it belongs to.
        reader: For whom.
    """
    key = (FEED, name, *owner)
    addresses = reader.addresses
    return addresses.get(key, reader.lang) or addresses.get(silent_key(key), reader.lang)


def entry_id(edition: Edition, reader: Reader) -> str:
    """
    Return the id of an entry, which outlives its address and title (RFC 4151).

    Args:
        edition: The item in one language.
        reader: For whom.
    """
    day = edition.date.day if edition.date else date(2000, 1, 1)
    return f"tag:{reader.site.settings.site_id},{day.isoformat()}:{edition.item}/{edition.lang}"


def instant(moment: Moment | None, reader: Reader) -> str:
    """Return a moment as feeds write it (RFC 3339); the epoch for none."""
    if moment is None:
        return "1970-01-01T00:00:00+00:00"
    return moment.first(reader.site.settings.timezone).isoformat()


def updated(edition: Edition, reader: Reader) -> str:
    """Return when an entry last changed."""
    zone = reader.site.settings.timezone
    moments = [moment for moment in (edition.date, edition.modified) if moment is not None]
    return instant(max(moments, key=lambda m: m.first(zone), default=None), reader)


def content(edition: Edition, reader: Reader) -> Prose:
    """Return the full text, in the edition's own language even in another one's feed."""
    return body_html(edition, reader.in_language(edition.lang), on_page=False)
