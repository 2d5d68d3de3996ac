"""Comments that switch rules off for a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection

NAMES = r"(?:[ \t]*:[ \t]*(?P<names>[\w, \t-]*?))?[ \t]*"
IN_TEXT = re.compile(rf"<!--[ \t]*style-off{NAMES}-->")
IN_HEADER = re.compile(rf"(?:^|[ \t])#[ \t]*style-off{NAMES}$", re.MULTILINE)


class Switches(Struct, frozen=True):
    """
    What comments of a file switch off.

    Attributes:
        lines: Names of rules by number of line, from 1; no names stand for all rules.
        unknown: Names that no rule has, with their offsets.
    """

    lines: dict[int, frozenset[str]]
    unknown: tuple[tuple[int, str], ...] = ()

    def is_off(self, rule: str, line: int) -> bool:
        """Return whether a rule is switched off for a line."""
        names = self.lines.get(line)
        return names is not None and (not names or rule in names)


def switches_in(source: str, body: int, rules: Collection[str]) -> Switches:
    """
    Return what comments switch off.

    Args:
        source: A whole file.
        body: Offset at which its text begins.
        rules: Names of all rules.
    """
    lines: dict[int, frozenset[str]] = {}
    unknown = []
    found = [*IN_HEADER.finditer(source, 0, body), *IN_TEXT.finditer(source, body)]
    for match in found if "style-off" in source else ():
        names = (match["names"] or "").replace(",", " ").split()
        unknown += [
            (source.index(name, match.start()), name) for name in names if name not in rules
        ]
        if names and not set(names) & set(rules):
            continue
        number = line_of(source, match, body)
        before = lines.get(number)
        known = frozenset(name for name in names if name in rules)
        lines[number] = known if before is None else merged(before, known)
    return Switches(lines, tuple(unknown))


def merged(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return what two comments switch off together: one without names is for all rules."""
    return one | other if one and other else frozenset()


def line_of(source: str, comment: re.Match[str], body: int) -> int:
    """Return the line that a comment is for: its own, or the next with words if it is alone."""
    start = source.rfind("\n", 0, comment.end() - 1) + 1
    end = source.find("\n", comment.end())
    end = len(source) if end < 0 else end
    number = source.count("\n", 0, start) + 1
    rest = (
        IN_TEXT.sub("", source[start:end])
        if start >= body
        else IN_HEADER.sub("", source[start:end])
    )
    if rest.strip():
        return number
    below = source[end:]
    return number + below[: len(below) - len(below.lstrip())].count("\n")
