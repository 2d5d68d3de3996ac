"""What feeds of every format say of an item."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.body import Html, Label
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.moment import parse_moment
from plugins.feeds.entries import content, entry_id, instant, own_plan, silent_key, updated
from tests.unit.builders import body, edition, moment, plan, reader, site

RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")


class TestIds:
    """Ids of entries."""

    def test_form(self) -> None:
        """An id is a tag URI: the site's name, a day, the item and its language."""
        one = edition("news/2020-05-gold.en.md", date="2020-05-06 23:30")

        assert entry_id(one, reader()) == "tag:clusters.example,2020-05-06:news/2020-05-gold/en"

    @pytest.mark.parametrize(
        "fields",
        [
            {"title": "Another"},
            {"slug": "another", "url": "nb/nyheter/another/"},
            {"modified": "2024-01-02"},
            {"category": "quality", "summary": "Another"},
            {"date": "2020-05-06 12:00"},
        ],
    )
    def test_they_stay(self, fields: dict[str, str]) -> None:
        """Whatever an editor changes about an item, readers are not told of it as of a new one."""
        before = edition(date="2020-05-06")
        after = edition(**{"date": "2020-05-06", **fields})

        assert entry_id(after, reader()) == entry_id(before, reader())

    @pytest.mark.parametrize("path", ["news/a.en.md", "news/b.nb.md", "guides/a.nb.md"])
    def test_they_differ(self, path: str) -> None:
        """Every edition of every item has an id of its own."""
        assert entry_id(edition(path), reader()) != entry_id(edition("news/a.nb.md"), reader())

    def test_the_reader_does_not_matter(self) -> None:
        """An item has one id in the feeds of all languages, wherever the site stands."""
        one = edition("news/a.nb.md", date="2020-05-06")
        moved = site(site_url="https://new.example")

        assert entry_id(one, reader(moved, lang="en")) == entry_id(one, reader())

    def test_undated(self) -> None:
        """An item without a date has an id all the same."""
        assert entry_id(edition("guides/a.md"), reader()) == (
            "tag:clusters.example,2000-01-01:guides/a/nb"
        )


class TestDates:
    """Dates as feeds write them."""

    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            ("2025-01-31", "2025-01-31T00:00:00+01:00"),
            ("2025-07-31", "2025-07-31T00:00:00+02:00"),
            ("2025-07-31 14:30", "2025-07-31T14:30:00+02:00"),
            ("2025-07-31T14:30:15Z", "2025-07-31T14:30:15+00:00"),
            (None, "1970-01-01T00:00:00+00:00"),
        ],
    )
    def test_instant(self, written: str | None, expected: str) -> None:
        """A day is its first moment in the site's time zone; no day is the epoch."""
        assert instant(moment(written), reader()) == expected

    @settings(deadline=None, max_examples=60)
    @given(st.dates(), st.sampled_from(["", " 09:05", "T23:59:59Z", "T00:00-11:30"]))
    def test_any_date(self, day: object, clock: str) -> None:
        """Any date that a writer can write is one that a feed can hold."""
        try:
            written = parse_moment(f"{day}{clock}")
        except ValueError:
            return

        assert RFC_3339.fullmatch(instant(written, reader()))

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            pytest.param({"date": "2025-01-31"}, "2025-01-31T00:00:00+01:00", id="never-changed"),
            pytest.param(
                {"date": "2025-01-31", "modified": "2025-02-01"},
                "2025-02-01T00:00:00+01:00",
                id="changed",
            ),
            pytest.param(
                {"date": "2025-01-31 18:00", "modified": "2025-01-31"},
                "2025-01-31T18:00:00+01:00",
                id="changed-that-day",
            ),
            pytest.param({"modified": "2025-02-01"}, "2025-02-01T00:00:00+01:00", id="no-date"),
            pytest.param({}, "1970-01-01T00:00:00+00:00", id="no-date-at-all"),
            pytest.param(
                {"date": "2025-03-01T12:00Z", "modified": "2025-03-01 12:30"},
                "2025-03-01T12:00:00+00:00",
                id="different-zones",
            ),
        ],
    )
    def test_updated(self, fields: dict[str, str], expected: str) -> None:
        """An entry was updated at the later of its dates, whichever zones they are written in."""
        assert updated(edition(**fields), reader()) == expected


def test_content_is_in_the_language_of_the_item() -> None:
    """In another language's feed an item speaks its own language throughout."""
    norwegian = Catalogue(lang="nb", strings={"Note": ("Merk",)})
    of = site(catalogues={"nb": norwegian, "en": Catalogue(lang="en")})
    one = edition("news/a.nb.md", body=body(Html("<p>Tekst</p>"), Label("Note")))

    assert str(content(one, reader(of, lang="en"))) == "<p>Tekst</p>Merk"


def test_a_feed_of_its_own_whether_offered_or_not() -> None:
    """A feed finds itself by what it belongs to, whether a page leads to it or not."""
    owner = ("item", "events/x")
    key = ("feed", "atom", *owner)
    offered = plan(key, url="nb/x/feed.xml")
    silent = plan(silent_key(key), url="nb/x/feed.xml")

    for there in ([offered], [silent]):
        found = own_plan("atom", owner, reader(site(), there))
        assert found is there[0]
    assert own_plan("json", owner, reader(site(), [offered])) is None
