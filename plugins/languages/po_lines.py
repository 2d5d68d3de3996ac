"""What is wrong with the lines of a ``.po`` file that Babel would pass over in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plugins.content_model.problem import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Message

WORD = re.compile(r'\s*(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(.*)"\s*')
ESCAPE = re.compile(r"\\(.)")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
KNOWN = frozenset('nrt"\\')


class LineFault(NamedTuple):
    """A line, from 1, what is wrong with it, and a hint."""

    line: int
    text: Message
    hint: Message


class Entry(NamedTuple):
    """An entry as far as its ``msgid``: the line that begins with, its context, its text."""

    line: int
    context: str | None
    msgid: str


def line_faults(text: str) -> Iterator[LineFault]:
    """
    Yield what is wrong with the lines of a catalogue.

    Args:
        text: The whole file, line feeds for line ends.
    """
    yield from unknown_escapes(text)
    yield from control_characters(text)
    first: dict[tuple[str | None, str], int] = {}
    for entry in entries(text):
        line = first.setdefault((entry.context, entry.msgid), entry.line)
        if line != entry.line:
            yield LineFault(
                entry.line,
                message("this msgid stands in line {line} already", line=line),
                message("keep one of the two entries"),
            )


def unknown_escapes(text: str) -> Iterator[LineFault]:
    """Yield every line with a backslash before a sign that gives it no meaning."""
    for number, written in enumerate(text.split("\n"), start=1):
        match = WORD.fullmatch(written)
        for sign in ESCAPE.findall(match[2]) if match else ():
            if sign not in KNOWN:
                yield LineFault(
                    number,
                    message("{sign} means nothing here", sign=f"\\{sign}"),
                    message("write \\\\ for a backslash, \\n for a new line, or leave it out"),
                )
                break


def control_characters(text: str) -> Iterator[LineFault]:
    """Yield every line with a character that no page may have."""
    for number, written in enumerate(text.split("\n"), start=1) if CONTROL.search(text) else ():
        found = CONTROL.search(written)
        if found:
            yield LineFault(
                number,
                message(
                    "an invisible control character stands here, {code}",
                    code=f"U+{ord(found[0]):04X}",
                ),
                message("delete it, or write the line anew"),
            )


def entries(text: str) -> Iterator[Entry]:
    """Yield the entries of a catalogue, those that are obsolete left out."""
    found: dict[str, str] = {}
    word, line = "", 0
    for number, written in enumerate(text.split("\n"), start=1):
        match = WORD.fullmatch(written)
        if match is None:
            continue
        if match[1] == "msgctxt" or (match[1] == "msgid" and word != "msgctxt"):
            found = {}
        if match[1] == "msgid":
            line = number
        if match[1] in {"msgstr", "msgstr[0]"}:
            yield Entry(line, found.get("msgctxt"), found.get("msgid", ""))
        word = match[1] or word
        found[word] = found.get(word, "") + match[2]
