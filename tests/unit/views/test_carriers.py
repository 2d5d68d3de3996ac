"""What carries a term."""

from __future__ import annotations

from plugins.views.carriers import by_kind, carried, carriers
from tests.unit.builders import edition, reader, site


def test_carried() -> None:
    """Items are grouped by the terms of one vocabulary, terms by id, items in their order."""
    editions = [
        edition("news/2.md", tags=("b", "a"), category="x"),
        edition("news/1.md", tags=("a",)),
        edition("news/3.md"),
    ]
    tags = {
        term_id: [e.slug for e in found] for term_id, found in carried(editions, "tags").items()
    }

    assert list(tags.items()) == [("a", ["2", "1"]), ("b", ["2"])]
    assert list(carried(editions, "categories")) == ["x"]


def test_carriers() -> None:
    """Items of one kind are found by a term, as lists show them, none for a term without any."""
    of = site(
        edition("news/a.nb.md", tags=("eel",), date="2020-01-01"),
        edition("news/b.nb.md", tags=("eel",), date="2021-01-01"),
        edition("news/c.nb.md", tags=("eel",), date="2022-01-01", listed=False),
        edition("guides/d.nb.md", tags=("eel",)),
    )
    found = reader(of)

    assert [e.slug for e in carriers(found, ("tags", "eel"), "news")] == ["b", "a"]
    assert [e.slug for e in carriers(found, ("tags", "eel"), "guide")] == ["d"]
    assert carriers(found, ("tags", "wind"), "news") == []
    assert carriers(found, ("categories", "eel"), "news") == []
    assert list(by_kind(of, "nb", "tags")) == [("eel", "news"), ("eel", "guide")]


def test_a_found_list_is_the_callers_own() -> None:
    """Whoever sorts what was found sorts it for nobody else."""
    of = site(
        edition("news/a.nb.md", tags=("eel",), date="2020-01-01"),
        edition("news/b.nb.md", tags=("eel",), date="2021-01-01"),
    )
    by = reader(of)
    carriers(by, ("tags", "eel"), "news").reverse()

    assert [e.slug for e in carriers(by, ("tags", "eel"), "news")] == ["b", "a"]
