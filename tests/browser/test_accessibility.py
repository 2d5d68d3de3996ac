"""Pages as assistive technology, keyboards and small screens meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.conftest import PAGES, tool

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# WCAG 2.1 A and AA, and what axe holds for good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(
    browser: Browser, address: str, name: str, scheme: Literal["light", "dark"]
) -> None:
    """No page type has an accessibility fault that axe-core can find, light or dark."""
    axe = tool("axe.min.js").read_text(encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + PAGES[name])
    page.evaluate(axe)
    result = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    context.close()
    found = [
        f"{violation['id']}: {node['html']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]

    assert not found, "\n".join(found)
    assert len(result["passes"]) > 15


@pytest.mark.parametrize("width", [320, 390, 820])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_screen(page: Page, address: str, name: str, width: int) -> None:
    """From 320 px up no page scrolls sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + PAGES[name])
    wide = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
             [...document.querySelectorAll("body *")]
               .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
               .map(e => e.outerHTML.slice(0, 120))"""
    )

    assert not wide


def test_skip_link_is_first_and_works(page: Page, address: str) -> None:
    """The first stop of the keyboard leads past the masthead, and is seen when it is there."""
    page.goto(address + PAGES["article-nb"])
    page.keyboard.press("Tab")
    box = page.locator(":focus").bounding_box()

    assert page.locator(":focus").inner_text() == "Hopp til innholdet"
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_main"


@pytest.mark.parametrize("name", ["home-nb", "article-en", "guide-nb", "find-en"])
def test_focus_is_always_visible(page: Page, address: str, name: str) -> None:
    """Every stop of the keyboard has an outline of three pixels and stands on the screen."""
    page.goto(address + PAGES[name])
    stops = page.locator("a, [tabindex='0']").count()
    for _ in range(min(stops, 40)):
        page.keyboard.press("Tab")
        style = page.evaluate(
            """() => { const s = getComputedStyle(document.activeElement);
                       return [s.outlineStyle, parseFloat(s.outlineWidth)]; }"""
        )
        assert style == ["solid", 3]


def test_text_can_be_twice_as_large(page: Page, address: str) -> None:
    """At 200 % text size nothing is cut off or laid over something else sideways."""
    page.set_viewport_size({"width": 640, "height": 800})
    page.goto(address + PAGES["article-nb"])
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_language_switch_keeps_the_page(page: Page, address: str) -> None:
    """The switch leads to the same article, and back."""
    page.goto(address + PAGES["article-nb"])
    page.locator("nav.languages a").click()
    english = page.url
    page.locator("nav.languages a").click()

    assert english == address + "/en/news/four-nordic-clusters-start-norcare/"
    assert page.url == address + PAGES["article-nb"]
