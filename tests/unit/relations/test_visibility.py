"""Whether an item is public at a moment, and when that changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.moment import BuildDate, Moment
from plugins.content_model.site import Absence
from plugins.relations.visibility import Schedule, absence, next_change
from tests.unit.builders import OSLO, build_date, moments

DRAFT, SCHEDULED, EMBARGOED, EXPIRED = (
    Absence.DRAFT,
    Absence.SCHEDULED,
    Absence.EMBARGOED,
    Absence.EXPIRED,
)


def schedule(**fields: str) -> Schedule:
    """Return a schedule with dates written as text."""
    return Schedule(**moments(dict(fields)))


@pytest.mark.parametrize(
    ("field", "written", "built", "expected"),
    [
        # A day's date is met on the whole of that day.
        pytest.param("date", "2026-02-03", "2026-02-02 23:59:59", SCHEDULED, id="day-before"),
        pytest.param("date", "2026-02-03", "2026-02-03 00:00", None, id="midnight-of-the-day"),
        pytest.param("date", "2026-02-03", "2026-02-02", SCHEDULED, id="built-for-day-before"),
        pytest.param("date", "2026-02-03", "2026-02-03", None, id="built-for-the-day"),
        # A moment's date is met from that very moment.
        pytest.param(
            "date", "2026-02-03 14:30", "2026-02-03 14:29:59", SCHEDULED, id="second-before"
        ),
        pytest.param("date", "2026-02-03 14:30", "2026-02-03 14:30", None, id="exact-moment"),
        pytest.param(
            "date", "2026-02-03 14:30", "2026-02-03", None, id="moment-of-the-day-built-for"
        ),
        # An embargo is over from its moment, and not before that is certain.
        pytest.param(
            "embargo", "2026-02-03", "2026-02-02 23:59:59", EMBARGOED, id="embargo-day-before"
        ),
        pytest.param("embargo", "2026-02-03", "2026-02-03 00:00", None, id="embargo-midnight"),
        pytest.param("embargo", "2026-02-03", "2026-02-03", None, id="embargo-built-for-the-day"),
        pytest.param(
            "embargo",
            "2026-02-03 00:00:01",
            "2026-02-03",
            EMBARGOED,
            id="embargo-second-of-the-day-built-for",
        ),
        pytest.param(
            "embargo",
            "2026-02-03 14:30",
            "2026-02-03 14:29:59",
            EMBARGOED,
            id="embargo-second-before",
        ),
        pytest.param("embargo", "2026-02-03 14:30", "2026-02-03 14:30", None, id="embargo-exact"),
        # What expires is there through the last day, or the last moment.
        pytest.param(
            "expires", "2026-02-03", "2026-02-03 23:59:59", None, id="last-second-of-last-day"
        ),
        pytest.param(
            "expires", "2026-02-03", "2026-02-04 00:00", EXPIRED, id="midnight-after-last-day"
        ),
        pytest.param("expires", "2026-02-03", "2026-02-03", None, id="built-for-last-day"),
        pytest.param("expires", "2026-02-03", "2026-02-04", EXPIRED, id="built-for-day-after"),
        pytest.param("expires", "2026-02-03 14:30", "2026-02-03 14:30", None, id="last-moment"),
        pytest.param(
            "expires", "2026-02-03 14:30", "2026-02-03 14:30:01", EXPIRED, id="second-after"
        ),
        pytest.param(
            "expires", "2026-02-03 14:30", "2026-02-03", EXPIRED, id="expires-on-the-day-built-for"
        ),
        # Zones: 14:30 in Oslo is 13:30 in Greenwich in winter, 12:30 in summer.
        pytest.param("date", "2026-02-03T13:30Z", "2026-02-03 14:29", SCHEDULED, id="zone-before"),
        pytest.param("date", "2026-02-03T13:30Z", "2026-02-03 14:30", None, id="zone-exact"),
        pytest.param("date", "2026-07-03T12:30Z", "2026-07-03 14:30", None, id="zone-in-summer"),
        pytest.param(
            "date", "2026-07-03T12:31Z", "2026-07-03 14:30", SCHEDULED, id="zone-summer-before"
        ),
        pytest.param(
            "embargo",
            "2026-02-04T00:30+02:00",
            "2026-02-03 23:29",
            EMBARGOED,
            id="zone-other-day-before",
        ),
        pytest.param(
            "embargo",
            "2026-02-04T00:30+02:00",
            "2026-02-03 23:30",
            None,
            id="zone-other-day-exact",
        ),
        pytest.param("expires", "2026-02-03T13:30Z", "2026-02-03 14:31", EXPIRED, id="zone-after"),
    ],
)
def test_exact_instants(field: str, written: str, built: str, expected: Absence | None) -> None:
    """An item appears and goes at the very instant its front matter says."""
    assert absence(schedule(**{field: written}), build_date(built), OSLO) == expected


@pytest.mark.parametrize(
    ("status", "expected"), [("draft", DRAFT), ("hidden", None), ("published", None)]
)
def test_status(status: str, expected: Absence | None) -> None:
    """A draft is not public; what is hidden has a page."""
    assert absence(schedule(status=status), build_date("2026-02-03"), OSLO) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"status": "draft", "embargo": "2027-01-01"}, DRAFT, id="draft-first"),
        pytest.param(
            {"embargo": "2027-01-01", "expires": "2025-01-01"}, EMBARGOED, id="then-embargo"
        ),
        pytest.param({"expires": "2025-01-01", "date": "2027-01-01"}, EXPIRED, id="then-expiry"),
        pytest.param(
            {"embargo": "2027-01-01", "date": "2027-02-02"}, EMBARGOED, id="embargo-before-date"
        ),
    ],
)
def test_the_most_secret_reason_is_told(fields: dict[str, str], expected: Absence) -> None:
    """Where several things keep an item away, the reason that weighs most is named."""
    assert absence(schedule(**fields), build_date("2026-02-03"), OSLO) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"date": "2026-02-05"}, "2026-02-05T00:00:00+01:00", id="date"),
        pytest.param({"date": "2026-07-05"}, "2026-07-05T00:00:00+02:00", id="date-in-summer"),
        pytest.param({"date": "2026-02-05 09:15"}, "2026-02-05T09:15:00+01:00", id="moment"),
        pytest.param({"embargo": "2026-02-05T09:15Z"}, "2026-02-05T09:15:00+00:00", id="zone"),
        pytest.param(
            {"date": "2026-03-01", "expires": "2026-04-01"},
            "2026-03-01T00:00:00+01:00",
            id="first",
        ),
        pytest.param({"date": "2026-01-01"}, None, id="past"),
        pytest.param({"date": "2026-02-03 12:00"}, None, id="this-very-moment"),
        pytest.param({"date": "2027-01-01", "status": "draft"}, None, id="a-draft-never-changes"),
        pytest.param(
            {"date": "2026-02-05", "status": "hidden"}, "2026-02-05T00:00:00+01:00", id="hidden"
        ),
        pytest.param({}, None, id="nothing-scheduled"),
        pytest.param({"date": "2025-01-01", "expires": "2026-01-01"}, None, id="gone-for-good"),
    ],
)
def test_next_change(fields: dict[str, str], expected: str | None) -> None:
    """The next change is the first moment to come that the front matter names."""
    found = next_change(schedule(**fields), build_date("2026-02-03 12:00"), OSLO)

    assert (found.isoformat() if found else None) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"expires": "2026-02-05"}, datetime(2026, 2, 6, tzinfo=OSLO)),
        ({"expires": "2026-02-05 14:30"}, datetime(2026, 2, 5, 14, 30, tzinfo=OSLO)),
        ({"date": "2026-01-01", "expires": "2026-02-03"}, datetime(2026, 2, 4, tzinfo=OSLO)),
    ],
)
def test_an_end_is_a_change(fields: dict[str, str], expected: datetime) -> None:
    """An item that expires changes the site at the end of its last day, or at its last moment."""
    found = next_change(schedule(**fields), build_date("2026-02-03 12:00"), OSLO)

    assert found is not None
    assert abs(found - expected) < timedelta(seconds=1)


def test_an_embargo_outlasts_the_date() -> None:
    """While an embargo holds, reaching the date of publication changes nothing."""
    waiting = schedule(date="2026-02-05", embargo="2026-03-09")
    found = next_change(waiting, build_date("2026-02-03 12:00"), OSLO)

    assert found is not None
    assert found.isoformat() == "2026-03-09T00:00:00+01:00"


@pytest.mark.parametrize("expires", ["2026-02-05", "2026-02-05 14:30"])
def test_whoever_builds_when_told_to_finds_an_expired_item_gone(expires: str) -> None:
    """At the moment named as the next change, what expires is no longer public."""
    ending = schedule(expires=expires)
    due = next_change(ending, build_date("2026-02-03 12:00"), OSLO)

    assert due is not None
    assert absence(ending, BuildDate(first=due, last=due), OSLO) == EXPIRED


HOURS = st.integers(0, 24 * 12)
MOMENTS = st.one_of(
    st.none(),
    st.builds(lambda days: Moment(date(2026, 3, 24) + timedelta(days)), st.integers(0, 10)),
    st.builds(
        lambda hours, zone: Moment(
            (datetime(2026, 3, 24, tzinfo=UTC) + timedelta(hours=hours)).date(),
            time(hours % 24, tzinfo=zone),
        ),
        HOURS,
        st.sampled_from([None, UTC, timezone(timedelta(hours=-5))]),
    ),
)


@settings(deadline=None, max_examples=200)
@given(MOMENTS, MOMENTS, MOMENTS, HOURS, HOURS)
def test_nothing_changes_before_the_next_change(
    first: Moment | None, embargo: Moment | None, expires: Moment | None, built: int, later: int
) -> None:
    """Between a build and the next change it names, every build shows the same."""
    plan = Schedule(date=first, embargo=embargo, expires=expires)
    start = datetime(2026, 3, 24, tzinfo=UTC)
    now, then = sorted(start + timedelta(hours=hours) for hours in (built, later))
    due = next_change(plan, BuildDate(first=now, last=now), OSLO)

    if due is None or then < due:
        shown = [absence(plan, BuildDate(first=m, last=m), OSLO) is None for m in (now, then)]

        assert shown[0] == shown[1]
