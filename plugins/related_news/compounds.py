"""The words that a Scandinavian compound is made of: "helseklynge" is about a "klynge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

# A part must have this many letters: shorter words begin and end half of all others.
SHORTEST = 4
# What may stand between two parts: "virksomhet-s-plan", "barn-e-hage".
LINKS = ("", "s", "e")
# Syllables that end words and are words too.
NO_PARTS = frozenset(
    ("else", "ende", "ande", "heten", "heter", "lige", "ligt", "løse", "inger", "ingen", "eren")
)


def parts(word: str, heads: Container[str], tails: Container[str]) -> tuple[str, ...]:
    """
    Return the two words that *word* is made of, none if it is not plainly so.

    The longest last part counts, for it says what the thing is.

    Args:
        word: In small letters.
        heads: Words that stand alone in the archive.
        tails: Likewise; their stems if *word* is a stem itself.
    """
    for start in range(SHORTEST, len(word) - SHORTEST + 1):
        tail = word[start:]
        if tail not in tails or tail in NO_PARTS:
            continue
        for link in LINKS:
            head = word[: start - len(link)]
            if word[:start].endswith(link) and len(head) >= SHORTEST and head in heads:
                return head, tail
    return ()
