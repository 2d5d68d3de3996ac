"""The words of a text that may be part of a name: those not all in small letters."""

from __future__ import annotations

import re
from itertools import filterfalse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.document import Document

CAPITALS = "capitals"
WORD = re.compile(r"\w+")


def capitals(document: Document) -> bytes:
    """
    Return the words of a document that may be part of a name, each once, in order.

    Few words are, so a text without the words of a name is never read for it.
    """
    return " ".join(sorted(capital_words(document.body.plain.split()))).encode()


def capital_words(words: Iterable[str]) -> set[str]:
    """Return the words that are not all in small letters, without what stands around them."""
    raised = filterfalse(str.islower, words)
    return {*filterfalse(str.islower, WORD.findall(" ".join(raised)))}
