"""The facts of all items of one kind."""

from __future__ import annotations

from msgspec import Struct

from plugins.facts.of_kind import facts_of_kind
from tests.unit.builders import edition, site


class Bridge(Struct):
    """Facts of one kind."""


class Road(Struct):
    """Facts of another."""


def test_sound_facts_of_one_kind() -> None:
    """Those of other kinds are passed over, and so are faults, which are told already; drafts are not."""
    bridge = Bridge()
    facts = {"bridges/a": bridge, "bridges/b": None, "roads/c": Road()}

    assert list(facts_of_kind(Bridge, site(facts=facts))) == [("bridges/a", bridge)]
    assert list(facts_of_kind(Bridge, site(edition("news/a.nb.md")))) == []
