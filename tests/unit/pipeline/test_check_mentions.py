"""Check: the items that front matter names."""

from __future__ import annotations

from plugins.content_model.kind import Kind
from plugins.content_model.problem import Field, message
from plugins.pipeline.check_mentions import mention_problems
from tests.unit.builders import KINDS, document, edition, site

CLUSTER = Kind(
    name="cluster", folder="clusters", template="c.html", url="{slug}/", mention="clusters"
)
SITE = site(
    edition("clusters/nscc.nb.md", kind="cluster"),
    edition("clusters/welfare-tech.nb.md", kind="cluster"),
    kinds={**KINDS, "cluster": CLUSTER},
)


def test_known() -> None:
    """An id of the kind is no problem."""
    assert not list(mention_problems(document(mentions={"clusters": ("nscc",)}), SITE))


def test_nearly_known() -> None:
    """A slip of the finger is told where it stands, with what was meant."""
    (problem,) = mention_problems(document(mentions={"clusters": ("nscc", "welfaretech")}), SITE)

    assert problem.at == Field(("clusters", 1))
    assert problem.hint == message("did you mean “{name}”?", name="welfare-tech")


def test_unknown() -> None:
    """Where nothing is near, all that can be written is told."""
    (problem,) = mention_problems(document(mentions={"clusters": ("qqqqqq",)}), SITE)

    assert problem.text == message("“{name}” is not in {folder}", name="qqqqqq", folder="clusters")
    assert problem.hint == message("write one of these: {keys}", keys="nscc, welfare-tech")
