"""Old names and former addresses find their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import article

if TYPE_CHECKING:
    from tests.conftest import Output, Site

MERGED = """
country: "NO"
lineage:
  - {event: merged, into: [nht], decided: 2025-11, effective: 2026-01-15, redirect: true, source: S}
"""
FILES = {
    "clusters/nscc/cluster.yaml": MERGED,
    "clusters/nscc/index.nb.md": article("NSCC", slug="nscc", aliases="[/gammel/]"),
    "clusters/nscc/index.en.md": article("NSCC", slug="nscc", translated_from="nb"),
    "clusters/nht/cluster.yaml": (
        'aliases: [Oslo Medtech, NSCC]\ncountry: "NO"\nlineage:\n'
        "  - {event: renamed, former_name: Medtech Oslo, effective: 2017-08, source: S}\n"
    ),
    "clusters/nht/index.nb.md": article("Norway Health Tech", slug="nht"),
    "clusters/nht/index.en.md": article("Norway Health Tech", slug="nht", translated_from="nb"),
}


def goal(output: Output, path: str) -> str:
    """Return where a page leads at once; empty if it stays."""
    page = output.page(path)
    refresh = page.find("meta", attrs={"http-equiv": "refresh"})
    if refresh is None:
        return ""
    url = str(refresh["content"]).partition("url=")[2]
    assert page.find("link", rel="canonical")["href"] == url
    assert page.select_one("body a")["href"] == url
    return url


@pytest.mark.parametrize("name", ["oslo-medtech", "medtech-oslo"])
@pytest.mark.parametrize("lang", ["nb", "en"])
def test_old_names(site: Site, lang: str, name: str) -> None:
    """An alias and a former name lead to the page in each language."""
    output = site.write(FILES).build()

    assert goal(output, f"{lang}/clusters/{name}/") == f"/{lang}/clusters/nht/"


def test_a_name_never_takes_the_place_of_a_page(site: Site) -> None:
    """What has a page of its own is not led away from by another one's alias."""
    output = site.write(FILES).build(BUILD_DATE="2026-01-14")

    assert output.page("nb/clusters/nscc/").h1.text == "NSCC"


def test_an_address_from_its_day_on(site: Site) -> None:
    """The evening before, the page announces; from the day on, its address leads on."""
    site.write(FILES)
    assert goal(site.build(BUILD_DATE="2026-01-14"), "nb/clusters/nscc/") == ""

    output = site.build(BUILD_DATE="2026-01-15")
    assert goal(output, "nb/clusters/nscc/") == "/nb/clusters/nht/"
    assert "/clusters/nscc/" not in output.text("en/sitemap.xml")
    assert goal(output, "gammel/") == "/nb/clusters/nscc/"


def test_the_file_for_hosts(site: Site) -> None:
    """Every redirect is a line of the file, by path, whatever the site's address."""
    lines = site.write(FILES).build(SITEURL="https://x.example").text("_redirects").splitlines()

    assert lines == sorted(lines)
    assert "/nb/clusters/nscc/ /nb/clusters/nht/ 301" in lines
    assert "/en/clusters/oslo-medtech/ /en/clusters/nht/ 301" in lines
    assert "/gammel/ /nb/clusters/nscc/ 301" in lines
    assert len(lines) == 2 + 2 * 2 + 1


def test_no_single_goal(site: Site) -> None:
    """A page can lead to one other page only."""
    two = MERGED.replace("[nht]", "[nht, other]")
    listing = site.write({**FILES, "clusters/nscc/cluster.yaml": two}).problems()

    assert "cluster.yaml:4:" in listing
    assert "a page can lead to one other page" in listing
