"""How well one colour stands out from another."""

from __future__ import annotations

import pytest

from plugins.pattern_library.contrast import contrast


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#fff", "#000", 21.0),
        ("#777777", "#ffffff", 4.4),  # 4.48: less than the 4.5 asked for
        ("#767676", "#fff", 4.5),
        ("#0b5a63", "#0b5a63", 1.0),
    ],
)
def test_contrast(one: str, other: str, expected: float) -> None:
    """It is that of WCAG 2, either way round, and never made better by rounding."""
    assert contrast(one, other) == contrast(other, one) == expected
