"""Directories: their filters as links, and as a script makes them quicker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import faults

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def rows(page: Page) -> list[str]:
    """Return the names of the rows that are shown."""
    return page.locator(".row:visible .row__title").all_inner_texts()


def choose(page: Page, name: str) -> None:
    """Choose a filter by the beginning of its name."""
    page.locator(".filters a").filter(has_text=name).click()


@pytest.fixture
def opened(page: Page) -> list[str]:
    """Return the documents a tab has loaded, as it loads them."""
    loaded: list[str] = []
    page.on("load", lambda tab: loaded.append(tab.url))
    return loaded


def test_without_script(browser: Browser, small: str) -> None:
    """Filters are links to pages, and there is no field that would do nothing."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{small}/en/clusters/")
    assert page.locator("form").is_hidden()
    choose(page, "Norway")

    assert page.url == f"{small}/en/clusters/country/norway/"
    assert page.locator("h1").inner_text() == "Clusters: Norway"
    assert rows(page) == ["Bærum Tech", "Helse i Ålesund"]
    assert page.locator(".filters a[aria-current]").inner_text() == "Norway (2)"
    page.context.close()


def test_by_keyboard(page: Page, small: str, opened: list[str]) -> None:
    """A choice shows what its page has, at its address, without loading it or losing the focus."""
    page.goto(f"{small}/en/clusters/")
    while page.evaluate("document.activeElement.dataset.part") != "country-NO":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/clusters/country/norway/")

    assert rows(page) == ["Bærum Tech", "Helse i Ålesund"]
    assert page.locator("h1").inner_text() == "Clusters: Norway"
    assert page.title() == "Clusters: Norway – The Clusters"
    assert page.locator(":focus").inner_text() == "Norway (2)"
    assert page.locator("[role=status]").inner_text() == "Showing 2 of 4"
    assert page.locator(".filters a[aria-current]").all_inner_texts() == ["Norway (2)"]
    assert not page.get_by_role("heading", name="Former clusters").is_visible()
    assert page.locator(".map a:visible").count() == 1
    assert page.locator(".map__key li:visible").count() == 1
    assert len(opened) == 1


def test_both_at_once(page: Page, small: str, opened: list[str]) -> None:
    """Parts of two groups are shown together; the address brings both back, and lies the way back."""
    page.goto(f"{small}/en/clusters/")
    choose(page, "Norway")
    assert "With a label (1)" in page.locator(".filters a").all_inner_texts()
    choose(page, "With a label")
    page.wait_for_url("**/en/clusters/labelled/?also=country-NO")

    assert rows(page) == ["Helse i Ålesund"]
    assert page.locator("h1").inner_text() == "Clusters with a label, Norway"
    assert page.locator(".filters a").filter(has_text="Denmark").inner_text() == "Denmark (0)"
    choose(page, "Denmark")
    page.wait_for_url("**/en/clusters/labelled/?also=country-DK")
    assert rows(page) == []
    assert page.locator("[role=status]").inner_text().startswith("Nothing matches.")
    assert page.locator("#_map").is_hidden()
    page.go_back()
    page.wait_for_url("**/?also=country-NO")
    page.wait_for_function("document.querySelectorAll('.row:not([hidden])').length == 1")
    assert len(opened) == 1

    page.reload()
    page.get_by_role("heading", name="Clusters with a label, Norway").wait_for()
    assert rows(page) == ["Helse i Ålesund"]
    assert page.locator("[role=status]").inner_text() == "Showing 1 of 4"
    choose(page, "All")
    page.wait_for_url("**/en/clusters/")
    page.get_by_role("heading", name="Clusters", exact=True).wait_for()
    assert rows(page) == ["Bærum Tech", "Dansk Klynge", "Helse i Ålesund", "Gammel"]
    assert len(opened) == 2


def test_nothing_is_read_before_it_is_used(page: Page, small: str) -> None:
    """A directory that is only looked at is not gone through; one whose filters are used is, once."""
    page.add_init_script("""
        window.folded = 0;
        const normalize = String.prototype.normalize;
        String.prototype.normalize = function (form) { folded += 1; return normalize.call(this, form); };
    """)
    page.goto(f"{small}/en/clusters/", wait_until="networkidle")
    assert page.evaluate("folded") == 0
    page.locator("input[type=search]").press_sequentially("ge")
    assert rows(page) == ["Dansk Klynge", "Gammel"]

    # Four rows, and the letters typed, twice.
    assert page.evaluate("folded") == 6


def test_names(page: Page, small: str) -> None:
    """A name, another name or a place is found by letters of it, as one types them."""
    page.goto(f"{small}/nb/clusters/")
    for letters, expected in {
        "baerum": ["Bærum Tech"],
        "BÆR": ["Bærum Tech"],
        "aalesund helse": ["Helse i Ålesund"],
        "alesund": ["Helse i Ålesund"],
        "århus": ["Dansk Klynge"],
        "asker": ["Bærum Tech"],
        "danmark": ["Dansk Klynge", "Gammel"],
        "xyz": [],
        "": ["Bærum Tech", "Dansk Klynge", "Helse i Ålesund", "Gammel"],
    }.items():
        page.locator("input[type=search]").fill(letters)
        page.wait_for_function(
            "text => (new URLSearchParams(location.search).get('q') ?? '') === text", arg=letters
        )
        assert rows(page) == expected, letters


def test_letters_stay_with_the_address(page: Page, small: str, opened: list[str]) -> None:
    """Letters and parts go together, the language switch keeps both, and "All" clears both."""
    page.goto(f"{small}/nb/clusters/country/danmark/")
    page.locator("input[type=search]").press_sequentially("g")
    page.wait_for_url("**/nb/clusters/country/danmark/?q=g")
    assert len(rows(page)) == 2
    assert page.locator(":focus").get_attribute("type") == "search"
    page.locator("nav.languages a").click()
    page.get_by_role("heading", name="Clusters: Denmark").wait_for()
    page.locator("[role=status]").filter(has_text="Showing 2 of 4").wait_for()

    assert page.url == f"{small}/en/clusters/country/denmark/?q=g"
    assert page.locator("input[type=search]").input_value() == "g"
    choose(page, "All")
    page.wait_for_url("**/en/clusters/")
    assert page.locator("input[type=search]").input_value() == ""
    assert len(rows(page)) == 4


def test_other_tabs_and_lost_networks(page: Page, small: str) -> None:
    """A click that asks for a tab of its own is left alone; what cannot be got is loaded as a page."""
    page.goto(f"{small}/en/clusters/country/norway/")
    with page.context.expect_page() as other:
        page.locator(".filters a").filter(has_text="Denmark").click(modifiers=["Control"])
    assert other.value.url == f"{small}/en/clusters/country/denmark/"
    assert page.url == f"{small}/en/clusters/country/norway/"

    page.route("**/en/clusters/", lambda route: route.abort())
    choose(page, "Denmark")
    page.wait_for_load_state()
    page.get_by_role("heading", name="Clusters: Denmark").wait_for()
    assert rows(page) == ["Dansk Klynge", "Gammel"]


def test_projects(page: Page, small: str) -> None:
    """Status and category go together, the timeline follows, and no heading says a thing twice."""
    page.goto(f"{small}/en/projects/category/care/")
    # The script counts when the browser has nothing else to do.
    page.locator(".filters a").filter(has_text="no stated period (0)").wait_for()
    assert page.locator(".filters a").all_inner_texts() == [
        "All",
        "Ongoing projects (1)",
        "Projects of no stated period (0)",
        "Ended projects (1)",
        "Care (2)",
    ]
    choose(page, "Ended projects")
    page.wait_for_url("**/?also=category-care")

    assert rows(page) == ["PP"]
    assert page.locator("h1").inner_text() == "Ended projects, Care"
    assert page.locator(".timeline__row:visible").count() == 1
    choose(page, "All")
    choose(page, "Ended projects")
    page.wait_for_url("**/status/ended-projects/")
    heading = page.get_by_role("heading", level=2, name="Ended projects").bounding_box()
    assert heading is not None
    assert heading["width"] <= 1
    page.locator("input[type=search]").fill("rrr")
    assert rows(page) == []


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_axe_on_what_the_script_shows(page: Page, small: str, lang: str) -> None:
    """The field, a filtered list and an empty one have no fault, light or dark, wide or narrow."""
    page.set_viewport_size({"width": 390, "height": 800})
    for path in ("clusters", "projects"):
        page.goto(f"{small}/{lang}/{path}/")
        page.locator(".filters a").nth(1).click()
        assert page.locator("[role=status]").inner_text()
        assert not faults(page, ("light", "dark"))
        page.locator("input[type=search]").fill("xyz")
        assert not faults(page, ("light",))
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
