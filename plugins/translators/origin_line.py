"""The line ``translated_from`` of a file, and nothing else of it."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.front_matter.classic_header import classic_key
from plugins.front_matter.split import CLASSIC_LINE, SplitError, Style, decode, split
from plugins.front_matter.yaml_text import YamlError
from plugins.parsing.parse import read_header

if TYPE_CHECKING:
    from plugins.front_matter.split import Split

FIELD = "translated_from"
YAML_LINE = re.compile(rf"(?P<key>{FIELD}[ \t]*:)[ \t]*[^#]*?(?P<remark>[ \t]+#.*)?")
LINE_END = re.compile(r"(\r\n|\r|\n)")


def with_origin(raw: bytes, origin: str) -> bytes | None:
    """
    Return a file that says it was translated from *origin*, the same in every other byte.

    Args:
        raw: Content of a file that can be read.
        origin: Language and revision, ``nb@3f2a1c9``.

    Returns:
        The new content; ``None`` if the header is written in a way that one line cannot
        change, such as a value over several lines.
    """
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    halves = split(decode(raw))
    # Lines and line ends by turns, so that each keeps its own.
    parts = LINE_END.split(raw.removeprefix(mark).decode("utf-8"))
    first = 2 * (halves.header_line - 1)
    header = range(first, first + 2 * len(halves.header.split("\n")), 2)
    written = ((place, origin_line(parts[place], halves.style, origin)) for place in header)
    place, line = next(((p, line) for p, line in written if line is not None), (header[-1], None))
    if line is None:
        end = parts[place + 1] if place + 1 < len(parts) else "\n"
        name = FIELD.capitalize() if halves.style is Style.CLASSIC else FIELD
        line = f"{parts[place]}{end}{name}: {origin}"
    parts[place] = line
    changed = mark + "".join(parts).encode()
    return changed if says_only(changed, halves, origin) else None


def origin_line(line: str, style: Style, origin: str) -> str | None:
    """Return a line of a header with *origin* as its value, ``None`` for another field's line."""
    if style is Style.CLASSIC:
        match = CLASSIC_LINE.fullmatch(line)
        if match is None or classic_key(match["key"]) != FIELD:
            return None
        return f"{line[: match.end('key')]}: {origin}"
    match = YAML_LINE.fullmatch(line)
    return f"{match['key']} {origin}{match['remark'] or ''}" if match else None


def says_only(changed: bytes, before: Split, origin: str) -> bool:
    """Return whether a changed file reads as before but for its origin."""
    try:
        after = split(decode(changed))
        fields = read_header(whole_lines(after))
        expected = {**read_header(whole_lines(before)), FIELD: origin}
    except (SplitError, YamlError):
        return False
    return bool(fields == expected) and after.text == before.text


def whole_lines(halves: Split) -> Split:
    """Return *halves* with a header that ends its last line: a text in YAML ends with that too."""
    return replace(halves, header=f"{halves.header}\n")
