"""What parsing a text depends on besides the text."""

from __future__ import annotations

from msgspec import Struct


class TextRules(Struct, frozen=True, kw_only=True):
    """
    The settings of the language a text is in, as far as they change its HTML.

    Attributes:
        quotes: Opening and closing mark that straight double quotes become.
        credits: Words that begin a picture credit ("Foto").
    """

    quotes: tuple[str, str] = ("“", "”")
    credits: tuple[str, ...] = ()
