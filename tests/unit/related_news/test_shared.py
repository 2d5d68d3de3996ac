"""What articles share by name."""

from __future__ import annotations

import numpy as np

from plugins.related_news.shared import memberships, rarities

ALL = np.arange(4)


def test_rare_names_tell_more() -> None:
    """What two share counts 1, what all share nothing."""
    products = rarities([("all", "two"), ("all", "two"), ("all",), ("all",)]).of(ALL)

    assert products[0, 1] == 1
    assert products[0, 2] == 0


def test_memberships() -> None:
    """A name given twice counts once."""
    assert memberships([("a", "a"), ("a",), ()]).of(np.array([0])).tolist() == [[1, 1, 0]]


def test_at_most_one() -> None:
    """However many names two articles share, it counts as one rare name."""
    assert rarities([("a", "b"), ("a", "b"), ("c",), ("d",)]).of(np.array([0]))[0, 1] == 1


def test_one_article_more_alters_little() -> None:
    """What names tell goes in steps, so that most articles more alter nothing."""
    names = [(f"n{number % 7}", f"m{number % 30}") for number in range(1000)]

    assert rarities(names).told == rarities([*names, ("n0",)]).told
