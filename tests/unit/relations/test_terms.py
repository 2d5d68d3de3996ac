"""The controlled vocabularies, and which of their terms a document carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.problem import Field, Severity, message
from plugins.content_model.term import Term, TermLabel
from plugins.relations.families import Family
from plugins.relations.free_terms import free_terms
from plugins.relations.terms import terms_of, vocabularies_of
from tests.unit.builders import document, term

if TYPE_CHECKING:
    from plugins.content_model.document import Document
    from plugins.content_model.problem import Problem
    from plugins.content_model.term import Vocabulary
    from plugins.relations.terms import TermsFile

LANGUAGES = ("nb", "en")


def found_terms(
    own: Document, members: Family, vocabularies: dict[str, Vocabulary]
) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Return the terms of a document of a site whose terms file has *vocabularies*."""
    known = {name: frozenset(vocabulary) for name, vocabulary in vocabularies.items()}
    documents = [(one, True, "") for one in (own, *members.documents.values())]
    free = free_terms(documents, vocabularies)
    return terms_of(own, members, vocabularies, known, free)


def faults(terms: TermsFile) -> list[Problem]:
    """Return the problems of a terms file that stop a build."""
    return [p for p in vocabularies_of(terms, LANGUAGES)[1] if p.severity is Severity.PROBLEM]


class TestVocabularies:
    """A terms file read."""

    def test_the_two_vocabularies_are_always_there(self) -> None:
        """Without a terms file there are no terms, and nothing is wrong."""
        assert vocabularies_of({}, LANGUAGES) == ({"categories": {}, "tags": {}}, [])

    def test_labels_are_short_or_long(self) -> None:
        """A label is a text, or one with a slug and a description."""
        written: TermsFile = {
            "tags": {"wt": {"en": TermLabel("Welfare", "wf", "Text."), "nb": "Velferd på øya"}}
        }
        found, problems = vocabularies_of(written, LANGUAGES)

        assert found["tags"]["wt"] == Term(
            id="wt",
            labels={
                "nb": TermLabel("Velferd på øya", "velferd-pa-oya"),
                "en": TermLabel("Welfare", "wf", "Text."),
            },
        )
        assert list(found["tags"]["wt"].labels) == ["nb", "en"]
        assert not problems

    def test_further_vocabularies(self) -> None:
        """A plugin's own vocabulary is read like the others."""
        found, _ = vocabularies_of({"regions": {"n": {"nb": "Nord", "en": "North"}}}, LANGUAGES)

        assert found["regions"]["n"].labels["en"].label == "North"

    @pytest.mark.parametrize(
        ("label", "term_id", "expected"),
        [
            pytest.param("?!", "Japan 2", "japan-2", id="from-the-id"),
            pytest.param("日本", "japan", "日本", id="another-script"),
            pytest.param("Ål & Ørret", "x", "al-orret", id="from-the-label"),
        ],
    )
    def test_slugs(self, label: str, term_id: str, expected: str) -> None:
        """Some slug is found for every label."""
        found, _ = vocabularies_of({"tags": {term_id: {"nb": label, "en": "E"}}}, LANGUAGES)

        assert found["tags"][term_id].labels["nb"].slug == expected

    def test_a_missing_label_is_told_and_no_more(self) -> None:
        """A language without a label is warned of at the term; the term is there."""
        found, problems = vocabularies_of({"tags": {"a": {"nb": "A"}}}, LANGUAGES)

        assert [(p.severity, p.at) for p in problems] == [
            (Severity.WARNING, Field(("tags", "a"), of_key=True))
        ]
        assert list(found["tags"]["a"].labels) == ["nb"]

    def test_a_language_the_site_has_not(self) -> None:
        """A label in an unknown language is a problem at its key, and is left out."""
        written: TermsFile = {"tags": {"a": {"nb": "A", "en": "A", "enn": "A"}}}
        found, _ = vocabularies_of(written, LANGUAGES)

        assert [(p.at, p.hint) for p in faults(written)] == [
            (
                Field(("tags", "a", "enn"), of_key=True),
                message("did you mean “{name}”?", name="en"),
            )
        ]
        assert set(found["tags"]["a"].labels) == {"nb", "en"}

    def test_a_language_like_none_of_the_site(self) -> None:
        """Where none is near, all languages are named, in the site's order."""
        found = faults({"tags": {"a": {"nb": "A", "en": "A", "fi": "A"}}})

        assert [dict(p.hint.values) for p in found] == [{"keys": "nb, en"}]

    def test_a_term_without_any_label_is_not_there(self) -> None:
        """What has no name in any language cannot be shown."""
        found, problems = vocabularies_of({"tags": {"a": {}}}, LANGUAGES)

        assert found["tags"] == {}
        assert len(problems) == 2

    def test_one_slug_for_two_terms(self) -> None:
        """Two terms of a vocabulary with one slug in a language are a problem at the second."""
        written: TermsFile = {
            "tags": {"b": {"nb": "Én", "en": "One"}, "a": {"nb": "en", "en": "Two"}}
        }

        assert [(p.at, p.text.values) for p in faults(written)] == [
            (Field(("tags", "a", "nb")), (("one", "b"), ("other", "a")))
        ]

    def test_one_slug_in_two_languages_or_vocabularies(self) -> None:
        """Pages of different languages or vocabularies do not get in each other's way."""
        assert not faults(
            {
                "tags": {"a": {"nb": "X", "en": "Y"}, "b": {"nb": "Y", "en": "X"}},
                "categories": {"c": {"nb": "X", "en": "Y"}},
            }
        )

    @pytest.mark.parametrize("slug", ["../../evil", "a/b", "two words", "a?b", "..", "index.html"])
    def test_slugs_that_no_address_can_hold(self, slug: str) -> None:
        """A written slug must be one step of an address, as an item's must."""
        assert faults({"tags": {"a": {"nb": TermLabel("A", slug), "en": "A"}}})


def family(*documents: Document) -> Family:
    """Return the family of *documents*, the first being the original."""
    first = documents[0]
    return Family(id=first.item, original=first, documents={d.lang: d for d in documents})


def vocabularies() -> dict[str, Vocabulary]:
    """Return a few terms."""
    tags = {t.id: t for t in (term("wind", nb="Vind", en="Wind"), term("eu", nb="EØS", en="EEA"))}
    return {"categories": {"quality": term("quality", nb="Kvalitet")}, "tags": tags}


def terms(own: Document, *others: Document) -> dict[str, tuple[str, ...]]:
    """Return the terms of the first document, the last one being the original."""
    return found_terms(own, family(*(*others[::-1], own)), vocabularies())[0]


class TestTerms:
    """The terms a document carries."""

    def test_ids(self) -> None:
        """Front matter names terms by id; order stays, doubles go."""
        own = document("news/a.nb.md", category="quality", tags=("wind", "eu", "wind"))

        assert terms(own) == {"categories": ("quality",), "tags": ("wind", "eu")}

    def test_none(self) -> None:
        """A document may carry no terms."""
        assert terms(document("news/a.nb.md")) == {"categories": (), "tags": ()}

    @pytest.mark.parametrize(
        ("own", "expected"),
        [
            pytest.param({}, ("wind",), id="inherited"),
            pytest.param({"tags": ("eu",)}, ("eu",), id="own"),
            pytest.param({"tags": ()}, (), id="own-and-empty"),
        ],
    )
    def test_a_translation_inherits(
        self, own: dict[str, tuple[str, ...]], expected: tuple[str, ...]
    ) -> None:
        """A translation has the original's terms, unless it says which it has."""
        first = document("news/a.nb.md", tags=("wind",), category="quality")
        found = terms(document("news/a.en.md", **own), first)

        assert found == {"categories": ("quality",), "tags": expected}

    def test_unknown_terms_are_problems(self) -> None:
        """Each unknown term is told at its place, with what may have been meant."""
        own = document("news/a.nb.md", category="qualty", tags=("wind", "zzz"))
        found, problems = found_terms(own, family(own), vocabularies())

        assert found == {"categories": (), "tags": ("wind",)}
        assert [p.at for p in problems] == [Field(("category",)), Field(("tags", 1))]
        assert problems[0].hint == message("did you mean “{name}”?", name="quality")
        assert dict(problems[1].hint.values)["keys"] == "eu, wind"

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            pytest.param("wnid", "wind", id="id"),
            pytest.param("Vindd", "wind", id="label"),
            pytest.param("EEAA", "eu", id="label-in-another-language"),
            pytest.param("EU", "eu", id="capitals"),
        ],
    )
    def test_what_was_meant(self, written: str, meant: str) -> None:
        """Whatever name of a term is most like what was written, its id is what to write."""
        own = document("news/a.nb.md", tags=(written,))
        _, problems = found_terms(own, family(own), vocabularies())

        assert [dict(p.hint.values) for p in problems] == [{"name": meant}]

    def test_no_terms_at_all(self) -> None:
        """Where there are no terms yet, the hint says where to add one."""
        own = document("news/a.nb.md", tags=("zzz",))
        _, problems = found_terms(own, family(own), {"categories": {}, "tags": {}})

        assert dict(problems[0].hint.values) == {"path": "content/data/terms.yaml"}

    def test_inherited_mistakes_are_told_once(self) -> None:
        """A translation is not blamed for the terms of its original."""
        first = document("news/a.nb.md", tags=("zzz",))
        own = document("news/a.en.md")
        _, problems = found_terms(own, family(first, own), vocabularies())

        assert not problems


class TestClassic:
    """Under Pelican's header terms are free text."""

    def test_found_by_label_or_id(self) -> None:
        """A term is known by its id, or by its label however it is capitalised."""
        own = document("news/a.md", classic=True, tags=("eu", "VIND", "vind"), category="kvalitet")

        assert terms(own) == {"categories": ("quality",), "tags": ("eu", "wind")}

    def test_ids_count_to_the_letter(self) -> None:
        """An id need not look like the slug that its letters would make."""
        own = document("news/a.md", classic=True, tags=("EU_2",))
        known = {"categories": {}, "tags": {"EU_2": term("EU_2", nb="EØS")}}
        found, _ = found_terms(own, family(own), known)

        assert found["tags"] == ("EU_2",)
        assert list(known["tags"]) == ["EU_2"]

    def test_labels_count_in_the_language_of_the_file(self) -> None:
        """A label in another language is another word."""
        own = document("news/a.md", classic=True, tags=("Wind",), lang="nb")
        known = vocabularies()
        found, _ = found_terms(own, family(own), known)

        assert found["tags"] == ("wind",)
        assert known["tags"]["wind"].labels["en"].label == "Wind"

    def test_new_terms_join_the_vocabulary(self) -> None:
        """A term no vocabulary has is added in the file's language, and is no problem."""
        own = document("news/a.md", classic=True, tags=("Ål & Ørret",), lang="en")
        known = vocabularies()
        found, problems = found_terms(own, family(own), known)

        assert found["tags"] == ("al-orret",)
        assert known["tags"]["al-orret"].labels == {"en": TermLabel("Ål & Ørret", "al-orret")}
        assert not problems

    @pytest.mark.parametrize(
        ("path", "fields", "expected"),
        [
            pytest.param("news/travel/trip.md", {}, ("travel",), id="folder"),
            pytest.param("news/a/travel/trip.md", {}, ("travel",), id="nearest-folder"),
            pytest.param("news/travel/trip.md", {"category": "Own"}, ("own",), id="written"),
            pytest.param("news/trip.md", {}, (), id="the-kind's-own-folder-is-none"),
        ],
    )
    def test_category_of_the_folder(
        self, path: str, fields: dict[str, str], expected: tuple[str, ...]
    ) -> None:
        """As in Pelican, a file without a category has the name of its folder."""
        assert terms(document(path, classic=True, **fields))["categories"] == expected

    def test_folders_are_no_categories_elsewhere(self) -> None:
        """With a YAML header a folder is only a folder."""
        own = document("news/travel/trip.md")
        found, problems = found_terms(own, family(own), vocabularies())

        assert found["categories"] == ()
        assert not problems

    def test_a_translation_inherits_free_terms(self) -> None:
        """What the original writes freely is read in the original's language."""
        first = document("news/a.nb.md", classic=True, tags=("Vind",))

        assert terms(document("news/a.en.md"), first)["tags"] == ("wind",)
