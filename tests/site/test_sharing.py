"""What a link to a page shows elsewhere, and how programs find their way."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.conftest import PLUGINS, article, news, tree
from tests.site.test_pictures import photo

if TYPE_CHECKING:
    from tests.conftest import Output, Site

FILES: dict[str, str | bytes] = {
    "news/a/index.nb.md": news("Bro & «elv»", image="bro.jpg", image_alt="En bro", summary="Ny."),
    "news/a/index.en.md": news("Bridge", translated_from="nb", image_alt="A bridge"),
    "news/a/bro.jpg": photo(600, 400),
    "guides/g.nb.md": article("Veileder"),
    "news/h.nb.md": news("Skjult", status="hidden"),
}
WITH_CARDS = [*PLUGINS, "plugins.cards"]
URL = "https://clusters.example"


def properties(page: Any) -> dict[str, str]:
    """Return what a page tells services."""
    return {
        element.get("property") or element["name"]: element["content"]
        for element in page.select("meta[property], meta[name^=twitter]")
    }


@pytest.fixture
def output(site: Site) -> Output:
    """Return the output of a published site."""
    return site.write(FILES).build(SITEURL=URL, PLUGINS=WITH_CARDS)


def test_an_article(output: Output) -> None:
    """It tells headline, lead, address, language, day and card, all of them whole."""
    found = properties(output.page("nb/nyheter/a"))

    assert found["og:type"] == "article"
    assert found["og:title"] == "Bro & «elv»"
    assert found["og:description"] == "Ny."
    assert found["og:url"] == f"{URL}/nb/nyheter/a/"
    assert found["og:locale"] == "nb_NO"
    assert found["og:locale:alternate"] == "en_GB"
    assert found["article:published_time"] == "2025-03-01"
    assert found["twitter:card"] == "summary_large_image"
    assert found["og:image"].startswith(f"{URL}/cards/nb/")
    assert found["og:image:alt"] == found["twitter:image:alt"] != ""


def test_every_card_is_there(output: Output) -> None:
    """Each page that can be found names a card that is there, in the promised size."""
    named = set()
    for path in output.paths():
        if path.endswith(".html"):
            page = (
                output.page(path.removesuffix("index.html"))
                if path.endswith("index.html")
                else None
            )
            image = properties(page).get("og:image") if page is not None else None
            if image:
                card = image.removeprefix(f"{URL}/")
                named.add(card)
                with Image.open(output.folder / card) as drawn:
                    assert drawn.size == (1200, 630)
    assert named == {path for path in output.paths() if path.startswith("cards/")}
    assert len(named) > 8


def test_languages_have_cards_of_their_own(output: Output) -> None:
    """The card of a translation is drawn with its own headline."""
    norwegian = properties(output.page("nb/nyheter/a"))["og:image"]
    english = properties(output.page("en/news/a"))["og:image"]

    assert "/cards/nb/" in norwegian
    assert "/cards/en/" in english


def test_hidden_pages_tell_nothing(output: Output) -> None:
    """What is listed nowhere has no card that could be found."""
    assert not properties(output.page("nb/nyheter/h"))


def test_a_new_headline(site: Site) -> None:
    """An edit leaves the cards that a clean build would."""
    site.write(FILES).build(PLUGINS=WITH_CARDS)
    site.write({"guides/g.nb.md": article("Annen")})
    first = site.build(PLUGINS=WITH_CARDS)
    clean = site.build(
        PLUGINS=WITH_CARDS, OUTPUT_PATH=str(site.root / "o"), CACHE_PATH=str(site.root / ".c")
    )

    assert tree(first.folder) == tree(clean.folder)


def test_without_cards(site: Site) -> None:
    """A site without the plugin shows its lead photos."""
    output = site.write(FILES).build(SITEURL=URL)

    assert properties(output.page("nb/nyheter/a"))["og:image"] == f"{URL}/media/news/a/bro.jpg"
    assert properties(output.page("nb"))["twitter:card"] == "summary"


def test_what_a_browser_finds(output: Output) -> None:
    """Icons, manifest and feeds are named in the head, and are there."""
    page = output.page("nb")
    for selector in ("link[rel=icon]", "link[rel=apple-touch-icon]", "link[rel=manifest]"):
        for element in page.select(selector):
            assert output.has(element["href"].removeprefix(f"{URL}/")), element
    manifest = json.loads(output.text("en/manifest.webmanifest"))
    assert manifest["start_url"] == f"{URL}/en/"
    assert all(output.has(icon["src"].removeprefix(f"{URL}/")) for icon in manifest["icons"])
    assert [e["type"] for e in page.select("link[rel=alternate][type]")] == [
        "application/atom+xml",
        "application/feed+json",
    ]


def test_the_news_sitemap(site: Site) -> None:
    """It tells of two days, and the next build is due when something leaves it."""
    site.write(
        {"news/a.nb.md": news("Ny", date="2026-01-14 10:00"), "news/b.nb.md": news("Gammel")}
    )
    prepared = site.prepare(BUILD_DATE="2026-01-15 12:00")
    before = site.build(BUILD_DATE="2026-01-15 12:00").text("news-sitemap.xml")
    after = site.build(BUILD_DATE="2026-01-16 10:00").text("news-sitemap.xml")

    assert prepared.next_change is not None
    assert prepared.next_change.isoformat() == "2026-01-16T10:00:00+01:00"
    assert "<news:title>Ny</news:title>" in before
    assert "Gammel" not in before
    assert "Ny" not in after


def test_a_press_kit(site: Site) -> None:
    """A cluster's page leads to it, and it offers the archive, in the reader's language."""
    output = site.write(
        {
            "clusters/hub/cluster.yaml": "country: SE\ncontact: {email: hub@example.org}",
            "clusters/hub/index.nb.md": article("Navet", slug="hub"),
        }
    ).build()
    links = [a["href"] for a in output.page("nb/clusters/hub").select("main a")]
    page = output.page("nb/clusters/hub/press")

    assert "/nb/clusters/hub/press/" in links
    assert page.select_one("a[download]")["href"] == "/media/clusters/hub/hub-press-kit.zip"
    assert output.has("media/clusters/hub/hub-press-kit.zip")
    assert "hub@example.org" in page.get_text()


def test_a_logo_says_whose_it_is(site: Site) -> None:
    """Beside the logos of other clusters, one that was in an archive is still told apart."""
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>'
    )
    facts = "country: SE\nlogo: {file: logo.svg, alt: {nb: Merket, en: The mark}}"
    output = site.write(
        {
            "clusters/hub/cluster.yaml": facts,
            "clusters/hub/logo.svg": drawing,
            "clusters/hub/index.nb.md": article("Navet", slug="hub"),
        }
    ).build()

    with zipfile.ZipFile(output.folder / "media/clusters/hub/hub-press-kit.zip") as archive:
        names = archive.namelist()
        assert "hub-logo.svg" in names
        assert {"fakta-om-navet.txt", "hub-logo-1200.png", "hub-logo-300-white.png"} <= set(names)
    page = output.page("nb/clusters/hub/press")
    for link in page.select("#_logo ~ ul a"):
        assert link["download"] in names
        assert output.has(link["href"].lstrip("/"))
    assert len(page.select("#_logo ~ ul a")) == 5
