"""Pages nobody designs for: endless headlines, no picture, twenty tags, right to left."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.host import served
from tests.conftest import LANGUAGES, PROJECT, Site, news
from tests.site.test_languages import NYNORSK_PO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

COMPOUND = "Velferdsteknologianskaffelsessamarbeidskoordineringsgruppemøtet"
LONG = f"{COMPOUND} " + "legger fram rapporten om responstid i hjemmetjenesten " * 3
TAGS = [f"samhandlingsplattform-{number}" for number in range(20)]
TERMS = "".join(f"  {tag}:\n    nb: {{label: {tag.replace('-', ' ').title()}}}\n" for tag in TAGS)
# Latin words, an address and a number stand in it, as they do in any Arabic text.
ARABIC = (
    "تربط مجموعة التقنيات الصحية Norway Health Tech بين البلديات والشركات في عام 2024.\n\n"
    "## ما هي المجموعة؟\n\n- نقطة أولى\n- نقطة ثانية\n\n"
    "> [!FACTS] عن المشروع\n> - **الفترة:** 2022–2025\n\n"
    "> [!QUOTE] كاري\n> نقيس ما يهم الناس.\n\n"
    "| البلد | الأعضاء |\n|---|---:|\n| النرويج | 280 |\n"
)
PAGES = {
    "long": "/nb/nyheter/long/",
    "profile": "/nb/clusters/big/",
    "project": "/nb/projects/grand/",
    "press": "/nb/clusters/big/press/",
    "event": "/nb/events/fair/",
    "events": "/nb/events/",
    "not-found": "/nb/404.html",
    "list": "/nb/nyheter/",
    "home": "/nb/",
    "tags": "/nb/tag/",
    "arabic": "/ar/news/rtl/",
    "arabic-home": "/ar/",
    "arabic-list": "/ar/news/",
    "arabic-find": "/ar/search/",
}


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a small site that has them all, in Norwegian and Arabic."""
    site = Site(tmp_path_factory.mktemp("awkward"))
    folder = site.root / "translations"
    shutil.copytree(PROJECT / "translations", folder)
    catalogue = folder / "ar/LC_MESSAGES/messages.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(NYNORSK_PO.replace("nn", "ar"), encoding="utf-8")
    languages: dict[str, Any] = {
        "nb": LANGUAGES["nb"],
        "ar": {"name": "العربية", "locale": "ar", "site_name": "العناقيد الصحية"},
    }
    site.settings = {
        "LANGUAGES": languages,
        "TRANSLATIONS_PATH": str(folder),
        "MENU": ["news", "clusters", "projects", "events", "guides", "search"],
        "SEARCH_INDEX": False,
    }
    title = LONG.strip()
    site.write(
        {
            "data/terms.yaml": f"tags:\n{TERMS}",
            "news/long.nb.md": news(
                title, f"{LONG}\n\n## {COMPOUND}\n", tags=f"[{', '.join(TAGS)}]"
            ),
            "news/rtl.ar.md": news("مجموعة التقنيات الصحية تفتح مختبرا جديدا", ARABIC),
            "clusters/big/cluster.yaml": f"country: 'NO'\nshort_name: {COMPOUND}\nmembers:\n"
            "  - {count: 280, as_of: 2024-01, source: words}\n",
            "clusters/big/index.nb.md": f"---\ntitle: {title}\n---\n\nTekst.\n",
            "projects/grand/project.yaml": f"acronym: {COMPOUND}\nsince: 2024\nuntil: 2027\n"
            f"leads:\n  - {{item: big, country: 'NO'}}\npartners:\n  - {{name: {COMPOUND}, country: SE}}\n",
            "projects/grand/index.nb.md": f"---\ntitle: {title}\n---\n\nTekst.\n",
            "events/fair/event.yaml": "start: 2024-09-25 10:00\nend: 2024-09-26 16:00\n"
            f"timezone: Europe/Helsinki\nplace: {COMPOUND}\norganisers: [big, {COMPOUND}]\n",
            "events/fair/index.nb.md": f"---\ntitle: {title}\n---\n\nTekst.\n",
        }
    )
    site.run()  # with warnings: no editor would let it stand like this
    with served(site.root / "output") as found:
        yield found


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_off(page: Page, awkward: str, name: str, width: int) -> None:
    """Nothing scrolls sideways, leaves the screen on either side, or hides its own end."""
    page.set_viewport_size({"width": width, "height": 800})
    answer = page.goto(awkward + PAGES[name])
    assert answer is not None
    assert answer.ok
    found = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter(e => {
             if (e.closest(".visually-hidden, .skip, svg, .table-scroll, [hidden]")) return false;
             const box = e.getBoundingClientRect();
             const clips = getComputedStyle(e).overflowX !== "visible";
             return box.width && (box.left < -1 || box.right > innerWidth + 1
                                  || clips && !e.matches(".facts") && e.scrollWidth > e.clientWidth + 1);
           }).map(e => e.outerHTML.slice(0, 120))"""
    )

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not found


def test_right_to_left(page: Page, awkward: str) -> None:
    """The page is mirrored: name and menu begin at the right, marks and lines stand there too."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(awkward + PAGES["arabic"])

    def place(selector: str) -> tuple[float, float]:
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        return box["x"], box["x"] + box["width"]

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert place(".masthead__name")[0] > place(".languages")[1]
    assert place(".menu li:first-child")[0] > place(".menu li:last-child")[1]
    # The column of text begins at the right, and facts stand beside it at the left.
    assert place(".prose")[1] == pytest.approx(place("main")[1], abs=30)
    assert place(".box--facts")[1] < place(".prose p")[0]
    line = "e => [getComputedStyle(e).borderRightWidth, getComputedStyle(e).borderLeftWidth]"
    assert page.locator(".pull-quote").evaluate(line) == ["4px", "0px"]
    # Numbers stand at the end of their cell, which is the left.
    assert page.locator("td.align-right").evaluate("e => getComputedStyle(e).textAlign") == "end"
    assert page.locator("h1").evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_a_long_headline_is_no_poster(page: Page, awkward: str) -> None:
    """Two hundred characters take no more of a phone than the first screen."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(awkward + PAGES["long"])
    box = page.locator("h1").bounding_box()

    assert box is not None
    assert box["y"] + box["height"] < 844
