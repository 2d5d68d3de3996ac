"""
The words of many texts as numbers.

One by one, words are looked up as quickly as Python can; here all of some hundred texts are
compared with one another in a few steps, and only different ones are looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.tokens import Ints, Numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Words = NDArray[np.uint64]

# Texts at a time.
SOME = 500
# Bytes compared at a time, and a mask for so many of them.
BYTES = 8
MASKS = np.array([(1 << 8 * count) - 1 for count in range(BYTES + 1)], np.uint64)
# Odd numbers without a pattern, whose products have none either.
FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
HALF = np.uint64(32)


class Numbered(Struct, frozen=True):
    """
    Texts as the numbers of their words.

    Attributes:
        numbers: Of all words, one text after the other.
        starts: Where each text begins, and where the last ends.
    """

    numbers: Ints
    starts: Ints

    def owners(self) -> Ints:
        """Return the text that each word stands in."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def parts(self) -> Iterator[Numbered]:
        """Yield :data:`SOME` texts after the others, for arrays that need not be large."""
        for start in range(0, len(self.starts) - 1, SOME):
            starts = self.starts[start : start + SOME + 1]
            yield Numbered(self.numbers[starts[0] : starts[-1]], starts - starts[0])

    def first(self, counts: Ints) -> Numbered:
        """Return of each text as many words as *counts* says, from its beginning."""
        starts = np.concatenate(([0], np.cumsum(counts)))
        places = np.arange(starts[-1]) + np.repeat(self.starts[:-1] - starts[:-1], counts)
        return Numbered(self.numbers[places], starts)


def in_one(rows: Sequence[Ints]) -> Numbered:
    """Return *rows* of numbers, one after the other."""
    starts = np.cumsum([0, *map(len, rows)])
    return Numbered(np.concatenate([np.zeros(0, np.int32), *rows]), starts)


def joined(parts: Sequence[Numbered]) -> Numbered:
    """Return the texts of all *parts*."""
    lengths = [np.zeros(1, np.int64), *(np.diff(part.starts) for part in parts)]
    return Numbered(
        np.concatenate([np.zeros(0, np.int32), *(part.numbers for part in parts)]),
        np.cumsum(np.concatenate(lengths)),
    )


def numbered_texts(texts: Sequence[bytes], numbers: Numbers) -> Numbered:
    """
    Return each text as the numbers of its words.

    Args:
        texts: Words with spaces between them.
        numbers: Of words, to which new ones are added in the order of the texts.
    """
    return joined(
        [
            numbered_some(texts[start : start + SOME], numbers)
            for start in range(0, len(texts), SOME)
        ]
    )


def numbered_some(texts: Sequence[bytes], numbers: Numbers) -> Numbered:
    """Return a few texts as the numbers of their words, new ones added to *numbers*."""
    text = b" ".join((b"", *texts, b" " * BYTES))
    letters = np.frombuffer(text, np.uint8) != ord(" ")
    edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
    words, ends = edges[::2], edges[1::2]
    begins = np.cumsum([1, *(len(one) + 1 for one in texts)])
    starts = np.searchsorted(words, begins)
    first = first_alike(hashes_of(text, words, ends - words))
    if not are_alike(text, words, ends - words, first):
        found = [numbers[word] for word in text.decode().split()]
        return Numbered(np.array(found, np.int32), starts)
    different = np.flatnonzero(first == np.arange(len(first)))
    spans = zip(words[different].tolist(), ends[different].tolist(), strict=True)
    number_of = np.zeros(len(first), np.int32)
    number_of[different] = [numbers[text[start:end].decode()] for start, end in spans]
    return Numbered(number_of[first], starts)


def window(text: bytes, places: Ints, lengths: Ints) -> Words:
    """Return the letters at *places* as numbers, at most eight of them in one."""
    every: Words = np.ndarray(len(text) - BYTES + 1, "<u8", text, strides=(1,))
    return np.asarray(every[places] & MASKS[np.minimum(lengths, BYTES)])


def hashes_of(text: bytes, words: Ints, lengths: Ints) -> Words:
    """Return a hash of each word, from where it begins and how long it is."""
    mixed = window(text, words, lengths) * np.uint64(FACTORS[0])
    longer, done = np.flatnonzero(lengths > BYTES), BYTES
    while len(longer):
        more = window(text, words[longer] + done, lengths[longer] - done)
        before = mixed[longer]
        mixed[longer] = ((before ^ before >> HALF) + more) * np.uint64(FACTORS[1])
        done += BYTES
        longer = longer[lengths[longer] > done]
    return mixed


def first_alike(hashes: Words) -> Ints:
    """Return for each of *hashes* the place of the first that is the same."""
    first = np.zeros(len(hashes), np.int64)
    left = np.arange(len(hashes))
    while len(left):
        own = hashes[left]
        bits = max(4, len(left).bit_length())
        # Another factor would do as well; where two hashes meet, the next round parts them.
        mixed = (own ^ own >> HALF) * np.uint64(FACTORS[2] + 2 * len(left))
        slots = mixed >> np.uint64(64 - bits)
        table = np.zeros(1 << bits, np.int64)
        table[slots[::-1]] = left[::-1]
        first[left] = table[slots]
        left = left[hashes[first[left]] != own]
    return first


def are_alike(text: bytes, words: Ints, lengths: Ints, first: Ints) -> bool:
    """
    Return whether each word is the same, letter by letter, as the *first* it is taken for.

    Up to eight letters make a hash that no other ones make, so only longer words are looked at.
    """
    if (lengths != lengths[first]).any():
        return False
    places, done = np.flatnonzero(lengths > BYTES), 0
    while len(places):
        rest = lengths[places] - done
        one, other = (window(text, words[at] + done, rest) for at in (places, first[places]))
        if (one != other).any():
            return False
        done += BYTES
        places = places[rest > BYTES]
    return True
