"""Check: that texts and facts of an item are both there."""

from __future__ import annotations

from msgspec import Struct

from plugins.content_model.kind import Kind
from plugins.pipeline.check_facts import facts_problems
from tests.unit.builders import KINDS, document, edition, site

CLUSTER = Kind(name="cluster", folder="clusters", template="c.html", url="{slug}/", facts=Struct)
DOCUMENTS = [
    document("clusters/a/index.nb.md", kind="cluster"),
    document("clusters/a/index.en.md", kind="cluster"),
    document("news/a.nb.md"),
]


def told(**facts: object) -> list[tuple[str, str]]:
    """Return file and hint of each problem of a site with *facts* and one cluster's texts."""
    of = site(
        edition("clusters/a/index.nb.md", kind="cluster"),
        kinds={**KINDS, "cluster": CLUSTER},
        facts={f"clusters/{name}": value for name, value in facts.items()},
    )
    return [(p.path, dict(p.hint.values)["path"]) for p in facts_problems(of, DOCUMENTS)]  # type: ignore[misc]


def test_both_are_there() -> None:
    """An item with texts and facts is complete, even if the facts have faults of their own."""
    assert told(a=Struct()) == told(a=None) == []


def test_no_facts() -> None:
    """An item without its file of facts is told once, with the file to write."""
    assert told() == [("clusters/a/index.nb.md", "clusters/a/cluster.yaml")]


def test_no_text() -> None:
    """Facts without a text are told, with the text to write."""
    assert told(a=None, b=None) == [("clusters/b/cluster.yaml", "clusters/b/index.nb.md")]
