"""Lists in parts."""

from __future__ import annotations

from plugins.views.parting import (
    Parting,
    Run,
    headings,
    in_parts,
    part_id,
    parts_group,
    runs_of,
)
from plugins.views.values import ListPage
from tests.unit.builders import edition, reader, site

BY_CATEGORY = Parting(
    of=lambda edition: edition.category,
    text=lambda reader, part: f"{part} {reader.lang}",
    heading=lambda _: "Parts",
)
RUNS = (Run("a", 0, 1), Run("b", 1, 4), Run("c", 5, 1))
URLS = ("nb/x/", "nb/x/page/2/")
READER = reader(site(per_page=3))


def test_runs() -> None:
    """Equal items that stand together are a part; a list of one part has none."""
    editions = [edition(f"news/{n}.md", category=part) for n, part in enumerate("abbbbc")]

    assert runs_of(editions, BY_CATEGORY) == RUNS
    assert runs_of(editions[1:5], BY_CATEGORY) == ()
    assert runs_of([], BY_CATEGORY) == ()


def test_headings() -> None:
    """Each page has the headings of its items, first that of a part that goes on."""
    assert [(h.text, h.before) for h in headings(READER, BY_CATEGORY, RUNS, 0)] == [
        ("a nb", 0),
        ("b nb", 1),
    ]
    assert [(h.id, h.before) for h in headings(READER, BY_CATEGORY, RUNS, 3)] == [
        ("_part-b", 0),
        ("_part-c", 2),
    ]


def test_ways() -> None:
    """The ways lead to where a part begins, with how many it has."""
    found = parts_group(READER, BY_CATEGORY, RUNS, URLS)

    assert found.heading == "Parts"
    assert [(link.title, link.url, link.count) for link in found.links] == [
        ("a nb", "/nb/x/#_part-a", 1),
        ("b nb", "/nb/x/#_part-b", 4),
        ("c nb", "/nb/x/page/2/#_part-c", 1),
    ]


def test_in_parts() -> None:
    """A page has all it had, and its headings and ways."""
    found = in_parts(
        READER,
        whole=lambda _: ListPage(heading="H"),
        parting=BY_CATEGORY,
        runs=RUNS,
        number=2,
        urls=URLS,
    )

    assert found.heading == "H"
    assert [heading.id for heading in found.headings] == [part_id("b"), part_id("c")]
    assert found.parts == parts_group(READER, BY_CATEGORY, RUNS, URLS)
