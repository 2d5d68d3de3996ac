"""The words of a text, as relatedness compares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.cache.fingerprints import fingerprint

if TYPE_CHECKING:
    from plugins.content_model.document import Document

# Names under which a document carries the words of its body, and a fingerprint of its text.
WORDS = "words"
MARK = "words mark"
WORD = re.compile(r"\w\w+")


def words_of(text: str) -> list[str]:
    """Return the words of *text* in small letters, those of one letter left out."""
    return WORD.findall(text.lower())


def body_words(document: Document) -> bytes:
    """
    Return the words of a document's body, one space between two.

    Kept so rather than counted: splitting at spaces is as quick as decoding numbers would
    be, and their order tells which words stand side by side.
    """
    return " ".join(words_of(document.body.plain)).encode()


def body_mark(document: Document) -> bytes:
    """Return a fingerprint of a document's body, by which to see that its words are the same."""
    return fingerprint(document.body.plain.encode())
