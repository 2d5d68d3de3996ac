"""The directory of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.projects.directory import by_category, by_status, directory, filters, listed, pages
from plugins.projects.status import Status
from plugins.projects.values import ProjectsPage
from tests.unit.builders import reader, term
from tests.unit.projects.made import project_site

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey

SITE = project_site(
    aa={"since": 2018}, zz={"since": 2018}, old={"until": 2016}, soon={"since": 2020}, unknown={}
)


def page(key: PageKey, lang: str) -> ProjectsPage:
    """Return the view of a directory."""
    plans = list(pages(SITE))
    (found,) = (plan for plan in plans if (plan.key, plan.lang) == (key, lang))
    view = found.compose(reader(SITE, plans, lang))
    assert isinstance(view, ProjectsPage)
    return view


def names(view: ProjectsPage) -> dict[str, list[str]]:
    """Return the projects of a page by heading."""
    return {group.heading: [row.link.title for row in group.rows] for group in view.groups}


def test_groups() -> None:
    """What goes on comes first; each language has its own order; empty groups are not there."""
    assert names(page(("projects",), "en")) == {
        "Ongoing projects": ["AA", "ZZ"],
        "Planned projects": ["SOON"],
        "Projects of no stated period": ["UNKNOWN"],
        "Ended projects": ["OLD"],
    }
    assert names(page(("projects",), "nb"))["Ongoing projects"] == ["ZZ", "AA"]


def test_filters() -> None:
    """Each status has a page of its own, led to with how many it has."""
    view = page(("projects", "ended"), "en")

    assert names(view) == {"": ["OLD"]}
    assert [(link.title, link.count, link.url) for link in view.filters[0].links] == [
        ("All", -1, "/en/projects/"),
        ("Ongoing projects", 2, "/en/projects/status/ongoing-projects/"),
        ("Planned projects", 1, "/en/projects/status/planned-projects/"),
        ("Projects of no stated period", 1, "/en/projects/status/projects-of-no-stated-period/"),
        ("Ended projects", 1, "/en/projects/status/ended-projects/"),
    ]


def test_parts() -> None:
    """Projects without sound facts are not listed; nothing to choose is no filter."""
    of = project_site(a={}, b={})
    of.facts["projects/b"] = None

    assert listed(of, "nb") == ("projects/a",)
    assert by_status(("projects/a",), of) == {Status.UNSTATED: ("projects/a",)}
    assert filters(reader(of), {}) == ()
    assert directory(reader(of), heading="H", groups={}, counts={}).groups == ()


def test_categories() -> None:
    """Each category has a page of its own, in every language; what has none is not in any."""
    of = project_site(aa={"since": 2018}, old={"until": 2016}, none={"since": 2018})
    for name in ("aa", "old"):
        item = of.items[f"projects/{name}"]
        editions = {lang: replace(e, category="market") for lang, e in item.editions.items()}
        of.items[item.id] = replace(item, editions=editions)
    of.vocabularies["categories"]["market"] = term("market", nb="Marked", en="Market")
    plans = list(pages(of))
    (plan,) = (p for p in plans if (p.key, p.lang) == (("projects", "category", "market"), "en"))
    view = plan.compose(reader(of, plans, "en"))

    assert isinstance(view, ProjectsPage)
    assert (plan.url, plan.title) == ("en/projects/category/market/", "Projects: Market")
    assert names(view) == {"Ongoing projects": ["AA"], "Ended projects": ["OLD"]}
    assert [(g.heading, [(ln.title, ln.count) for ln in g.links]) for g in view.filters][1] == (
        "By category",
        [("Market", 2)],
    )
    assert by_category(("projects/none", "projects/aa"), of) == {"market": ("projects/aa",)}
    rows = [row for group in view.groups for row in group.rows]
    assert [row.parts for row in rows] == [
        ("ongoing", "category-market"),
        ("ended", "category-market"),
    ]
    assert [link.part for group in view.filters for link in group.links] == [
        "",
        "ongoing",
        "ended",
        "category-market",
    ]
