"""Straight quotation marks turned into the ones of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# The engines know English marks alone. Marks the writer typed are set aside as signs that
# no source may hold, so that only those an engine made of straight ones are changed.
ASIDE = str.maketrans({"“": "\ue010", "”": "\ue011"})
BACK = str.maketrans({"\ue010": "“", "\ue011": "”"})


def with_quotes(to_html: Callable[[str], str], text: str, quotes: tuple[str, str]) -> str:
    """
    Return the HTML of *text*, its straight double quotes set as *quotes*.

    Args:
        to_html: A Markdown engine with smart punctuation.
        text: Markdown.
        quotes: Opening and closing mark of the language.
    """
    if quotes == ("“", "”"):
        return to_html(text)
    html = to_html(text.translate(ASIDE))
    marks = {"“": quotes[0], "”": quotes[1], "&ldquo;": quotes[0], "&rdquo;": quotes[1]}
    for mark, own in marks.items():
        html = html.replace(mark, own)
    return html.translate(BACK)
