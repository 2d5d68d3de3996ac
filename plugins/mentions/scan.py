"""Where a text names items: outside links, headings and code, each item once."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from plugins.content_model.body import Html, LinkEnd, LinkStart, Passage
from plugins.content_model.own_text import TextLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

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
SPELLINGS = (("\n", " "), ("\u00a0", " "), ("’", "'"))

# Where a name stands, its length, and its item.
Place = tuple[int, int, str]


def scan(body: Body, stored: bytes, names: Sequence[Name], taken: Iterable[str]) -> list[TextLink]:
    """
    Return the first mention of each item in a text, where it may become a link.

    Names are looked for before markup is: most texts have none of them, or no more of them
    after some paragraph, and what is then left need not be taken apart.

    Args:
        body: The text, its parts.
        stored: What the passages among them are cut from.
        names: Names to look for, the longest first.
        taken: Items not to link: the text's own, those that it links to anyhow.
    """
    spelt = [(respelt(escape(name.text, quote=False)), name.item) for name in names]
    done = {"", *taken}
    every = [(number, html, named(html, spelt)) for number, html in runs(body, stored)]
    found: list[TextLink] = []
    within: list[str] = []
    for number, html, places in every[: after_last(every, done)]:
        for start, end in stretches(html, within):
            for place, length, item in longest(places, start, end):
                if item not in done:
                    done.add(item)
                    before = len(html[:place].encode())
                    size = len(html[place : place + length].encode())
                    found.append(TextLink(number, before, size, item))
    return found


def after_last(runs: Sequence[tuple[int, str, Sequence[Place]]], done: AbstractSet[str]) -> int:
    """Return how many of *runs* there are to the last with a name of an item not yet *done*."""
    wanted = (
        number
        for number in range(len(runs), 0, -1)
        if any(item not in done for _, _, item in runs[number - 1][2])
    )
    return next(wanted, 0)


def runs(body: Body, stored: bytes) -> Iterator[tuple[int, str]]:
    """Yield each run of HTML with its number; of a link to an item, that one begins or ends."""
    place = 0
    for number, part in enumerate(body.parts):
        if isinstance(part, Passage):
            yield number, stored[place : place + part.length].decode()
            place += part.length
        elif isinstance(part, Html):
            yield number, part.html
        elif isinstance(part, LinkStart):
            yield number, "<a>"
        elif isinstance(part, LinkEnd):
            yield number, "</a>"


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


def respelt(text: str) -> str:
    """Return a text with those letters that names are looked for with."""
    for letter, instead in SPELLINGS:
        text = text.replace(letter, instead)
    return text


def named(html: str, names: Iterable[tuple[str, str]]) -> list[Place]:
    """Return where a run has names, in markup or out of it; longer ones first."""
    text = respelt(html)
    found = []
    for name, item in names:
        place = text.find(name)
        while place >= 0:
            after = place + len(name)
            if BEGINS.match(text, place) and ENDS.match(text, after):
                found.append((place, -len(name), item))
            place = text.find(name, after)
    return [(place, -length, item) for place, length, item in sorted(found)]


def longest(places: Iterable[Place], start: int, end: int) -> Iterator[Place]:
    """Yield those of *places* that lie in a stretch, none within one that begins before it."""
    for place, length, item in places:
        if start <= place and place + length <= end:
            start = place + length
            yield place, length, item
