"""All names by which the items and files of a site can be referred to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.references import AMBIGUOUS
from plugins.relations.families import Family
from plugins.relations.references import references
from tests.unit.builders import EN, KINDS, NB, document

if TYPE_CHECKING:
    from plugins.content_model.document import Document
    from plugins.content_model.references import References

FILES = ("news/gold/table.svg", "news/shared.svg", "files/shared.svg", "logo.svg")


def family(*documents: Document) -> Family:
    """Return the family of *documents*, the first being the original."""
    first = documents[0]
    return Family(id=first.item, original=first, documents={d.lang: d for d in documents})


@pytest.fixture
def found() -> References:
    """Return the names of a few items and files."""
    return references(
        [
            family(
                document("news/gold/index.nb.md", slug="gull"),
                document("news/gold/index.en.md", slug="goldén"),
            ),
            family(document("news/2018-01-pair.nb.md")),
            family(document("news/same.nb.md")),
            family(document("guides/same.nb.md")),
            family(document("pages/sub/about.nb.md", slug="om")),
        ],
        KINDS,
        {"nb": NB, "en": EN},
        FILES,
        [("news/broken", "news/broken.nb.md"), ("news/gold", "news/gold.nn.md")],
    )


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("news/gold", "news/gold", id="id"),
        pytest.param("gold", "news/gold", id="last-part-of-the-id"),
        pytest.param("about", "pages/sub/about", id="last-part-of-a-deep-id"),
        pytest.param("news/gold/index.en.md", "news/gold", id="path"),
        pytest.param("/news/gold/index.en.md", "news/gold", id="path-from-the-root"),
        pytest.param("../gold/index.nb.md", "news/gold", id="path-from-here"),
        pytest.param("../../news/gold", "news/gold", id="id-from-here"),
        pytest.param("/nb/nyheter/gull/", "news/gold", id="address"),
        pytest.param("/nb/nyheter/gull", "news/gold", id="address-without-slash"),
        pytest.param("/en/news/goldén/", "news/gold", id="address-in-another-language"),
        pytest.param("{filename}/news/gold/index.nb.md", "news/gold", id="pelican"),
        pytest.param("{filename}../gold/index.nb.md", "news/gold", id="pelican-from-here"),
        pytest.param("|filename|/news/gold/index.nb.md", "news/gold", id="pelican-of-old"),
        pytest.param("2018-01-pair", "news/2018-01-pair", id="short-name-with-date"),
        pytest.param("same", AMBIGUOUS, id="short-name-of-two"),
        pytest.param("guides/same", "guides/same", id="whole-id-of-one-of-two"),
        pytest.param("news/broken", "news/broken", id="unread-item"),
        pytest.param("broken", "news/broken", id="unread-item-by-short-name"),
        pytest.param("news/broken.nb.md", "news/broken", id="unread-path"),
        pytest.param("news/gold.nn.md", "news/gold", id="unread-edition-of-a-read-item"),
        pytest.param("gull", None, id="slug-alone"),
        pytest.param("/gold", "news/gold", id="short-name-from-the-root"),
        pytest.param("pair", None, id="part-of-a-name"),
        pytest.param("../../../outside/gold", None, id="out-of-the-content-folder"),
        pytest.param("../../../news/gold", None, id="out-and-in-again"),
        pytest.param("news/gold/table.svg", None, id="a-file-is-no-item"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_items(found: References, target: str, expected: str | None) -> None:
    """An item answers to its id, its short name, its paths and its addresses."""
    assert found.item(target, "news/a/index.nb.md") == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("table.svg", "news/gold/table.svg", id="beside"),
        pytest.param("./table.svg", "news/gold/table.svg", id="beside-with-a-dot"),
        pytest.param("../shared.svg", "news/shared.svg", id="above"),
        pytest.param("logo.svg", "logo.svg", id="from-the-root"),
        pytest.param("/files/shared.svg", "files/shared.svg", id="absolute"),
        pytest.param("files/shared.svg", "files/shared.svg", id="path"),
        pytest.param("{static}/files/shared.svg", "files/shared.svg", id="pelican"),
        pytest.param("{attach}table.svg", "news/gold/table.svg", id="pelican-from-here"),
        pytest.param("/table.svg", None, id="absolute-means-the-root"),
        pytest.param("../table.svg", None, id="not-where-the-dots-lead"),
        pytest.param("../../../etc/passwd", None, id="out-of-the-content-folder"),
        pytest.param("/../logo.svg", None, id="above-the-root"),
        pytest.param("news/gold", None, id="an-item-is-no-file"),
    ],
)
def test_files(found: References, target: str, expected: str | None) -> None:
    """A file answers to its path from the document, or from the content folder."""
    assert found.file(target, "news/gold/index.nb.md") == expected


def test_a_file_beside_comes_before_one_at_the_root() -> None:
    """What lies beside the article is meant before what lies at the root."""
    found = references([], KINDS, {"nb": NB}, ["p.svg", "news/gold/p.svg"])

    assert found.file("p.svg", "news/gold/index.nb.md") == "news/gold/p.svg"
    assert found.file("/p.svg", "news/gold/index.nb.md") == "p.svg"


def test_an_id_comes_before_a_short_name() -> None:
    """A short name never hides an item that goes by it in full."""
    deep = family(document("news/deep/news/gold.nb.md"))
    gold = family(document("news/gold.nb.md"))

    assert references([gold, deep], KINDS, {"nb": NB}, []).items["news/gold"] == "news/gold"


def test_classic_pairs_answer_to_both_names() -> None:
    """Documents joined by slug are one item, by either file's name."""
    first = document("news/min.md", classic=True, slug="s")
    second = document("news/mine.md", classic=True, slug="s", lang="en")
    found = references([family(first, second)], KINDS, {"nb": NB, "en": EN}, [])

    assert found.item("news/mine", "news/x.md") == "news/min"
    assert found.item("news/mine.md", "news/x.md") == "news/min"
    assert found.item("mine.md", "news/x.md") == "news/min"
