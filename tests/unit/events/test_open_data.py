"""Events as data."""

from __future__ import annotations

from datetime import date

from plugins.events.open_data import known, pages
from tests.unit.events.made import event, event_site, read_by


def test_pages() -> None:
    """There is an index, a schema, and a file for each event, past or not."""
    of = event_site(fair={"start": "2024-06-01 10:00"}, old={"start": "2019-02"})
    plans = {plan.url: plan for plan in pages(of)}

    assert list(plans) == [
        "data/events.json",
        "data/events.csv",
        "data/event.schema.json",
        "data/events/fair.json",
        "data/events/old.json",
    ]
    found = plans["data/events/fair.json"].compose(read_by(of))
    assert getattr(found, "facts", None) == {"start": "2024-06-01T10:00:00"}


def test_all_may_be_known() -> None:
    """What a public event says may be known."""
    found = event(start=2030)

    assert known(found, date(2024, 1, 1)) is found
