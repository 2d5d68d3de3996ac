"""Markdown parsed, and shown with its open places filled in so that they can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Protocol

import pytest

from plugins.content_model.body import (
    Body,
    Html,
    Label,
    LinkEnd,
    LinkStart,
    Part,
    Picture,
    ReadAlso,
    TitleLink,
)
from plugins.content_model.catalogue import Catalogue
from plugins.markup.body import parse_body
from plugins.markup.engine import PYROMARK, PYTHON_MARKDOWN, markdown_engine
from plugins.markup.rules import TextRules
from plugins.problem_listing.listing import worded

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.content_model.problem import Problem

ENGINES = {name: markdown_engine(name) for name in (PYROMARK, PYTHON_MARKDOWN)}
NORWEGIAN = TextRules(quotes=("«", "»"), credits=("Foto", "Illustrasjon"))
ENGLISH = Catalogue(lang="en")
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "source", "track", "wbr"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """
    What a text was parsed to.

    Attributes:
        body: The body.
        problems: What is wrong with it.
    """

    body: Body
    problems: list[Problem]

    @property
    def html(self) -> str:
        """The HTML without line ends, every open place shown."""
        return "".join(map(shown, self.body.parts)).replace("\n", "")

    @property
    def places(self) -> list[Part]:
        """The open places alone."""
        return [part for part in self.body.parts if not isinstance(part, Html)]

    @property
    def told(self) -> list[str]:
        """What is wrong, in English."""
        return [worded(problem.text, ENGLISH) for problem in self.problems]

    @property
    def hints(self) -> list[str]:
        """What to type instead, in English."""
        return [worded(problem.hint, ENGLISH) for problem in self.problems]


def shown(part: Part) -> str:
    """Return a part as HTML: ``@`` stands before what is only known later."""
    match part:
        case Html(html):
            found = html
        case LinkStart(target, fragment, title):
            attribute = f' title="{escape(title)}"' if title else ""
            found = f'<a href="{address(target, fragment)}"{attribute}>'
        case LinkEnd():
            found = "</a>"
        case TitleLink(target, fragment):
            found = f'<a href="{address(target, fragment)}">@</a>'
        case ReadAlso(targets):
            found = f"<p>@{escape(' @'.join(targets))}</p>"
        case Picture(source, alt):
            found = f'<img src="@{escape(source)}" alt="{escape(alt)}">'
        case Label(msgid):
            found = f"@{msgid}"
    return found


def address(target: str, fragment: str) -> str:
    """Return what stands for the address of an item and a heading in it."""
    return f"@{escape(target)}#{fragment}" if fragment else f"@{escape(target)}"


def parsed(text: str, to_html: Callable[[str], str] = str, rules: TextRules = NORWEGIAN) -> Parsed:
    """
    Return what *text* is parsed to.

    Args:
        text: Markdown; HTML without an engine.
        to_html: The engine.
        rules: What the language asks for.
    """
    return Parsed(*parse_body(text, "news/a.nb.md", to_html, rules))


class Parse(Protocol):
    """Parses Markdown with one of the engines."""

    def __call__(self, text: str, *, rules: TextRules = NORWEGIAN) -> Parsed:
        """Return what *text* is parsed to."""


@pytest.fixture(params=ENGINES)
def parse(request: pytest.FixtureRequest) -> Parse:
    """Return the parser with each engine in turn: what follows holds for both."""
    return partial(parsed, to_html=ENGINES[request.param])


class Check(HTMLParser):
    """
    Reads HTML as a stranger and notes what is wrong with it.

    Attributes:
        faults: Tags that are not closed, or not in order, and paragraphs within paragraphs.
        ids: Every id, as often as it is given.
        tags: Names of all elements.
        attributes: Names of all attributes.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.ids: list[str | None] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that begins."""
        self.ids += [value for name, value in attrs if name == "id"]
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "p" and "p" in self.open:
            self.faults.append("<p> within <p>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note an element that ends."""
        if self.open[-1:] == [tag]:
            self.open.pop()
        else:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
