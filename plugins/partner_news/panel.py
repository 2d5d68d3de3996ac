"""Where an item was first published, on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.languages.formats import language_name
from plugins.pipeline.extension_points import Panel
from plugins.views.values import DateView  # msgspec reads the annotations

if TYPE_CHECKING:
    from plugins.content_model.document import FirstPublished
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


class SourcePanel(Struct, frozen=True, kw_only=True):
    """
    Where an item was first published.

    Attributes:
        publisher: By whom.
        url: At which address.
        date: When, if that is known.
        lang: In which language, if that is another than the page's.
        lang_name: What that language is called in the reader's.
    """

    publisher: str
    url: str
    date: DateView | None
    lang: str
    lang_name: str


def panels(settings: object) -> list[Panel]:
    """Return the panel."""
    del settings
    return [Panel(name="source", compose=source_panel)]


def source_panel(edition: Edition, reader: Reader) -> SourcePanel | None:
    """Return where an item was first published; nothing if that was here."""
    source = source_of(edition, reader)
    if source is None:
        return None
    lang = source.lang or edition.original
    other = lang if lang.split("-")[0] != reader.lang.split("-")[0] else ""
    return SourcePanel(
        publisher=source.publisher,
        url=source.url,
        date=reader.date(source.date),
        lang=other,
        lang_name=language_name(other, reader.language.locale) if other else "",
    )


def source_of(edition: Edition, reader: Reader) -> FirstPublished | None:
    """Return the source that an edition states, or its original does."""
    original = reader.site.items[edition.item].editions.get(edition.original)
    return edition.metadata.source or (original.metadata.source if original else None)
