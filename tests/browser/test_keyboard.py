"""Pages as somebody walks them who has a keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Where the keyboard stops, in the order of the page.
STOPS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}))
  .map(e => e.outerHTML.slice(0, 100))"""
# What is wrong with how a stop shows that it is one: no outline of 3 px, not wholly on the screen
# (as far as it fits), transparent, or under something else.
UNSEEN = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")]
  .filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}))
  .flatMap(e => {
    e.focus();
    if (document.activeElement !== e) return [`no focus: ${e.outerHTML.slice(0, 140)}`];
    const style = getComputedStyle(e);
    const boxes = [...e.getClientRects()].filter(box => box.width && box.height);
    const box = boxes[0] ?? e.getBoundingClientRect();
    const wrong = [];
    if (style.outlineStyle !== "solid" || parseFloat(style.outlineWidth) < 3) wrong.push("no outline");
    if (parseFloat(style.opacity) < 1) wrong.push("transparent");
    // Browsers bring the line of the caret into view, not all lines of a large field.
    const bottom = e.matches("textarea") ? box.top + parseFloat(style.lineHeight) * 2 : box.bottom;
    if (box.top < 0 || box.left < 0 || box.right > innerWidth + 1
        || (bottom > innerHeight + 1 && box.height < innerHeight)) wrong.push("off the screen");
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (top && !e.contains(top) && !top.contains(e)) wrong.push(`under ${top.outerHTML.slice(0, 60)}`);
    return wrong.map(what => `${what}: ${e.outerHTML.slice(0, 140)}`);
  })"""
FOCUSED = "document.activeElement.outerHTML.slice(0, 100)"


@pytest.mark.parametrize("width", [390, 1280])
def test_focus_is_always_visible(tab: Page, address: str, width: int) -> None:
    """Every stop of every page has an outline of three pixels, and stands on the screen."""
    tab.set_viewport_size({"width": width, "height": 800})
    found = []
    for name, path in PAGES.items():
        tab.goto(address + path)
        tab.keyboard.press("Tab")  # from here on focus is that of a keyboard
        found += [f"{name}: {one}" for one in tab.evaluate(UNSEEN)]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "name", ["chooser", "home-nb", "article-nb", "clusters-nb", "cluster-nb", "member-en"]
)
def test_a_walk_through_a_page(tab: Page, address: str, name: str) -> None:
    """Tab stops at everything once, in the order in which it is read, and gets out; back too."""
    tab.goto(address + PAGES[name])
    stops = tab.evaluate(STOPS)
    walked = []
    for _ in stops:
        tab.keyboard.press("Tab")
        walked.append(tab.evaluate(FOCUSED))
    assert walked == stops

    back = []
    for _ in range(min(len(stops) - 1, 10)):
        tab.keyboard.press("Shift+Tab")
        back.append(tab.evaluate(FOCUSED))
    assert back == stops[-2 : -2 - len(back) : -1]
    for _ in range(len(back) + 1):
        tab.keyboard.press("Tab")
    # Now it is the browser's turn; where it has nothing to stop at, the page begins anew.
    assert tab.evaluate(FOCUSED) == stops[0] or tab.evaluate(FOCUSED).startswith("<body")


def test_skip_link_is_first_and_works(tab: Page, address: str) -> None:
    """The first stop leads past the masthead, is seen when it is there, and so does the next."""
    tab.goto(address + PAGES["article-nb"])
    tab.keyboard.press("Tab")
    box = tab.locator(":focus").bounding_box()

    assert tab.locator(":focus").inner_text() == "Hopp til innholdet"
    assert box is not None
    assert box["y"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "_main"
    tab.keyboard.press("Tab")
    assert tab.evaluate("!!document.activeElement.closest('main')")


def test_menu_and_language_by_keyboard(tab: Page, address: str) -> None:
    """The languages and the menu are reached before the page, lead on, and say where one is."""
    tab.goto(address + PAGES["article-nb"])
    reached: list[str] = []
    while not reached or reached[-1] != "Klynger":
        tab.keyboard.press("Tab")
        reached.append(tab.evaluate("document.activeElement.textContent.trim()"))
    assert reached == [
        *("Hopp til innholdet", "Nordiske helseklynger", "English", "Nyheter", "Klynger"),
    ]
    tab.keyboard.press("Enter")
    tab.wait_for_url(address + PAGES["clusters-nb"])
    assert tab.locator(".menu [aria-current=page]").inner_text() == "Klynger"

    tab.goto(address + PAGES["article-nb"])
    for _ in range(3):
        tab.keyboard.press("Tab")
    assert tab.locator(":focus").get_attribute("lang") == "en"
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}/en/news/four-nordic-clusters-start-norcare/")
    tab.locator("nav.languages a").click()
    tab.wait_for_url(address + PAGES["article-nb"])


def test_an_explanation_by_keyboard(tab: Page, address: str) -> None:
    """A term leads to its explanation, whose first link leads back to where one read."""
    tab.goto(f"{address}/en/clusters/nscc/")
    term = tab.locator("a.term").first
    term.focus()
    tab.keyboard.press("Enter")
    entry = tab.locator(".terms__entry:target")
    assert entry.is_visible()
    tab.keyboard.press("Tab")
    assert tab.evaluate("!!document.activeElement.closest('.terms__entry:target')")
    while not tab.locator(".terms__back:focus").count():
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")

    assert tab.locator(".terms__entry:target").count() == 0
    assert tab.evaluate(
        "document.querySelector('a.term').matches(':target, :has(:target), :focus')"
    )
