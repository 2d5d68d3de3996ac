"""Signs that no text has, found in values that YAML can write in other ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

# Private use is ours: markup marks with it. The last two are no signs even to XML.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff\ufffe\uffff]")
# The bytes that one of these begins with in UTF-8; some others do too.
SUSPECT = bytes(
    byte
    for byte in range(256)
    if (byte < ord(" ") and byte not in b"\t\n\r") or byte in {0x7F, 0xEE, 0xEF}
)

Keys = tuple[str | int, ...]


def control_problem(sign: str) -> tuple[Message, Message]:
    """Return what is wrong with a control character, and what to do about it."""
    return (
        message("a control character (U+{code}) in the text", code=f"{ord(sign):04X}"),
        message("delete it; it usually comes with text pasted from another program"),
    )


def control_signs(data: object, keys: Keys = ()) -> Iterator[tuple[Keys, bool, str]]:
    """
    Yield where plain data hold a control character: keys that lead there, and the sign.

    Between the two stands whether it is in the last key itself.

    Args:
        data: Plain data, as the YAML reader returns it.
        keys: Keys and indexes that lead to *data*.
    """
    if isinstance(data, str):
        found = CONTROL.search(data)
        if found:
            yield keys, False, found[0]
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from control_signs(value, (*keys, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            found = CONTROL.search(str(key))
            if found:
                yield (*keys, str(key)), True, found[0]
            else:
                yield from control_signs(value, (*keys, str(key)))
