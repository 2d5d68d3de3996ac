"""Facts of events that cannot be so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.problem import Field, message
from plugins.content_model.when import parse_when
from plugins.events.checks import (
    ends_early,
    language_problems,
    organiser_problems,
    problems,
    time_problems,
    zone_problems,
)
from tests.unit.builders import OSLO
from tests.unit.events.made import event, event_site

if TYPE_CHECKING:
    from plugins.content_model.problem import Problem

DAY = {"start": "2024-05-02"}


def found(**fields: Any) -> list[Problem]:
    """Return the problems of one event."""
    return list(problems(event_site(fair={**DAY, **fields})))


def test_sound() -> None:
    """An event of which little is known is no problem, nor one of which all is."""
    assert not found()
    assert not found(
        start="2024-05-02 10:00",
        end="2024-05-03",
        timezone="Europe/Helsinki",
        online="https://a.no",
        sign_up="guides/hub",
        organisers=["hub", "ESCA"],
        languages=["nb", "en-GB"],
        country="FI",
        source="Words",
    )
    assert not found(start="2024-05", end="2024-05")
    assert not found(start="2024-05-02", end="2024-05-02")


@pytest.mark.parametrize(
    ("fields", "keys", "text"),
    [
        ({"end": "2024-05-01"}, ("end",), "it ends ({end}) before it starts ({start})"),
        (
            {"end": "2024-05-02 12:00"},
            ("start",),
            "the end has a time of day and the start has none",
        ),
        (
            {"end": "2024-06"},
            ("end",),
            "the day it ends is not said, and the day it starts is",
        ),
        ({"timezone": "Europe/Olso"}, ("timezone",), "“{name}” is no time zone"),
        ({"timezone": "../x"}, ("timezone",), "“{name}” is no time zone"),
        ({"online": "a.no"}, ("online",), "“{url}” is no address on the web"),
        ({"sign_up": "pages/gone"}, ("sign_up",), "nothing here is called “{target}”"),
        ({"organisers": ["hubb"]}, ("organisers", 0), "nothing here is called “{target}”"),
        ({"organisers": ["guides/gone"]}, ("organisers", 0), "nothing here is called “{target}”"),
        ({"languages": ["Swedish"]}, ("languages", 0), "“{tag}” is no tag of a language"),
        ({"country": "Norway"}, ("country",), "“{code}” is no code of a country"),
        ({"source": "news/gone"}, ("source",), "nothing here is called “{target}”"),
    ],
)
def test_faults(fields: dict[str, Any], keys: tuple[str | int, ...], text: str) -> None:
    """What cannot be so is told where it is written."""
    (problem,) = found(**fields)

    assert (problem.path, problem.at) == ("events/fair/event.yaml", Field(keys))
    assert problem.text.msgid == text


def test_hints() -> None:
    """A hint says what to type."""
    of = event_site()
    (zone,) = zone_problems(event(**DAY, timezone="Europe/Olso"), "x")
    (who,) = organiser_problems(event(**DAY, organisers=("hubb",)), "x", of)
    (nobody,) = organiser_problems(event(**DAY, organisers=("zzzzzz",)), "x", of)
    tags = list(language_problems(event(**DAY, languages=("swedish", "zzzz")), "x"))

    assert zone.hint == message("did you mean “{name}”?", name="Europe/Oslo")
    assert who.hint == message("did you mean “{name}”?", name="hub")
    assert nobody.hint.msgid == "write the name as it is printed, with a capital letter"
    assert [hint.hint for hint in tags] == [
        message("did you mean “{name}”?", name="sv"),
        message("write e.g. {example}", example="nb, en"),
    ]
    assert not list(time_problems(event(**DAY), "x", of))


@pytest.mark.parametrize(
    ("start", "end", "early"),
    [
        ("2024-05-02 10:00", "2024-05-02 10:00", False),
        ("2024-05-02 10:00", "2024-05-02 09:59", True),
        ("2024-05-02", "2024-05-02", False),
        ("2024-05-02", "2024-05-01", True),
    ],
)
def test_early_ends(start: str, end: str, early: bool) -> None:  # noqa: FBT001  # a case
    """What ends as it starts does not end before; a day before does."""
    assert ends_early(parse_when(start), parse_when(end), OSLO) is early
