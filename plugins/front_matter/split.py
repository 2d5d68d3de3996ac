"""A file cut into its header and its text."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum

from msgspec import Struct

from plugins.content_model.problem import Message, Position, message
from plugins.front_matter.signs import CONTROL, SUSPECT, control_problem

CLASSIC_LINE = re.compile(r" {0,3}(?P<key>[A-Za-z][\w-]*):(?!//)\s*(?P<value>.*)")
EXAMPLE = "---\ntitle: …\ndate: 2025-01-31\n---"


class Style(StrEnum):
    """How a header is written."""

    YAML = "yaml"
    CLASSIC = "classic"


class Split(Struct, frozen=True, kw_only=True):
    """
    A file in its two halves.

    Attributes:
        style: How the header is written.
        header: The header's lines, without the ``---`` around them.
        header_line: Line of the file on which *header* begins.
        text: Everything below the header.
        text_line: Line of the file on which *text* begins.
    """

    style: Style
    header: str
    header_line: int
    text: str
    text_line: int


SAVE_AGAIN = message("in your editor, choose “Save with encoding”, then UTF-8")


class SplitError(Exception):
    """
    A file has no header that could be read.

    Args:
        text: What is wrong.
        hint: What to type.
        at: Where.
    """

    def __init__(self, text: Message, hint: Message, at: Position) -> None:
        super().__init__(text.msgid)
        self.text = text
        self.hint = hint
        self.at = at


def decode(raw: bytes) -> str:
    """
    Return the text of a file, with line feeds for line ends and no byte order mark.

    Raises:
        SplitError: If the bytes are not UTF-8, or hold signs that no text has.
    """
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = line_feeds(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            what = message("this is not UTF-8, but UTF-16, which some editors call “Unicode”")
            raise SplitError(what, SAVE_AGAIN, Position(1)) from error
        before = line_feeds(raw[: error.start].decode("utf-8"))
        at = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        guess = raw[error.start : error.start + 1].decode("cp1252", "replace")
        raise SplitError(
            message(
                "this is not UTF-8 (perhaps Windows-1252, and the sign is “{sign}”)", sign=guess
            ),
            SAVE_AGAIN,
            at,
        ) from error
    # To delete bytes from a text is quicker by far than to look for signs in it.
    is_suspect = len(raw.translate(None, SUSPECT)) < len(raw)
    match = CONTROL.search(text) if is_suspect else None
    if match:
        line_start = text.rfind("\n", 0, match.start()) + 1
        raise SplitError(
            *control_problem(match[0]),
            Position(text.count("\n", 0, match.start()) + 1, match.start() - line_start + 1),
        )
    return text


def line_feeds(text: str) -> str:
    """Return *text* with line feeds for line ends, whichever system wrote it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split(text: str) -> Split:
    """
    Cut *text* into header and body.

    Args:
        text: A whole file, as :func:`decode` returns it.

    Raises:
        SplitError: If there is no header, or it is not closed.
    """
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise SplitError(
            message("the file is empty"),
            message("begin it with\n{example}", example=EXAMPLE),
            Position(1),
        )
    if lines[first].rstrip() == "---":
        return split_yaml(lines, first)
    if CLASSIC_LINE.match(lines[first]):
        return split_classic(lines, first)
    raise SplitError(
        message("the file has no front matter"),
        message("begin it with\n{example}", example=EXAMPLE),
        Position(first + 1),
    )


def split_yaml(lines: list[str], first: int) -> Split:
    """Return the halves of a file whose header stands between ``---`` lines."""
    for number in range(first + 1, len(lines)):
        if lines[number].rstrip() in {"---", "..."}:
            return Split(
                style=Style.YAML,
                header="\n".join(lines[first + 1 : number]),
                header_line=first + 2,
                text="\n".join(lines[number + 1 :]),
                text_line=number + 2,
            )
    raise SplitError(
        message("the front matter that begins here is never closed"),
        message("put a line with only --- between the front matter and the text"),
        Position(first + 1),
    )


def split_classic(lines: list[str], first: int) -> Split:
    """Return the halves of a file with Pelican's ``Title: …`` lines on top."""
    end = first
    while end < len(lines) and (CLASSIC_LINE.match(lines[end]) or is_continuation(lines, end)):
        end += 1
    return Split(
        style=Style.CLASSIC,
        header="\n".join(lines[first:end]),
        header_line=first + 1,
        text="\n".join(lines[end:]),
        text_line=end + 1,
    )


def is_continuation(lines: list[str], number: int) -> bool:
    """Return whether a line goes on with the value of the one above."""
    return lines[number].startswith("    ") and bool(lines[number].strip())
