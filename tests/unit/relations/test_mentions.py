"""Items that other items name."""

from __future__ import annotations

import pytest

from plugins.content_model.kind import Kind
from plugins.content_model.references import References
from plugins.relations.mentions import by_mention, mentioned, names_of_kind, resolved
from tests.unit.builders import KINDS, edition, site

CLUSTER = Kind(
    name="cluster", folder="clusters", template="c.html", url="{slug}/", mention="clusters"
)
NAMES = References(
    items={
        "nscc": "clusters/nscc",
        "clusters/nscc": "clusters/nscc",
        "a": "news/a",
        "news/a": "news/a",
        "clusters/a": "",
    },
    files=frozenset(),
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nscc", "clusters/nscc"),
        ("clusters/nscc", "clusters/nscc"),
        ("news/a", None),
        ("a", None),
        ("nobody", None),
        ("", None),
    ],
)
def test_resolved(name: str, expected: str | None) -> None:
    """An id with its folder or without is one of the kind, or nothing."""
    assert resolved(name, CLUSTER, NAMES) == expected


def test_names_of_kind() -> None:
    """Items of a kind are called by their ids without its folder."""
    assert names_of_kind(CLUSTER, NAMES) == ["nscc"]


def test_what_is_named_is_public_and_named_once() -> None:
    """An item that names another twice names it once; one that is not public is left out."""
    cluster = edition("clusters/nscc.nb.md", kind="cluster")
    draft = edition("clusters/draft.nb.md", kind="cluster")
    one = edition(
        "news/a.nb.md", mentions={"clusters": ("nscc", "clusters/nscc", "draft", "gone")}
    )
    two = edition("news/b.nb.md", mentions={"projects": ("nscc",)})
    of = site(cluster, draft, one, two, kinds={**KINDS, "cluster": CLUSTER})
    del of.items["clusters/draft"]

    assert mentioned(one, CLUSTER, of) == ["clusters/nscc"]
    assert by_mention([two, one], of) == {"clusters/nscc": [one]}


def test_a_kind_that_cannot_be_named() -> None:
    """A kind without a field is named by nobody."""
    one = edition("news/a.nb.md", mentions={"": ("a",)})

    assert mentioned(one, KINDS["news"], site(one)) == []


def test_what_a_text_names_comes_after_the_front_matter() -> None:
    """Items found in a text count like those named in front matter, of their own kind."""
    one, two = (edition(f"clusters/{name}.nb.md", kind="cluster") for name in ("nscc", "nht"))
    article = edition(
        mentions={"clusters": ("nscc",)},
        found=("clusters/nht", "clusters/nscc", "news/b", "clusters/gone"),
    )
    of = site(one, two, article, kinds={**KINDS, "cluster": CLUSTER})

    assert mentioned(article, CLUSTER, of) == ["clusters/nscc", "clusters/nht"]
