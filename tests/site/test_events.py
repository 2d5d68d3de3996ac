"""Events, from their files to pages and calendars."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

FACTS = """\
start: 2026-02-10 10:00
end: 2026-02-10 12:00
place: {nb: Gøteborg, en: Gothenburg}
online: https://video.example.org/fair
sign_up: https://example.org/sign-up
sign_up_until: 2026-02-01
organisers: [hub]
languages: [nb, en]
"""
# Named by its day, which lies after that of the build.
FAIR = "events/2026-02-10-fair"
FILES = {
    f"{FAIR}/event.yaml": FACTS,
    f"{FAIR}/index.nb.md": article("Messen", slug="messe", projects="[p]", people="[kari]"),
    f"{FAIR}/index.en.md": article("The fair", slug="fair", translated_from="nb"),
    "events/old/event.yaml": "start: 2019-05-06\norganisers: [hub]",
    "events/old/index.nb.md": article("Et gammelt møte"),
    "clusters/hub/cluster.yaml": "country: SE",
    "clusters/hub/index.nb.md": article("Navet", slug="hub"),
    "clusters/hub/index.en.md": article("The hub", slug="hub", translated_from="nb"),
    "projects/p/project.yaml": "source: The plan",
    "projects/p/index.nb.md": article("Prosjekt"),
    "news/x.nb.md": news("Nytt", events="[2026-02-10-fair]"),
    "data/people.yaml": "kari: {name: Kari Nordmann}",
}
BEFORE, AFTER = "2026-01-15", "2026-02-10 12:00"


def test_upcoming_then_archive(site: Site) -> None:
    """An event stands first until it is over, and in the archive from then on."""
    before = site.write(FILES).build(BUILD_DATE=BEFORE)
    headings = [h.text for h in before.page("en/events").select("#_found > .section__title")]
    rows = [a.text for a in before.page("en/events").select(".row__title a")]
    assert headings == ["Upcoming events", "Past events"]
    assert rows == ["The fair", "Et gammelt møte"]
    assert before.has("en/events/archive/2019/index.html")
    assert not before.has("en/events/archive/2026/index.html")

    after = site.build(BUILD_DATE=AFTER)
    headings = [h.text for h in after.page("en/events").select("#_found > .section__title")]
    assert headings == ["Past events"]
    assert [a.text for a in after.page("en/events/archive/2026").select(".row__title a")] == [
        "The fair"
    ]


def test_page(site: Site) -> None:
    """The page says when, where and how, in its own language."""
    page = site.write(FILES).build(BUILD_DATE=BEFORE).page("en/events/fair")
    text = " ".join(page.main.text.split())

    assert "10 February 2026, 10:00–12:00" in text
    assert "Gothenburg" in text
    assert page.find("a", href="https://example.org/sign-up")
    assert page.find("link", type="text/calendar")["href"] == "/en/events/fair/event.ics"
    assert page.find("a", href="/en/events/fair/event.ics")


def test_page_when_it_is_over(site: Site) -> None:
    """Nobody is sent to what is over, and its page says so."""
    page = site.write(FILES).build(BUILD_DATE=AFTER).page("en/events/fair")

    assert page.select(".status")[0].text == "Past event"
    assert not page.find("a", href="https://example.org/sign-up")
    assert not page.find("a", href="https://video.example.org/fair")


@pytest.mark.parametrize("path", ["nb/clusters/hub", "nb/projects/p", "nb/nyheter/x"])
def test_shown_where_it_belongs(site: Site, path: str) -> None:
    """Who holds it, what it names and what names it show it."""
    page = site.write(FILES).build(BUILD_DATE=BEFORE).page(path)

    assert "/nb/events/messe/" in [a["href"] for a in page.select(".row__title a")]


def test_front_page(site: Site) -> None:
    """A front page shows what is to come, and nothing once all is past."""
    before = site.write(FILES).build(BUILD_DATE=BEFORE).page("en")
    after = site.build(BUILD_DATE=AFTER).page("en")

    assert [a.text for a in before.select("#_upcoming ~ .rows a")] == ["The fair"]
    assert not after.select("#_upcoming")


def test_calendar_is_read_by_others(site: Site) -> None:
    """Another program finds the same events, at the same moments, under the same names."""
    icalendar = pytest.importorskip("icalendar")
    out = site.write(FILES).build(BUILD_DATE=BEFORE, SITEURL="https://clusters.example")
    zone = ZoneInfo("Europe/Oslo")
    for lang, title in (("nb", "Messen"), ("en", "The fair")):
        raw = (out.folder / lang / "events/calendar.ics").read_bytes()
        found = icalendar.Calendar.from_ical(raw)
        fair, old = found.walk("VEVENT")
        assert str(fair["UID"]) == f"{FAIR}@clusters.example"
        assert str(fair["SUMMARY"]) == title
        assert fair["DTSTART"].dt == datetime(2026, 2, 10, 10, tzinfo=zone)
        assert fair["DTEND"].dt == datetime(2026, 2, 10, 12, tzinfo=zone)
        assert str(fair["URL"]).startswith(f"https://clusters.example/{lang}/events/")
        assert old["SUMMARY"].params["LANGUAGE"] == "nb"
        assert [str(one["TZID"]) for one in found.walk("VTIMEZONE")] == ["Europe/Oslo"]
        assert not any(part.errors for part in found.walk())
        assert raw.endswith(b"END:VCALENDAR\r\n")
        assert max(len(line) for line in raw.split(b"\r\n")) <= 75


def test_calendar_stays(site: Site) -> None:
    """Days that pass change nothing for those who subscribe."""
    before = site.write(FILES).build(BUILD_DATE=BEFORE).text("en/events/calendar.ics")
    after = site.build(BUILD_DATE=AFTER).text("en/events/calendar.ics")

    assert before == after


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-01-15 12:00", "2026-02-02T00:00:00+01:00"),
        ("2026-02-02 00:00", "2026-02-10T12:00:00+01:00"),
        ("2026-02-10 12:00", None),
    ],
)
def test_next_change(site: Site, now: str, due: str | None) -> None:
    """The next build is due when signing up closes, then when the event is over."""
    change = site.write(FILES).prepare(BUILD_DATE=now).next_change

    assert (change.isoformat() if change else None) == due


def test_incremental(site: Site) -> None:
    """A build after the end comes to the same as a clean one."""
    site.write(FILES).build(BUILD_DATE=BEFORE)
    edited = site.build(BUILD_DATE=AFTER).everything()
    clean = site.build(BUILD_DATE=AFTER, OUTPUT_PATH=str(site.root / "clean")).everything()

    assert edited == clean


def test_broken(site: Site) -> None:
    """What is wrong is told with file, line, column, and what to type."""
    broken = (
        FACTS.replace("end: 2026-02-10", "end: 2026-02-09")
        .replace("[hub]", "[hubb]")
        .replace("start: 2026-02-10 10:00", "start: 2026-02-10 10.00")
    )
    told = site.write({**FILES, f"{FAIR}/event.yaml": broken}).problems()
    assert "event.yaml:1:8: “start” should be a date, but is 2026-02-10 10.00" in told
    assert "write a day or a moment: 2025-01-31 or 2025-01-31 14:30" in told

    told = site.write({f"{FAIR}/event.yaml": broken.replace("10.00", "10:00")}).problems()
    assert "event.yaml:2:6: it ends (2026-02-09T12:00:00) before it starts" in told
    assert "event.yaml:7:14: nothing here is called “hubb”" in told
    assert "did you mean “hub”?" in told


def test_unknown_event(site: Site) -> None:
    """A text that names an event there is none of is told."""
    told = site.write({**FILES, "news/x.nb.md": news("Nytt", events="[old-fair]")}).problems()

    assert "news/x.nb.md:4:10: “old-fair” is not in events" in told


def test_data(site: Site) -> None:
    """Events are data too, and their files can be checked by a schema."""
    out = site.write(FILES).build(BUILD_DATE=BEFORE)

    assert '"start": "2026-02-10T10:00:00"' in out.text(f"data/{FAIR}.json")
    assert '"$schema"' in out.text("data/event.schema.json")


def offered(output: Any) -> list[str]:
    """Return the addresses of feeds that the page of the fair leads to, in its head and in words."""
    page = output.page("nb/events/messe")
    links = page.select("link[rel=alternate][type^='application/'], main a[href$='feed.xml']")
    return [link["href"] for link in links if "messe" in link["href"]]


def test_a_feed_until_it_is_over(site: Site) -> None:
    """A feed is offered while news may come; then it stays where it was, for those who follow it."""
    before = site.write(FILES).build(BUILD_DATE=BEFORE)
    feed = "nb/events/messe/feed.xml"
    assert offered(before) == [f"/{feed}", f"/{feed}".replace(".xml", ".json"), f"/{feed}"]
    told = before.text(feed)

    after = site.build(BUILD_DATE=AFTER)
    assert offered(after) == []
    assert after.text(feed) == told
    assert after.page("nb/events/messe").select_one("#_coverage")

    later = news("Slik gikk det", events="[2026-02-10-fair]", date="2026-02-11")
    since = site.write({"news/y.nb.md": later}).build(BUILD_DATE="2026-02-12")
    assert len(offered(since)) == 3
