"""Pages as assistive technology, keyboards and small screens meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import PAGES, faults

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What is wider than the screen, if the page scrolls sideways; what is cut off; what lies over
# something else. Text counts where it stands: a line's box, not that of its element. Boxes of
# lines near to one another overlap by a part of their height, which is room for accents.
MISPLACED = """() => {
  const found = [];
  const root = document.documentElement;
  const shown = e => e.checkVisibility({visibilityProperty: true}) && !e.closest(".visually-hidden, .skip, svg");
  const all = [...document.querySelectorAll("body *")].filter(shown);
  if (root.scrollWidth > innerWidth) {
    for (const e of all) if (e.getBoundingClientRect().right > innerWidth + 1) found.push(["wide", e]);
    if (!found.length) found.push(["wide", root]);
  }
  for (const e of all) {
    const style = getComputedStyle(e);
    const cut = value => value === "hidden" || value === "clip";
    if ((cut(style.overflowX) && e.scrollWidth > e.clientWidth + 1 && !e.matches(".facts"))
        || (cut(style.overflowY) && e.scrollHeight > e.clientHeight + 1)) found.push(["cut off", e]);
  }
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !shown(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const box of range.getClientRects()) if (box.width > 1) lines.push([e, box]);
  }
  lines.sort((a, b) => a[1].top - b[1].top);
  for (let n = 0; n < lines.length; n++) {
    const [e, a] = lines[n];
    for (let m = n + 1; m < lines.length && lines[m][1].top < a.bottom; m++) {
      const [other, b] = lines[m];
      const over = Math.min(a.bottom, b.bottom) - b.top;
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
          && over > 0.5 * Math.min(a.height, b.height) && !e.closest("sup") && !other.closest("sup"))
        found.push([`over “${other.textContent.slice(0, 40)}”`, e]);
    }
  }
  return found.map(([what, e]) => `${what}: ${e.outerHTML.slice(0, 160)}`);
}"""
# What moves, or would.
MOVING = """() => [
  ...document.getAnimations().map(one => one.effect?.target?.outerHTML.slice(0, 120) ?? "animation"),
  ...[...document.querySelectorAll("*")].filter(e => {
    const style = getComputedStyle(e);
    const long = times => times.split(",").some(time => parseFloat(time) > 0.001);
    return long(style.transitionDuration) || style.scrollBehavior === "smooth"
      || (style.animationName !== "none" && long(style.animationDuration));
  }).map(e => e.outerHTML.slice(0, 120)),
]"""


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(tab: Page, address: str, name: str) -> None:
    """No page type has an accessibility fault that axe-core can find, light or dark, wide or narrow."""
    tab.goto(address + PAGES[name])
    found = faults(tab, ("light", "dark"))
    tab.set_viewport_size({"width": 320, "height": 800})
    found += faults(tab, ("light", "dark"))

    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", PAGES)
def test_everything_has_room(tab: Page, address: str, name: str) -> None:
    """From 320 px up, zoomed to 200 %, or with text twice as large: no page scrolls sideways, and
    nothing is cut off or lies over something else; nothing moves for those who ask for that.
    """
    tab.goto(address + PAGES[name])
    found = []
    for width in (320, 390, 640, 820, 1280):  # 640 are 1280 at 200 %
        tab.set_viewport_size({"width": width, "height": 800})
        found += [f"{width} px: {one}" for one in tab.evaluate(MISPLACED)]
    tab.emulate_media(reduced_motion="reduce")
    found += [f"moves: {one}" for one in tab.evaluate(MOVING)]
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (640, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        found += [f"large text, {width} px: {one}" for one in tab.evaluate(MISPLACED)]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(("lang", "words"), [("nb", "Tilgjengelighet"), ("en", "Accessibility")])
def test_the_statement_is_one_step_away(tab: Page, address: str, lang: str, words: str) -> None:
    """Every page leads to the statement from its foot; it says where to write and to complain."""
    tab.goto(f"{address}/{lang}/")
    tab.locator("footer").get_by_role("link", name=words, exact=True).click()
    statement = tab.locator("[aria-labelledby=_statement]")

    assert "WCAG 2.1 AA" in statement.inner_text()
    assert statement.locator("a[href^='mailto:']").count() == 1
    assert statement.locator("a[href='https://www.uutilsynet.no']").count() == 1
