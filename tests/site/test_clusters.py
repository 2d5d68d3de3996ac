"""Clusters, from their files to the pages of a day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

FACTS = """\
short_name: A
country: "NO"
members:
  - {count: 115, as_of: 2018-01, source: Count of the cluster}
labels:
  - {scheme: ecei, level: gold, assessed: 2021-10, valid_years: 2, source: The assessor}
lineage:
  - {event: merged, into: [b], decided: 2024-11-11, effective: 2025-01-01, source: The assembly}
contact: {email: a@example.org}
"""
LABELS = "ecei: {name: The label, assessor: ESCA, description: What it means.}"
FILES = {
    "data/labels.yaml": LABELS,
    "clusters/a/cluster.yaml": FACTS,
    "clusters/a/index.nb.md": article("Klynge A", slug="a"),
    "clusters/a/index.en.md": article("Cluster A", slug="a", translated_from="nb"),
    "clusters/b/cluster.yaml": "country: DK",
    "clusters/b/index.nb.md": article("Klynge B", slug="b"),
    "clusters/b/index.en.md": article("Cluster B", slug="b", translated_from="nb"),
    "news/x.nb.md": news("Nytt", date="2017-01-01", clusters="[a]"),
}


def lines(site: Site, day: str, path: str = "en/clusters/a") -> str:
    """Return the text of a page as built on *day*."""
    text: str = site.write(FILES).build(BUILD_DATE=day).page(path).main.get_text(" ", strip=True)
    return text


def test_truth_on_the_day(site: Site) -> None:
    """A profile says what is true on the day of the build: nothing later, no badge too long."""
    first = lines(site, "2017-06-01")
    assert "115" not in first
    assert "Gold" not in first
    held = lines(site, "2021-12-01")
    assert "valid to the end of October 2023" in held
    assert "115" in held
    assert "Expired, may still be renewed" in lines(site, "2023-11-01")
    announced = lines(site, "2024-12-01")
    assert "From 1\xa0January 2025 to be part of Cluster B" in announced
    assert "a@example.org" in announced
    after = lines(site, "2025-01-01")
    assert "Since 1\xa0January 2025 part of Cluster B" in after
    assert "a@example.org" not in after
    assert "Cluster A" in lines(site, "2025-01-01", "en/clusters/b")


def test_a_count_of_a_day_to_come(site: Site) -> None:
    """Readers do not see it; its writer is told where it stands, and the day it begins nobody is."""
    facts = FACTS.replace("as_of: 2018-01,", "as_of: 2062-01,")
    site.write({**FILES, "clusters/a/cluster.yaml": facts})
    told = "content/clusters/a/cluster.yaml:4:25: warning: this count is dated 2062-01, which is yet to come"

    assert told in site.warnings(BUILD_DATE="2021-12-01")
    assert "115" not in site.build(BUILD_DATE="2021-12-01").page("en/clusters/a").main.text
    assert "yet to come" not in site.warnings(BUILD_DATE="2062-01-01")


def test_next_change(site: Site) -> None:
    """The day on which a label turns is when the next build is due."""
    site.write(FILES)
    change = site.prepare(BUILD_DATE="2023-10-31").next_change

    assert change is not None
    assert change.isoformat() == "2023-11-01T00:00:00+01:00"


def test_both_show_each_other(site: Site) -> None:
    """News that names a cluster shows it, and stands on its page."""
    out = site.write(FILES).build()

    assert out.page("nb/nyheter/x").select(".panel .row a")[0]["href"] == "/nb/clusters/a/"
    assert "/nb/nyheter/x/" in [a["href"] for a in out.page("nb/clusters/a").select(".teaser a")]


def test_directories_and_data(site: Site) -> None:
    """The directory leads to its parts and to the data, which names every cluster."""
    out = site.write(FILES).build(BUILD_DATE="2021-12-01")
    links = [a["href"] for a in out.page("en/clusters").select("main a")]

    assert {"/en/clusters/country/denmark/", "/en/clusters/labelled/", "/data/clusters.json"} <= {
        *links
    }
    ids = [item["id"] for item in json.loads(out.text("data/clusters.json"))["items"]]
    assert ids == ["clusters/a", "clusters/b"]
    assert json.loads(out.text("data/cluster.schema.json"))["$defs"]["Cluster"]
    assert "/en/labels/" in [a["href"] for a in out.page("en/clusters/a").select("main a")]
    assert out.page("en/labels").select(".award__holder a")[0]["href"] == "/en/clusters/a/"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"clusters/b/cluster.yaml": "country: DK\nmembers:\n  - {count: 0, as_of: 2020}"},
            "content/clusters/b/cluster.yaml:3:13: “count” should be 1 or more, but is 0",
        ),
        (
            {"clusters/b/cluster.yaml": "contry: DK"},
            "content/clusters/b/cluster.yaml:1:1: unknown key “contry”",
        ),
        (
            {"clusters/b/cluster.yaml": "country: DK\nhome_page: b.dk"},
            "content/clusters/b/cluster.yaml:2:12: “b.dk” is no address on the web",
        ),
        (
            {"clusters/b/cluster.yaml": 'country: "{}"'},
            "content/clusters/b/cluster.yaml:1:10: “{}” is no code of a country",
        ),
        ({"clusters/b/cluster.yaml": ""}, "content/clusters/b/cluster.yaml:1:1: “country” is mis"),
        (
            {"clusters/b/cluster.yaml": "country: DK\nlabels: [null, 3]"},
            "content/clusters/b/cluster.yaml:2:10: ",
        ),
        ({"clusters/b/cluster.yaml": "- a"}, "content/clusters/b/cluster.yaml:1:1: "),
        ({"clusters/b/cluster.yaml": "country: [DK"}, "content/clusters/b/cluster.yaml:2:1: "),
        (
            {"clusters/c/index.nb.md": article("C")},
            "content/clusters/c/index.nb.md: there are no facts about this beside it",
        ),
        (
            {"clusters/c/cluster.yaml": "country: SE"},
            "content/clusters/c/cluster.yaml: these facts have no page",
        ),
        (
            {"clusters/b/clutser.yaml": "country: DK"},
            "content/clusters/b/clutser.yaml: nothing reads this file",
        ),
        (
            {"news/x.nb.md": news("Nytt", clusters="[aa]")},
            "content/news/x.nb.md:4:12: “aa” is not in clusters",
        ),
        (
            {"clusters/a/cluster.yaml": FACTS.replace("[b]", "[bb]")},
            "content/clusters/a/cluster.yaml:8:28: there is no cluster “bb” to go on as",
        ),
    ],
)
def test_broken(site: Site, files: dict[str, str], expected: str) -> None:
    """What is wrong is told with file, line and column; nothing ends in a traceback."""
    assert expected in site.write({**FILES, **files}).problems()
