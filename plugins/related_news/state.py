"""What ranking leaves for the next one: all it knows, as plain arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.crossing import Crossing, Described
from plugins.related_news.language import Language
from plugins.related_news.lexicon import Lexicon
from plugins.related_news.postings import Postings
from plugins.related_news.tops import Tops

if TYPE_CHECKING:
    from plugins.related_news.tokens import Ints


class State(Struct, frozen=True):
    """
    A ranking with all that was worked out for it.

    Attributes:
        ids: Of the articles, in their order.
        marks: Fingerprints of what ranking knows of each.
        langs: The audience of each language.
        told: What names told, by the part of the score and the name.
        languages: The texts, by language.
        tops: The lists, for one audience after the other.
        across: The descriptions of texts without a common language.
    """

    ids: list[str]
    marks: list[bytes]
    langs: dict[str, int]
    told: dict[str, dict[str, int]]
    languages: dict[str, Language]
    tops: list[Tops]
    across: Crossing | None


Arrays = list[tuple[str, tuple[int, ...], bytes]]


class Stored(Struct, frozen=True, array_like=True):
    """A :class:`State` as it is written: arrays by type, shape and content, in one row."""

    ids: list[str]
    marks: list[bytes]
    langs: dict[str, int]
    told: dict[str, dict[str, int]]
    languages: list[tuple[str, int, str, str]]
    audiences: int
    crossed: list[str]
    arrays: Arrays


def stored(state: State) -> Stored:
    """Return a state as it is written."""
    arrays: list[Ints] = []
    for one in state.languages.values():
        postings, lexicon = one.postings, one.lexicon
        arrays += [postings.keys, postings.starts, narrow(postings.rows), postings.values]
        arrays += [lexicon.starts, lexicon.numbers]
    for tops in state.tops:
        arrays += of_tops(tops)
    sides = state.across.sides if state.across else {}
    for both in sides.values():
        for side in both:
            arrays += [side.rows, *of_tops(side.tops)]
    return Stored(
        ids=state.ids,
        marks=state.marks,
        langs=state.langs,
        told=state.told,
        languages=[
            (lang, one.texts, "\n".join(one.lexicon.words), "\n".join(one.lexicon.stems))
            for lang, one in state.languages.items()
        ],
        audiences=len(state.tops),
        crossed=[*sides],
        arrays=[(array.dtype.str, array.shape, array.tobytes()) for array in arrays],
    )


def restored(kept: Stored) -> State:
    """
    Return a state that was written.

    Raises:
        ValueError: If it is none.
    """
    arrays = iter(kept.arrays)

    def array() -> Ints:
        """Return the next array."""
        kind, shape, content = next(arrays)
        found: Ints = np.frombuffer(content, np.dtype(kind)).reshape(shape)
        return found

    def tops() -> Tops:
        """Return the lists that the next arrays are of."""
        return Tops(array(), array(), array())

    languages = {}
    for lang, texts, words, stems in kept.languages:
        postings = Postings(array(), array(), array().astype(np.int32), array())
        found = Lexicon(lines(words), lines(stems), array(), array())
        languages[lang] = Language(found, postings, texts)
    lists = [tops() for _ in range(kept.audiences)]
    sides = {
        pair: (Described(array(), tops()), Described(array(), tops())) for pair in kept.crossed
    }
    return State(
        ids=kept.ids,
        marks=kept.marks,
        langs=kept.langs,
        told=kept.told,
        languages=languages,
        tops=lists,
        across=Crossing(sides, len(kept.ids)) if sides else None,
    )


def narrow(rows: Ints) -> Ints:
    """Return numbers of rows in as few bytes as they need."""
    few = np.iinfo(np.uint16)
    return rows.astype(few.dtype) if rows.max(initial=0) <= few.max else rows


def lines(text: str) -> list[str]:
    """Return the lines of a text; none of an empty one."""
    return text.split("\n") if text else []


def of_tops(tops: Tops) -> list[Ints]:
    """Return the arrays of lists."""
    return [tops.numbers, tops.steps, tops.bounds]
