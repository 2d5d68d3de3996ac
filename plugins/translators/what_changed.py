"""What changed between two wordings of a text, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.front_matter.split import SplitError, decode, split
from plugins.front_matter.yaml_text import YamlError
from plugins.markup.revision import revision_of
from plugins.parsing.parse import read_header

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# The fields that are words, in the order of :func:`plugins.parsing.parse.translatable`.
FIELDS = ("title", "summary", "image_alt", "image_caption")
BLOCK = re.compile(r"\n\s*\n")
# Words to show on either side of a change.
AROUND = 6
GAP = "…"


class Kind(StrEnum):
    """Whether words are in both wordings, in the old one alone, or in the new one alone."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(Struct, frozen=True):
    """Words, and in which of the two wordings they are."""

    kind: Kind
    text: str


Change = tuple[Piece, ...]


class Wording(Struct, frozen=True, kw_only=True):
    """
    The translatable text of a file.

    Attributes:
        revision: Its fingerprint.
        blocks: Its fields and paragraphs, white space folded.
    """

    revision: str
    blocks: tuple[str, ...]


def wording(raw: bytes) -> Wording | None:
    """Return the translatable text of a file, ``None`` if the file cannot be read."""
    try:
        halves = split(decode(raw))
        fields = read_header(halves)
    except (SplitError, YamlError):
        return None
    if not isinstance(fields, dict):
        return None
    said = [None if fields.get(name) is None else str(fields[name]) for name in FIELDS]
    blocks = [" ".join((text or "").split()) for text in (*said, *BLOCK.split(halves.text))]
    return Wording(
        revision=revision_of(said, halves.text), blocks=tuple(block for block in blocks if block)
    )


def changes(old: Wording, new: Wording) -> list[Change]:
    """
    Return what changed, one change for each paragraph with any.

    Args:
        old: The wording as it was.
        new: The wording as it is.
    """
    found: list[Change] = []
    matcher = SequenceMatcher(None, old.blocks, new.blocks, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        before, after = old.blocks[start:end], new.blocks[new_start:new_end]
        if len(before) == len(after):
            found += [compared(one, other) for one, other in zip(before, after, strict=True)]
        else:
            found.append(compared(" ¶ ".join(before), " ¶ ".join(after)))
    return found


def compared(old: str, new: str) -> Change:
    """Return the words of two paragraphs as they are in one of them, or in both."""
    before, after = old.split(), new.split()
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    codes = matcher.get_opcodes()
    for number, (tag, start, end, new_start, new_end) in enumerate(codes):
        if tag == "equal":
            words = shortened(before[start:end], first=number == 0, last=number == len(codes) - 1)
            pieces.append(Piece(Kind.SAME, " ".join(words)))
        else:
            pieces += said(Kind.GONE, before[start:end])
            pieces += said(Kind.NEW, after[new_start:new_end])
    return tuple(pieces)


def said(kind: Kind, words: Sequence[str]) -> Iterator[Piece]:
    """Yield words as a piece, nothing for none."""
    if words:
        yield Piece(kind, " ".join(words))


def shortened(words: list[str], *, first: bool, last: bool) -> list[str]:
    """Return words that did not change, only those near a change."""
    head = [] if first else words[:AROUND]
    tail = [] if last else words[-AROUND:]
    if len(words) <= len(head) + len(tail):
        return words
    return [*head, GAP, *tail]


def as_text(change: Change) -> str:
    """Return a change in one line: ``[-what is gone-]`` and ``{+what is new+}``."""
    marks = {Kind.SAME: "{}", Kind.GONE: "[-{}-]", Kind.NEW: "{{+{}+}}"}
    return " ".join(marks[piece.kind].format(piece.text) for piece in change)
