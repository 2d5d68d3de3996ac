"""Texts in facts are in languages that the site has."""

from __future__ import annotations

import pytest
from msgspec import Struct

from plugins.content_model.problem import Field, Severity
from plugins.facts.text_languages import language_problems, texts_by_language

LANGUAGES = ("nb", "en")


class Office(Struct):
    """Facts within facts."""

    place: str | dict[str, str]


class Facts(Struct):
    """Facts as kinds have them."""

    offices: list[Office] = []
    name: str | dict[str, str] = ""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Facts(name={"nb": "Navn", "en": "Name"}), []),
        (Facts(name={"no": "Navn"}), [("name", "no")]),
        (
            Facts(offices=[Office("Oslo"), Office({"eng": "Oslo"})]),
            [("offices", 1, "place", "eng")],
        ),
        (Facts(counts={"sv": 3}), []),
        (Facts(names={"Oslo Medtech": "x"}), []),
        (Facts(), []),
    ],
)
def test_foreign_texts(facts: Facts, expected: list[tuple[str | int, ...]]) -> None:
    """A text that no reader of the site would see is told where it stands, and stops nothing."""
    found = list(language_problems(facts, "x.yaml", LANGUAGES))

    assert [problem.at for problem in found] == [Field(keys) for keys in expected]
    assert all(problem.severity is Severity.WARNING for problem in found)


def test_hints() -> None:
    """The hint names the language that was meant, or all there are."""
    near, far = language_problems(Facts(name={"eng": "", "sv": ""}), "x.yaml", LANGUAGES)

    assert near.hint is not None
    assert far.hint is not None
    assert dict(near.hint.values)["name"] == "en"
    assert dict(far.hint.values)["tags"] == "nb, en"


def test_texts_within_texts() -> None:
    """Every text by language is found, with the keys that lead to it."""
    found = texts_by_language({"a b": [{"nb": "X"}], "c d": {"e f": {"en": "Y"}}})

    assert list(found) == [(("a b", 0), {"nb": "X"}), (("c d", "e f"), {"en": "Y"})]
