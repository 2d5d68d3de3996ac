"""Pages as a screen reader tells them: the accessibility tree that Chromium makes of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct

from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

ONE_EACH = {"banner", "main", "contentinfo"}
NAMED = {"navigation", "region", "complementary"}
# Words that say nothing of where a link leads, in lists of links that readers have told to them.
VAGUE = {
    "her",
    "les mer",
    "mer",
    "lenke",
    "klikk her",
    "here",
    "read more",
    "more",
    "link",
    "click here",
}
# Texts in the words of another language than that which they are marked with.
UNMARKED = """() => {
  const words = {
    nb: new Set("og er det som på av til ikke med har ble vi den om seg ved eller mellom".split(" ")),
    en: new Set("and is the of to not with has was we that about by or between are from".split(" ")),
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (e.closest("script, style")) continue;
    const lang = e.closest("[lang]").lang;
    const own = texts.currentNode.data.toLowerCase().match(/\\p{L}+/gu) ?? [];
    const count = tag => own.filter(word => words[tag].has(word)).length;
    for (const other of Object.keys(words))
      if (other !== lang && words[lang] && count(other) >= 3 && count(other) > 2 * count(lang))
        found.push(`${lang}: ${texts.currentNode.data.trim().slice(0, 100)}`);
  }
  return found;
}"""


class Node(Struct, frozen=True):
    """
    What is told of an element.

    Attributes:
        role: Its role.
        name: Its name.
        level: That of a heading.
        url: Address of a link.
        within: Number of the landmark it stands in.
    """

    role: str
    name: str
    level: int
    url: str
    within: int


def told(page: Page) -> Iterator[Node]:
    """Yield what a screen reader tells of an open page, in its order."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    ahead, landmarks = [(nodes[0]["nodeId"], 0)], 0
    while ahead:
        at, within = ahead.pop()
        node = by_id[at]
        if node.get("role", {}).get("value") in ONE_EACH | NAMED:
            within = landmarks = landmarks + 1
        ahead += [
            (child, within) for child in reversed(node.get("childIds", [])) if child in by_id
        ]
        if not node.get("ignored"):
            more = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
            yield Node(
                node["role"]["value"],
                " ".join(node.get("name", {}).get("value", "").split()),
                int(more.get("level") or 0),
                str(more.get("url") or ""),
                within,
            )


def faults_of_landmarks(nodes: list[Node], *, framed: bool) -> Iterator[str]:
    """Yield what is wrong with the parts of a page that readers jump to."""
    roles = Counter(node.role for node in nodes)
    for role in ONE_EACH if framed else {"main"}:
        if roles[role] != 1:
            yield f"{roles[role]} × {role}"
    names = Counter((node.role, node.name) for node in nodes if node.role in NAMED)
    yield from (f"{role} without a name" for role, name in names if not name)
    yield from (
        f"{number} × {role} “{name}”" for (role, name), number in names.items() if number > 1
    )


def faults_of_headings(nodes: list[Node]) -> Iterator[str]:
    """Yield what is wrong with headings: none or several of the first level, jumps, no words."""
    levels = [node.level for node in nodes if node.role == "heading"]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1"
    yield from (
        f"h{b} after h{a}" for a, b in zip([0, *levels], levels, strict=False) if b > a + 1
    )
    yield from ("empty heading" for node in nodes if node.role == "heading" and not node.name)


def faults_of_names(nodes: list[Node]) -> Iterator[str]:
    """Yield links, buttons, fields and pictures that do not say what they are."""
    for node in nodes:
        if node.role in {"link", "button", "image", "textbox", "searchbox", "combobox"}:
            if not node.name:
                yield f"{node.role} without a name: {node.url}"
            elif node.role == "link" and node.name.lower().strip(" .:→") in VAGUE:
                yield f"link “{node.name}”"
    targets: dict[tuple[str, int], set[str]] = {}
    for node in nodes:
        if node.role == "link":
            targets.setdefault((node.name, node.within), set()).add(node.url)
    for (name, _), urls in targets.items():
        if len(urls) > 1:
            yield f"“{name}” leads to {sorted(urls)}"


@pytest.mark.parametrize("name", PAGES)
def test_what_is_told(tab: Page, address: str, name: str) -> None:
    """Landmarks stand once and have names, headings are in order, links say where they lead,
    pictures what they show; words of another language are marked as such.
    """
    tab.goto(address + PAGES[name])
    nodes = list(told(tab))
    framed = name not in {"chooser", "not-found"}
    found = [
        *faults_of_landmarks(nodes, framed=framed),
        *faults_of_headings(nodes),
        *faults_of_names(nodes),
        *(f"not marked as another language, {one}" for one in tab.evaluate(UNMARKED)),
    ]

    assert (
        tab.evaluate("document.documentElement.lang") == PAGES[name].strip("/")[:2] or not framed
    )
    assert not found, "\n".join(found)


def test_titles_tell_pages_apart(tab: Page, address: str) -> None:
    """No two page types have the same title: that is what a reader hears first, and sees in tabs."""
    titles: dict[str, str] = {}
    for path in PAGES.values():
        tab.goto(address + path)
        titles[path] = tab.title()

    assert len(set(titles.values())) == len(titles), titles
