"""What is drawn at build, from facts to pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import article

if TYPE_CHECKING:
    from tests.conftest import Output, Site

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M0 0h9v9z"/></svg>'
FACTS = """\
country: "NO"
logo: {file: logo.svg, alt: {nb: Logoen til A, en: The logo of A}}
offices:
  - {place: Oslo, country: "NO", latitude: 59.91, longitude: 10.75, main: true}
members:
  - {count: 115, as_of: 2018-01, source: S}
  - {count: 280, qualifier: over, as_of: 2024-01, source: S}
labels:
  - {scheme: ecei, level: bronze, assessed: 2016-09, source: S}
  - {scheme: ecei, level: gold, assessed: 2024-01, valid_years: 3, source: S}
lineage:
  - {event: renamed, former_name: Old, effective: 2017-08, source: S}
contact: {email: a@example.org}
"""
OTHER = """\
country: DK
offices: [{place: Odense, country: DK, latitude: 55.4, longitude: 10.39}]
lineage: [{event: merged, into: [a], others: [X], decided: 2025-12, effective: 2026-06-01, source: S}]
"""
FILES: dict[str, str | bytes] = {
    "data/labels.yaml": "ecei: {name: The label, assessor: ESCA, description: What it means.}",
    "clusters/a/cluster.yaml": FACTS,
    "clusters/a/logo.svg": LOGO,
    "clusters/a/index.nb.md": article("Klynge A", slug="a"),
    "clusters/a/index.en.md": article("Cluster A", slug="a", translated_from="nb"),
    "clusters/b/cluster.yaml": OTHER,
    "clusters/b/index.nb.md": article("Klynge B", slug="b"),
    "projects/p/project.yaml": "{since: 2018-01-01, until: 2019-06-30, successors: [q], source: S}",
    "projects/p/index.nb.md": article("Prosjekt P", slug="p"),
    "projects/q/project.yaml": "{since: 2019-01, source: S}",
    "projects/q/index.nb.md": article("Prosjekt Q", slug="q"),
    "projects/r/project.yaml": "source: S",
    "projects/r/index.nb.md": article("Prosjekt R", slug="r"),
}
PAGES = (
    "nb/clusters",
    "nb/clusters/a",
    "nb/clusters/b",
    "nb/labels",
    "nb/projects",
    "nb/projects/p",
)


@pytest.fixture
def out(site: Site) -> Output:
    """Return the site, built before the merger it announces."""
    return site.write(FILES).build()


@pytest.mark.parametrize("path", PAGES)
def test_drawings_are_hidden_or_named(out: Output, path: str) -> None:
    """Every drawing is hidden from assistive technology or has a name, and styles nothing itself."""
    drawings = out.page(path).select("svg")

    assert drawings
    for svg in drawings:
        assert svg.get("aria-hidden") == "true" or (svg["role"] and svg["aria-label"])
        assert svg.get("aria-hidden") != "true" or not svg.select("a")
    assert not out.page(path).select("[style], svg style, svg script")


def test_a_profile_is_drawn(out: Output) -> None:
    """A profile has its logo, its offices on the map, and its counts and labels along time."""
    page = out.page("en/clusters/a")

    assert len(out.text("en/clusters/a/index.html")) < 30_000
    assert page.select("h1")[0].parent.select("img")[0]["alt"] == "The logo of A"
    assert out.has("media/clusters/a/logo.svg")
    assert [text.text for text in page.select("svg.map text")] == ["Oslo"]
    assert "Oslo" in page.select("svg.map")[0]["aria-label"]
    assert [
        text.text for text in page.select("[aria-labelledby=_growth] svg")[0].select("text")
    ] == [
        "115",
        "over 280",
    ]
    assert len(page.select(".award svg rect")) == 1
    assert len(page.select(".award svg circle")) == 1
    assert next(a["href"] for a in page.select(".contents a")) == "#_figures"


def test_lineage_reads_without_the_drawing(out: Output) -> None:
    """The lineage is a list in words; what is ahead is drawn broken, and says so too."""
    rows = out.page("nb/clusters/a").select(".lineage > li")

    assert len(rows) == 5
    assert [row.select("a, span, p")[0].text for row in rows[:1]] == ["Old"]
    assert "Klynge B" in rows[2].text
    assert rows[4].select("[stroke-dasharray]")
    assert not rows[1].select("[stroke-dasharray]")


def test_the_map_leads_to_clusters(out: Output) -> None:
    """Each mark is a link with the names of what is there, and the same stands beside the map."""
    page = out.page("nb/clusters")

    assert [(a["href"], a["aria-label"]) for a in page.select("svg.map a")] == [
        ("/nb/clusters/a/", "Oslo: Klynge A"),
        ("/nb/clusters/b/", "Odense: Klynge B"),
    ]
    assert [a["href"] for a in page.select(".map__key a")] == [
        "/nb/clusters/a/",
        "/nb/clusters/b/",
    ]


def test_several_at_a_place(site: Site) -> None:
    """A mark of several clusters leads to their names beside the map."""
    both = OTHER.replace(
        "Odense, country: DK, latitude: 55.4, longitude: 10.39",
        'Oslo, country: "NO", latitude: 59.91, longitude: 10.75',
    )
    page = site.write({**FILES, "clusters/b/cluster.yaml": both}).build().page("nb/clusters")
    (mark,) = page.select("svg.map a")

    assert mark["aria-label"] == "Oslo: Klynge A, Klynge B"
    assert len(page.select(f"[id='{mark['href'].removeprefix('#')}'] a")) == 2


def test_the_timeline_is_a_list(out: Output) -> None:
    """Projects in time read as a list: names, periods, status; those of no period are named."""
    timeline = out.page("nb/projects").select(".timeline")[0]

    assert [li.a.text for li in timeline.select("li")] == ["Prosjekt P", "Prosjekt Q"]
    assert "1.\xa0januar 2018" in timeline.li.text
    assert timeline.select("p > a")[-1].text == "Prosjekt R"
    assert len(out.page("nb/projects/p").select(".timeline li")) == 2
    assert not out.page("nb/projects/r").select(".timeline")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "latitude: 59.91, longitude: 10.75",
            "latitude: 10.75, longitude: 59.91",
            "cluster.yaml:4:44: 10.75 north, 59.91 east is not in Norway",
        ),
        (
            "latitude: 59.91, longitude: 10.75",
            "latitude: 59.91",
            "cluster.yaml:4:5: a place on the map needs latitude and longitude",
        ),
        ("latitude: 59.91", "latitude: 591", "cluster.yaml:4:44: "),
        ("logo.svg", "lego.svg", "cluster.yaml:2:14: there is no file “lego.svg”"),
        (", en: The logo of A", "", "the logo has no alternative text in “en”"),
        ("nb: Logoen til A", "nb: logo.svg", "“logo.svg” does not say what the picture shows"),
    ],
)
def test_told(site: Site, old: str, new: str, expected: str) -> None:
    """What cannot be so is told with file, line and column."""
    broken = {**FILES, "clusters/a/cluster.yaml": FACTS.replace(old, new)}
    told = site.write(broken).problems(FACT_CHECKS={"old-count": "off"})

    assert expected in told
    assert told.rstrip().endswith("1 problem in 1 file")


@pytest.mark.parametrize(
    ("logo", "expected"),
    [
        (LOGO.replace("<path", "<script>x()</script><path"), "the drawing holds <script>"),
        (LOGO.replace("<path", '<path onload="x()"'), "the drawing holds onload"),
        (LOGO[:60], "the drawing is not valid XML"),
        ("", "the file is empty"),
    ],
)
def test_a_logo_that_is_not_safe(site: Site, logo: str, expected: str) -> None:
    """A logo that would run something, or is broken, is told and never published."""
    told = site.write({**FILES, "clusters/a/logo.svg": logo}).problems()

    assert f"content/clusters/a/logo.svg: {expected}" in told


def test_a_logo_goes_with_its_cluster(site: Site) -> None:
    """The logo of a cluster that is a draft is not published; a changed one is, at once."""
    site.write(FILES).build()
    out = site.write({"clusters/a/logo.svg": LOGO.replace("9", "8")}).build()
    assert "8" in out.text("media/clusters/a/logo.svg")

    draft: dict[str, Any] = {
        f"clusters/a/index.{lang}.md": article(f"A {lang}", slug="a", status="draft")
        for lang in ("nb", "en")
    }
    apart = {**FILES, **draft, "clusters/b/cluster.yaml": "country: DK"}
    assert not site.write(apart).build().has("media/clusters/a/logo.svg")


def test_again_is_the_same(site: Site) -> None:
    """An edit of facts leaves the same pages as a clean build."""
    site.write(FILES).build()
    edited = {"clusters/a/cluster.yaml": FACTS.replace("count: 115", "count: 110")}
    out = site.write(edited).build()
    first = {path: out.text(path) for path in out.paths() if path.endswith(".html")}
    clean = site.build(OUTPUT_PATH=str(site.root / "clean"), CACHE_PATH=str(site.root / "new"))

    assert "110" in first["nb/clusters/a/index.html"]
    assert first == {path: clean.text(path) for path in clean.paths() if path.endswith(".html")}
