"""The lists of articles after edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plugins.related_news.ranking import bar, enough_for, kept_for, only, steps_of
from plugins.related_news.tops import NEVER, Tops, best_of, joined, merged

if TYPE_CHECKING:
    from plugins.related_news.scoring import Scores
    from plugins.related_news.state import State
    from plugins.related_news.task import Task
    from plugins.related_news.tokens import Bools, Ints

# Rows at a time.
BLOCK = 128


def union(*rows: Ints) -> Ints:
    """Return all of *rows*, ascending."""
    return np.unique(np.concatenate(rows))


def revised_tops(
    old: State, task: Task, places: Ints, changed: Ints, scores: Scores
) -> list[Tops]:
    """
    Return the lists for each audience after edits.

    Args:
        old: The ranking as it was.
        task: What is to be ranked now.
        places: The number of each old article that is as it was; -1 for the others.
        changed: The articles whose scores may be others.
        scores: All scores.
    """
    size = len(task.articles)
    steps = all_steps(scores, changed)
    kept = np.setdiff1d(np.arange(size), changed)
    before = np.zeros(size, np.int64)
    before[places[places >= 0]] = np.flatnonzero(places >= 0)
    numbers = np.where(np.isin(places, changed), NEVER, places)
    found = []
    for audience, names in enumerate(task.audiences):
        allowed = np.array(names, bool)
        was = old.langs[next(lang for lang, one in task.langs.items() if one == audience)]
        coming = np.where(allowed[changed], steps[:, kept].T, NEVER)
        bar_coming(coming, kept, changed, task)
        tops, _ = merged(
            old.tops[was].at(before[kept]), numbers, changed, coming, enough_for(task.least)
        )
        lack = lacking(tops, task.most, enough_for(task.least))
        again = kept[lack]
        new = [
            made_anew(rows, values, allowed, task)
            for rows, values in ((changed, steps), (again, all_steps(scores, again)))
        ]
        found.append(
            put_together(
                kept[~lack],
                tops.at(np.flatnonzero(~lack)),
                np.concatenate((changed, again)),
                joined(new),
            )
        )
    return found


def all_steps(scores: Scores, rows: Ints) -> Ints:
    """Return the scores of *rows* with all articles, in steps."""
    parts = [steps_of(scores, rows[start : start + BLOCK]) for start in range(0, len(rows), BLOCK)]
    return np.concatenate([np.zeros((0, len(scores.days)), np.int32), *parts])


def bar_coming(coming: Ints, rows: Ints, names: Ints, task: Task) -> None:
    """Take out of *coming* what editors bar from the lists of *rows*."""
    place_of = dict(zip(names.tolist(), range(len(names)), strict=True))
    row_of = dict(zip(rows.tolist(), range(len(rows)), strict=True))
    for row, barred in task.barred.items():
        for name in barred:
            if row in row_of and name in place_of:
                coming[row_of[row], place_of[name]] = NEVER


def made_anew(rows: Ints, steps: Ints, allowed: Bools, task: Task) -> Tops:
    """Return the lists of *rows* by their scores with all articles."""
    own = steps.copy()
    bar(own, rows, task.barred)
    return best_of(only(own, allowed), kept_for(task.most), enough_for(task.least))


def lacking(tops: Tops, most: int, enough: int) -> Bools:
    """Return which lists are too short though there may be more."""
    lengths = (tops.numbers >= 0).sum(axis=1)
    return np.asarray((lengths < most) & (tops.bounds >= enough))


def put_together(rows: Ints, tops: Tops, others: Ints, more: Tops) -> Tops:
    """Return two parts of lists as one, in the order of their rows."""
    order = np.argsort(np.concatenate((rows, others)), kind="stable")
    return joined((tops, more)).at(order)
