"""Straight quotation marks turned into the ones of the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# The engines know English marks alone. Marks the writer typed are set aside, as marks that
# nobody types, so that only those an engine made of straight ones are changed. They must be
# punctuation themselves: an engine looks at what stands beside an emphasis.
OPENING, CLOSING = "\u2e09", "\u2e0a"
MADE = re.compile("“|”|&[lr]dquo;")
OPENINGS = frozenset(("“", "&ldquo;"))


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
    marks = {"“": quotes[0], "”": quotes[1], "&ldquo;": quotes[0], "&rdquo;": quotes[1]}
    # Not str.translate: it takes thirty times as long over a text that is not ASCII.
    aside = text.replace("“", OPENING).replace("”", CLOSING)

    def mark(match: re.Match[str]) -> str:
        # What stands right behind a letter opens nothing, and behind a digit it means inches.
        before = match.string[match.start() - 1 : match.start()]
        if match[0] in OPENINGS and before.isdecimal():
            return "&quot;"
        return quotes[1] if match[0] in OPENINGS and before.isalpha() else marks[match[0]]

    html = MADE.sub(mark, to_html(aside))
    return html.replace(OPENING, "“").replace(CLOSING, "”")
