"""What ties clusters and projects to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.related_profiles.ties import (
    CATEGORY,
    COMMON,
    Sort,
    carried_on,
    groups,
    lineage,
    shared,
    taking_part,
    terms_of,
    tie,
    ties,
    traits,
    turns,
)
from tests.unit.builders import site
from tests.unit.related_profiles.made import led_by, made, merged

if TYPE_CHECKING:
    from plugins.content_model.site import Edition, Site


def found(of: Site) -> set[tuple[str, str, str, str]]:
    """Return every tie without its weight."""
    return {(one, other, str(t.sort), t.name) for one, other, t in ties(of)}


def originals(of: Site) -> dict[str, Edition]:
    """Return the originals of all items."""
    return {item: one.edition(one.original) for item, one in of.items.items()}


def test_terms() -> None:
    """Tags, category and services are what clusters and projects can have in common."""
    of = made({"clusters/a": {"tags": ("x", "x"), "category": "q", "services": ["testing"]}})

    assert [*terms_of(originals(of)["clusters/a"], of)] == [
        "tags/x",
        "categories/q",
        "services/testing",
    ]


def test_what_few_share_ties_more() -> None:
    """A term of two weighs more than one of three, a category less than a tag."""
    of = made(
        {
            "clusters/a": {"tags": ("x", "y"), "category": "q"},
            "clusters/b": {"tags": ("x", "y"), "category": "q"},
            "projects/c": {"tags": ("x",)},
        }
    )
    weights = {t.name: t.weight for one, _, t in shared(originals(of), of) if one == "clusters/a"}

    assert weights["tags/y"] == 1
    assert 0 < weights["tags/x"] < 1
    assert weights["categories/q"] == CATEGORY


@pytest.mark.parametrize(("count", "is_tied"), [(2, True), (COMMON, True), (COMMON + 1, False)])
def test_what_too_many_share(count: int, *, is_tied: bool) -> None:
    """What very many have in common ties no two, so that the cost grows with the content."""
    of = made({f"clusters/c{n}": {"tags": ("x",)} for n in range(count)})

    assert bool(found(of)) == is_tied


def test_projects() -> None:
    """Clusters of one project are tied by it, projects of one cluster by that."""
    of = made(
        {
            "clusters/a": {},
            "clusters/b": {},
            "projects/p": led_by("a", "b"),
            "projects/q": {"partners": [{"item": "a"}, {"name": "Elsewhere"}]},
        }
    )

    assert found(of) == {
        ("clusters/a", "clusters/b", "project", "projects/p"),
        ("clusters/b", "clusters/a", "project", "projects/p"),
        ("projects/p", "projects/q", "participant", "clusters/a"),
        ("projects/q", "projects/p", "participant", "clusters/a"),
    }
    assert {*taking_part(of)} == {
        ("clusters/a", "projects/p"),
        ("clusters/a", "projects/q"),
        ("clusters/b", "projects/p"),
    }


def test_lineage() -> None:
    """A merger ties both clusters, and the successor to the projects it inherited."""
    of = made({"clusters/a": merged("b"), "clusters/b": {}, "projects/p": led_by("a")})

    assert {*turns(of)} == {("clusters/a", "clusters/b", True)}
    assert {(one, other, str(t.sort), t.name) for one, other, t in lineage(of)} == {
        ("clusters/a", "clusters/b", "successor", ""),
        ("clusters/b", "clusters/a", "predecessor", ""),
        ("projects/p", "clusters/b", "successor-of", "clusters/a"),
        ("clusters/b", "projects/p", "with-predecessor", "clusters/a"),
    }


def test_a_merger_ahead() -> None:
    """Before its day a merger is not told as done, nor are projects inherited."""
    ahead = merged("b", decided="2024-11-11")
    of = made({"clusters/a": ahead, "clusters/b": {}, "projects/p": led_by("a")}, day="2024-12-31")

    assert {(one, str(t.sort)) for one, _, t in lineage(of)} == {
        ("clusters/a", "merging"),
        ("clusters/b", "merging"),
    }


def test_of_one_fate() -> None:
    """Clusters that became part of the same one are tied by it, whether it has a page or not."""
    of = made({"clusters/a": merged("c", "2021"), "clusters/b": merged("c", "2021")})

    assert ("clusters/a", "clusters/b", "into", "clusters/c") in found(of)
    assert not any("clusters/c" in pair[:2] for pair in found(of))


def test_projects_that_carry_on() -> None:
    """A project is tied to those that carry it on, and they to it."""
    of = made({"projects/p": {"successors": ["q"]}, "projects/q": {}})

    assert {(one, other, str(t.sort)) for one, other, t in carried_on(of)} == {
        ("projects/p", "projects/q", "carried-on"),
        ("projects/q", "projects/p", "carries-on"),
    }


@pytest.mark.parametrize("fields", [{"listed": False}, None])
def test_what_is_not_listed(fields: dict[str, Any] | None) -> None:
    """What lists do not show, or what has no page, is tied to nothing."""
    items: dict[str, Any] = {"clusters/a": {"tags": ("x",)}, "projects/p": led_by("a", "b")}
    if fields is not None:
        items["clusters/b"] = {"tags": ("x",), **fields}
    of = made(items)

    assert found(of) == set()
    if fields is None:
        assert ("projects/p", "clusters/a") in {
            (name, item) for sort, name, item in traits(originals(of), of) if sort is Sort.PROJECT
        }
        assert groups(originals(of), of)[Sort.PROJECT, "projects/p"] == ["clusters/a"]


def test_without_clusters_and_projects() -> None:
    """A site without such plugins has no ties."""
    assert [*ties(site())] == []
    assert tie(Sort.SUCCESSOR).name == ""
