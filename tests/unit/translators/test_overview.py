"""Which texts are there in which language, and which are out of date."""

from __future__ import annotations

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.document import Document, Metadata
from plugins.relations.families import Family
from plugins.translators.overview import Standing, overview, standing, table, word_for


def document(lang: str, translated_from: str | None = None, revision: str = "1111111") -> Document:
    """Return a document of one item."""
    return Document(
        path=f"news/a.{lang}.md",
        kind="news",
        item="news/a",
        lang=lang,
        metadata=Metadata(title="A", translated_from=translated_from),
        revision=revision,
    )


def family(*documents: Document, item: str = "news/a") -> Family:
    """Return documents as one item, the first the original."""
    return Family(id=item, original=documents[0], documents={d.lang: d for d in documents})


@pytest.mark.parametrize(
    ("translated_from", "expected"),
    [
        ("nb@1111111", Standing.CURRENT),
        ("nb@1111111222", Standing.CURRENT),
        ("nb@2222222", Standing.STALE),
        ("nb", Standing.UNSTATED),
        (None, Standing.UNSTATED),
        ("fi@1111111", Standing.UNSTATED),
    ],
)
def test_standing_of_a_translation(translated_from: str | None, expected: Standing) -> None:
    """A translation is up to date if it states the revision of today, and else is not."""
    assert standing(family(document("nb"), document("en", translated_from)), "en") is expected


def test_standing_of_other_languages() -> None:
    """The original is called so, and what is not there is missing."""
    found = family(document("en"), document("nb", "en@1111111"))

    assert standing(found, "en") is Standing.ORIGINAL
    assert standing(found, "nn") is Standing.MISSING


def test_a_translation_of_a_translation_stands_by_what_it_was_made_from() -> None:
    """Nynorsk made from Bokmål is held against Bokmål."""
    middle = document("nb", "en@1111111", revision="3333333")
    found = family(document("en"), middle, document("nn", "nb@3333333"))

    assert standing(found, "nn") is Standing.CURRENT


def test_every_standing_has_a_word_of_its_own() -> None:
    """No two standings read alike."""
    assert len({word_for(one).msgid for one in Standing}) == len(Standing)


def test_the_table() -> None:
    """Items by languages, then how many there are of each."""
    items = [
        family(document("nb"), document("en", "nb@2222222")),
        family(document("nb"), item="pages/about-us"),
    ]

    assert overview(items, ["nb", "en"], Catalogue(lang="en")).split("\n") == [
        "                nb        en",
        "news/a          original  stale",
        "pages/about-us  original  missing",
        "",
        "original        2         0",
        "up to date      0         0",
        "stale           0         1",
        "no revision     0         0",
        "missing         0         1",
    ]


def test_the_table_of_nothing() -> None:
    """A site without texts has its languages and noughts."""
    lines = overview([], ["nb"], Catalogue(lang="en")).split("\n")

    assert lines[0].strip() == "nb"
    assert lines[-1].split() == ["missing", "0"]


def test_no_line_of_a_table_ends_in_space() -> None:
    """Columns are filled up, but not the last."""
    assert table([["a", "bbb"], ["cc", ""], []]) == "a   bbb\ncc\n"
