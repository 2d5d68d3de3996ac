"""The directory of clusters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.directory import (
    by_country,
    directory,
    filters,
    listed,
    pages,
    plan,
)
from plugins.clusters.values import DirectoryPage
from tests.unit.clusters.made import cluster_site, read_by

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey

LABEL = {"scheme": "ecei", "level": "gold", "assessed": "2025-01", "valid_years": 3}
SITE = cluster_site(
    aa={},
    zz={"country": "DK"},
    mm={"labels": [LABEL]},
    x={"lineage": [{"event": "merged", "into": ["mm"], "effective": 2020}]},
)


def page(key: PageKey, lang: str) -> DirectoryPage:
    """Return the view of a directory."""
    plans = list(pages(SITE))
    (found,) = (plan for plan in plans if (plan.key, plan.lang) == (key, lang))
    view = found.compose(read_by(SITE, lang, plans))
    assert isinstance(view, DirectoryPage)
    return view


def names(view: DirectoryPage) -> dict[str, list[str]]:
    """Return the clusters of a page by heading."""
    return {group.heading: [row.link.title for row in group.rows] for group in view.groups}


def test_order() -> None:
    """Each language has its own order, and former clusters come last."""
    assert names(page(("clusters",), "en")) == {"": ["AA", "MM", "ZZ"], "Former clusters": ["X"]}
    assert names(page(("clusters",), "nb"))[""] == ["MM", "ZZ", "AA"]


def test_filters() -> None:
    """Parts of the directory are pages of their own, led to with how many they have."""
    view = page(("clusters", "country", "NO"), "en")

    assert names(view) == {"": ["AA", "MM"], "Former clusters": ["X"]}
    assert [(link.title, link.count, link.url) for link in view.filters[0].links] == [
        ("All", -1, "/en/clusters/"),
        ("With a label", 1, "/en/clusters/labelled/"),
    ]
    assert [(link.title, link.count, link.url) for link in view.filters[1].links] == [
        ("Denmark", 1, "/en/clusters/country/denmark/"),
        ("Norway", 3, "/en/clusters/country/norway/"),
    ]
    assert names(page(("clusters", "labelled"), "en")) == {"": ["MM"]}


def test_rows_say_which_parts_they_belong_to() -> None:
    """What a script shows of the whole directory is what the page of a part has."""
    whole = page(("clusters",), "nb")
    rows = [row for group in whole.groups for row in group.rows]
    for link in (link for group in whole.filters for link in group.links if link.part):
        key = ("clusters", *link.part.split("-"))
        shown = [row.link.title for group in page(key, "nb").groups for row in group.rows]
        assert [row.link.title for row in rows if link.part in row.parts] == shown
        assert len(shown) == link.count


def test_one_country() -> None:
    """Links to parts stand in every language, in its words."""
    assert [link.title for link in page(("clusters",), "nb").filters[1].links] == [
        "Danmark",
        "Norge",
    ]


def test_parts() -> None:
    """Hidden clusters and those without facts are not listed; nothing to choose is no filter."""
    of = cluster_site(a={}, b={})
    of.facts["clusters/b"] = None
    reader = read_by(of)

    assert listed(of, "nb") == ("clusters/a",)
    assert by_country(["clusters/a"], of) == {"NO": ("clusters/a",)}
    assert filters(reader, {}) == ()
    plans = list(pages(of))
    (group,) = filters(read_by(of, plans=plans), {("clusters", "country", "NO"): 1})
    assert [link.title for link in group.links] == ["All", "Norway"]
    assert directory(reader, heading="H", items=(), counts={}).groups == ()


def test_plan() -> None:
    """A directory has a template of its own."""
    (first, *_) = pages(SITE)

    assert (first.template, first.url) == ("clusters.html", "nb/clusters/")
    assert callable(plan)


def test_map() -> None:
    """A directory has those that go on, and no others, on the map; without places there is none."""
    office = {"place": "Oslo", "country": "NO", "latitude": 59.91, "longitude": 10.75}
    merged = {"event": "merged", "into": ["a"], "effective": 2020}
    of = cluster_site(a={"offices": [office]}, b={"offices": [office], "lineage": [merged]})
    view = directory(read_by(of), heading="H", items=("clusters/a", "clusters/b"), counts={})

    assert view.map is not None
    assert [link.title for mark in view.map.marks for link in mark.links] == ["A"]
    assert page(("clusters",), "en").map is None
