"""Telephone numbers."""

from __future__ import annotations

import pytest

from plugins.facts.phone import dialled, is_number


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("+47 51 00 00 00", True),
        ("+46 (31) 700-00-00", True),
        ("51 00 00 00", False),
        ("0047 51000000", False),
        ("+47 5100 000x", False),
        ("+1 234 567 890 123 456", False),
    ],
)
def test_number(written: str, expected: bool) -> None:  # noqa: FBT001  # a case
    """A number can be dialled from anywhere if it has the code of its country."""
    assert is_number(written) is expected


def test_dialled() -> None:
    """A link has no blanks."""
    assert dialled("+47 51\N{NO-BREAK SPACE}00 00-00") == "+4751000000"
