"""The line ``translated_from`` of a file, or another one, and nothing else of it."""

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
YAML_LINE = re.compile(r"(?P<key>(?P<name>\w+)[ \t]*:)[ \t]*[^#]*?(?P<remark>[ \t]+#.*)?")
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
    return with_line(raw, FIELD, origin)


def with_line(raw: bytes, field: str, value: str | list[str]) -> bytes | None:
    """
    Return a file with one field set, in a line of its own, the same in every other byte.

    Args:
        raw: Content of a file that can be read.
        field: Name of the field, as YAML has it.
        value: Its value: a text without signs of YAML's own, or a list of such.

    Returns:
        The new content; ``None`` if the header is written in a way that one line cannot change.
    """
    text = value if isinstance(value, str) else f"[{', '.join(value)}]"
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    halves = split(decode(raw))
    # Lines and line ends by turns, so that each keeps its own.
    parts = LINE_END.split(raw.removeprefix(mark).decode("utf-8"))
    first = 2 * (halves.header_line - 1)
    header = range(first, first + 2 * len(halves.header.split("\n")), 2)
    written = ((place, changed_line(parts[place], halves.style, field, text)) for place in header)
    place, line = next(((p, line) for p, line in written if line is not None), (header[-1], None))
    if line is None:
        end = parts[place + 1] if place + 1 < len(parts) else "\n"
        name = field.capitalize() if halves.style is Style.CLASSIC else field
        line = f"{parts[place]}{end}{name}: {text}"
    parts[place] = line
    changed = mark + "".join(parts).encode()
    return changed if says_only(changed, halves, field, value) else None


def changed_line(line: str, style: Style, field: str, text: str) -> str | None:
    """Return a line of a header with *text* as its value, ``None`` for another field's line."""
    if style is Style.CLASSIC:
        match = CLASSIC_LINE.fullmatch(line)
        if match is None or classic_key(match["key"]) != field:
            return None
        return f"{line[: match.end('key')]}: {text}"
    match = YAML_LINE.fullmatch(line)
    if match is None or match["name"] != field:
        return None
    return f"{match['key']} {text}{match['remark'] or ''}"


def says_only(changed: bytes, before: Split, field: str, value: str | list[str]) -> bool:
    """Return whether a changed file reads as before but for one field."""
    try:
        after = split(decode(changed))
        fields = read_header(whole_lines(after))
        expected = {**read_header(whole_lines(before)), field: value}
    except (SplitError, YamlError):
        return False
    return bool(fields == expected) and after.text == before.text


def whole_lines(halves: Split) -> Split:
    """Return *halves* with a header that ends its last line: a text in YAML ends with that too."""
    return replace(halves, header=f"{halves.header}\n")
