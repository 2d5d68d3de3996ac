"""The facts on a cluster's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.clusters.profile import (
    LONG,
    contents,
    figures,
    members_by_type,
    profile,
    programme,
    rows,
    scope_text,
)
from tests.unit.builders import edition
from tests.unit.clusters.made import cluster, cluster_site, read_by

if TYPE_CHECKING:
    from plugins.clusters.values import ProfileView

FULL: dict[str, Any] = {
    "short_name": "A",
    "aliases": ["AA"],
    "organisation": {"nb": "Klynge", "en": "Cluster"},
    "home_page": "https://www.a.no",
    "founded": {"date": 2014, "qualifier": "about"},
    "offices": [{"place": "Oslo", "country": "NO"}],
    "members": [
        {
            "count": 280,
            "qualifier": "over",
            "as_of": "2024-01",
            "source": "S",
            "by_type": [{"type": "companies", "count": 180}],
        }
    ],
    "staff": [{"fte": 7.5, "as_of": "2021-11"}],
    "programmes": [{"programme": "P", "level": "NCE", "until": 2024}],
    "labels": [{"scheme": "ecei", "level": "gold", "assessed": "2024-01", "valid_years": 3}],
    "services": ["testing"],
    "people": [{"name": "Kari", "role": "ceo"}],
    "contact": {"email": "a@example.org"},
    "join": "https://a.no/join",
}
MERGED = {"event": "merged", "into": ["b"], "effective": "2025-01-01"}


def shown(day: str = "2024-06-01", lang: str = "en", **fields: Any) -> ProfileView:
    """Return the profile of a cluster on a day."""
    of = cluster_site(day, a=fields, b={})
    found = profile(of.items["clusters/a"].editions[lang], read_by(of, lang))
    assert found is not None
    return found


def test_everything() -> None:
    """What is known is shown, each figure with its date and its source."""
    found = shown(**FULL)

    assert [(f.label, f.value, f.as_of.text if f.as_of else "") for f in found.figures] == [
        ("Members", "over 280", "January 2024"),
        ("Full-time equivalents", "7.5", "November 2021"),
        ("Founded", "about 2014", ""),
    ]
    assert found.figures[0].source is not None
    assert [(f.label, f.value) for f in found.members] == [("Companies", "180")]
    assert [(r.label, [v.title for v in r.values]) for r in found.facts] == [
        ("Also known as", ["AA"]),
        ("Organisation", ["Cluster"]),
        ("Country", ["Norway"]),
        ("Offices", ["Oslo"]),
        ("Cluster programme", ["NCE, P, to the end of 2024"]),
        ("Home page", ["a.no"]),
    ]
    assert [service.title for service in found.services] == ["Testing"]
    assert [(p.posts[0].role.title, p.name.title) for p in found.people] == [("CEO", "Kari")]
    assert (found.email, found.join is not None, len(found.badges)) == ("a@example.org", True, 1)


def test_a_former_name() -> None:
    """A name of old that leads here is told of with the new one, not as another name of today."""
    lineage = [{"event": "renamed", "former_name": "Old", "effective": "2017-08"}]
    found = shown(aliases=["AA", "Old"], lineage=lineage)

    assert [v.title for v in found.facts[0].values] == ["AA"]


def test_nothing() -> None:
    """What is not known is not there: no zero, no empty heading."""
    found = shown()

    assert [row.label for row in found.facts] == ["Country"]
    assert not any((found.figures, found.members, found.services, found.labels, found.people))
    assert not any((found.email, found.phone, found.join, found.lineage, found.notices))


def test_after_its_end() -> None:
    """A cluster that has ended has its history, and no badge, contact or way to join."""
    found = shown("2025-01-01", **FULL, lineage=[MERGED])

    assert (len(found.labels), found.badges, len(found.notices)) == (1, (), 1)
    assert not any((found.services, found.people, found.email, found.join))
    assert "Home page" not in [row.label for row in found.facts]


def test_norwegian() -> None:
    """Facts read in the reader's language."""
    found = shown(lang="nb", **FULL)

    assert found.figures[1].value == "7,5"
    assert [row.values[0].title for row in found.facts if row.label == "Country"] == ["Norge"]


def test_other_kinds() -> None:
    """Items of other kinds have no profile."""
    of = cluster_site(others=[edition("news/a.nb.md")], a={})

    assert profile(of.items["news/a"].editions["nb"], read_by(of)) is None


def test_parts() -> None:
    """Parts of a profile stand on their own."""
    of = cluster_site("2024-06-01", a=FULL)
    now = of.derived["clusters"].by_item["clusters/a"]
    reader = read_by(of)
    (held,) = cluster(programmes=[{"programme": "P", "level": "GCE", "since": 2020}]).programmes

    assert len(list(figures(of.facts["clusters/a"], now, reader))) == 3
    assert len(list(members_by_type(now, reader))) == 1
    assert len(list(rows(of.facts["clusters/a"], now, reader))) == 8
    assert programme(held, reader).title == "GCE, P, since 2020"
    assert (
        scope_text(
            cluster(members=[{"count": 1, "as_of": 2020, "scope": "companies"}]).members[0], reader
        )
        == "Companies"
    )


def test_who_pays() -> None:
    """Who pays is shown from then on, and afterwards as what it was."""
    found = shown(
        "2024-06-01",
        funders=[
            {"funder": "The state", "until": 2020, "source": "S"},
            {"funder": "The fund", "since": 2025},
        ],
    )

    assert [(f.funder.name.title, f.goes_on) for f in found.funding] == [("The state", False)]
    assert found.statement is None


def test_contents() -> None:
    """A long profile begins with a list of its sections, in their order; a short one does not."""
    found = shown("2025-01-01", **FULL, lineage=[MERGED])

    assert [(heading.id, heading.text) for heading in found.contents] == [
        ("_figures", "Key figures"),
        ("_members", "Members by type"),
        ("_facts", "Facts"),
        ("_labels", "Labels"),
        ("_lineage", "Where it came from, and what became of it"),
    ]
    short = shown(aliases=["AA"])
    assert short.contents == ()
    assert contents(short, read_by(cluster_site(a={}))) == ()
    assert len(found.contents) >= LONG


def test_bars() -> None:
    """Members of a type have a bar as long as they are many, the most the whole width."""
    types = [{"type": "companies", "count": 80}, {"type": "universities", "count": 8}]
    found = shown(members=[{"count": 90, "as_of": "2024-01", "by_type": types}])

    assert [figure.share for figure in found.members] == [100, 10]


def test_drawings() -> None:
    """Several labels have an axis and bars; offices whose place is known have a map."""
    gold = {"scheme": "ecei", "level": "gold", "assessed": "2024-01", "valid_years": 3}
    office = {"place": "Oslo", "country": "NO", "latitude": 59.91, "longitude": 10.75}
    found = shown(labels=[gold, {**gold, "assessed": "2021-01"}], offices=[office])

    assert [tick.text for tick in found.label_years] == ["2022", "2024", "2026"]
    assert all(award.bar for award in found.labels)
    assert found.map is not None
    assert shown(labels=[gold]).labels[0].bar is None
