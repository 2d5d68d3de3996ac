"""Which items are parts of which series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.series.parts import parts_by_name, series_name, series_of
from tests.unit.builders import edition, metadata, site

if TYPE_CHECKING:
    from plugins.content_model.site import Edition


def one(path: str, series: str = "En serie", part: int | None = None, **fields: Any) -> Edition:
    """Return a part of a series."""
    return edition(path, metadata=metadata(series=series, part=part), **fields)


@pytest.mark.parametrize(
    ("written", "expected"), [("En  serie ", "En serie"), ("  ", ""), (None, "")]
)
def test_name(written: str | None, expected: str) -> None:
    """Spaces make no series another one, or one at all."""
    assert series_name(edition("news/a.nb.md", metadata=metadata(series=written))) == expected


def test_order_of_dates() -> None:
    """Parts come oldest first, equals by id; a name alone is no series; hidden parts are none."""
    whole = site(
        one("news/a.nb.md", "En  serie", date="2021-02-01"),
        one("news/b.nb.md", date="2021-01-01"),
        one("news/c.nb.md", date="2021-02-01"),
        one("news/d.nb.md", "Alene"),
        one("news/e.nb.md", listed=False),
    )
    expected = ("news/b", "news/a", "news/c")

    assert series_of(whole) == dict.fromkeys(expected, expected)
    assert list(parts_by_name(whole)) == ["En serie", "Alene"]


def test_order_of_numbers() -> None:
    """Numbers say the order of parts, whatever their dates; those without one come after."""
    whole = site(
        one("guides/a.nb.md", part=10),
        one("guides/b.nb.md"),
        one("guides/c.nb.md", part=2, date="2025-01-01"),
        one("guides/d.nb.md", part=1, date="2026-01-01"),
    )

    assert series_of(whole)["guides/b"] == ("guides/d", "guides/c", "guides/a", "guides/b")


def test_the_original_says_it() -> None:
    """What a translation says of a series is told as a problem, and makes it no part."""
    whole = site(edition("news/a.nb.md"), one("news/a.en.md"), one("news/b.nb.md"))

    assert series_of(whole) == {}
