"""The forms that a term takes in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.languages.defaults import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.glossary.entries import Word

# Endings of nouns and adjectives: behind e or a, behind anything else. A form that does not
# exist does no harm, for nobody writes it.
NORWEGIAN = (
    ("n", "ns", "a", "as", "r", "rs", "ne", "nes", "t", "s"),
    ("en", "ens", "et", "ets", "a", "as", "er", "ers", "ene", "enes", "e", "t", "s"),
)
DANISH = (
    ("n", "ns", "t", "ts", "r", "rs", "rne", "rnes", "ne", "s"),
    ("en", "ens", "et", "ets", "er", "ers", "erne", "ernes", "ene", "enes", "e", "t", "s"),
)
SWEDISH = (
    ("n", "ns", "t", "ts", "r", "rs", "rna", "rnas", "na", "nas", "s"),
    ("en", "ens", "et", "ets", "ar", "arna", "arnas", "er", "erna", "ernas", "a", "t", "s"),
)
ENDINGS = {
    "nb": NORWEGIAN,
    "nn": (NORWEGIAN[0], (*NORWEGIAN[1], "ar", "ars", "ane", "anes")),
    "da": DANISH,
    "sv": SWEDISH,
    "en": (("s",), ("s", "es")),
}
# What takes the first set of endings; another vowel may take either.
WEAK = re.compile(r"[ae]$")
VOWEL = re.compile(r"[iouyæøåäö]$")
ENGLISH_Y = re.compile(r"(?<=[^aeiou])y$")
# In Swedish the plural takes the place of a final a: klinik, but skola, skolor.
SWEDISH_A = re.compile(r"a$")


def forms(word: Word, lang: str) -> Iterator[str]:
    """
    Yield what stands for a term in texts of its language: itself, its forms, the usual endings.

    Args:
        word: The term.
        lang: Its language.
    """
    term = " ".join(word.term.split())
    yield term
    yield from word.forms
    yield from with_endings(term, primary(lang))


def with_endings(term: str, language: str) -> Iterator[str]:
    """Yield a term with every usual ending of its language at its last word."""
    weak, strong = ENDINGS.get(language, ((), ()))
    if not WEAK.search(term):
        weak = (*weak, *strong) if VOWEL.search(term) else strong
    yield from (term + ending for ending in weak)
    if language == "en" and ENGLISH_Y.search(term):
        yield ENGLISH_Y.sub("ies", term)
    if language == "sv" and SWEDISH_A.search(term):
        yield from (SWEDISH_A.sub(ending, term) for ending in ("or", "ors", "orna", "ornas"))
