"""How values of our own types are read."""

from __future__ import annotations

import pytest

from plugins.content_model.moment import Moment
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.when import When
from plugins.front_matter.scalars import SCALARS, read_custom


@pytest.mark.parametrize(
    ("schema", "data", "expected"),
    [
        (Moment, "2025-01-31 14:30", "2025-01-31T14:30:00"),
        (PartialDate, "2021-10", "2021-10"),
        (PartialDate, 2021, "2021"),
        (When, "2021-10-05 14:30", "2021-10-05T14:30:00"),
        (When, 2021, "2021"),
    ],
)
def test_read(schema: type, data: object, expected: str) -> None:
    """A date is a text, and a year alone a number, which is what YAML makes of it."""
    assert str(read_custom(schema, data)) == expected
    assert schema in SCALARS


@pytest.mark.parametrize(
    ("schema", "data"), [(Moment, 2021), (PartialDate, True), (When, []), (int, "1")]
)
def test_refused(schema: type, data: object) -> None:
    """Anything else is refused."""
    with pytest.raises(ValueError, match=r".+"):
        read_custom(schema, data)
