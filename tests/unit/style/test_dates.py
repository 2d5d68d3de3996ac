"""Dates as the languages write them."""

from __future__ import annotations

import pytest

from plugins.style.dates import dates_in


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("den 3. mars 2024 kl. 9", "nb", ["2024-03-03"]),
        ("i februar 2024", "nb", ["2024-02-29"]),
        ("innen 2023", "nb", ["2023-12-31"]),
        ("on 3 March 2024", "en", ["2024-03-03"]),
        ("on 3rd March 2024", "en", ["2024-03-03"]),
        ("on March 3, 2024", "en", ["2024-03-03"]),
        ("by 2030", "en", ["2030-12-31"]),
        ("2024-03-03", "sv", ["2024-03-03"]),
        ("31. februar 2024", "nb", []),
        ("2024-13-01", "nb", []),
        ("2000 medlemmer", "nb", []),
        ("3. mars 2024", "fi", []),
        ("1. januar 2020 og 2. januar 2021", "nb", ["2020-01-01", "2021-01-02"]),
    ],
)
def test_dates(text: str, lang: str, expected: list[str]) -> None:
    """A month or a year stands for its last day; what no calendar has is passed over."""
    assert [str(one.last) for one in dates_in(text, lang)] == expected
