"""Problems as the staff read them: where, what, and what to type, in their language."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

from plugins.content_model.names import document_name
from plugins.content_model.problem import Field, Message, Position, Quote, Severity, message
from plugins.front_matter.classic_header import classic_key
from plugins.front_matter.split import CLASSIC_LINE, Split, SplitError, Style, decode, split
from plugins.front_matter.yaml_text import locate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.problem import Problem

# The address of a link or picture, as Markdown or HTML writes it.
DESTINATION = re.compile(
    r"(?:\]\(|\]:|\b(?:href|src)=[\"']?)\s*(?:\[\[)?(?P<address><[^>\n]*>|[^)\s\"'<>]*)"
)


class Finding(Struct, frozen=True, order=True):
    """
    A problem with its place looked up.

    Attributes:
        path: The file, as its reader would open it from the project folder.
        line: From 1; 0 stands for the file as a whole.
        column: From 1; 0 stands for the line as a whole.
        problem: The problem.
    """

    path: str
    line: int
    column: int
    text: str
    hint: str
    severity: str

    def __str__(self) -> str:
        place = ":".join(
            filter(None, (self.path, *(str(n or "") for n in (self.line, self.column))))
        )
        return f"{place}: {self.text}\n    {self.hint}"


def findings(
    problems: Iterable[Problem],
    content: str,
    catalogue: Catalogue,
    read: Callable[[str], bytes | None],
) -> list[Finding]:
    """
    Return problems with their places, in the order of files and lines, none twice.

    Args:
        problems: In any order.
        content: The content folder, relative to the project's.
        catalogue: Strings in the language of the staff.
        read: Returns the content of a file by its path from the project folder.
    """
    found = set()
    for problem in problems:
        path = problem.path
        if problem.base == "content":
            path = posixpath.join(content, path)
        raw = read(path) if isinstance(problem.at, Field | Quote) else None
        place = position(problem.at, raw, is_document=document_name(path) is not None)
        text = problem.text
        if problem.severity is Severity.WARNING:
            text = message("warning: {text}", text=text)
        hint = worded(message("hint: {text}", text=problem.hint), catalogue)
        found.add(
            Finding(
                path,
                place.line if place else 0,
                place.column if place else 0,
                worded(text, catalogue),
                hint.replace("\n", "\n    "),
                problem.severity.value,
            )
        )
    return sorted(found)


def worded(text: Message, catalogue: Catalogue) -> str:
    """Return a message in the catalogue's language, its placeholders filled in."""
    values = {
        name: worded(value, catalogue) if isinstance(value, Message) else value
        for name, value in text.values
    }
    if text.plural:
        return catalogue.ngettext(text.msgid, text.plural, text.count).format_map(values)
    return catalogue.gettext(text.msgid).format_map(values) if text.msgid else ""


def position(
    at: Position | Field | Quote | None, raw: bytes | None, *, is_document: bool
) -> Position | None:
    """
    Return the line and column of a place.

    Args:
        at: The place.
        raw: Content of the file, if it could be read.
        is_document: Whether the file has front matter.
    """
    if at is None or isinstance(at, Position):
        return at
    try:
        text = decode(raw or b"")
        halves = split(text) if is_document else None
    except SplitError:
        return None
    if isinstance(at, Quote):
        return quote_position(at, text, len(text) - len(halves.text) if halves else 0)
    if halves is None:
        beginning = None if raw is None else Position(1)
        return locate(text, at.keys, of_key=at.of_key) or beginning
    return field_position(at, halves)


def quote_position(quote: Quote, text: str, start: int) -> Position | None:
    """
    Return where a quotation stands.

    Its first occurrence if there are fewer than said, the first line of the body if it
    cannot be found at all (an engine may have changed what it shows).

    Args:
        quote: The quotation.
        text: The whole file.
        start: Where the body begins in it.
    """
    places = []
    found = text.find(quote.text, start) if quote.text else -1
    while found >= 0:
        places.append(found)
        found = text.find(quote.text, found + 1)
    if not places:
        address = address_place(quote.text, text, start)
        if address is not None:
            return address
        return Position(text.count("\n", 0, start) + 1) if start else None
    place = places[quote.occurrence] if quote.occurrence < len(places) else places[0]
    return Position(text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))


def address_place(address: str, text: str, start: int) -> Position | None:
    """Return where an address stands that is written in another way, as with %20 or &amp;."""
    wanted = spelt_out(address.removeprefix("](").removesuffix(")"))
    for match in DESTINATION.finditer(text, start):
        if spelt_out(match["address"]) == wanted:
            place = match.start("address")
            return Position(text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))
    return None


def spelt_out(address: str) -> str:
    """Return an address with its escapes resolved, however many, and without white space."""
    return "".join(unquote(unescape(address.strip("<>"))).split())


def field_position(field: Field, halves: Split) -> Position:
    """Return where a field of front matter stands."""
    if halves.style is Style.CLASSIC:
        return classic_position(field, halves.header, halves.header_line)
    found = locate(halves.header, field.keys, of_key=field.of_key)
    if found is None or not field.keys:
        return Position(max(1, halves.header_line - 1))
    return Position(found.line + halves.header_line - 1, found.column)


def classic_position(field: Field, header: str, first: int) -> Position:
    """Return where a field of Pelican's header stands."""
    for number, line in enumerate(header.split("\n")):
        match = CLASSIC_LINE.match(line)
        if match and field.keys and classic_key(match["key"]) == field.keys[0]:
            column = match.start("key") if field.of_key else match.start("value")
            return Position(first + number, column + 1)
    return Position(first)
