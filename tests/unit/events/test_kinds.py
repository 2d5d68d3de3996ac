"""The kind, and its facts."""

from __future__ import annotations

from plugins.events.kinds import facts_path, kinds
from tests.unit.builders import settings
from tests.unit.events.made import event


def test_kind() -> None:
    """Events are named in front matter, and by their day without waiting for it."""
    (kind,) = kinds(settings(options={"EVENTS_URL": "e/{slug}/"}))

    assert (kind.mention, kind.named_by_day, kind.url) == ("events", True, "e/{slug}/")
    assert facts_path("events/a") == "events/a/event.yaml"


def test_over() -> None:
    """Nothing more is to come of an event once its last day is."""
    (kind,) = kinds(settings())
    assert kind.over is not None

    moment = kind.over(event(start="2024-05-06", end="2024-05-07"), settings())

    assert moment.isoformat() == "2024-05-08T00:00:00+02:00"
