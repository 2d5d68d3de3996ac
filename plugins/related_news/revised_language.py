"""A language after edits, with work only where they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from plugins.related_news.batch import Told, counted, pair_counts, stem_counts
from plugins.related_news.language import Language, Reading, Revised, read
from plugins.related_news.postings import PAIR, STEM, TITLE_PAIR, WORD, Postings
from plugins.related_news.revised_lexicon import revised as revised_lexicon
from plugins.related_news.stems import has_stems
from plugins.related_news.tokens import Numbers
from plugins.related_news.weights import step, weights
from plugins.related_news.word_pairs import holding_pairs, title_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.articles import Text
    from plugins.related_news.lexicon import Lexicon
    from plugins.related_news.tokens import Bools, Floats, Ints


def revised(
    old: Language, texts: Sequence[Text | None], places: Ints, lang: str
) -> Revised | None:
    """
    Return a language after edits, just as it would be made anew but for numbers of words.

    Args:
        old: As it was.
        texts: The texts, by row; ``None`` where an article has none.
        places: The row of each old row whose article is as it was; -1 for the others.
        lang: The language.

    Returns:
        The language; ``None`` if so many texts came or went that every word tells something
        else.
    """
    count = sum(text is not None for text in texts)
    if step(count) != step(old.texts):
        return None
    fresh = np.setdiff1d(np.arange(len(texts)), places)
    numbers = Numbers(zip(old.lexicon.words, range(len(old.lexicon.words)), strict=True))
    reading = read(fresh, texts, numbers)
    words = [*numbers]
    rest = old.postings.moved(places)
    before = old.spread(WORD, len(words))
    after = Language(old.lexicon, rest, count).spread(WORD, len(words))
    after += counted(reading.bodies).spread(len(words))

    again = holding_pairs(rest, reading.titles, texts, words)
    lexicon = replace(old.lexicon, words=words)
    shared = np.zeros(0, bool)
    if has_stems(lang):
        lexicon, others = revised_lexicon(old.lexicon, words, before, after)
        again = np.union1d(again, rest.holding(WORD | others))
        shared = lexicon.shared(after)
    if len(again):
        fresh, rest = np.union1d(fresh, again), without(rest, again, len(texts))
        reading = read(fresh, texts, numbers)

    old_words, new_words = weights(before, count), weights(after, count)
    old_stems, new_stems = (
        weights(spread, count) for spread in stem_spreads(old, rest, reading, lexicon, shared)
    )
    known, old_pairs, new_pairs = told_by_pairs(old, rest, reading, count)
    told = Told(new_words, new_stems, known, new_pairs)
    changed = (
        WORD | np.flatnonzero(old_words != new_words),
        STEM | np.flatnonzero(old_stems != new_stems),
        PAIR | known[old_pairs != new_pairs],
    )
    again = rest.holding(np.concatenate(changed))
    if len(again):
        fresh, rest = np.union1d(fresh, again), without(rest, again, len(texts))
        reading = read(fresh, texts, numbers)
    found = Revised(Language(lexicon, rest, count), fresh, shared, told, numbers)
    more = found.entries(reading)
    postings = rest.with_rows(fresh[more.rows], more.keys, more.values)
    return replace(found, language=Language(lexicon, postings, count))


def without(postings: Postings, rows: Ints, size: int) -> Postings:
    """Return a matrix without *rows*."""
    places = np.arange(size)
    places[rows] = -1
    return postings.moved(places)


def stem_spreads(
    old: Language, rest: Postings, reading: Reading, lexicon: Lexicon, shared: Bools
) -> tuple[Ints, Ints]:
    """Return in how many texts each stem stood, and stands."""
    size = len(lexicon.stems)
    after = replace(old, postings=rest).spread(STEM, size)
    after += stem_counts(counted(reading.bodies), lexicon, shared).spread(size)
    return old.spread(STEM, size), after


def told_by_pairs(
    old: Language, rest: Postings, reading: Reading, count: int
) -> tuple[Ints, Floats, Floats]:
    """Return all pairs of words, what each told, and what it tells: nothing if in no title."""
    known = np.union1d(rest.numbers(PAIR), title_pairs(reading.titles))
    told = []
    for postings, further in ((old.postings, []), (rest, [reading])):
        spreads = []
        for kind in (PAIR, TITLE_PAIR):
            spread = np.zeros(len(known), np.int64)
            spread[np.searchsorted(known, postings.numbers(kind))] = postings.spread(kind)
            for one in further:
                rows = one.bodies if kind == PAIR else one.titles
                spread += pair_counts(rows, known).spread(len(known))
            spreads.append(spread)
        told.append(np.where(spreads[1] > 0, weights(spreads[0], count), 0.0))
    return known, told[0], told[1]
