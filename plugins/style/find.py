"""All slips of one file, with their lines."""

from __future__ import annotations

from datetime import date  # msgspec reads it at run time
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import Message, Position, Problem, Severity, message
from plugins.content_model.suggest import did_you_mean
from plugins.front_matter.split import SplitError
from plugins.style.prose import prose_of
from plugins.style.rules import RULES
from plugins.style.switches import switches_in

if TYPE_CHECKING:
    from collections.abc import Iterator

# The rule of a comment that names none.
OF_COMMENTS = "style-off"


class Remark(Struct, frozen=True, array_like=True):
    """
    A slip as it is told and kept.

    Attributes:
        rule: Name of the rule.
        line: From 1.
        column: From 1.
        text: What is wrong.
        hint: What to type.
        after: It counts only from the day after this one; ``None`` for always.
    """

    rule: str
    line: int
    column: int
    text: Message
    hint: Message
    after: date | None = None

    def problem(self, path: str) -> Problem:
        """Return the warning about the file at *path*, a path in the content folder."""
        return Problem(
            path=path,
            at=Position(self.line, self.column),
            text=message("{text} [{rule}]", text=self.text, rule=self.rule),
            hint=self.hint,
            severity=Severity.WARNING,
        )


def remarks(raw: bytes, lang: str) -> tuple[Remark, ...]:
    """
    Return all slips of a file that no comment excuses, in order.

    Args:
        raw: Content of the file; nothing is said of one that cannot be read.
        lang: Its language.
    """
    try:
        prose = prose_of(raw, lang)
    except SplitError:
        return ()
    switches = switches_in(prose.source, prose.body, RULES)
    found = [
        Remark(rule, *place(prose.source, slip.place), slip.text, slip.hint, slip.after)
        for rule, slips in RULES.items()
        for slip in slips(prose)
    ]
    kept = [one for one in found if not switches.is_off(one.rule, one.line)]
    kept += unknown_names(prose.source, switches.unknown)
    return tuple(sorted(kept, key=lambda one: (one.line, one.column, one.rule)))


def unknown_names(source: str, names: tuple[tuple[int, str], ...]) -> Iterator[Remark]:
    """Yield what is to be said of names in comments that no rule has."""
    for offset, name in names:
        hint = did_you_mean(name, RULES) or message(
            "write one of these: {keys}", keys=", ".join(RULES)
        )
        text = message("there is no rule “{name}”", name=name)
        yield Remark(OF_COMMENTS, *place(source, offset), text, hint)


def place(source: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1."""
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)
