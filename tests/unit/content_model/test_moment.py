"""Dates and moments as writers type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.moment import BuildDate, Moment, parse_moment, year_out_of_reach

OSLO = ZoneInfo("Europe/Oslo")
INDIA = timezone(timedelta(hours=5, minutes=30))
WEST = timezone(timedelta(hours=-3, minutes=-30))

ZONES = st.one_of(
    st.none(),
    st.just(UTC),
    st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
CLOCKS = st.builds(
    time,
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
    tzinfo=ZONES,
)
MOMENTS = st.builds(
    Moment,
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.one_of(st.none(), CLOCKS),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2021-11-05", Moment(date(2021, 11, 5)), id="day"),
        pytest.param("2021-3-7", Moment(date(2021, 3, 7)), id="short-numbers"),
        pytest.param("  2021-11-05\n", Moment(date(2021, 11, 5)), id="space-around"),
        pytest.param("2024-02-29", Moment(date(2024, 2, 29)), id="leap-day"),
        pytest.param("2021-11-05 14:30", Moment(date(2021, 11, 5), time(14, 30)), id="minutes"),
        pytest.param("2021-11-05T14:30", Moment(date(2021, 11, 5), time(14, 30)), id="iso"),
        pytest.param("2021-11-05   9:05", Moment(date(2021, 11, 5), time(9, 5)), id="short-hour"),
        pytest.param(
            "2021-11-05 14:30:59", Moment(date(2021, 11, 5), time(14, 30, 59)), id="seconds"
        ),
        pytest.param(
            "2021-11-05 14:30:59.987", Moment(date(2021, 11, 5), time(14, 30, 59)), id="fractions"
        ),
        pytest.param(
            "2021-11-05 14:30Z", Moment(date(2021, 11, 5), time(14, 30, tzinfo=UTC)), id="zulu"
        ),
        pytest.param(
            "2021-11-05 14:30 +0530",
            Moment(date(2021, 11, 5), time(14, 30, tzinfo=INDIA)),
            id="zone-without-colon",
        ),
        pytest.param(
            "2021-11-05T14:30-03:30",
            Moment(date(2021, 11, 5), time(14, 30, tzinfo=WEST)),
            id="zone-to-the-west",
        ),
        pytest.param("1000-01-01", Moment(date(1000, 1, 1)), id="first-year"),
        pytest.param("2999-12-31", Moment(date(2999, 12, 31)), id="last-year"),
    ],
)
def test_what_is_a_date(text: str, expected: Moment) -> None:
    """A day, a minute or a second, with a zone or not, is read with that precision."""
    assert parse_moment(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("2021", id="year"),
        pytest.param("2021-11", id="month"),
        pytest.param("2021-02-29", id="no-leap-year"),
        pytest.param("2021-13-01", id="month-13"),
        pytest.param("2021-00-10", id="month-0"),
        pytest.param("05-11-2021", id="day-first"),
        pytest.param("0999-12-31", id="year-999"),
        pytest.param("3000-01-01", id="year-3000"),
        pytest.param("20211-1-1", id="five-digits"),
        pytest.param("2021-11-05 14", id="hour-alone"),
        pytest.param("2021-11-05 24:00", id="hour-24"),
        pytest.param("2021-11-05 14:60", id="minute-60"),
        pytest.param("2021-11-05 14:30:60", id="second-60"),
        pytest.param("2021-11-05 14:30+24:00", id="zone-of-a-day"),
        pytest.param("2021-11-05 14:30 CET", id="zone-by-name"),
        pytest.param("2021-11-05Z", id="zone-of-a-day-without-clock"),
        pytest.param("2021-11-05T", id="clock-announced"),
        pytest.param("2021-11-05 or so", id="words-after"),
        pytest.param("on 2021-11-05", id="words-before"),
    ],
)
def test_what_is_none(text: str) -> None:
    """What is no date, or a day that no calendar has, is refused."""
    with pytest.raises(ValueError, match=r"^"):
        parse_moment(text)


@settings(deadline=None, max_examples=150)
@given(MOMENTS)
def test_round_trip(moment: Moment) -> None:
    """What a moment is written as reads back as the same moment."""
    assert parse_moment(str(moment)) == moment


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(), st.from_regex(r"[12]\d{3}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}\S{0,8}")))
def test_nothing_but_value_errors(text: str) -> None:
    """Whatever the text, it is either a moment or a ``ValueError``."""
    try:
        moment = parse_moment(text)
    except ValueError:
        return

    assert parse_moment(str(moment)) == moment


class TestEquality:
    """When two moments are one."""

    def test_same_parts(self) -> None:
        """Moments of the same day and time are equal and hash alike."""
        one, other = parse_moment("2021-11-05 14:30"), parse_moment("2021-11-5T14:30:00")

        assert (one, hash(one)) == (other, hash(other))

    def test_precision_matters(self) -> None:
        """A day is not its midnight."""
        assert parse_moment("2021-11-05") != parse_moment("2021-11-05 00:00")

    def test_zone_matters(self) -> None:
        """A time without a zone is not that time in UTC."""
        assert parse_moment("2021-11-05 14:30") != parse_moment("2021-11-05 14:30Z")

    def test_text_is_no_moment(self) -> None:
        """A moment is not equal to the text it is written as."""
        assert parse_moment("2021-11-05") != "2021-11-05"

    def test_representation(self) -> None:
        """Programmers see the kind and the ISO form."""
        assert repr(parse_moment("2021-11-05 14:30Z")) == "Moment(2021-11-05T14:30:00+00:00)"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(
            "2021-11-05",
            datetime(2021, 11, 5, tzinfo=OSLO),
            datetime(2021, 11, 5, 23, 59, 59, 999999, tzinfo=OSLO),
            id="a-day-lasts",
        ),
        pytest.param(
            "2021-11-05 14:30",
            datetime(2021, 11, 5, 14, 30, tzinfo=OSLO),
            datetime(2021, 11, 5, 14, 30, tzinfo=OSLO),
            id="a-time-is-in-the-site-s-zone",
        ),
        pytest.param(
            "2021-11-05 00:00",
            datetime(2021, 11, 5, tzinfo=OSLO),
            datetime(2021, 11, 5, tzinfo=OSLO),
            id="midnight-is-a-time",
        ),
        pytest.param(
            "2021-11-05 14:30+05:30",
            datetime(2021, 11, 5, 9, 0, tzinfo=UTC),
            datetime(2021, 11, 5, 9, 0, tzinfo=UTC),
            id="a-zone-of-its-own-wins",
        ),
        pytest.param(
            "2021-07-05",
            datetime(2021, 7, 4, 22, 0, tzinfo=UTC),
            datetime(2021, 7, 5, 21, 59, 59, 999999, tzinfo=UTC),
            id="summer-time",
        ),
    ],
)
def test_first_and_last_instant(text: str, first: datetime, last: datetime) -> None:
    """A day spans from midnight to midnight where the site is; a time is one instant."""
    moment = parse_moment(text)
    # Aware datetimes of one zone would be compared by the clock on the wall alone.
    found = [moment.first(OSLO).astimezone(UTC), moment.last(OSLO).astimezone(UTC)]

    assert found == [first.astimezone(UTC), last.astimezone(UTC)]


@settings(deadline=None, max_examples=60)
@given(MOMENTS)
def test_instants_are_aware_and_in_order(moment: Moment) -> None:
    """Whatever the moment, its instants have a zone and the last is not before the first."""
    first, last = moment.first(OSLO), moment.last(OSLO)

    assert first.utcoffset() is not None
    assert first <= last


def test_day_of_a_build() -> None:
    """The day of a build is that of the site's own zone, not of UTC."""
    moment = datetime(2025, 12, 31, 23, 30, tzinfo=UTC).astimezone(OSLO)

    assert BuildDate(first=moment, last=moment).day == date(2026, 1, 1)


def test_day_of_a_build_on_a_date_alone() -> None:
    """A build for a whole day is on that day."""
    day = parse_moment("2025-03-30")

    assert BuildDate(first=day.first(OSLO), last=day.last(OSLO)).day == date(2025, 3, 30)


def test_never() -> None:
    """The last day of all calendars is read back, and known for what people mean by it."""
    never = parse_moment("9999-12-31")

    assert never.is_never
    assert parse_moment(str(never)) == never
    assert not parse_moment("2999-12-31").is_never


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("0001-01-01", "0001"),
        ("9999-01-01 12:00", "9999"),
        ("12025-01-01", "12025"),
        ("2025-02-30", ""),
        ("1000-01-01", ""),
        ("soon", ""),
    ],
)
def test_years_out_of_reach(text: str, year: str) -> None:
    """A year beyond what can be computed is told from what is no date at all."""
    assert year_out_of_reach(text) == year
