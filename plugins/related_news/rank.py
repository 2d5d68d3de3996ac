"""
Ranking, and what it takes to load it.

NumPy's linear algebra starts threads of its own when it is loaded, and processes with threads
are not safe to copy, as the workers that render pages may be. One thread is quick enough.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

import numpy as np  # noqa: E402  # reads the variables when it is loaded

from plugins.related_news.ranking import best  # noqa: E402  # likewise
from plugins.related_news.revised_ranking import revised, told_by_names  # noqa: E402  # likewise
from plugins.related_news.scoring import ALL, languages_of, shared_by  # noqa: E402  # likewise
from plugins.related_news.state import State  # noqa: E402  # likewise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plugins.related_news.articles import Article
    from plugins.related_news.task import Task
    from plugins.related_news.tops import Tops


def ranked(  # the parts of the task
    articles: Sequence[Article],
    most: int,
    least: float,
    barred: Mapping[int, Sequence[int]],
    audiences: Sequence[Sequence[bool]],
    used: frozenset[str] = ALL,
) -> list[list[list[int]]]:
    """
    Return for each article the numbers of those most related to it, for each audience.

    Args:
        articles: In the order of equals.
        most: How many to name.
        least: Score below which an article is not related.
        barred: Numbers of those not to name, by that of an article.
        audiences: Which articles may be named, for one audience after the other.
        used: The parts of the score that count.
    """
    from plugins.related_news.scores import scores  # noqa: PLC0415  # loads SciPy

    allowed = [np.array(one, bool) for one in audiences]
    tops = best(scores(articles, used), most, least, barred, allowed)
    return lists_of(tops, most)


def lists_of(tops: Sequence[Tops], most: int) -> list[list[list[int]]]:
    """Return for each article its lists, of at most *most*, for each audience."""
    return [[*lists] for lists in zip(*(one.lists(most) for one in tops), strict=True)]


def ranking(task: Task, marks: list[bytes], old: State | None) -> State:
    """
    Return the ranking that a task asks for.

    Args:
        task: What is to be ranked.
        marks: Fingerprints of what it knows of each article.
        old: As the last ranking left it, if it was made by the same code for the same settings.
    """
    return (revised(old, task, marks) if old else None) or made_anew(task, marks)


def made_anew(task: Task, marks: list[bytes]) -> State:
    """Return the ranking that a task asks for, from nothing."""
    # Loaded here, for it takes longer than ranking what an edit touches.
    from plugins.related_news.language_of import language_of  # noqa: PLC0415
    from plugins.related_news.likeness import likeness  # noqa: PLC0415
    from plugins.related_news.scores import scores_of, vectors_of  # noqa: PLC0415

    languages, likenesses = {}, {}
    for lang in languages_of(task.articles):
        # One language at a time: vectors are large, and not needed while articles are compared.
        vectors = vectors_of(task.articles, lang)
        languages[lang], likenesses[lang] = language_of(vectors), likeness(vectors)
        del vectors
    scores, across = scores_of(task.articles, likenesses)
    allowed = [np.array(one, bool) for one in task.audiences]
    return State(
        ids=[article.id for article in task.articles],
        marks=marks,
        langs=task.langs,
        told=told_by_names(shared_by(task.articles)),
        languages=languages,
        tops=best(scores, task.most, task.least, task.barred, allowed),
        across=across,
    )
