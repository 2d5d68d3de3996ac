"""The pages of press kits, and the way to them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.press.logo_files import LogoFile
from plugins.press.pages import download, form_words, pages, panel, press_key, press_page
from plugins.press.rasterise import Raster
from plugins.views.addresses import addresses_of
from plugins.views.reader import Reader
from tests.unit.clusters.made import cluster_site
from tests.unit.clusters.test_profile import FULL

SITE = cluster_site("2024-06-01", a=FULL, b={})
PLANS = list(pages(SITE))
READER = Reader(SITE, addresses_of(PLANS), "en")


def test_pages() -> None:
    """There is one below every profile, in each of its languages."""
    assert all(plan.url.endswith("/press/") for plan in PLANS)
    assert {(plan.key, plan.lang) for plan in PLANS} == {
        (press_key(f"clusters/{name}"), lang) for name in "ab" for lang in ("nb", "en")
    }
    assert PLANS[0].parent == ("item", "clusters/a")


def test_addresses_are_quoted_once() -> None:
    """A slug with letters of Norwegian stands in the address as in that of the profile."""
    item = SITE.items["clusters/a"]
    odd = {lang: replace(one, url="nb/bl%C3%A5/") for lang, one in item.editions.items()}
    items = {"clusters/a": replace(item, editions=odd)}

    assert next(pages(replace(SITE, items=items))).url == "nb/bl%C3%A5/press/"


def test_press_page() -> None:
    """The page has the kit and the archive; without a logo none."""
    found = press_page(READER, item="clusters/a")

    assert found.kit.short_name == "A"
    assert found.archive.url == "/media/clusters/a/a-press-kit.zip"
    assert found.logo is None
    with pytest.raises(LookupError):
        press_page(Reader(replace(SITE, facts={}), READER.addresses, "en"), item="clusters/a")


def test_panel() -> None:
    """A profile leads to its kit; other items lead nowhere."""
    own = SITE.items["clusters/a"].editions["en"]
    found = panel(own, READER)

    assert found is not None
    assert found.link.url == READER.url(READER.addresses.by_key[press_key("clusters/a")]["en"].url)
    assert panel(replace(own, item="news/x"), READER) is None


def test_forms_of_a_logo() -> None:
    """Each says what it is, and is saved under a name that says whose it is."""
    made = LogoFile(save_as="media/a/logo-svg-300.png", name="a-logo-300.png", raster=Raster(300))
    drawing = LogoFile(save_as="media/a/l%.svg", name="a-logo.svg")

    assert form_words(made, READER) == "PNG, 300 pixels wide, without a background"
    assert form_words(replace(made, raster=Raster(9, white=True)), READER).endswith("on white")
    assert form_words(drawing, READER).startswith("SVG")
    assert form_words(replace(drawing, name="a-logo.jpeg"), READER) == "JPEG"
    assert download(drawing, READER).link.url.endswith("media/a/l%25.svg")
    assert download(drawing, READER).name == "a-logo.svg"
