"""Pelican's ``Title: …`` header, read as Pelican reads it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.moment import parse_moment
from plugins.front_matter.classic_header import read_classic, read_date, read_value


class TestHeader:
    """Lines turned into the fields that YAML front matter has."""

    def test_fields(self) -> None:
        """Keys lose their capitals and hyphens, values the space around them."""
        found = read_classic("Title:  Gold: again \nDATE: 2025-03-01\nImage-Alt: A table\nslug:a")

        assert found == {
            "title": "Gold: again",
            "date": "2025-03-01",
            "image_alt": "A table",
            "slug": "a",
        }

    def test_value_on_several_lines(self) -> None:
        """A line indented by four goes on with the value, even if it looks like a field."""
        found = read_classic("Summary: Short version\n    with more: and\n      more\nSlug: a")

        assert found == {"summary": "Short version with more: and more", "slug": "a"}

    def test_value_that_begins_on_the_next_line(self) -> None:
        """A value may begin below its key."""
        assert read_classic("Summary:\n    Short version") == {"summary": "Short version"}

    @pytest.mark.parametrize("indent", ["", " ", "   "])
    def test_keys_may_be_indented_a_little(self, indent: str) -> None:
        """Up to three spaces before a key are no continuation."""
        assert read_classic(f"Title: A\n{indent}Slug: b") == {"title": "A", "slug": "b"}

    def test_empty_value(self) -> None:
        """A key without value is a field without text."""
        assert read_classic("Title: A\nSummary:\nTags:") == {
            "title": "A",
            "summary": "",
            "tags": [],
        }

    @pytest.mark.parametrize(
        ("written", "key"),
        [
            ("Author", "authors"),
            ("Keywords", "keywords"),
            ("Tag", "tags"),
            ("Updated", "modified"),
            ("Category", "category"),
        ],
    )
    def test_other_names(self, written: str, key: str) -> None:
        """What a field is also called leads to the field."""
        assert list(read_classic(f"{written}: 2025-03-01")) == [key]

    @pytest.mark.parametrize(
        ("header", "key", "expected"),
        [
            pytest.param("Tags: gold\nTags: silver", "tags", ["gold", "silver"], id="tags"),
            pytest.param("Tags: gold\nKeywords: silver", "tags", ["gold", "silver"], id="synonym"),
            pytest.param("Tags: gold\n    silver", "tags", ["gold", "silver"], id="line-by-line"),
            pytest.param(
                "Author: Kari Li\nAuthors: Ola; Per",
                "authors",
                ["Kari Li", "Ola", "Per"],
                id="authors",
            ),
        ],
    )
    def test_list_on_several_lines(self, header: str, key: str, expected: list[str]) -> None:
        """Each line of a list has entries of its own: two are never run together."""
        found = read_classic(header)[key]

        assert isinstance(found, list)
        assert found in (expected, expected[:1])

    def test_single_value_written_twice(self) -> None:
        """As in Pelican, the first of two slugs counts."""
        assert read_classic("Slug: first\nSlug: second") == {"slug": "first"}


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        pytest.param("tags", "gold,  silver ,,bronze,", ["gold", "silver", "bronze"], id="tags"),
        pytest.param("aliases", "/a/, /b", ["/a/", "/b"], id="aliases"),
        pytest.param("authors", "Ola Li, Kari Ås", ["Ola Li", "Kari Ås"], id="commas"),
        pytest.param("authors", "Li, Ola; Ås, Kari", ["Li, Ola", "Ås, Kari"], id="semicolons"),
        pytest.param("authors", "Ola Li", ["Ola Li"], id="one-author"),
        pytest.param("category", "A, B", "A, B", id="no-list"),
        pytest.param("status", "Draft", "draft", id="status-in-capitals"),
        pytest.param("status", "SKIP", "draft", id="pelican-s-skip"),
        pytest.param("status", "hidden", "hidden", id="hidden"),
        pytest.param("date", "Thu, 15 Dec 2016", "2016-12-15", id="date"),
        pytest.param("modified", "15.12.2016 10:20", "2016-12-15T10:20:00", id="modified"),
        pytest.param("expires", "2016-12-15", "2016-12-15", id="expires"),
        pytest.param("embargo", "2016-12-15 9:30", "2016-12-15T09:30:00", id="embargo"),
        pytest.param("title", "Thu, 15 Dec 2016", "Thu, 15 Dec 2016", id="title-is-no-date"),
    ],
)
def test_values(key: str, text: str, expected: object) -> None:
    """Lists are split, dates brought into our form, a status into our words."""
    assert read_value(key, [[text]]) == expected


class TestDates:
    """Dates in any form that Pelican takes."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("2010-12-03 10:20", "2010-12-03T10:20:00", id="pelican-s-own"),
            pytest.param("2010-12-03T10:20:30Z", "2010-12-03T10:20:30+00:00", id="iso"),
            pytest.param("3 Dec 2010", "2010-12-03", id="month-in-words"),
            pytest.param("December 3, 2010", "2010-12-03", id="american"),
            pytest.param("20101203", "2010-12-03", id="figures"),
            pytest.param("2010/12/03", "2010-12-03", id="slashes"),
            pytest.param(
                "Fri, 03 Dec 2010 10:20:00 +0100", "2010-12-03T10:20:00+01:00", id="as-in-mail"
            ),
            pytest.param("3 Dec 2010 4:05 pm", "2010-12-03T16:05:00", id="afternoon"),
            pytest.param("3 Dec 2010 10:20 UTC", "2010-12-03T10:20:00+00:00", id="utc"),
        ],
    )
    def test_forms(self, text: str, expected: str) -> None:
        """A date that leaves out nothing is brought into the form of front matter."""
        assert read_date(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Dec 2010", id="no-day"),
            pytest.param("3 Dec", id="no-year"),
            pytest.param("10:20", id="no-date"),
            pytest.param("Friday", id="weekday"),
            pytest.param("3. desember 2010", id="norwegian"),
            pytest.param("2010-02-30", id="no-such-day"),
            pytest.param("soon", id="word"),
            pytest.param("", id="nothing"),
            pytest.param("9" * 40, id="too-large"),
        ],
    )
    def test_what_is_no_date(self, text: str) -> None:
        """What leaves out a part, or is no date, stays as it is for the schema to refuse."""
        assert read_date(text) == text

    @pytest.mark.parametrize("text", ["3 Dec 3021", "3 Dec 0999"])
    def test_years_we_do_not_take(self, text: str) -> None:
        """A date that front matter could not hold is told as the writer wrote it."""
        assert read_date(text) == text

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("3 Dec 2010 00:00 +0100", "2010-12-03T00:00:00+01:00"),
            ("3 Dec 2010 00:00", "2010-12-03T00:00:00"),
            ("3 Dec 2010 12:00 am", "2010-12-03T00:00:00"),
        ],
    )
    def test_midnight_is_a_time(self, text: str, expected: str) -> None:
        """Whoever writes midnight means the moment and not the whole day."""
        assert read_date(text) == expected

    @pytest.mark.parametrize("zone", ["UTC", "Europe/London", "America/New_York"])
    def test_zone_does_not_depend_on_the_machine(
        self, zone: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A zone that the text names is kept, wherever the site is built."""
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        try:
            found = read_date("15 Dec 2016 10:00 GMT")
        finally:
            monkeypatch.undo()
            time.tzset()

        assert found == "2016-12-15T10:00:00+00:00"

    def test_zone_that_nobody_knows(self) -> None:
        """A zone of several meanings is passed over or refused, without a programmer's warning."""
        text = "15 Dec 2016 10:00 EST"

        assert read_date(text) in {text, "2016-12-15T10:00:00"}


DATES = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(["3", "Dec", "2010", ":", "10", ".", "-", "/", " ", "am", "+0100", "Fri"]),
        max_size=8,
    ).map("".join),
)


@pytest.mark.filterwarnings("ignore::dateutil.parser.UnknownTimezoneWarning")
@settings(deadline=None, max_examples=150)
@given(DATES)
def test_any_text_may_stand_for_a_date(text: str) -> None:
    """Whatever the text, what comes out is a date of ours or the text itself."""
    found = read_date(text)

    if found != text:
        assert str(parse_moment(found)) in {found, found.partition(".")[0]}


LINES = st.lists(
    st.one_of(
        st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
        st.sampled_from(["Title: A", "Tags: a, b", "    more", "Date:", ":", "x: y: z", ""]),
    ),
    max_size=6,
)


@settings(deadline=None, max_examples=120)
@given(LINES)
def test_any_header(lines: list[str]) -> None:
    """Whatever the lines, they give texts and lists of texts."""
    for value in read_classic("\n".join(lines)).values():
        texts = value if isinstance(value, list) else [value]

        assert all(isinstance(text, str) for text in texts)
