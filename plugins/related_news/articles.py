"""What ranking knows of an item, wherever it comes from: a site, or a file of articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable


class Text(Struct, frozen=True, array_like=True):
    """
    An article in one language.

    Attributes:
        title: Headline.
        lead: The lead, and the words of its terms in this language.
        body: Words of the body, in small letters, one space between two; or what reads them.
        mark: Fingerprint of the body, if it is known.
    """

    title: str
    lead: str = ""
    body: bytes | Callable[[], bytes] = b""
    mark: bytes = b""

    def words(self) -> bytes:
        """
        Return the words of the body.

        Raises:
            plugins.cache.sealed_file.DamagedCacheError: If they are not what was stored.
        """
        return self.body() if callable(self.body) else self.body


class Article(Struct, frozen=True, array_like=True):
    """
    An article in all its languages.

    Attributes:
        id: What it is known by; the last resort where articles are equal.
        texts: By language.
        day: Ordinal of the day it was published; 0 for none.
        category: Id of its category.
        tags: Ids of its tags.
        entities: Ids of the clusters, projects and people it is about.
    """

    id: str
    texts: dict[str, Text]
    day: int = 0
    category: str = ""
    tags: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()


def in_order(articles: Iterable[Article]) -> list[Article]:
    """Return *articles* in the order in which equals are ranked: newest first, then by id."""
    return sorted(articles, key=lambda article: (-article.day, article.id))
