"""Which language a document is in."""

from __future__ import annotations

import pytest

from plugins.content_model.names import DocumentName
from plugins.content_model.problem import Field, message
from plugins.parsing.language_of import language_of
from tests.unit.builders import EN, NB, NN

LANGUAGES = {"en": EN, "nb": NB, "pt-BR": NN}


def name(suffix: str) -> DocumentName:
    """Return the name of a file with *suffix* where the language stands."""
    return DocumentName(path="news/a.md", item="news/a", suffix=suffix)


@pytest.mark.parametrize(
    ("suffix", "written", "expected"),
    [
        pytest.param("en", None, "en", id="name"),
        pytest.param("", "en", "en", id="front-matter"),
        pytest.param("", None, "nb", id="default"),
        pytest.param("", "  ", "nb", id="blank-is-nothing"),
        pytest.param("en", "en", "en", id="both-agree"),
        pytest.param("EN", None, "en", id="capitals-in-the-name"),
        pytest.param("", "EN ", "en", id="capitals-in-the-front-matter"),
        pytest.param("pt_br", None, "pt-BR", id="underscore"),
        pytest.param("pt-br", "pt_BR", "pt-BR", id="two-spellings-agree"),
        pytest.param("", 7, "nb", id="a-number-is-told-elsewhere"),
    ],
)
def test_language(suffix: str, written: object, expected: str) -> None:
    """The name says the language, else the front matter, else the settings."""
    assert language_of(name(suffix), written, LANGUAGES, "nb") == (expected, [])


@pytest.mark.parametrize(
    ("suffix", "written", "at"),
    [
        pytest.param("nn", None, None, id="in-the-name"),
        pytest.param("", "nn", Field(("lang",)), id="in-the-front-matter"),
        pytest.param("nn", "en", None, id="in-the-name-though-the-front-matter-is-right"),
    ],
)
def test_unknown_language(suffix: str, written: object, at: Field | None) -> None:
    """A language the site has not is a problem where it is said; the default stands in."""
    lang, problems = language_of(name(suffix), written, LANGUAGES, "nb")

    assert lang == "nb"
    assert [(p.at, p.text.values) for p in problems] == [(at, (("lang", "nn"),))]


def test_hint_names_the_languages() -> None:
    """Where none is near, all are named, in the site's order."""
    _, problems = language_of(name("sma"), None, LANGUAGES, "nb")

    assert dict(problems[0].hint.values)["keys"] == "en, nb, pt-BR"


def test_hint_names_what_was_meant() -> None:
    """A slip is told with the language that was meant."""
    _, problems = language_of(name(""), "pt-BT", LANGUAGES, "nb")

    assert problems[0].hint == message("did you mean “{name}”?", name="pt-BR")


@pytest.mark.parametrize("written", ["nb", "nn"])
def test_name_and_front_matter_disagree(written: str) -> None:
    """If both say a language and differ, the name counts and the line is a problem."""
    lang, problems = language_of(name("en"), written, LANGUAGES, "nb")

    assert lang == "en"
    assert [(p.at, dict(p.text.values)) for p in problems] == [
        (Field(("lang",)), {"one": "en", "other": written})
    ]
