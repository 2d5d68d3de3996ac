"""People and funders, from their files to the pages that refer to them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"></svg>'
PEOPLE = """\
kari:
  name: Kari Nordmann
  areas: {nb: Helse, en: Health}
  email: kari@example.org
  phone: +47 51 00 00 00
  photo: /photos/kari.svg
ola:
  name: Ola Nordmann
"""
FUNDERS = """\
fund:
  name: {nb: Fondet, en: The fund}
  logo: /logos/fund.svg
  logo_alt: {nb: Et kryss, en: A cross}
  link: https://fund.example.org
eu:
  name: EU
  is_eu: true
  visibility: {statement: {nb: Medfinansiert av EU, en: Co-funded by the EU}}
"""
HUB = """\
country: SE
people:
  - {person: kari, role: ceo, until: 2026-03-31}
  - {name: Somebody Else, role: ceo}
funders:
  - {funder: fund, source: S}
  - {funder: eu, source: S}
contact: {email: hub@example.org, phone: +46 31 00 00 00, address: {nb: Gata 1, en: Street 1}}
join:
  who: {nb: Bedrifter, en: Companies}
  email: join@example.org
  link: https://example.org/join
"""
PROJECT = """\
people:
  - {person: kari, role: ceo}
funding:
  - {programme: P, funder: fund, source: S}
  - {programme: Q, funder: eu, source: S}
source: S
"""
FILES = {
    "data/people.yaml": PEOPLE,
    "data/funders.yaml": FUNDERS,
    "data/terms.yaml": "roles:\n  ceo: {nb: Daglig leder, en: CEO}",
    "photos/kari.svg": DRAWING,
    "photos/unused.svg": DRAWING,
    "logos/fund.svg": DRAWING,
    "people/kari.nb.md": article("Kari Nordmann", "Om Kari."),
    "clusters/hub/cluster.yaml": HUB,
    "clusters/hub/index.nb.md": article("Navet", slug="hub"),
    "clusters/hub/index.en.md": article("The hub", slug="hub", translated_from="nb"),
    "projects/p/project.yaml": PROJECT,
    "projects/p/index.en.md": article("Project", slug="p"),
    "news/x.en.md": news("News", authors="[Kari Nordmann]", people="[ola]"),
}


def test_profile(site: Site) -> None:
    """A profile shows who is there, how to reach them and the cluster, and how to join."""
    page = site.write(FILES).build().page("en/clusters/hub")
    cards = [" ".join(card.text.split()) for card in page.select(".person")]

    assert cards == [
        "Kari Nordmann (Norsk) CEO Health kari@example.org +47 51 00 00 00",
        "Somebody Else CEO",
    ]
    assert page.select(".person img")[0]["src"] == "/media/photos/kari.svg"
    assert page.find("a", href="tel:+4751000000")
    assert page.find("a", href="tel:+4631000000")
    assert "Street 1" in page.main.text
    assert page.find("a", href="mailto:join@example.org")
    assert page.find("a", href="https://example.org/join")
    assert "Companies" in page.main.text


def test_post_ends(site: Site) -> None:
    """The day after a post ends, nobody holds it; that day a build is due."""
    page = site.write(FILES).build(BUILD_DATE="2026-04-01").page("en/clusters/hub")
    change = site.prepare(BUILD_DATE="2026-01-15").next_change

    assert [name.text for name in page.select(".person__name")] == ["Somebody Else"]
    assert change is not None
    assert change.isoformat() == "2026-04-01T00:00:00+02:00"


def test_funders(site: Site) -> None:
    """Who pays is shown with logo and link, EU money with emblem and statement."""
    out = site.write(FILES).build()
    for path in ("en/clusters/hub", "en/projects/p"):
        page = out.page(path)
        (logo,) = page.select(".funders__logo img")
        emblem = page.select(".eu__emblem")[0]
        assert (logo["src"], logo["alt"]) == ("/media/logos/fund.svg", "A cross")
        assert int(logo["width"]) <= int(emblem["width"])
        assert int(logo["height"]) <= int(emblem["height"])
        assert page.find("a", href="https://fund.example.org")
        assert page.select(".eu__statement")[0].text == "Co-funded by the EU"


def test_article(site: Site) -> None:
    """An author who is a person of the site has a card, and so has whoever is named."""
    page = site.write(FILES).build().page("en/news/x")

    assert [h.text for h in page.select("#_authors ~ .people .person__name")] == [
        "Kari Nordmann (Norsk)"
    ]
    assert page.select(".byline a[href='#_authors']")[0].text == "By Kari Nordmann"
    assert "CEO, The hub" in " ".join(page.select("#_authors ~ .people")[0].text.split())
    assert [h.text for h in page.select("#_people ~ .people .person__name")] == ["Ola Nordmann"]


def test_pages(site: Site) -> None:
    """Whoever there is more to say of has a page; pictures nobody names are not published."""
    out = site.write(FILES).build()

    assert "kari@example.org" in out.page("nb/people/kari").main.text
    assert not out.has("nb/people/ola/index.html")
    assert out.has("media/photos/kari.svg")
    assert not out.has("media/photos/unused.svg")


def test_schemas(site: Site) -> None:
    """Editors can check both files; no person is open data."""
    out = site.write(FILES).build()
    for name, key in (("people", "email"), ("funders", "logo_alt")):
        schema = json.loads(out.text(f"data/{name}.schema.json"))
        reference = schema["additionalProperties"]["$ref"].rpartition("/")[2]
        assert key in schema["$defs"][reference]["properties"]
    assert not any("kari" in path for path in out.paths() if path.startswith("data/"))


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            "clusters/hub/cluster.yaml",
            "person: kari",
            "person: karri",
            "cluster.yaml:3:14: “karri” is not in data/people.yaml\n    hint: did you mean “kari”?",
        ),
        (
            "clusters/hub/cluster.yaml",
            "funder: fund",
            "funder: funds",
            "cluster.yaml:6:14: “funds” is not in data/funders.yaml\n    hint: did you mean “fund”?",
        ),
        (
            "projects/p/project.yaml",
            "funder: eu",
            "funder: ue",
            "project.yaml:5:28: “ue” is not in data/funders.yaml",
        ),
        ("news/x.en.md", "[ola]", "[olla]", "x.en.md:5:10: “olla” is not in data/people.yaml"),
        (
            "data/people.yaml",
            "/photos/kari.svg",
            "/photos/kary.svg",
            "people.yaml:6:10: there is no",
        ),
        ("data/people.yaml", "+47 51", "51", "people.yaml:5:10: “51 00 00 00” is no telephone"),
        ("data/people.yaml", "name: Ola", "nam: Ola", "unknown key “nam”"),
        (
            "data/funders.yaml",
            ", en: A cross",
            "",
            "funders.yaml:3:9: the logo has no words in “en” that say what it shows",
        ),
        (
            "data/funders.yaml",
            ", en: Co-funded by the EU",
            "",
            "funders.yaml:9:27: EU money without a statement in “en”",
        ),
        ("photos/kari.svg", "<svg", "<svg onload='x'", "kari.svg: the drawing holds onload"),
    ],
)
def test_broken(site: Site, path: str, old: str, new: str, expected: str) -> None:
    """What is wrong is told with file, line and column, and what was meant."""
    assert old in FILES[path]
    told = site.write({**FILES, path: FILES[path].replace(old, new)}).problems()

    assert expected in told


def test_incremental(site: Site) -> None:
    """A person's new address reaches all pages that show it."""
    site.write(FILES).build()
    site.write({"data/people.yaml": PEOPLE.replace("kari@", "kn@")})
    edited = site.build().everything()
    clean = site.build(OUTPUT_PATH=str(site.root / "clean")).everything()

    assert "kari@example.org" not in edited
    assert edited == clean
