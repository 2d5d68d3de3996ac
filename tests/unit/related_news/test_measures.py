"""How good lists are."""

from __future__ import annotations

import math

import pytest

from plugins.related_news.measures import mean_measures, measures, truth_of


def test_truth_goes_both_ways() -> None:
    """An article is related to what it links to, and to what links to it, in its language."""
    langs = {"a": "nb", "b": "nb", "c": "en", "d": "nb"}
    links = {"a": ["b", "a", "c", "missing"], "b": [], "c": ["d"], "d": []}

    assert truth_of(links, langs) == {"a": {"b"}, "b": {"a"}}


def test_measures() -> None:
    """Each measure is what its name says."""
    assert measures(["x", "a", "y", "b"], {"a", "b", "c"}) == {
        "recall@6": pytest.approx(2 / 3),
        "MRR@6": 0.5,
        "nDCG@6": pytest.approx(
            (1 / math.log2(3) + 1 / math.log2(5)) / (1 + 1 / math.log2(3) + 1 / math.log2(4))
        ),
        "hit@6": 1.0,
    }


def test_only_six_count() -> None:
    """What comes seventh is not seen; six hits of more are all that can be had."""
    assert measures([*"uvwxyz", "a"], {"a"})["hit@6"] == 0
    assert measures([*"abcdef"], {*"abcdefgh"})["nDCG@6"] == 1


def test_articles_without_a_list() -> None:
    """An article without a list scores nothing, and counts."""
    found = mean_measures({"a": ["b"]}, {"a": {"b"}, "b": {"a"}})

    assert found["hit@6"] == 0.5


def test_nothing_known() -> None:
    """Where nothing is known there is nothing to measure."""
    assert mean_measures({"a": ["b"]}, {}) == {}
