"""When something happens, as exact as it is known."""

from __future__ import annotations

import pytest

from plugins.content_model.when import parse_when
from tests.unit.builders import OSLO


@pytest.mark.parametrize(
    ("text", "begins", "over"),
    [
        ("2021", "2021-01-01T00:00:00+01:00", "2022-01-01T00:00:00+01:00"),
        ("2021-04", "2021-04-01T00:00:00+02:00", "2021-05-01T00:00:00+02:00"),
        ("2021-10-05", "2021-10-05T00:00:00+02:00", "2021-10-06T00:00:00+02:00"),
        ("2021-10-05 14:30", "2021-10-05T14:30:00+02:00", "2021-10-05T14:30:00+02:00"),
        ("2021-10-05 14:30Z", "2021-10-05T14:30:00+00:00", "2021-10-05T14:30:00+00:00"),
    ],
)
def test_instants(text: str, begins: str, over: str) -> None:
    """A day lasts to midnight, a month to its last; a time of day is over at once."""
    found = parse_when(text)

    assert found.begins(OSLO).isoformat() == begins
    assert found.is_over(OSLO).isoformat() == over


@pytest.mark.parametrize("text", ["2021", "2021-10", "2021-10-05", "2021-10-05T14:30:00"])
def test_round_trip(text: str) -> None:
    """What is written out is read back as the same."""
    found = parse_when(text)

    assert str(found) == text
    assert parse_when(str(found)) == found
    assert hash(parse_when(text)) == hash(found)
    assert text in repr(found)
    assert found.is_day == (len(text) > len("2021-10"))


@pytest.mark.parametrize("text", ["soon", "2021-13", "2021-10-05 25:00", "0021"])
def test_nonsense(text: str) -> None:
    """What is in no calendar is refused."""
    with pytest.raises(ValueError, match=r".+"):
        parse_when(text)
