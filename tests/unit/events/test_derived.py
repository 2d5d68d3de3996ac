"""All events at the moment of the build."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.events.derived import derivations, derive, events, next_change, public, related, shown
from tests.unit.builders import edition
from tests.unit.events.made import event, event_site

FAIR = {"start": "2024-05-02 10:00", "end": "2024-05-02 12:00", "organisers": ["hub", "ESCA"]}
LATER = {"start": "2024-06-01", "sign_up": "https://a.no", "sign_up_until": "2024-05-20"}


def test_order() -> None:
    """The next event comes first, and the latest of those that are past."""
    of = event_site(
        z={"start": "2024-05-02"}, a={"start": "2024-06"}, old={"start": 2019}, b={"start": 2020}
    )

    assert events(of).upcoming == ("events/z", "events/a")
    assert events(of).past == ("events/b", "events/old")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2024-05-01 12:00", "2024-05-02T12:00:00+02:00"),
        ("2024-05-02 12:00", "2024-05-21T00:00:00+02:00"),
        ("2024-05-21 00:00", "2024-06-02T00:00:00+02:00"),
        ("2024-06-02 00:00", None),
    ],
)
def test_next_change(now: str, expected: str | None) -> None:
    """The site changes when an event is over, or nobody can sign up any more."""
    change = next_change(event_site(now, fair=FAIR, later=LATER))

    assert (change.isoformat() if change else None) == expected


def test_related() -> None:
    """An event belongs to who holds it and to what its texts name."""
    of = event_site(fair=FAIR)

    assert list(related("events/fair", event(**FAIR), of)) == ["guides/hub"]
    assert events(of).of_item == {"guides/hub": ("events/fair",)}


def test_not_public() -> None:
    """An event without a page is nowhere, and changes nothing."""
    of = event_site(fair=FAIR)
    hidden = replace(of, items={})

    assert not list(public(hidden))
    assert next_change(hidden) is None


def test_not_listed() -> None:
    """An event that is hidden is in no list."""
    quiet = edition("events/q/index.nb.md", kind="event", listed=False)
    of = event_site(others=[quiet], fair=FAIR)
    of = replace(of, facts={**of.facts, "events/q": event(start="2024-06-01")})
    of = replace(of, derived={"events": derive(of)})

    assert events(of).upcoming == ("events/fair", "events/q")
    assert shown(of, "nb").upcoming == ("events/fair",)
    assert [d.name for d in derivations(None)] == ["events"]
