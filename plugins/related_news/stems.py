"""
What a word of a Scandinavian language has in common with its inflected forms.

Light on purpose: endings of nouns and adjectives, and the commonest of verbs. A stemmer
that takes off all it can makes one word of many ("nyhet", "nye"); here the full form always
counts as well, and a stem only adds to it.
"""

from __future__ import annotations

STEMMED = frozenset(("nb", "nn", "no", "da", "sv"))
ENDINGS = frozenset(
    (
        *("ingene", "ingens", "elsene", "hetene"),
        *("erene", "erne", "ande", "ende", "ingen", "inga", "elsen", "heten", "heter"),
        *("enes", "anes", "ene", "ane", "ens", "ets", "ers", "ing", "else", "het"),
        *("en", "et", "er", "ar", "es", "a", "e", "s"),
    )
)
LONGEST = max(map(len, ENDINGS))
# What is left of a word must be long enough to mean something.
SHORTEST = 4
# Endings that are taken off but for these letters, by which words that are derived alike
# stay together: "vurdering" and "vurderingen", yet not "vurderer".
KEPT = {
    "ingene": "ing",
    "ingens": "ing",
    "ingen": "ing",
    "inga": "ing",
    "ing": "ing",
    "elsene": "els",
    "elsen": "els",
    "else": "els",
    "hetene": "het",
    "heten": "het",
    "heter": "het",
    "het": "het",
}


def has_stems(lang: str) -> bool:
    """Return whether words of *lang* are stemmed."""
    return lang.partition("-")[0].lower() in STEMMED


def stem(word: str) -> str:
    """Return the stem of a Scandinavian *word*, itself if it has no ending that we know."""
    # The longest first, so that the first that fits is the whole ending.
    for start in range(max(1, len(word) - LONGEST), len(word)):
        ending = word[start:]
        if ending in ENDINGS:
            rest = word[:start] + KEPT.get(ending, "")
            if len(rest) >= SHORTEST:
                return undoubled(rest)
    return word


def undoubled(rest: str) -> str:
    """Return a stem without the second of two like consonants: "programm" is "program"."""
    doubled = rest[-1] == rest[-2] and rest[-1] in "bdfgklmnprst"
    return rest[:-1] if doubled and len(rest) > SHORTEST else rest
