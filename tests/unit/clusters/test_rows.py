"""A cluster as lists show it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.clusters.rows import cluster_row, logo, members_text, place_text, term_word
from plugins.content_model.site import Asset
from tests.unit.clusters.made import cluster, cluster_site, read_by

OFFICES = [
    {"place": {"nb": "Göteborg", "en": "Gothenburg"}, "country": "SE"},
    {"place": "Oslo", "country": "NO", "main": True},
]


def test_row() -> None:
    """A row has name, main office, the newest count and the badges."""
    of = cluster_site(
        a={
            "short_name": "AAA",
            "aliases": ["The Alphabet"],
            "offices": OFFICES,
            "members": [{"count": 1, "as_of": 2025}],
        }
    )
    row = cluster_row("clusters/a", read_by(of))

    assert row is not None
    assert (row.link.title, row.place, row.members) == ("A", "Oslo, Norway", "1 member")
    assert row.as_of is not None
    assert row.as_of.text == "2025"
    assert (row.names, row.parts) == (("AAA", "The Alphabet"), ("country-NO",))


def test_little_known() -> None:
    """A row of a cluster of which little is known says no more."""
    row = cluster_row("clusters/a", read_by(cluster_site(a={})))

    assert row is not None
    assert (row.place, row.members, row.badges, row.notice) == ("Norway", "", (), None)


def test_no_such_cluster() -> None:
    """What is not public, or has no sound facts, has no row."""
    of = cluster_site(a={}, b={})
    del of.items["clusters/a"]
    of.facts["clusters/b"] = None

    assert cluster_row("clusters/a", read_by(of)) is None
    assert cluster_row("clusters/b", read_by(of)) is None


@pytest.mark.parametrize(("lang", "expected"), [("nb", "Göteborg"), ("en", "Gothenburg")])
def test_place(lang: str, expected: str) -> None:
    """A place is called as the language calls it."""
    office = cluster(offices=OFFICES).offices[0]

    assert place_text(office, read_by(cluster_site(), lang)) == expected


def test_words() -> None:
    """A term without a label shows its id; one member is one."""
    reader = read_by(cluster_site())

    assert term_word("services", "testing", reader).title == "Testing"
    assert term_word("services", "gone", reader).title == "gone"
    assert members_text(2, "about 2", reader) == "about 2 members"


def test_logo() -> None:
    """A logo is shown with its words in the reader's language, if its file is published."""
    fields = {"logo": {"file": "logo.svg", "alt": {"nb": "Logoen til A", "en": "The logo of A"}}}
    of = cluster_site(a=fields)
    path = "clusters/a/logo.svg"
    files = replace(of.references, files=frozenset({path}))
    asset = Asset(path=path, url=f"media/{path}", save_as=f"media/{path}", width=64, height=32)
    found = logo(
        "clusters/a",
        of.facts["clusters/a"],
        read_by(replace(of, references=files, assets={path: asset})),
    )

    assert found is not None
    assert (found.alt, found.url, found.width) == ("The logo of A", f"/media/{path}", 64)
    assert logo("clusters/a", of.facts["clusters/a"], read_by(of)) is None
    assert logo("clusters/a", cluster(), read_by(of)) is None
