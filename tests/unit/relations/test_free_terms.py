"""Terms that Pelican's headers write freely."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from plugins.content_model.term import Term, TermLabel
from plugins.relations.free_terms import free_terms
from tests.unit.builders import document, term

if TYPE_CHECKING:
    from plugins.content_model.document import Document
    from plugins.content_model.term import Vocabulary

DAY = "2025-01-01"


def tagged(
    tag: str, lang: str = "nb", day: str = DAY, *, public: bool = True
) -> tuple[Document, bool, str]:
    """Return a document of Pelican's with one tag."""
    name = f"news/{sum(map(ord, tag))}.md"
    return document(name, classic=True, tags=(tag,), lang=lang), public, day


def ids(*documents: tuple[Document, bool, str], known: Vocabulary | None = None) -> list[str]:
    """Return the ids of the documents' tags, in order."""
    found = free_terms(documents, {"categories": {}, "tags": {} if known is None else known})
    return [found["tags", one.lang, (one.metadata.tags or ("",))[0]] for one, _, _ in documents]


def test_one_name_is_one_term() -> None:
    """Words that differ in capitals and in what joins them are one term in all languages."""
    tags: Vocabulary = {}
    found = ids(tagged("Wind Power", "en"), tagged("Wind: power", "nb"), known=tags)

    assert found == ["wind-power", "wind-power"]
    assert {lang: label.label for lang, label in tags["wind-power"].labels.items()} == {
        "en": "Wind Power",
        "nb": "Wind: power",
    }


@pytest.mark.parametrize(("one", "other"), [("c++", "C#"), ("日本", "中国"), ("Mål", "Mal")])
def test_names_with_one_slug_stay_apart(one: str, other: str) -> None:
    """Two names are two terms, each with a label and an address of its own."""
    tags: Vocabulary = {}
    found = ids(tagged(one), tagged(other), known=tags)

    assert len(set(found)) == 2
    assert [tags[term_id].labels["nb"].label for term_id in found] == [one, other]
    assert len({tags[term_id].labels["nb"].slug for term_id in found}) == 2


def test_the_order_of_files_does_not_matter() -> None:
    """The same documents in any order give the same terms."""
    documents = [tagged("c++"), tagged("C#", day="2024-01-01"), tagged("C", "en"), tagged("c ++")]
    results = set()
    for order in permutations(documents):
        tags: Vocabulary = {}
        free_terms(order, {"categories": {}, "tags": tags})
        results.add(tuple((name, tuple(tags[name].labels.items())) for name in sorted(tags)))

    assert len(results) == 1


def test_a_later_article_takes_no_address_away() -> None:
    """The plain slug belongs to the term that was used first, and to public ones before others."""
    assert ids(tagged("c++", day="2024-01-01"), tagged("C#", day="2025-01-01"))[0] == "c"
    assert ids(tagged("C#", day="2023-01-01", public=False), tagged("c++"))[1] == "c"


def test_the_vocabulary_has_the_last_word() -> None:
    """Free text never changes the label or the address that the terms file gives."""
    tags: Vocabulary = {"eu": Term(id="eu", labels={"nb": TermLabel("EØS-saker", "eos")})}

    assert ids(tagged("EU"), known=tags) == ["eu"]
    assert tags["eu"].labels == {"nb": TermLabel("EØS-saker", "eos")}


def test_addresses_of_the_vocabulary_are_taken() -> None:
    """A free term gets no slug that a term of the terms file has in some language."""
    tags: Vocabulary = {"vind": term("vind", en="Wind")}
    (found,) = ids(tagged("wind!"), known=tags)

    assert found not in {"vind", "wind"}
