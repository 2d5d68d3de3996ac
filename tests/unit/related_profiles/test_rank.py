"""The clusters and projects most related to each one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.related_profiles.rank import LEAST, NAME, ranked, shown_anyway
from plugins.related_profiles.ties import Sort, Tie
from tests.unit.related_profiles.made import led_by, made, merged

if TYPE_CHECKING:
    from plugins.content_model.site import Site


def kin(of: Site, item: str) -> list[str]:
    """Return the names of what is related to an item, in order."""
    return [one.item.rpartition("/")[2] for one in of.derived[NAME].get(item, ())]


def test_order() -> None:
    """Lineage comes before a project, a project before a term."""
    of = made(
        {
            "clusters/a": {"tags": ("x",), **merged("b")},
            "clusters/b": {},
            "clusters/c": {},
            "clusters/d": {"tags": ("x",)},
            "projects/p": led_by("a", "c"),
        }
    )

    assert kin(of, "clusters/a") == ["b", "c", "d"]


def test_equals() -> None:
    """Equals stand by id."""
    of = made({f"clusters/{name}": {"tags": ("x",)} for name in "cab"})

    assert kin(of, "clusters/b") == ["a", "c"]


def test_too_little() -> None:
    """What many have in common is too little by itself, and counts beside more."""
    many = {f"clusters/m{n}": {"tags": ("x",)} for n in range(8)}
    of = made({**many, "clusters/a": {"tags": ("x", "y")}, "clusters/b": {"tags": ("x", "y")}})

    assert kin(of, "clusters/a") == ["b"]
    assert kin(of, "clusters/m0") == []


def test_what_the_page_shows_anyway() -> None:
    """A page does not name again who takes part, nor what its text names."""
    of = made(
        {
            "clusters/a": {"tags": ("x",), "mentions": {"clusters": ("b",)}},
            "clusters/b": {"tags": ("x",)},
            "projects/p": {"tags": ("x",), **led_by("a")},
        }
    )

    assert shown_anyway(of, {*of.items}) == {
        "clusters/a": {"clusters/b", "projects/p"},
        "clusters/b": set(),
        "projects/p": {"clusters/a"},
    }
    assert kin(of, "clusters/a") == []
    assert kin(of, "clusters/b") == ["a", "p"]
    assert kin(of, "projects/p") == ["b"]


def test_ranked() -> None:
    """What is related enough is kept with all its ties, the strongest first."""
    weak, strong = Tie(Sort.TERM, "tags/x", LEAST / 2), Tie(Sort.PROJECT, "projects/p", LEAST)
    (found,) = ranked({"clusters/b": [weak, strong], "clusters/c": [weak]})

    assert (found.item, found.ties) == ("clusters/b", (strong, weak))
