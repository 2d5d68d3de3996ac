"""Projects, from their files to the pages of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

FACTS = """\
leads:
  - {item: hub, country: SE}
since: 2018-01-01
until: 2019-06-30
funding:
  - {programme: P, amount: 250000, currency: NOK, recipient: hub, is_eu: true, source: S}
visibility:
  statement: {nb: Finansiert av EU, en: Funded by the EU}
source: The plan
"""
FILES = {
    "projects/p/project.yaml": FACTS,
    "projects/p/index.nb.md": article("Prosjekt", slug="p"),
    "projects/p/index.en.md": article("Project", slug="p", translated_from="nb"),
    "clusters/hub/cluster.yaml": "country: SE",
    "clusters/hub/index.nb.md": article("Navet", slug="hub"),
    "clusters/hub/index.en.md": article("The hub", slug="hub", translated_from="nb"),
    "news/x.nb.md": news("Nytt", date="2017-01-01", projects="[p]"),
}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2017-12-31", "Planned from 1\xa0January 2018"),
        ("2019-06-30", "Ongoing until 30\xa0June 2019"),
        ("2019-07-01", "Ended 30\xa0June 2019"),
    ],
)
def test_status_on_the_day(site: Site, day: str, expected: str) -> None:
    """The status stands first on the page, and is that of the day of the build."""
    page = site.write(FILES).build(BUILD_DATE=day).page("en/projects/p")

    assert page.select("h1 ~ p .status")[0].get_text(" ", strip=True) == expected


def test_next_change(site: Site) -> None:
    """The day after its last is when the next build is due."""
    change = site.write(FILES).prepare(BUILD_DATE="2019-06-01").next_change

    assert change is not None
    assert change.isoformat() == "2019-07-01T00:00:00+02:00"


def test_eu_money_is_shown(site: Site) -> None:
    """Emblem and statement stand beside the money, in the language of the page."""
    page = site.write(FILES).build().page("nb/projects/p")

    assert page.select(".eu img")[0]["alt"]
    assert page.select(".eu__statement")[0].text == "Finansiert av EU"
    assert "250\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr til Navet" in " ".join(
        page.main.text.split(" ")
    )


def test_who_takes_part_shows_it(site: Site) -> None:
    """A participant's page and news that names a project show it; its page shows the news."""
    out = site.write(FILES).build()

    for path in ("nb/clusters/hub", "nb/nyheter/x"):
        assert out.page(path).select(".row a")[0]["href"] == "/nb/projects/p/"
    assert out.page("nb/projects/p").select(".teaser a")[0]["href"] == "/nb/nyheter/x/"


def test_broken(site: Site) -> None:
    """What is wrong is told with file, line and column."""
    broken = FACTS.replace("item: hub", "item: hubb").replace(", en: Funded by the EU", "")
    told = site.write({**FILES, "projects/p/project.yaml": broken}).problems()

    assert "content/projects/p/project.yaml:2:12: nothing here is called “hubb”" in told
    assert "project.yaml:8:14: EU money without a statement in “en”" in told
    assert "did you mean “hub”?" in told
