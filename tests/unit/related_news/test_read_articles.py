"""Files of articles."""

from __future__ import annotations

import json
from datetime import date

import pytest

from plugins.related_news.read_articles import articles_of, families_of, read_lines

PLAIN = {"id": "a", "lang": "nb", "title": "Tittel", "text": "Én tekst."}


def raw(*articles: dict[str, object]) -> list[bytes]:
    """Return the lines of a file."""
    return [json.dumps({**PLAIN, **article}).encode() for article in articles]


def test_an_article() -> None:
    """All that is known of an article is taken; unknown fields are passed over."""
    fields = {"date": "2021-11-30T09:00", "tags": ["gold-label"], "category": "quality"}
    lines, wrong = read_lines(raw({**fields, "summary": "Ingress", "entities": ["x"], "more": 1}))
    (found,) = articles_of(families_of(lines))

    assert not wrong
    assert found.day == date(2021, 11, 30).toordinal()
    assert (found.tags, found.category, found.entities) == (("gold-label",), "quality", ("x",))
    assert found.texts["nb"].body == "én tekst".encode()
    assert found.texts["nb"].lead == "Ingress gold label quality"


def test_least() -> None:
    """Id, language, title and text are enough, and null is as good as nothing."""
    lines, wrong = read_lines(raw({"date": None, "tags": None, "translation_of": None}))

    assert (len(lines), wrong) == (1, [])
    assert articles_of(families_of(lines))[0].day == 0


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param(b"{", "truncated", id="not-json"),
        pytest.param(b'{"id": "b"}', "missing required field", id="fields-missing"),
        pytest.param(raw({"id": "b", "date": "soon"})[0], "isoformat", id="no-date"),
        pytest.param(raw({})[0], "there already", id="an-id-twice"),
        pytest.param(b"\xff", "", id="not-utf-8"),
    ],
)
def test_bad_lines(line: bytes, why: str) -> None:
    """A bad line is named by its number, and the others are read."""
    lines, wrong = read_lines([*raw({}), b"", line, *raw({"id": "z"})])

    assert [one.id for one in lines] == ["a", "z"]
    (told,) = wrong
    assert told.startswith("3: ")
    assert why in told


def test_translations_are_one_article() -> None:
    """Translations of translations join the original; what says nothing has it from others."""
    lines, _ = read_lines(
        raw(
            {"id": "c", "lang": "sv", "translation_of": "b"},
            {"id": "a", "date": "2020-01-01"},
            {"id": "b", "lang": "en", "translation_of": "a", "tags": ["x"]},
        )
    )
    (found,) = articles_of(families_of(lines))

    assert found.id == "a"
    assert set(found.texts) == {"nb", "en", "sv"}
    assert found.tags == ("x",)


def test_circles_and_missing_originals() -> None:
    """Translations of one another are one article; the original need not be there."""
    lines, _ = read_lines(
        raw(
            {"id": "b", "translation_of": "c"},
            {"id": "c", "lang": "en", "translation_of": "b"},
            {"id": "d", "translation_of": "missing"},
        )
    )

    assert [*families_of(lines)] == ["b", "d"]
