"""The ``LANGUAGES`` setting, checked and filled in."""

from __future__ import annotations

import pytest

from plugins.configuration.read_languages import read_languages
from plugins.content_model.language import Language
from plugins.content_model.problem import Message


def words(found: Message) -> str:
    """Return a message's English text, as far as it goes without its values."""
    values = {name: words(v) if isinstance(v, Message) else v for name, v in found.values}
    return found.msgid.format_map(values)


def faults(written: object) -> list[str]:
    """Return what is wrong with a setting."""
    return [words(text) for text, _ in read_languages(written, "nb", "Site")[1]]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param(
            "nb",
            {"locale": "nb", "name": "Norsk bokmål", "quotes": ("«", "»"), "direction": "ltr"},
            id="norwegian",
        ),
        pytest.param("ar", {"locale": "ar", "direction": "rtl"}, id="from-right-to-left"),
        pytest.param(
            "pt-BR", {"locale": "pt_BR", "name": "Português", "quotes": ("“", "”")}, id="region"
        ),
    ],
)
def test_defaults(tag: str, expected: dict[str, object]) -> None:
    """A tag alone is enough: all else follows from it, or from the site's name."""
    languages, problems = read_languages({tag: {}}, "nb", "Site")
    found = {name: getattr(languages[tag], name) for name in expected}

    assert found == expected
    assert (languages[tag].tag, languages[tag].site_name) == (tag, "Site")
    assert not problems


def test_everything_can_be_written() -> None:
    """What is written counts, as tuples or as lists."""
    written = {
        "name": "Norsk",
        "locale": "nb_NO",
        "site_name": "Klyngene",
        "tagline": "Nytt",
        "direction": "rtl",
        "words": {"news": "nyheter"},
        "quotes": ("„", "“"),
        "credits": ["Bilde"],
    }
    languages, problems = read_languages({"nb": written}, "en", "Site")

    assert languages["nb"] == Language(
        tag="nb",
        locale="nb_NO",
        name="Norsk",
        site_name="Klyngene",
        tagline="Nytt",
        direction="rtl",
        words={"news": "nyheter"},
        quotes=("„", "“"),
        credits=("Bilde",),
    )
    assert not problems


def test_order() -> None:
    """Languages keep the order of the setting, not that of the alphabet."""
    assert list(read_languages({"sv": {}, "da": {}, "nb": {}}, "nb", "Site")[0]) == [
        "sv",
        "da",
        "nb",
    ]


@pytest.mark.parametrize("written", [None, {}])
def test_a_site_in_one_language(written: object) -> None:
    """Without the setting a site has the language of Pelican's ``DEFAULT_LANG``."""
    languages, problems = read_languages(written, "sv", "Site")

    assert list(languages) == ["sv"]
    assert not problems


@pytest.mark.parametrize(
    ("written", "piece"),
    [
        pytest.param(["nb"], "LANGUAGES is not a mapping", id="a-list"),
        pytest.param({"Norsk": {}}, "“Norsk” in LANGUAGES is not a language tag", id="a-name"),
        pytest.param({"nb_NO": {}}, "“nb_NO” in LANGUAGES", id="a-locale"),
        pytest.param({"nb": {"nam": "x"}}, "LANGUAGES, “nb”: unknown key “nam”", id="unknown-key"),
        pytest.param({"nb": {"name": 5}}, "“name” should be text, but is 5", id="a-number"),
        pytest.param({"nb": "Norsk"}, "LANGUAGES, “nb”: ", id="a-name-instead-of-a-mapping"),
        pytest.param({"nb": {"locale": "zz_ZZ"}}, "CLDR knows no locale “zz_ZZ”", id="locale"),
        pytest.param({"qqq": {}}, "CLDR knows no locale “qqq”", id="tag-without-locale"),
        pytest.param({"nb": {"quotes": ("«",)}}, "quotes are a pair", id="one-quote"),
        pytest.param({"nb": {"quotes": "«»"}}, "LANGUAGES, “nb”", id="quotes-as-one-text"),
        pytest.param({"nb": {"direction": "up"}}, "direction is ltr or rtl", id="direction"),
    ],
)
def test_mistakes(written: object, piece: str) -> None:
    """A mistake is told with the language it stands in, and leaves some language to go on with."""
    languages, _ = read_languages(written, "nb", "Site")

    assert len(faults(written)) == 1
    assert piece in faults(written)[0]
    assert languages


def test_all_mistakes_are_told() -> None:
    """One language's mistake hides no other's, and the good ones are kept."""
    written = {"nb": {"nam": "x", "direction": 1}, "en": {}, "x!": {}}

    assert len(faults(written)) == 3
    assert list(read_languages(written, "nb", "Site")[0]) == ["en"]


@pytest.mark.parametrize("word", ["../x", "", "a?b", ".."])
def test_words_that_no_address_can_hold(word: str) -> None:
    """A URL word is one step of an address, as a slug is."""
    assert faults({"nb": {"words": {"news": word}}})


def test_letters() -> None:
    """How addresses spell letters follows the language, unless the site says otherwise."""
    found, wrong = read_languages({"nb": {}, "de": {}, "da": {"letters": {}}}, "nb", "Site")

    assert not wrong
    assert [one.letters for one in found.values()] == [{}, {"ä": "ae", "ö": "oe", "ü": "ue"}, {}]
    assert read_languages({"nb": {"letters": {"å": "aa"}}}, "nb", "S")[0]["nb"].letters == {
        "å": "aa"
    }


@pytest.mark.parametrize("letters", [{"å": "Å"}, {"å": "a/"}, {"aa": "a"}])
def test_letters_that_no_address_can_hold(letters: dict[str, str]) -> None:
    """A letter is one, and is spelt with plain ones."""
    (told,) = faults({"nb": {"letters": letters}})

    assert "addresses cannot spell" in told
