"""The stems of words after edits, looked for again only where they can be others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plugins.related_news.compounds import SHORTEST
from plugins.related_news.lexicon import Lexicon, packed
from plugins.related_news.stems import stem
from plugins.related_news.tokens import LEAST_KNOWN, Numbers, stems_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.related_news.tokens import Ints


def revised(old: Lexicon, words: list[str], before: Ints, after: Ints) -> tuple[Lexicon, Ints]:
    """
    Return a lexicon as it is after edits, and the words whose shared stems may be others now.

    A word is taken for a compound only of words that stand in several texts. So when such
    words come or go, the words that they are in are looked at again, and no others.

    Args:
        old: As it was.
        words: All words, those of *old* first.
        before: In how many texts each stood.
        after: In how many texts each stands.
    """
    known = {words[number] for number in np.flatnonzero(after >= LEAST_KNOWN).tolist()}
    changed = np.flatnonzero((before >= LEAST_KNOWN) != (after >= LEAST_KNOWN)).tolist()
    new = range(len(old.words), len(words))
    own_stems = {n: stem(words[n]) for n in {*changed, *new}}
    had, has = (known_stems(old, spread, own_stems) for spread in (before, after))
    needles = {words[n] for n in changed} | (had ^ has)
    again = {*new, *containing(words, needles)}
    numbers = Numbers(zip(old.stems, range(len(old.stems)), strict=True))
    found = {
        n: [numbers[one] for one in dict.fromkeys(stems_of(words[n], known, has, stem(words[n])))]
        for n in sorted(again)
    }
    made = replaced(old, words, [*numbers], found)
    shared = made.shared(after)
    was_shared = np.zeros(len(shared), bool)
    was_shared[: len(old.stems)] = old.shared(before)
    flipped = made.owners()[(shared != was_shared)[made.numbers]]
    others = [n for n in again if n < len(old.words) and found[n] != stems_at(old, n)]
    return made, np.union1d(flipped, np.array(others, np.int64))


def known_stems(old: Lexicon, spread: Ints, own_stems: dict[int, str]) -> set[str]:
    """Return the stems of words that stand in several texts."""
    several = np.flatnonzero(spread >= LEAST_KNOWN)
    numbers = several[several < len(old.words)]
    own = np.unique(old.numbers[old.starts[numbers]])
    found = {old.stems[number] for number in own.tolist()}
    return found | {own_stems[n] for n in several[len(numbers) :].tolist()}


def stems_at(one: Lexicon, number: int) -> list[int]:
    """Return the stems of a word."""
    found: list[int] = one.numbers[one.starts[number] : one.starts[number + 1]].tolist()
    return found


def containing(words: Sequence[str], needles: Iterable[str]) -> set[int]:
    """Return the words that any of *needles* is a part of, if it is long enough to be one."""
    text = "\n".join((*words, ""))
    ends = np.cumsum(np.fromiter(map(len, words), np.int64, len(words)) + 1)
    places = []
    for needle in needles:
        place = text.find(needle) if len(needle) >= SHORTEST else -1
        while place >= 0:
            places.append(place)
            place = text.find(needle, place + 1)
    return set(np.searchsorted(ends, places, side="right").tolist())


def replaced(
    old: Lexicon, words: list[str], stems: list[str], found: dict[int, list[int]]
) -> Lexicon:
    """Return a lexicon with the stems *found* for some words in place of those it had."""
    if not found:
        return old
    owners = old.owners()
    kept = ~np.isin(owners, [*found])
    starts, numbers = packed([*found.values()])
    all_owners = np.concatenate((owners[kept], np.repeat([*found], np.diff(starts))))
    order = np.argsort(all_owners, kind="stable")
    counts = np.bincount(all_owners, minlength=len(words))
    return Lexicon(
        words,
        stems,
        np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        np.concatenate((old.numbers[kept], numbers))[order],
    )
