"""Who holds which post where."""

from __future__ import annotations

import pytest

from plugins.people.derived import derivations, derive, next_change, people, posts_of, turns_of
from tests.unit.builders import site
from tests.unit.people.made import people_site, post

KARI = {"name": "Kari Nordmann"}
POST = post(person="kari", since="2024-03", until="2024-06-30")


@pytest.mark.parametrize(
    ("day", "held"),
    [("2024-02-29", 0), ("2024-03-01", 1), ("2024-06-30", 1), ("2024-07-01", 0)],
)
def test_posts(day: str, held: int) -> None:
    """A post is held from the first day of its period to its last."""
    found = people(people_site(POST, post(name="Ola"), day=day, kari=KARI))

    assert len(found.posts.get("kari", ())) == held
    assert found.by_name == {"Kari Nordmann": "kari"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-02-29", "2024-03-01T00:00:00+01:00"),
        ("2024-03-01", "2024-07-01T00:00:00+02:00"),
        ("2024-07-01", None),
    ],
)
def test_next_change(day: str, expected: str | None) -> None:
    """The site changes when a post begins and the day after it ends."""
    change = next_change(people_site(POST, day=day, kari=KARI))

    assert (change.isoformat() if change else None) == expected


def test_parts() -> None:
    """Posts of facts of any kind are found; a site without people has nobody."""
    of = people_site(POST)

    assert list(posts_of(of)) == [("guides/hub", POST)]
    assert len(list(turns_of(POST))) == 2
    assert not list(turns_of(post(name="Ola")))
    assert people(site()).posts == {}
    assert [(d.name, d.derive) for d in derivations(None)] == [("people", derive)]
