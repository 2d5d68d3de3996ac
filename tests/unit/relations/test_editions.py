"""Documents with what they inherit filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from plugins.relations.editions import (
    edition_of,
    is_stale,
    name_date,
    same_wordings,
    schedule_of,
    undated,
)
from plugins.relations.families import Family
from tests.unit.builders import EN, GUIDE, NB, NEWS, document, moment

if TYPE_CHECKING:
    from plugins.content_model.document import Document
    from plugins.content_model.site import Edition


def family(*documents: Document, whole: bool = True) -> Family:
    """Return the family of *documents*, the first being the original."""
    first = documents[0]
    return Family(
        id=first.item, original=first, documents={d.lang: d for d in documents}, whole=whole
    )


def translation(original: dict[str, object], own: dict[str, object]) -> Edition:
    """Return the English edition of an item, by the front matter of both documents."""
    first = document("news/a.nb.md", **original)
    second = document("news/a.en.md", **own)
    return edition_of(second, family(first, second), NEWS, EN, {}, "")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news/2012-02-29-trip", "2012-02-29"),
        ("news/2012-02-29", "2012-02-29"),
        ("news/2012-02-29_trip", "2012-02-29"),
        ("news/sub/2013-03-01-trip", "2013-03-01"),
        ("2012-02-29/trip", None),
        ("news/2012-02-30-trip", None),
        ("news/2012-02-291", None),
        ("news/2012-02-trip", None),
        ("news/trip-2012-02-29", None),
    ],
)
def test_name_date(name: str, expected: str | None) -> None:
    """A file's name may begin with a day, if that is one a calendar has."""
    assert name_date(name) == moment(expected)


@pytest.mark.parametrize("field", ["date", "embargo", "expires"])
def test_dates_are_inherited(field: str) -> None:
    """A translation has the original's dates unless it has its own."""
    first = document("news/a.nb.md", **{field: "2020-05-06"})
    bare, own = document("news/a.en.md"), document("news/a.en.md", **{field: "2019-12-31"})

    assert getattr(schedule_of(bare, first), field) == moment("2020-05-06")
    assert getattr(schedule_of(own, first), field) == moment("2019-12-31")


def test_a_written_date_comes_before_that_of_the_name() -> None:
    """The name's day counts only where no front matter has one."""
    named = document("news/2012-02-29-a.nb.md")
    dated = document("news/2012-02-29-a.nb.md", date="2001-01-01")

    assert schedule_of(named, named).date == moment("2012-02-29")
    assert schedule_of(named, dated).date == moment("2001-01-01")


def test_a_day_that_is_the_items_own() -> None:
    """A kind may say that the day in a name is not that of publication, as events do."""
    named = document("news/2012-02-29-a.nb.md")

    assert schedule_of(named, named, replace(NEWS, named_by_day=True)).date is None
    assert schedule_of(named, named, NEWS).date == moment("2012-02-29")


@pytest.mark.parametrize(
    ("original", "own", "expected"),
    [
        (None, None, "published"),
        (None, "draft", "draft"),
        (None, "hidden", "hidden"),
        ("published", "draft", "draft"),
        ("draft", None, "draft"),
        ("draft", "published", "draft"),
        ("hidden", None, "hidden"),
        ("hidden", "published", "hidden"),
        ("hidden", "draft", "draft"),
        ("draft", "hidden", "draft"),
    ],
)
def test_status(original: str | None, own: str | None, expected: str) -> None:
    """A translation is never more public than its original."""
    first = document("news/a.nb.md", status=original)
    second = document("news/a.en.md", status=own)

    assert schedule_of(second, first).status == expected


@pytest.mark.parametrize(
    ("field", "value", "own"),
    [
        pytest.param("authors", ("Kari", "Ola"), ("Lena",), id="authors"),
        pytest.param("modified", moment("2020-02-02"), moment("2021-03-03"), id="modified"),
        pytest.param("template", "wide.html", "narrow.html", id="template"),
    ],
)
def test_what_is_no_matter_of_language_is_inherited(
    field: str, value: object, own: object
) -> None:
    """A translation takes such a field from the original, and its own before that."""
    assert getattr(translation({field: value}, {}), field) == value
    assert getattr(translation({field: value}, {field: own}), field) == own


@pytest.mark.parametrize(("field", "expected"), [("summary", ""), ("slug", "a")])
def test_what_is_a_matter_of_language_is_not(field: str, expected: str) -> None:
    """Words of the original never stand in a translation."""
    assert getattr(translation({field: "norsk"}, {}), field) == expected


def test_mentions_are_inherited_field_by_field() -> None:
    """A translation names what the original names, but for the fields it has itself."""
    first = document("news/a.nb.md", mentions={"projects": ("p", "q"), "clusters": ("c",)})
    second = document("news/a.en.md", mentions={"projects": ("r",)})
    found = edition_of(second, family(first, second), NEWS, EN, {}, "")

    assert found.mentions == {"projects": ("r",), "clusters": ("c",)}


def test_addresses_are_quoted_and_file_names_are_not() -> None:
    """A link needs the address in ASCII; the disk keeps the letters."""
    first = document("news/a.nb.md", slug="blåbær")
    found = edition_of(first, family(first), NEWS, NB, {}, "")

    assert found.url == "nb/nyheter/bl%C3%A5b%C3%A6r/"
    assert found.save_as == "nb/nyheter/blåbær/index.html"


def test_white_space_is_folded() -> None:
    """Title and summary are one line each, however they were broken in the file."""
    found = translation({}, {"title": " Two\n  words ", "summary": "a\n b\t c"})

    assert (found.title, found.summary) == ("Two words", "a b c")


def test_terms_and_picture_are_taken_as_given() -> None:
    """At most one category, any number of tags, and the picture that was found."""
    first = document("news/a.nb.md")
    terms = {"categories": ("quality", "other"), "tags": ("z", "a")}
    found = edition_of(first, family(first), NEWS, NB, terms, "news/p.svg")

    assert (found.category, found.tags, found.image) == ("quality", ("z", "a"), "news/p.svg")


def test_plain_edition() -> None:
    """What nobody wrote is empty, and the kind's template is used."""
    first = document("news/a.nb.md")
    found = edition_of(first, family(first), NEWS, NB, {}, "")

    assert (found.category, found.tags, found.authors, found.date) == ("", (), (), None)
    assert (found.template, found.original, found.stale) == ("article.html", "nb", False)


@pytest.mark.parametrize(
    ("status", "listed"), [("published", True), ("hidden", False), (None, True)]
)
def test_listed(status: str | None, listed: bool) -> None:  # noqa: FBT001  # a case
    """Only what is published is shown in lists."""
    first = document("news/a.nb.md", status=status)

    assert edition_of(first, family(first), NEWS, NB, {}, "").listed is listed


@pytest.mark.parametrize(
    ("translated_from", "expected"),
    [
        pytest.param("nb@aaaaaaa", False, id="same-revision"),
        pytest.param("nb@aaaaaaabbbbbbb", False, id="longer-form-of-the-revision"),
        pytest.param("nb@bbbbbbb", True, id="another-revision"),
        pytest.param("nb", False, id="no-revision"),
        pytest.param(None, False, id="no-translation"),
        pytest.param("nn@bbbbbbb", False, id="original-not-there"),
    ],
)
def test_stale(translated_from: str | None, expected: bool) -> None:  # noqa: FBT001  # a case
    """A translation is stale once the text it was made from reads otherwise."""
    first = document("news/a.nb.md", revision="aaaaaaa")
    second = document("news/a.en.md", translated_from=translated_from, revision="ccccccc")

    assert is_stale(second, family(first, second)) is expected


class TestUndated:
    """Items that need a date and have none."""

    def test_an_undated_news_item_is_a_problem(self) -> None:
        """The original's file is named."""
        first, second = document("news/a.en.md"), document("news/a.nb.md")
        found = undated(family(first, second), NEWS)

        assert [p.path for p in found] == ["news/a.en.md"]
        assert found[0].text.values == found[0].hint.values == (("key", "date"),)

    @pytest.mark.parametrize(
        ("path", "fields"),
        [
            pytest.param("news/a.md", {"date": "2020-01-02"}, id="written"),
            pytest.param("news/2020-01-02-a.md", {}, id="in-the-name"),
        ],
    )
    def test_dates_that_count(self, path: str, fields: dict[str, str]) -> None:
        """A day in the front matter or in the name is enough."""
        assert not undated(family(document(path, **fields)), NEWS)

    def test_a_date_of_a_translation_alone_does_not_count(self) -> None:
        """The other editions would stay undated."""
        pair = family(document("news/a.nb.md"), document("news/a.en.md", date="2020-01-02"))

        assert undated(pair, NEWS)

    def test_not_all_kinds_need_a_date(self) -> None:
        """A guide is true whenever it was written."""
        assert not undated(family(document("guides/a.md")), GUIDE)

    def test_nothing_is_said_of_what_was_not_read(self) -> None:
        """The date may stand in the file that could not be read."""
        assert not undated(family(document("news/a.md"), whole=False), NEWS)


class TestSameWordings:
    """Edits without impact on translations."""

    @pytest.mark.parametrize(
        ("edits", "expected"),
        [
            ((), {"c"}),
            (("b..c",), {"b", "c"}),
            (("a..b", "b..c"), {"a", "b", "c"}),
            (("c..d",), {"c"}),
            (("a..b",), {"c"}),
            (("c..b", "b..c"), {"b", "c"}),
        ],
    )
    def test_one_after_another(self, edits: tuple[str, ...], expected: set[str]) -> None:
        """Edits add up on the way to the wording there is, in that direction alone."""
        assert same_wordings("c", edits) == expected
