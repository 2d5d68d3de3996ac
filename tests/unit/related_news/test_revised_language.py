"""A language after edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace

from plugins.related_news.language_of import language_of
from plugins.related_news.likeness import vectors
from plugins.related_news.revised_language import revised
from tests.unit.related_news.edits import archive

if TYPE_CHECKING:
    from plugins.related_news.articles import Text


def columns(made: object) -> dict[object, list[tuple[int, int]]]:
    """Return the entries of all columns that tell anything, by what they are of."""
    lexicon, postings = made.lexicon, made.postings  # type: ignore[attr-defined]
    found: dict[object, list[tuple[int, int]]] = {}
    for number, key in enumerate(postings.keys.tolist()):
        kind, rest = key >> 60, key & ((1 << 60) - 1)
        words = lexicon.stems if kind in (1, 3) else lexicon.words
        name = words[rest] if kind < 4 else (words[rest >> 32], words[rest & 0xFFFFFFFF])  # pairs
        inside = slice(postings.starts[number], postings.starts[number + 1])
        entries = zip(
            postings.rows[inside].tolist(), postings.values[inside].tolist(), strict=True
        )
        if told := sorted(entry for entry in entries if entry[1]):
            found[kind, name] = told
    return found


@pytest.mark.parametrize("lang", ["nb", "en"])
@pytest.mark.parametrize("seed", range(8))
def test_the_same_as_anew(seed: int, lang: str) -> None:
    """After an edit every text has the vector that it has when all are made anew."""
    edited = archive(seed, 40, langs=(lang,))
    texts: list[Text | None] = [one.texts[lang] for one in edited.task().articles]
    old = language_of(vectors(texts, lang))
    texts[seed] = replace(edited.text(), title="Klynge vekst helseklynge")
    texts[20] = None
    places = np.arange(len(texts))
    places[[seed, 20]] = -1
    found = revised(old, texts, places, lang)

    assert found is not None
    assert columns(found.language) == columns(language_of(vectors(texts, lang)))


def test_too_many_texts_more() -> None:
    """Where the number of texts reaches another step, all is to be made anew."""
    texts = [one.texts["nb"] for one in archive(1, 16, langs=("nb",)).task().articles]
    old = language_of(vectors(texts, "nb"))

    assert revised(old, [*texts, *texts[:4]], np.arange(16), "nb") is None
    assert revised(old, [*texts, *texts[:3]], np.arange(16), "nb") is not None
