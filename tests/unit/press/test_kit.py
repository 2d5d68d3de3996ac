"""What a press kit says of a cluster in one language."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from plugins.press.kit import archive_name, kit, kits, logo
from tests.unit.builders import site
from tests.unit.clusters.made import cluster_site, read_by
from tests.unit.clusters.test_profile import FULL, MERGED


def of(day: str = "2025-06-01", **fields: Any) -> Any:
    """Return a site with two clusters."""
    return cluster_site(day, a=fields, b={})


def test_everything() -> None:
    """It says what the profile does: figures, facts, labels held, and whom to ask."""
    found = kit("clusters/a", read_by(of(**FULL), "en"))

    assert found is not None
    assert found.short_name == "A"
    assert next((f.label, f.value) for f in found.figures) == ("Members", "over 280")
    assert found.email == "a@example.org"
    assert found.labels
    assert "(" in found.labels[0]
    assert found.people[0].name.title == "Kari"


def test_a_cluster_that_has_ended_has_none() -> None:
    """Nobody is left to ask."""
    assert [item.id for item in kits(of("2024-06-01", lineage=[MERGED]))] == [
        "clusters/a",
        "clusters/b",
    ]
    assert [item.id for item in kits(of("2025-06-01", lineage=[MERGED]))] == ["clusters/b"]


def test_hidden_clusters_have_none() -> None:
    """What is listed nowhere is not offered to the press."""
    found = of()
    hidden = {
        lang: replace(one, listed=False)
        for lang, one in found.items["clusters/a"].editions.items()
    }
    item = replace(found.items["clusters/a"], editions=hidden)

    assert [one.id for one in kits(replace(found, items={**found.items, "clusters/a": item}))] == [
        "clusters/b"
    ]


def test_without_facts() -> None:
    """An item that is no cluster has no kit; a site without clusters has none."""
    found = of()
    without = replace(found, facts={})

    assert kit("clusters/a", read_by(without, "en")) is None
    assert list(kits(site(derived=found.derived))) == []


def test_logo() -> None:
    """Facts that name no logo have none."""
    assert logo("clusters/a", of()) is None
    assert archive_name("clusters/a") == "media/clusters/a/a-press-kit.zip"
