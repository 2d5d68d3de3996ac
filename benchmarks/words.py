"""Made-up words of two languages, as unevenly frequent as real ones."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from random import Random

from msgspec import Struct

LANGUAGES = ("nb", "en")
ONSETS = {
    "nb": (
        "b",
        "d",
        "f",
        "g",
        "h",
        "j",
        "k",
        "kl",
        "l",
        "m",
        "n",
        "r",
        "s",
        "sk",
        "st",
        "tr",
        "v",
    ),
    "en": ("b", "c", "ch", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "pl", "t", "th", "w"),
}
VOWELS = {
    "nb": ("a", "e", "i", "o", "u", "y", "æ", "ø", "å", "ei"),
    "en": ("a", "e", "i", "o", "u", "ea", "ou", "ee"),
}
ENDS = {
    "nb": ("", "", "n", "r", "t", "g", "lse", "ng", "sk"),
    "en": ("", "", "n", "r", "t", "s", "ng", "m", "ld"),
}
# How many words there are with that many syllables; the frequent ones are the short ones.
LENGTHS = ((60, 1), (700, 2), (3000, 3))
# Zipf's law as Mandelbrot mended it: the first few words are not as frequent as it had them.
SHIFT = 2.7


class Vocabulary(Struct, frozen=True):
    """Words, the most frequent first, and their frequencies added up."""

    words: tuple[str, ...]
    frequencies: tuple[float, ...]


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Return the vocabulary of one language, the same at every call and on every machine."""
    chance = Random(f"words {lang}")
    words: dict[str, None] = {}
    for count, syllables in LENGTHS:
        while len(words) < count:
            parts = (
                chance.choice(ONSETS[lang]) + chance.choice(VOWELS[lang]) for _ in range(syllables)
            )
            words["".join(parts) + chance.choice(ENDS[lang])] = None
    frequencies = accumulate(1 / (rank + SHIFT) for rank in range(len(words)))
    return Vocabulary(tuple(words), tuple(frequencies))


def words(chance: Random, lang: str, count: int) -> list[str]:
    """Return *count* words of a language, as frequent as its vocabulary says."""
    known = vocabulary(lang)
    return chance.choices(known.words, cum_weights=known.frequencies, k=count)


def phrase(chance: Random, lang: str, count: int) -> str:
    """Return *count* words that begin with a capital letter."""
    text = " ".join(words(chance, lang, count))
    return text[0].upper() + text[1:]


def paragraph(chance: Random, lang: str, count: int) -> str:
    """Return about *count* words in sentences, with a comma here and there."""
    sentences: list[str] = []
    left = count
    while left > 0:
        length = min(left, chance.randint(8, 20))
        first, second = phrase(chance, lang, (length + 1) // 2), words(chance, lang, length // 2)
        sentences.append(", ".join(filter(None, (first, " ".join(second)))) + ".")
        left -= length
    return " ".join(sentences)
