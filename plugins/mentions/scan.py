"""Where a text names items: outside links, headings and code, each item once."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from plugins.content_model.body import Html, LinkEnd, LinkStart, Passage
from plugins.content_model.site import TextLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.content_model.body import Body
    from plugins.mentions.names import Name

MARKUP = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)([^>]*)>", re.DOTALL)
# Where no further link may begin: in a link, a heading, code, what is no running text.
CLOSED = frozenset(
    (
        *("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "kbd", "samp", "var"),
        *("script", "style", "svg", "math", "figcaption", "caption", "summary", "button"),
        *("label", "iframe", "video", "audio"),
    )
)
TITLE = re.compile(r'class="[^"]*__(?:title|label)')
VOID = frozenset(("area", "br", "col", "hr", "img", "input", "source", "track", "wbr"))
# "NSCC-prosjektet" is another word than "NSCC", and an address is no text.
BEGINS = re.compile(r"(?<![\w@])(?<!\w[-./])")
ENDS = re.compile(r"(?![\w@]|[-./]\w)")
# Letters that a name may have instead of others, each as long as its own.
SPELLINGS = str.maketrans({"\n": " ", "\u00a0": " ", "’": "'"})


def scan(body: Body, stored: bytes, names: Sequence[Name], taken: Iterable[str]) -> list[TextLink]:
    """
    Return the first mention of each item in a text, where it may become a link.

    Args:
        body: The text, its parts.
        stored: What the passages among them are cut from.
        names: Names to look for, the longest first.
        taken: Items not to link: the text's own, those that it links to anyhow.
    """
    spelt = [(escape(name.text, quote=False).translate(SPELLINGS), name.item) for name in names]
    done = {"", *taken}
    found: list[TextLink] = []
    within: list[str] = []
    for number, html in runs(body, stored, within):
        text = html.translate(SPELLINGS)
        for start, end in stretches(html, within):
            for place, length, item in named(text, start, end, spelt):
                if item not in done:
                    done.add(item)
                    before = len(html[:place].encode())
                    size = len(html[place : place + length].encode())
                    found.append(TextLink(number, before, size, item))
    return found


def runs(body: Body, stored: bytes, within: list[str]) -> Iterator[tuple[int, str]]:
    """Yield each run of HTML with its number, keeping *within* up to date at links."""
    place = 0
    for number, part in enumerate(body.parts):
        if isinstance(part, Passage):
            yield number, stored[place : place + part.length].decode()
            place += part.length
        elif isinstance(part, Html):
            yield number, part.html
        elif isinstance(part, LinkStart):
            within.append("a")
        elif isinstance(part, LinkEnd) and within:
            within.pop()


def stretches(html: str, within: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where there is text that may be linked; *within* are the elements around it."""
    start = 0
    for match in MARKUP.finditer(html):
        if not within and match.start() > start:
            yield start, match.start()
        follow(match, within)
        start = match.end()
    if not within and len(html) > start:
        yield start, len(html)


def follow(match: re.Match[str], within: list[str]) -> None:
    """Note in *within* the element that a piece of markup opens or closes."""
    tag = (match[2] or "").lower()
    if not tag or tag in VOID:
        return
    if match[1]:
        if within:
            within.pop()
    elif within or tag in CLOSED or TITLE.search(match[3]):
        within.append(tag)


def named(
    text: str, start: int, end: int, names: Iterable[tuple[str, str]]
) -> Iterator[tuple[int, int, str]]:
    """Yield place, length and item of the names in a stretch; of two at one place the longest."""
    found = []
    for name, item in names:
        place = text.find(name, start, end)
        while place >= 0:
            after = place + len(name)
            if BEGINS.match(text, place) and ENDS.match(text, after):
                found.append((place, -len(name), item))
            place = text.find(name, after, end)
    reached = start
    for place, length, item in sorted(found):
        if place >= reached:
            reached = place - length
            yield place, -length, item
