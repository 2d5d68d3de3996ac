"""The address of an item's page, and the file it is written to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from plugins.languages.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.content_model.document import Document
    from plugins.content_model.kind import Kind
    from plugins.content_model.language import Language

DATE_PREFIX = re.compile(r"^\d{4}(?:-\d{2}){0,2}-(?=.)")
INDEX = "index.html"
# Signs that stand in an address as they are, besides letters and digits.
SAFE = "/=&:@!$'()*+,;~-._"
# Most addresses are made of these alone, and looking is quicker than quoting.
PLAIN = re.compile(rf"[A-Za-z0-9{re.escape(SAFE)}]*")
# Names of items whose slugs are kept in mind.
REMEMBERED = 100_000


class UrlWords(dict[str, str]):
    """
    The words of a URL pattern in one language.

    A dictionary only so that ``str.format_map`` asks it; ``{news}`` becomes "nyheter".
    """

    def __init__(self, language: Language, **fixed: str) -> None:
        super().__init__(fixed, lang=language.tag)
        self.language = language

    def __missing__(self, key: str) -> str:
        return self.language.word(key)


def address(pattern: str, language: Language, **fixed: str) -> str:
    """
    Return the address a pattern stands for, relative to the site, not yet quoted.

    Args:
        pattern: E.g. ``{lang}/{news}/{slug}/``.
        language: Fills in ``{lang}`` and the words.
        fixed: Fills in the rest.
    """
    return pattern.format_map(UrlWords(language, **fixed))


def save_as(url: str) -> str:
    """Return the file that a host shows at *url*."""
    return url + INDEX if url.endswith("/") or not url else url


def quoted(url: str) -> str:
    """Return an address as it stands in a link: ``#`` and ``?`` in it are part of a name."""
    return url if PLAIN.fullmatch(url) else quote(url, safe=SAFE)


def slug_of(document: Document, item: str, letters: Mapping[str, str] | None = None) -> str:
    """
    Return the slug of a document: as written, else made from the file's name.

    A name changes less often than a headline.  Under Pelican's header the headline it
    is, as Pelican does it, so that addresses survive the move.

    Args:
        document: The document.
        item: Id of its item.
        letters: How its language spells letters in addresses.
    """
    if document.metadata.slug:
        return document.metadata.slug
    if document.classic:
        return slugify(document.metadata.title, letters) or "item"
    return slug_of_name(item.rpartition("/")[2], tuple(letters.items()) if letters else ())


@lru_cache(maxsize=REMEMBERED)
def slug_of_name(name: str, letters: tuple[tuple[str, str], ...]) -> str:
    """
    Return the slug made from the name of an item, which each of its languages asks for twice.

    Args:
        name: Last part of its id.
        letters: How a language spells letters in addresses.
    """
    spelt = dict(letters)
    return slugify(DATE_PREFIX.sub("", name), spelt) or slugify(name, spelt) or "item"


def item_address(kind: Kind, language: Language, slug: str) -> str:
    """Return the address of an item's page, not yet quoted."""
    return address(kind.url, language, slug=slug)
