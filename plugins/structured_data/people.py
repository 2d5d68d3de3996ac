"""People whose cards a page shows, whatever the page is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.people.panels import referred_to
from plugins.people.structured import person_node
from plugins.structured_data.article import is_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def people(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield the people whom a text names, and those who wrote it unless an article says so itself."""
    panel = referred_to(edition, reader)
    if panel is not None:
        authors = () if is_article(edition, reader) else panel.authors
        for card in (*authors, *panel.named):
            yield person_node(card)
