"""Check: the items that front matter names."""

from __future__ import annotations

from plugins.content_model.kind import DataFile, Kind
from plugins.content_model.problem import Field, message
from plugins.pipeline.check_mentions import entry_problems, mention_problems
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


PEOPLE = DataFile(name="people", schema=dict, mention="people")


def test_entries_of_data_files() -> None:
    """What a data file holds can be named, and nothing else."""
    named = document(mentions={"people": ("kari", "karri", "zz")})
    near, far = entry_problems(named, [PEOPLE], site(data={"people": {"kari": 1}}))

    assert near.at == Field(("people", 1))
    assert near.hint == message("did you mean “{name}”?", name="kari")
    assert far.hint == message("add it to {path}", path="data/people.yaml")


def test_entries_of_no_file() -> None:
    """A file that is not there holds nothing; one with faults is told of itself."""
    named = document(mentions={"people": ("kari",)})

    assert len(list(entry_problems(named, [PEOPLE], site()))) == 1
    assert not list(entry_problems(named, [PEOPLE], site(data={"people": None})))
