r"""
Brackets that a writer has escaped, ``\[``, told from those that mean something.

An engine drops the backslash, and our own conventions are looked for in what it makes. So a
mark is put behind such a bracket, and taken away in the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Callable

# Punctuation that nobody types, as in :mod:`plugins.markup.quotes`; escaped in an address.
MARK = "\u2e0c"
QUOTED = "%E2%B8%8C"
ESCAPED = re.compile(r"(?<!\\)((?:\\\\)*\\\[)")

S = TypeVar("S", bound=Struct)


def with_escapes(text: str) -> str:
    """Return Markdown with a mark behind each escaped bracket."""
    return ESCAPED.sub(lambda match: match[1] + MARK, text) if "\\[" in text else text


def without_escapes(value: S) -> S:
    """Return what a text was parsed to without the marks."""
    found: S = mapped(value, lambda text: text.replace(MARK, "").replace(QUOTED, ""))
    return found


def as_typed(value: S) -> S:
    """Return a problem that quotes a text with its backslashes where the marks stand."""
    found: S = mapped(value, lambda text: text.replace(f"[{MARK}", r"\["))
    return found


def mapped(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401  # any value
    """Return a value with *change* made to every text in it."""
    if isinstance(value, str) and type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(mapped(part, change) for part in value)
    if isinstance(value, Struct):
        fields = {name: mapped(getattr(value, name), change) for name in value.__struct_fields__}
        return replace(value, **fields)
    return value
