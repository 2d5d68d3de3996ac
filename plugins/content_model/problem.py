"""What is wrong, where it is written, and how to put it right."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct


class Severity(StrEnum):
    """Whether a finding stops the build (``PROBLEM``) or is only told (``WARNING``)."""

    PROBLEM = "problem"
    WARNING = "warning"


class Message(Struct, frozen=True, order=True):
    """
    A sentence for the staff, not yet in their language.

    Attributes:
        msgid: English text with ``{name}`` placeholders, a key of the ``staff`` catalogue.
        values: What the placeholders stand for, in order of name; a message among them
            is translated in its turn.
        plural: English text for other counts than one; empty if nothing is counted.
        count: What is counted.
    """

    msgid: str
    values: tuple[tuple[str, str | Message], ...] = ()
    plural: str = ""
    count: int = 1


def message(msgid: str, /, **values: object) -> Message:
    """
    Return a message to be translated when it is shown.

    Args:
        msgid: A string literal, so that extraction finds it.
        values: What each ``{name}`` in it stands for.
    """
    return Message(msgid, tuple((name, plain(values[name])) for name in sorted(values)))


def counted(singular: str, plural: str, /, count: int) -> Message:
    """
    Return a message about a number of things, ``{n}`` in its text.

    Args:
        singular: A string literal for one.
        plural: A string literal for more, or none.
        count: How many.
    """
    return Message(singular, (("n", str(count)),), plural, count)


def plain(value: object) -> str | Message:
    """Return *value* as a placeholder's value."""
    return value if isinstance(value, Message) else str(value)


class Position(Struct, frozen=True, order=True):
    """A known place: line and column, both counted from 1; column 0 if it is not known."""

    line: int
    column: int = 1


class Field(Struct, frozen=True, order=True):
    """
    A value of a YAML file or of front matter, named by the keys that lead to it.

    The line is looked up only if the problem is shown: good content never pays for it.

    Attributes:
        keys: Keys and list indexes, outermost first; none for the file's header itself.
        of_key: Whether the last key itself is meant rather than its value.
    """

    keys: tuple[str | int, ...]
    of_key: bool = False


class Quote(Struct, frozen=True, order=True):
    """The n-th occurrence (from 0) of a text in the body of a document."""

    text: str
    occurrence: int = 0


class Problem(Struct, frozen=True, kw_only=True):
    """
    A finding about one file.

    Attributes:
        path: The file, relative to *base*.
        text: What is wrong, quoting the offending text.
        hint: What to type instead, as an instruction.
        at: Where in the file; ``None`` stands for the file as a whole.
        severity: Whether it stops the build.
        base: Whether *path* begins at the content folder or at the project's.
        rule: Name of the check that a setting can make lighter or heavier; empty for most.
        missed: Path in the content folder of the file in which something was looked for in vain,
            if *text* does not quote it.
    """

    path: str
    text: Message
    hint: Message
    at: Position | Field | Quote | None = None
    severity: Severity = Severity.PROBLEM
    base: Literal["content", "project"] = "content"
    rule: str = ""
    missed: str = ""
