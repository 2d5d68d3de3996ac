"""Why one cluster or project is related to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.related_profiles.rank import NAME
from plugins.related_profiles.reasons import REASONS, WORDS, called, reason, reasons
from plugins.related_profiles.ties import Sort, Tie, tie
from tests.unit.builders import reader
from tests.unit.related_profiles.made import led_by, made, merged

if TYPE_CHECKING:
    from plugins.content_model.site import Site

ITEMS = {
    "clusters/a": {"tags": ("export", "testing", "x", "y"), **merged("b")},
    "clusters/b": {},
    "clusters/c": {"tags": ("export", "testing", "x", "y")},
    "projects/p": {"acronym": "Pro", **led_by("a", "c")},
    "projects/q": {**led_by("a"), "successors": ["r"]},
    "projects/r": {},
}


def said(one: str, other: str, lang: str = "en", of: Site | None = None) -> tuple[str, ...]:
    """Return what the page of one item says of another."""
    site = of or made(ITEMS)
    (found,) = (kin for kin in site.derived[NAME][one] if kin.item == other)
    return reasons(found.ties, reader(site, lang=lang))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("clusters/a", "clusters/b", ("Successor",)),
        ("clusters/b", "clusters/a", ("Predecessor",)),
        ("clusters/b", "projects/q", ("With A, a predecessor",)),
        ("projects/q", "clusters/b", ("Successor of A",)),
        ("projects/q", "projects/r", ("Carries this project on",)),
        ("projects/r", "projects/q", ("Carried on by this project",)),
        ("projects/p", "projects/q", ("Both with A",)),
    ],
)
def test_words(one: str, other: str, expected: tuple[str, ...]) -> None:
    """Each sort of tie is told in words of its own."""
    assert said(one, other) == expected


def test_the_strongest_reasons() -> None:
    """What ties most is told first, names of one sort together and not too many of them."""
    assert said("clusters/a", "clusters/c") == (
        "In common: Export, Testing and X",
        "Both in Pro",
    )
    assert said("clusters/a", "clusters/c", "nb")[0] == "In common: EXPORT, TESTING og X"


def test_no_more_than_enough() -> None:
    """Two reasons do."""
    ties = [tie(sort) for sort in (Sort.SUCCESSOR, Sort.MERGING, Sort.CARRIES_ON)]

    assert len(reasons(ties, reader(made({})))) == REASONS


def test_what_has_no_name() -> None:
    """What is no longer public is not named, and a reason that names nothing is none."""
    by = reader(made({}))
    gone = [tie(Sort.INTO, "clusters/gone"), Tie(Sort.TERM, "tags/gone", 1)]

    assert [called(one, by) for one in gone] == ["", ""]
    assert reason(Sort.INTO, gone[:1], by) == ""
    assert reasons(gone, by) == ()


def test_every_sort_has_words() -> None:
    """There are words for each sort."""
    assert set(WORDS) == set(Sort)
