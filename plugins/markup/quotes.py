"""Straight quotation marks turned into the ones of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# The engines know English marks alone. Marks the writer typed are set aside, as marks that
# nobody types, so that only those an engine made of straight ones are changed. They must be
# punctuation themselves: an engine looks at what stands beside an emphasis.
OPENING, CLOSING = "\u2e09", "\u2e0a"


def with_quotes(to_html: Callable[[str], str], text: str, quotes: tuple[str, str]) -> str:
    """
    Return the HTML of *text*, its straight double quotes set as *quotes*.

    Args:
        to_html: A Markdown engine with smart punctuation.
        text: Markdown.
        quotes: Opening and closing mark of the language.
    """
    if '"' not in text:
        return to_html(text)  # the engine makes no marks then
    # Not str.translate: it takes thirty times as long over a text that is not ASCII.
    aside = text.replace("“", OPENING).replace("”", CLOSING)

    html = to_html(aside).replace("&ldquo;", "“").replace("&rdquo;", "”")
    pieces = html.split("“")
    closed = [piece.replace("”", quotes[1]) for piece in pieces]
    for number, piece in enumerate(pieces[:-1]):
        closed[number] += opening(piece[-1:], quotes)
    return "".join(closed).replace(OPENING, "“").replace(CLOSING, "”")


def opening(before: str, quotes: tuple[str, str]) -> str:
    """
    Return what an opening mark becomes that an engine has made.

    What stands right behind a letter opens nothing, and behind a digit it means inches.

    Args:
        before: The sign before it.
        quotes: Opening and closing mark of the language.
    """
    if before.isdecimal():
        return "&quot;"
    return quotes[1] if before.isalpha() else quotes[0]
