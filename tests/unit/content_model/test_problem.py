"""Messages to the staff, before they are put into their language."""

from __future__ import annotations

import pytest

from plugins.content_model.problem import (
    Field,
    Message,
    Position,
    Problem,
    Quote,
    Severity,
    counted,
    message,
    plain,
)


def test_values_stand_in_order_of_name() -> None:
    """Two messages that say the same are equal, whatever the order they were given in."""
    one = message("{file} lacks {key}", key="title", file="a.md")
    other = message("{file} lacks {key}", file="a.md", key="title")

    assert one == other
    assert one.values == (("file", "a.md"), ("key", "title"))


@pytest.mark.parametrize(
    ("value", "text"),
    [(2025, "2025"), (0, "0"), (True, "True"), (None, "None"), ("“a”", "“a”"), ("", "")],
)
def test_values_become_text(value: object, text: str) -> None:
    """Whatever a placeholder stands for is kept as text."""
    assert message("{x}", x=value).values == (("x", text),)


def test_messages_within_messages_stay_messages() -> None:
    """A message among the values is kept, to be translated in its turn."""
    inner = message("a list")

    assert plain(inner) is inner
    assert message("should be {expected}", expected=inner).values == (("expected", inner),)


def test_placeholder_may_have_the_name_of_the_parameter() -> None:
    """A placeholder may be called ``msgid`` or ``text``."""
    assert message("{msgid}", msgid="News").values == (("msgid", "News"),)


def test_a_message_counts_one_by_itself() -> None:
    """What counts nothing has no plural."""
    found = message("the file is empty")

    assert (found.plural, found.count) == ("", 1)


@pytest.mark.parametrize("count", [0, 1, 7])
def test_counted(count: int) -> None:
    """A count is both what picks the form and what ``{n}`` shows."""
    found = counted("{n} file", "{n} files", count)

    assert found == Message("{n} file", (("n", str(count)),), "{n} files", count)


def test_messages_are_values() -> None:
    """Messages can be members of a set, so that none is told twice."""
    assert len({message("{a}", a=3), message("{a}", a="3"), message("{a}", a=4)}) == 2


def test_a_finding_stops_the_build_unless_said_otherwise() -> None:
    """A problem is of the content, about the file as a whole, and no mere warning."""
    found = Problem(path="a.md", text=message("x"), hint=message("y"))

    assert (found.severity, found.base, found.at) == (Severity.PROBLEM, "content", None)


def test_what_a_place_means_by_itself() -> None:
    """A line alone is its first column, a key its value, a quotation its first occurrence."""
    assert Position(7) == Position(7, 1)
    assert Field(("tags", 2)) == Field(("tags", 2), of_key=False)
    assert Quote("p.svg") == Quote("p.svg", 0)


def test_places_are_in_order() -> None:
    """Places sort by line, then by column, as numbers."""
    places = [Position(10), Position(9, 2), Position(9, 10), Position(9)]

    assert sorted(places) == [Position(9), Position(9, 2), Position(9, 10), Position(10)]
