"""Which wording a translation was made from."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from plugins.markup.white_space import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

# Where a link or a picture leads is not wording, nor is what is said to a check.
# Each with what must be in a text for it to be worth a search.
TARGETS = (
    ("style-off", re.compile(r"<!--[ \t]*style-off.*?-->", re.DOTALL), ""),
    ("](", re.compile(r"\]\((?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)"), "]("),
    ("[[", re.compile(r"\[\[[^\]|]*\|"), "[[|"),
    ("]:", re.compile(r"^(\s*\[[^\]^][^\]]*\]:)[ \t]*\S+", re.MULTILINE), r"\1"),
)
LENGTH = 7


def revision_of(texts: Iterable[str | None], body: str) -> str:
    """
    Return the fingerprint of what a translator would have to translate.

    It changes with the wording alone: neither white space nor addresses nor any other
    field of the front matter alters it, and it is the same under every Markdown engine.

    Args:
        texts: Title, summary, captions and the like, in a fixed order.
        body: The Markdown text.

    Returns:
        The first seven hexadecimal digits of a SHA-256, as ``translated_from`` holds them.
    """
    for sign, pattern, bare in TARGETS:
        if sign in body:
            body = pattern.sub(bare, body)
    words = [folded(text or "") for text in (*texts, body)]
    return sha256("\x00".join(words).encode()).hexdigest()[:LENGTH]
