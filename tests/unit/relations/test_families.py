"""Which documents are the same item, and which of them is the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.problem import Field
from plugins.relations.families import families, joined, original
from tests.unit.builders import document

if TYPE_CHECKING:
    from plugins.content_model.document import Document

LANGUAGES = ("nb", "en", "nn")


def classic(path: str, lang: str, title: str, **fields: str) -> Document:
    """Return a document with Pelican's header."""
    return document(path, lang=lang, title=title, classic=True, **fields)


def grouped(*documents: Document) -> dict[str, list[str]]:
    """Return the paths of *documents* by item, and assert that nothing is wrong."""
    found, problems = families(documents, LANGUAGES)
    assert not problems, problems
    return {family.id: [d.path for d in family.documents.values()] for family in found}


class TestFamilies:
    """Documents grouped by item."""

    def test_files_of_one_name_are_one_item(self) -> None:
        """Bundles and single files of one name belong together, in the order of languages."""
        found = grouped(
            document("news/b.en.md"),
            document("news/b/index.nn.md"),
            document("news/b.nb.md"),
            document("news/a.en.md"),
        )

        assert found == {
            "news/a": ["news/a.en.md"],
            "news/b": ["news/b.nb.md", "news/b.en.md", "news/b/index.nn.md"],
        }

    def test_order(self) -> None:
        """Items come in order of their ids, however their documents come."""
        found, _ = families([document("news/z.md"), document("guides/y.md")], LANGUAGES)

        assert [family.id for family in found] == ["guides/y", "news/z"]

    def test_the_second_file_in_one_language_is_a_problem(self) -> None:
        """Of two files for one item and language the first counts, and both are named."""
        pair = [document("news/b.nb.md"), document("news/b/index.nb.md")]
        found, problems = families(pair, LANGUAGES)

        assert [p.path for p in problems] == ["news/b/index.nb.md"]
        assert dict(problems[0].text.values) == {"other": "news/b.nb.md"}
        assert found[0].documents == {"nb": pair[0]}

    def test_unread_files_are_noted(self) -> None:
        """An item with a file that could not be read is not whole; others are."""
        pair = [document("news/a.en.md", translated_from="nb"), document("news/b.md")]
        found, problems = families(pair, LANGUAGES, {"news/a"})

        assert [family.whole for family in found] == [False, True]
        assert not problems


class TestClassic:
    """Files with Pelican's header, which are one item by slug."""

    def test_one_slug_and_two_languages(self) -> None:
        """Files that share a slug are editions of the item of the first."""
        found = grouped(
            classic("news/min.md", "nb", "Min", slug="shared"),
            classic("news/mine.md", "en", "Mine", slug="shared"),
        )

        assert found == {"news/min": ["news/min.md", "news/mine.md"]}

    def test_slugs_come_from_titles(self) -> None:
        """Without a slug the headline makes one, as Pelican does it."""
        found = grouped(
            classic("news/x.md", "nb", "Blå dag"), classic("news/y.md", "en", "BLA, DAG!")
        )

        assert found == {"news/x": ["news/x.md", "news/y.md"]}

    def test_other_titles(self) -> None:
        """Files that share neither slug nor title are items of their own."""
        found = grouped(classic("news/x.md", "nb", "Blå dag"), classic("news/y.md", "en", "Blue"))

        assert set(found) == {"news/x", "news/y"}

    def test_one_slug_and_one_language(self) -> None:
        """Two files in one language stay two items; a third in another joins the first."""
        found = grouped(
            classic("news/x.md", "nb", "T"),
            classic("news/y.md", "nb", "T"),
            classic("news/z.md", "en", "T"),
        )

        assert found == {"news/x": ["news/x.md", "news/z.md"], "news/y": ["news/y.md"]}

    def test_kinds_keep_apart(self) -> None:
        """A news item and a guide are not translations of one another."""
        found = grouped(classic("guides/x.md", "nb", "T"), classic("news/y.md", "en", "T"))

        assert set(found) == {"guides/x", "news/y"}

    def test_yaml_headers_are_not_paired_by_slug(self) -> None:
        """With a YAML header the name says which item a file belongs to."""
        found = grouped(
            document("news/x.nb.md", slug="shared"), document("news/y.en.md", slug="shared")
        )

        assert set(found) == {"news/x", "news/y"}

    def test_a_name_with_a_language_says_which_item_it_is(self) -> None:
        """A file whose name says its language is paired by name, even if titles coincide."""
        found = grouped(
            classic("news/a.en.md", "en", "NSCC"),
            classic("news/a.nb.md", "nb", "Klyngen"),
            classic("news/b.nb.md", "nb", "NSCC"),
        )

        assert found == {"news/a": ["news/a.nb.md", "news/a.en.md"], "news/b": ["news/b.nb.md"]}

    def test_joined_keeps_the_order(self) -> None:
        """Every document comes back once, in the order given."""
        documents = [document(f"news/{name}.md") for name in "cab"]

        assert joined(documents) == [(d.item, d) for d in documents]


@pytest.mark.parametrize(
    ("origins", "expected"),
    [
        pytest.param({"nb": None, "en": "nb"}, "nb", id="the-one-that-is-no-translation"),
        pytest.param({"nb": "en", "en": None}, "en", id="even-if-it-comes-later"),
        pytest.param({"nb": "nn", "en": None, "nn": None}, "en", id="first-of-several"),
        pytest.param({"nb": "en", "en": "nb"}, "nb", id="first-language-if-all-are"),
        pytest.param({"en": None, "nn": None}, "en", id="first-there-is-if-unsaid"),
    ],
)
def test_original(origins: dict[str, str | None], expected: str) -> None:
    """The original is the first document that says of no other that it comes from it."""
    family = {
        lang: document(f"news/a.{lang}.md", translated_from=origin)
        for lang, origin in origins.items()
    }

    assert original(family).lang == expected


@pytest.mark.parametrize(
    ("origins", "wrong"),
    [
        pytest.param({"nb": None, "en": "nb@3f2a1c9"}, [], id="a-translation"),
        pytest.param({"nb": None, "en": "nb", "nn": "en"}, [], id="a-translation-of-one"),
        pytest.param({"nb": None, "en": "nn"}, ["en"], id="of-what-is-not-there"),
        pytest.param({"nb": "nb@3f2a1c9"}, ["nb"], id="of-itself"),
        pytest.param({"nb": "en", "en": "nb"}, ["nb", "en"], id="of-one-another"),
        pytest.param({"nb": "en", "en": "nn", "nn": "nb"}, ["nb", "en", "nn"], id="in-a-circle"),
        pytest.param({"nb": None, "en": "de"}, [], id="language-the-front-matter-was-told-of"),
    ],
)
def test_origins(origins: dict[str, str | None], wrong: list[str]) -> None:
    """A translation needs an original that is not, by whatever way, translated from it."""
    documents = [
        document(f"news/a.{lang}.md", translated_from=origin) for lang, origin in origins.items()
    ]
    _, problems = families(documents, LANGUAGES)

    assert [p.path for p in problems] == [f"news/a.{lang}.md" for lang in wrong]
    assert all(p.at == Field(("translated_from",)) for p in problems)
