"""Telephone numbers, as one dials them from anywhere (E.164)."""

from __future__ import annotations

import re

NUMBER = re.compile(r"\+[1-9]\d{6,14}")
# What people write between digits to make them readable.
BETWEEN = re.compile(r"[\s\N{NO-BREAK SPACE}.()/-]")


def dialled(written: str) -> str:
    """Return a number as a ``tel:`` link has it: sign and digits alone."""
    return BETWEEN.sub("", written)


def is_number(written: str) -> bool:
    """Return whether a number has the code of its country and as many digits as one can have."""
    return NUMBER.fullmatch(dialled(written)) is not None
