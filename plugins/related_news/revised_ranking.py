"""A ranking after edits, the same as one made anew, with work only where they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plugins.related_news.crossing import pairs_of
from plugins.related_news.language import FewLikenesses
from plugins.related_news.revised_crossing import revised_crossing
from plugins.related_news.revised_language import revised as revised_language
from plugins.related_news.revised_tops import revised_tops, union
from plugins.related_news.scoring import Scores, days_of, holding, languages_of, shared_by
from plugins.related_news.state import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.articles import Article
    from plugins.related_news.language import Revised
    from plugins.related_news.shared import Shared
    from plugins.related_news.task import Task
    from plugins.related_news.tokens import Ints

# Where more than this part of all articles is to be compared anew, all are: it is quicker.
PART = 1 / 4
# Nor more than so many, for their scores with all articles are in memory at once.
MOST = 2000


def revised(old: State, task: Task, marks: list[bytes]) -> State | None:
    """
    Return a ranking after edits.

    Args:
        old: As the last one left it, made by the same code for the same settings.
        task: What is to be ranked now.
        marks: Fingerprints of what it knows of each article.

    Returns:
        The ranking; ``None`` if it is to be made anew.
    """
    articles = task.articles
    langs = languages_of(articles)
    if [*old.languages] != langs or [*old.langs] != [*task.langs]:
        return None
    places = places_of(old, task, marks)
    changed = np.setdiff1d(np.arange(len(articles)), places)
    if is_much(changed, articles):
        return None
    made: dict[str, Revised] = {}
    likenesses: dict[str, FewLikenesses] = {}
    for lang in langs:
        texts = [article.texts.get(lang) for article in articles]
        one = revised_language(old.languages[lang], texts, places, lang)
        if one is None:
            return None
        made[lang], likenesses[lang] = one, FewLikenesses(one, texts)
    shared = shared_by(articles)
    has = holding(articles, langs)
    changed = union(changed, *(one.changed for one in made.values()), renamed(old, shared))
    if is_much(changed, articles):
        return None
    across, crossed = None, changed[:0]
    if old.across is not None or pairs_of(has):
        found = revised_crossing(old.across, has, likenesses, places, made)
        if found is None:
            return None
        across, crossed = found
    changed = union(changed, crossed)
    scores = Scores(likenesses, has, across, shared, days_of(articles))
    return State(
        ids=[article.id for article in articles],
        marks=marks,
        langs=task.langs,
        told=told_by_names(shared),
        languages={lang: one.language for lang, one in made.items()},
        tops=revised_tops(old, task, places, changed, scores),
        across=across,
    )


def places_of(old: State, task: Task, marks: Sequence[bytes]) -> Ints:
    """Return the number now of each article of *old* that is what it was, -1 of the others."""
    numbers = {article.id: number for number, article in enumerate(task.articles)}
    found = [numbers.get(one, -1) for one in old.ids]
    return np.array(
        [
            place if place >= 0 and marks[place] == mark else -1
            for place, mark in zip(found, old.marks, strict=True)
        ],
        np.int64,
    )


def is_much(changed: Ints, articles: Sequence[Article]) -> bool:
    """Return whether ranking all articles anew is no more work than what *changed* makes."""
    return len(changed) > min(PART * len(articles), MOST)


def told_by_names(shared: Sequence[tuple[str, float, Shared]]) -> dict[str, dict[str, int]]:
    """Return what names tell."""
    return {part: names.told for part, _, names in shared}


def renamed(old: State, shared: Sequence[tuple[str, float, Shared]]) -> Ints:
    """Return the articles with a name that tells something else than it did."""
    found = [np.zeros(0, np.int64)]
    for part, _, names in shared:
        before = old.told.get(part, {})
        found += [
            rows for name, rows in names.holders.items() if before.get(name) != names.told[name]
        ]
    return union(*found)
