r"""
Brackets that a writer has escaped, ``\\[``, told from those that mean something.

An engine drops the backslash, and our own conventions are looked for in what it makes. So a
mark is put behind such a bracket, and taken away in the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import asdict, replace

if TYPE_CHECKING:
    from msgspec import Struct

# Punctuation that nobody types, as in :mod:`plugins.markup.quotes`; escaped in an address.
MARK = "\u2e0c"
QUOTED = "%E2%B8%8C"
ESCAPED = re.compile(r"(?<!\\)((?:\\\\)*\\\[)")

S = TypeVar("S", bound="Struct")


def with_escapes(text: str) -> str:
    """Return Markdown with a mark behind each escaped bracket."""
    return ESCAPED.sub(lambda match: match[1] + MARK, text) if "\\[" in text else text


def without_escapes(value: S) -> S:
    """Return a part of a body, or a heading, without the marks."""
    changes = {name: unmarked(v) for name, v in asdict(value).items()}
    return replace(value, **changes)


def unmarked(value: object) -> object:
    """Return a text, or a tuple of texts, without the marks; anything else as it is."""
    if isinstance(value, str):
        return value.replace(MARK, "").replace(QUOTED, "")
    return tuple(map(unmarked, value)) if isinstance(value, tuple) else value
