"""A language the site is published in."""

from __future__ import annotations

from msgspec import Struct


class Language(Struct, frozen=True, kw_only=True):
    """
    One entry of ``LANGUAGES``.

    Attributes:
        tag: BCP 47 tag; also the language part of file names and the first URL segment.
        locale: CLDR locale that dates, numbers and sorting follow.
        name: The language's name in itself ("Norsk").
        site_name: Name of the site in this language.
        tagline: One line on what the site is about.
        direction: ``ltr`` or ``rtl``.
        words: URL words by page key ("news" → "nyheter"); the key itself where none is set.
        quotes: Opening and closing mark that straight double quotes become.
        credits: Words that begin a picture credit ("Foto").
        letters: How addresses spell letters, where that is not the usual way (å→a, ø→o, æ→ae).
    """

    tag: str
    locale: str
    name: str
    site_name: str
    tagline: str = ""
    direction: str = "ltr"
    words: dict[str, str] = {}
    quotes: tuple[str, str] = ("“", "”")
    credits: tuple[str, ...] = ()
    letters: dict[str, str] = {}

    def word(self, key: str) -> str:
        """Return the URL word for *key*."""
        return self.words.get(key, key)
