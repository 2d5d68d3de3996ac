"""Categories, tags and names of the corpus."""

from __future__ import annotations

import pytest

from benchmarks.terms import AUTHORS, CATEGORIES, CLUSTERS, PROJECTS, TAGS, Labels, labelled


@pytest.mark.parametrize(
    ("terms", "count"), [(CATEGORIES, 8), (TAGS, 60), (CLUSTERS, 12), (PROJECTS, 40)]
)
def test_terms(terms: Labels, count: int) -> None:
    """There are as many terms as promised, each label unlike the others of its language."""
    assert len(terms) == count
    for lang in ("nb", "en"):
        assert len({labels[lang] for labels in terms.values()}) == count


def test_authors() -> None:
    """Authors have a given name and a family name."""
    assert all(len(name.split()) == 2 for name in AUTHORS)


def test_labelled() -> None:
    """Ids are made of the name."""
    assert list(labelled("x", 2)) == ["x-01", "x-02"]
