"""The parts of the directory of projects."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.projects.parts import category_key, category_of, parts_of, status_key
from plugins.projects.status import Status
from tests.unit.builders import term
from tests.unit.projects.made import project_site


def test_parts() -> None:
    """A project belongs to its status, and to its category if that is known."""
    of = project_site(a={"until": 2016})
    item = of.items["projects/a"]
    editions = {lang: replace(e, category="market") for lang, e in item.editions.items()}
    of.items["projects/a"] = replace(item, editions=editions)

    assert parts_of("projects/a", of) == ("ended",)
    assert category_of("projects/a", of) == ""
    of.vocabularies["categories"]["market"] = term("market", nb="Marked", en="Market")
    assert category_of("projects/a", of) == "market"
    assert parts_of("projects/a", of) == ("ended", "category-market")


def test_keys() -> None:
    """A category that is called as a status is another part."""
    assert status_key(Status.ENDED) != category_key("ended")
