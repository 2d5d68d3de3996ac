"""What a search looks through."""

from __future__ import annotations

from plugins.content_model.body import Html
from plugins.search.records import Record, cluster_names, kind_name, other_names, record, records
from plugins.views.prose import Prose
from tests.unit.builders import body, edition, plan, reader
from tests.unit.clusters.made import cluster, cluster_site
from tests.unit.events.made import event_site, read_by

NEWS = edition(
    "news/n.nb.md",
    title="Nytt",
    summary="Lead.",
    date="2024-05-06",
    body=body(Html("<p>Ord</p>")),
    mentions={"clusters": ("a", "gone")},
)
SITE = cluster_site("2025-01-01", [NEWS], a={"short_name": "AA", "aliases": ["Alfa"]})
PLANS = [
    plan("news", title="Nyheter"),
    plan(("item", "news/n"), item="news/n", save_as="nb/nyheter/n/index.html"),
    plan(("item", "clusters/a"), item="clusters/a"),
    plan(("item", "clusters/a"), "en", item="clusters/a"),
    plan(("item", "news/hidden"), item="news/n", indexed=False),
]
READER = reader(SITE, PLANS)


def test_record() -> None:
    """A record has the words of an item, and what it can be narrowed down by."""
    assert record(PLANS[1], READER) == Record(
        save_as="nb/nyheter/n/index.html",
        title="Nytt",
        summary="Lead.",
        body=Prose(("<p>Ord</p>",)),
        kind="Nyheter",
        clusters=("A",),
        date="6.\xa0mai 2024",
        year="2024",
    )


def test_records() -> None:
    """Everything of the reader's language that can be found is there, and nothing else."""
    assert [one.title for one in records(READER)] == ["Nytt", "A"]
    assert [one.title for one in records(reader(SITE, PLANS, "en"))] == ["A"]


def test_other_names() -> None:
    """An entity is found by its abbreviation and its aliases."""
    own = SITE.items["clusters/a"].editions["nb"]

    assert list(other_names(own, READER)) == ["AA", "Alfa"]
    assert list(other_names(NEWS, READER)) == []
    assert cluster(short_name="").short_name == ""


def test_words() -> None:
    """A kind is called what its list is; clusters by their names."""
    assert kind_name("news", READER) == "Nyheter"
    assert kind_name("page", READER) == "About this site"
    assert list(cluster_names(NEWS, READER)) == ["A"]


def test_a_date_is_told_no_more_exactly_than_it_is_known() -> None:
    """An event in some month is found with that month, not with its first day."""
    own = edition("events/a/index.en.md", kind="event", title="A", date="2021-10-01")
    site = event_site("2026-01-01 12:00", [own], a={"start": "2021-10"})
    page = plan(("item", "events/a"), "en", item="events/a")

    found = record(page, read_by(site))

    assert (found.date, found.year) == ("October 2021", "2021")
