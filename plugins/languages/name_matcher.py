"""
Names found in running text: whole words, the longest name first.

The names are kept by their first word, so that a text costs as much as it has words, however
many names there are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORD = re.compile(r"\w+")
# A break within a name, as HTML has it.
BREAK = r"(?:\s|&nbsp;)+"
# A hyphen between letters makes one word of what stands on either side.
BEFORE, AFTER = r"(?<!\w)(?<!\w-)", r"(?!-?\w)"
# What a sentence may begin behind, quotation marks and brackets aside.
SENTENCE = re.compile(r"(?:^|[.!?:…])[\s\"'“”«»„(\[–—-]*$")
REMEMBERED = 20_000


class Key(NamedTuple):
    """What a name stands for: whose name it is (``glossary``), and which of theirs."""

    of: str
    id: str


class Found(NamedTuple):
    """A name in a text: where it begins and ends, and what it stands for."""

    start: int
    end: int
    key: Key


class NameMatcher:
    """
    Finds names in text.

    A name that begins with a small letter is found with a capital one where a sentence
    begins; elsewhere capitals are part of a name: "cluster" is not in "Oslo Cancer Cluster".

    Args:
        names: Each name with what it stands for, in plain text; of two for one name the
            first counts.
    """

    def __init__(self, names: Iterable[tuple[str, Key]]) -> None:
        by_first: dict[str, dict[str, Key]] = {}
        for name, key in names:
            written = escape(" ".join(name.split()), quote=False)
            first = WORD.search(written)
            if first is not None and first.start() == 0:
                by_first.setdefault(first[0].casefold(), {}).setdefault(written, key)
        self.by_first = {
            first: sorted(found.items(), key=lambda entry: (-len(entry[0]), entry[0]))
            for first, found in by_first.items()
        }
        self.spelt = {
            first: frozenset(word[0] for name in found if (word := WORD.match(name)))
            for first, found in by_first.items()
        }

    def within(self, text: str) -> NameMatcher | None:
        """
        Return what finds those names alone that might be in a text, ``None`` if none might.

        What is left to look for in the parts of the text costs little then.
        """
        present = self.by_first.keys() & set(WORD.findall(text.casefold()))
        if not present:
            return None
        narrow = NameMatcher(())
        narrow.by_first = {first: self.by_first[first] for first in present}
        narrow.spelt = {first: self.spelt[first] for first in present}
        return narrow

    def keys(self) -> set[Key]:
        """Return what the names stand for."""
        return {key for found in self.by_first.values() for _, key in found}

    def may_be_in(self, html: str) -> bool:
        """Return whether any name might be in a text: quick, and never wrong when it says no."""
        return self.finder().search(html) is not None

    def finder(self) -> re.Pattern[str]:
        """Return what finds the first words of the names."""
        return first_words(frozenset().union(*self.spelt.values()))

    def find(self, html: str) -> Iterator[Found]:
        """
        Yield the names in a text, in order; none within another.

        Args:
            html: Text without elements, as HTML has it.
        """
        end = 0
        for word in self.finder().finditer(html):
            if word.start() < end:
                continue
            for name, key in self.by_first.get(word[0].casefold(), ()):
                match = pattern(name).match(html, word.start())
                if match and is_as_written(name, match):
                    end = match.end()
                    yield Found(match.start(), end, key)
                    break


@lru_cache(maxsize=REMEMBERED)
def first_words(words: frozenset[str]) -> re.Pattern[str]:
    """Return what finds any of *words*, those in small letters with a capital as well."""
    capital = {word[0].upper() + word[1:] for word in words if word[0].islower()}
    either = "|".join(re.escape(word) for word in sorted(words | capital))
    return re.compile(rf"\b(?:{either})\b" if either else r"(?!)")


@lru_cache(maxsize=REMEMBERED)
def pattern(name: str) -> re.Pattern[str]:
    """Return what finds a name, its first letter in either case if it is written small."""
    words = [re.escape(word) for word in name.split()]
    if name[0].islower():
        words[0] = f"[{name[0]}{re.escape(name[0].upper())}]" + re.escape(
            name.split(maxsplit=1)[0][1:]
        )
    return re.compile(BEFORE + BREAK.join(words) + AFTER)


def is_as_written(name: str, match: re.Match[str]) -> bool:
    """Return whether a capital that the name has not stands where a sentence begins."""
    if match[0][0] == name[0]:
        return True
    return SENTENCE.search(match.string, 0, match.start()) is not None
