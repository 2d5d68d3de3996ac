"""What stands where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Of each row of facts: whether the dot before each fact can be seen, and the line it is on.
DOTS = """() => [...document.querySelectorAll(".facts")].map(row => {
  const box = row.getBoundingClientRect();
  return [...row.children].map(fact => {
    const at = fact.getBoundingClientRect();
    const dot = parseFloat(getComputedStyle(fact, "::before").width);
    return {line: Math.round(at.top), seen: at.left + dot > box.left + 1, whole: at.right <= box.right + 1};
  });
})"""


@pytest.mark.parametrize("name", ["home-nb", "news-nb", "article-nb", "guide-en"])
def test_no_line_of_facts_begins_with_a_dot(tab: Page, address: str, name: str) -> None:
    """A dot parts two facts on a line; the first of a line has none, and no fact is cut off."""
    tab.goto(address + PAGES[name])
    for width in (320, 390, 820):
        tab.set_viewport_size({"width": width, "height": 800})
        rows = tab.evaluate(DOTS)
        for row in rows:
            lines = [fact["line"] for fact in row]
            firsts = [
                number == 0 or line != lines[number - 1] for number, line in enumerate(lines)
            ]
            assert [not fact["seen"] for fact in row] == firsts, width
            assert all(fact["whole"] for fact in row), width

        assert rows
        if (name, width) in {("article-nb", 320), ("news-nb", 320)}:
            assert any(len({fact["line"] for fact in row}) > 1 for row in rows)
