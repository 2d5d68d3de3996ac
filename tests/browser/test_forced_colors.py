"""Pages in the colours that a reader's system forces on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What can no longer be told from its ground, or from what it must differ from.
LOST = """() => {
  const found = [];
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgb = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const contrast = (a, b) => {
    if (!rgb(a)[3]) return 1;
    const [one, other] = [light(rgb(a)), light(rgb(b))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const ground = getComputedStyle(document.body).backgroundColor;
  const lost = (what, e) => found.push(`${what}: ${e.outerHTML.slice(0, 140)}`);
  const all = (selector, check) => {
    for (const e of document.querySelectorAll(selector))
      if (e.checkVisibility()) check(e, getComputedStyle(e));
  };
  const sides = s => ["Top", "Right", "Bottom", "Left"].filter(side =>
    parseFloat(s[`border${side}Width`]) >= 1 && contrast(s[`border${side}Color`], ground) >= 3).length;
  all(".button, .skip, button", (e, s) => {
    if (contrast(s.color, s.backgroundColor) < 4.5) lost("no letters", e);
    if (sides(s) < 4) lost("no edge", e);
  });
  all("input, select, textarea", (e, s) => { if (sides(s) < 4) lost("no edge", e); });
  all(".badge, .status, .notice, .box, .standing, .award", (e, s) => { if (!sides(s)) lost("no edge", e); });
  const edge = e => getComputedStyle(e).borderBlockEndColor;
  const others = [...document.querySelectorAll(".menu a:not([aria-current])")].map(edge);
  all(".menu a[aria-current]", e => { if (others.some(other => contrast(edge(e), other) < 1.5)) lost("not current", e); });
  all(".chart :is(rect, circle, path), .chart line:not(.chart__grid), .map circle, .land", (e, s) => {
    if (Math.max(contrast(s.fill, ground), contrast(s.stroke, ground)) < 3) lost("no shape", e);
  });
  all(".chart text, .map text", (e, s) => { if (contrast(s.fill, ground) < 4.5) lost("no letters", e); });
  for (const e of document.querySelectorAll("a, button, input, select, [tabindex='0']")) {
    e.focus();
    const s = getComputedStyle(e);
    if (document.activeElement === e && (s.outlineStyle !== "solid" || contrast(s.outlineColor, ground) < 3)) lost("no focus", e);
  }
  return found;
}"""
NAMES = (
    *("chooser", "home-nb", "article-nb", "guide-en", "clusters-nb", "cluster-nb", "labels-en"),
    *("projects-nb", "project-en", "member-en", "find-en", "events-en", "not-found-nb"),
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_lost(
    tab: Page, address: str, small: str, scheme: Literal["light", "dark"]
) -> None:
    """Letters, edges, what is current, drawings and the focus stand out in any colours."""
    pages = [
        *(address + PAGES[name] for name in NAMES),
        *(f"{small}/en/clusters/", f"{small}/en/clusters/aa/", f"{small}/en/projects/"),
    ]
    tab.emulate_media(forced_colors="active", color_scheme=scheme)
    found = []
    for url in pages:
        tab.goto(url)
        tab.keyboard.press("Tab")
        found += [f"{url}: {one}" for one in tab.evaluate(LOST)]

    assert not found, "\n".join(found)
