"""The body of an article in the Markdown that all sides understand, and its front matter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.corpus import Text

# Before which paragraphs a heading stands, and after which ones the other parts.
HEADINGS = {2: 0, 4: 1, 6: 2}
QUOTED, LINKED, POINTS, STRONG, OUTWARD = 0, 1, 3, 4, 5
OUTWARD_LINK = "[example.org](https://example.org/)"


def body(text: Text, link: str, picture: str) -> str:
    """
    Return the body of an article.

    Args:
        text: What it says.
        link: Address of the article it links to, as the side writes it.
        picture: Address of its picture, as the side writes it; empty for none.
    """
    parts: list[str] = []
    for number, words in enumerate(text.paragraphs):
        if number in HEADINGS:
            parts.append(f"## {text.headings[HEADINGS[number]]}")
        more = {
            QUOTED: f'"{text.quote}."',
            LINKED: f"[{text.link_words}]({link}).",
            STRONG: f"**{text.quote}**, *{text.link_words}*.",
            OUTWARD: f"{OUTWARD_LINK}.",
        }.get(number)
        parts.append(f"{words} {more}" if more else words)
        if number == QUOTED and picture:
            parts.append(f"![{text.picture_words}]({picture})")
        if number == POINTS:
            parts.append("\n".join(f"- {point}" for point in text.points))
    return "\n\n".join(parts) + "\n"


def front_matter(fields: Mapping[str, object]) -> str:
    """Return YAML front matter; its values are written as JSON, which is YAML too."""
    lines = (f"{name}: {json.dumps(v, ensure_ascii=False)}" for name, v in fields.items())
    return "\n".join(("---", *lines, "---", "", ""))
