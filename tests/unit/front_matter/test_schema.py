"""Plain data turned into values, or into everything that is wrong with it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Meta, Struct

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.document import Metadata
from plugins.content_model.moment import Moment, parse_moment
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.problem import message
from plugins.content_model.term import TermLabel
from plugins.front_matter.schema import Fault, bare, description, read_value, shown
from plugins.problem_listing.listing import worded

ENGLISH = Catalogue(lang="en")
Terms = dict[str, dict[str, dict[str, str | TermLabel]]]


class Place(Struct, frozen=True, forbid_unknown_fields=True):
    """A value within a value."""

    name: str
    tags: tuple[str, ...] = ()


class Report(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A schema with a field of every sort."""

    title: str
    level: Literal["gold", "silver"]
    count: int = 0
    share: Annotated[float, Meta(ge=0, le=100)] = 0.0
    positive: Annotated[int, Meta(ge=1)] = 1
    open: bool = False
    day: Moment | None = None
    tags: tuple[str, ...] = ()
    numbers: list[int] | None = None
    pair: tuple[int, int] | None = None
    place: Place | None = None
    places: tuple[Place, ...] = ()
    labels: dict[str, str | TermLabel] = {}


SOUND: dict[str, Any] = {"title": "A", "level": "gold"}


def told(faults: list[Fault]) -> list[tuple[tuple[str | int, ...], str]]:
    """Return the places of faults and what they say."""
    return [(fault.keys, worded(fault.text, ENGLISH)) for fault in faults]


def hints(faults: list[Fault]) -> list[str]:
    """Return what the hints of faults say."""
    return [worded(fault.hint, ENGLISH) for fault in faults]


class TestValues:
    """Data that fits."""

    def test_all_sorts(self) -> None:
        """Every sort of field is read as its type says."""
        data = {
            **SOUND,
            "share": 95,
            "open": True,
            "day": "2025-3-1 14:30",
            "tags": ["x", "y"],
            "places": [{"name": "Oslo"}],
            "labels": {"nb": "Gull", "en": {"label": "Gold", "slug": "au"}},
        }
        value, faults = read_value(data, Report)

        assert faults == []
        assert value == Report(
            title="A",
            level="gold",
            share=95.0,
            open=True,
            day=parse_moment("2025-03-01T14:30:00"),
            tags=("x", "y"),
            places=(Place("Oslo"),),
            labels={"nb": "Gull", "en": TermLabel("Gold", slug="au")},
        )

    def test_single_text_is_a_list_of_one(self) -> None:
        """A writer of a single tag needs no brackets."""
        value, _ = read_value({**SOUND, "tags": "x, y"}, Report)

        assert value is not None
        assert value.tags == ("x, y",)

    def test_optional_list(self) -> None:
        """A list that may be missing is a list."""
        value, _ = read_value({"title": "A", "tags": "gold", "aliases": "/x/"}, Metadata)

        assert value == Metadata(title="A", tags=("gold",), aliases=("/x/",))

    def test_single_text_within_a_value(self) -> None:
        """The same holds for a value within the value."""
        value, _ = read_value({**SOUND, "place": {"name": "Oslo", "tags": "x"}}, Report)

        assert value is not None
        assert value.place == Place("Oslo", ("x",))

    def test_data_is_left_as_it_is(self) -> None:
        """Reading changes nothing of what is read."""
        data = {**SOUND, "tags": "x"}
        read_value(data, Report)

        assert data["tags"] == "x"

    def test_other_schemas(self) -> None:
        """A schema need be no struct."""
        value, _ = read_value({"tags": {"gold": {"nb": "Gull"}}}, Terms)

        assert value == {"tags": {"gold": {"nb": "Gull"}}}


@pytest.mark.parametrize(
    ("data", "keys", "text"),
    [
        pytest.param(
            {"title": 2025}, ("title",), "“title” should be text, but is 2025", id="text"
        ),
        pytest.param({"count": "7"}, ("count",), "a whole number, but is 7", id="number"),
        pytest.param({"count": 7.5}, ("count",), "a whole number, but is 7.5", id="fraction"),
        pytest.param({"count": True}, ("count",), "a whole number, but is true", id="boolean"),
        pytest.param({"share": "95,5"}, ("share",), "a number, but is 95,5", id="comma"),
        pytest.param({"share": 101}, ("share",), "from 0 to 100, but is 101", id="out-of-bounds"),
        pytest.param({"open": "yes"}, ("open",), "true or false, but is yes", id="yes"),
        pytest.param({"day": "2025-02-30"}, ("day",), "a date, but is 2025-02-30", id="no-day"),
        pytest.param({"day": 2025}, ("day",), "a date, but is 2025", id="year"),
        pytest.param({"tags": {"a": 1}}, ("tags",), "a list, but is {…}", id="list"),
        pytest.param(
            {"tags": ["a", 3]}, ("tags", 1), "“tags” should be text, but is 3", id="item"
        ),
        pytest.param({"tags": ["a", None]}, ("tags", 1), "“tags” has no value", id="empty-item"),
        pytest.param({"numbers": [1, "b"]}, ("numbers", 1), "but is b", id="item-of-an-open-list"),
        pytest.param(
            {"place": "Oslo"}, ("place",), "lines of “key: value”, but is Oslo", id="flat"
        ),
        pytest.param({"place": ["x"]}, ("place",), "“key: value”, but is […]", id="list-instead"),
        pytest.param({"place": {}}, ("place",), "“name” is missing", id="missing-within"),
        pytest.param(
            {"places": [{"name": 1}]}, ("places", 0, "name"), "text, but is 1", id="deep"
        ),
        pytest.param({"level": "bronze"}, ("level",), "“level” cannot be “bronze”", id="choice"),
        pytest.param({"title": None}, ("title",), "“title” has no value", id="no-value"),
        pytest.param({"labels": {"nb": 7}}, ("labels", "nb"), "“nb” should be text", id="union"),
        pytest.param(
            {"labels": {"nb": {"lable": "x", "label": "y"}}},
            ("labels", "nb", "lable"),
            "unknown key “lable”",
            id="union-of-a-mapping",
        ),
        pytest.param({"titel": "B"}, ("titel",), "unknown key “titel”", id="unknown"),
        pytest.param({7: "B"}, ("7",), "unknown key “7”", id="number-as-key"),
    ],
)
def test_faults(data: dict[Any, Any], keys: tuple[str | int, ...], text: str) -> None:
    """What does not fit is told once, where it is, in a writer's words."""
    value, faults = read_value({**SOUND, **data}, Report)

    assert value is None
    assert [at for at, _ in told(faults)] == [keys]
    assert text in told(faults)[0][1]


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        pytest.param({"titel": "B"}, "did you mean “title”?", id="unknown-key"),
        pytest.param({"zzzz": "B"}, "title, level, count", id="unknown-key-unlike-any"),
        pytest.param({"level": "glod"}, "did you mean “gold”?", id="choice"),
        pytest.param({"level": "7"}, "gold, silver", id="choice-unlike-any"),
        pytest.param({"day": "x"}, "2025-01-31", id="date"),
        pytest.param({"count": "x"}, "digits", id="number"),
        pytest.param({"share": 200}, "from 0 to 100", id="bounds"),
        pytest.param({"share": "95,5"}, "write e.g. 95 or 95.5", id="comma"),
        pytest.param({"positive": "many"}, "write digits only", id="words-for-a-number"),
        pytest.param({"positive": 1.5}, "write digits only", id="part-of-a-number"),
        pytest.param({"title": 7}, "around the value", id="text"),
        pytest.param({"title": None}, "write a value", id="no-value"),
        pytest.param({"count": None}, "delete the line", id="no-value-and-no-need"),
        pytest.param({"tags": 7}, "[first, second]", id="list"),
    ],
)
def test_hints(data: dict[str, Any], hint: str) -> None:
    """The hint says what to type."""
    (found,) = hints(read_value({**SOUND, **data}, Report)[1])

    assert hint in found


def test_all_faults_at_once() -> None:
    """Everything that is wrong is told in one go: as it is written, then what is missing."""
    data = {"tags": ["a", 1, 2], "count": "x", "titel": "A", "level": "gold"}
    _, faults = read_value(data, Report)

    assert [fault.keys for fault in faults] == [
        ("tags", 1),
        ("tags", 2),
        ("count",),
        ("titel",),
        (),
    ]
    assert [fault.of_key for fault in faults] == [False, False, False, True, False]
    assert told(faults)[-1][1] == "“title” is missing"


def test_key_that_is_a_number() -> None:
    """A term called 2024 is a mistake that is told, or a term; it is never passed over."""
    value, faults = read_value({"tags": {2024: {"nb": "Året"}, "gold": {"nb": "Gull"}}}, Terms)

    assert value == {"tags": {"2024": {"nb": "Året"}, "gold": {"nb": "Gull"}}} or [
        fault.keys for fault in faults
    ] == [("tags", "2024")]


@pytest.mark.parametrize("pair", [[1], [1, 2, 3], []], ids=["one", "three", "none"])
def test_list_of_the_wrong_length(pair: list[int]) -> None:
    """A pair that is none is told, though each of its values would do."""
    value, faults = read_value({**SOUND, "pair": pair}, Report)

    assert value is None
    assert [fault.keys for fault in faults] == [("pair",)]


@pytest.mark.parametrize(
    ("data", "schema"),
    [
        pytest.param(["a"], Report, id="list"),
        pytest.param("text", Terms, id="text"),
        pytest.param(None, Terms, id="nothing"),
        pytest.param(7, Report, id="number"),
    ],
)
def test_the_whole_is_of_another_kind(data: object, schema: Any) -> None:
    """What is wrong with the whole is told without naming a key there is not."""
    _, faults = read_value(data, schema)

    assert [fault.keys for fault in faults] == [()]
    assert "“”" not in told(faults)[0][1]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param(["gold"], "[…]", id="list"),
        pytest.param(True, "true", id="boolean"),
        pytest.param({"a": 1}, "{…}", id="mapping"),
    ],
)
def test_choices_show_what_was_written(data: object, found: str) -> None:
    """What is no choice is shown as it stands in the file, not as Python has it."""
    _, faults = read_value({**SOUND, "level": data}, Report)

    assert [text for _, text in told(faults)] == [f"“level” cannot be “{found}”"]


def test_choice_without_a_value() -> None:
    """A choice left empty has no value, as any other field."""
    _, faults = read_value({**SOUND, "level": None}, Report)

    assert [text for _, text in told(faults)] == ["“level” has no value"]


def test_number_that_is_too_small() -> None:
    """A number out of one bound is not told to be no number."""
    _, faults = read_value({**SOUND, "positive": 0}, Report)

    assert [fault.keys for fault in faults] == [("positive",)]
    assert "a whole number, but is 0" not in told(faults)[0][1]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(True, "true", id="true"),
        pytest.param(False, "false", id="false"),
        pytest.param(0, "0", id="zero"),
        pytest.param(95.5, "95.5", id="fraction"),
        pytest.param("blåbær", "blåbær", id="text"),
        pytest.param("x" * 40, "x" * 40, id="just-short-enough"),
        pytest.param("x" * 41, "x" * 39 + "…", id="too-long"),
        pytest.param(["a"], "[…]", id="list"),
        pytest.param([], "[…]", id="empty-list"),
        pytest.param({"a": 1}, "{…}", id="mapping"),
    ],
)
def test_shown(data: object, text: str) -> None:
    """What was written is shown as a writer would know it again, no longer than a line."""
    assert shown(data) == text


def test_empty_text_is_no_mapping() -> None:
    """An empty text is not shown as something that nobody wrote."""
    assert shown("") not in {"{…}", "[…]"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (str | None, str),
        (tuple[str, ...] | None, tuple[str, ...]),
        (int, int),
        (str | TermLabel | None, str | TermLabel),
    ],
    ids=str,
)
def test_bare(schema: Any, expected: Any) -> None:
    """A type is looked at without the possibility that there is nothing."""
    assert bare(schema) == expected


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (str, "text"),
        (Moment, "a date"),
        (tuple[str, ...], "a list"),
        (list[int], "a list"),
        (dict[str, str], "lines of “key: value”"),
        (Place, "lines of “key: value”"),
        (Annotated[int, Meta(ge=2, le=9)], "from 2 to 9"),
        (Annotated[float, Meta(gt=0)], "more than 0"),
        (Annotated[str, "remark"], "text"),
        (bytes, "another kind of value"),
    ],
    ids=str,
)
def test_description(schema: object, name: str) -> None:
    """Every type has a name in the writer's words."""
    assert worded(description(schema)[0], ENGLISH) == name


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 200),
    st.floats(),
    st.sampled_from(["gold", "A", "", "2025-01-31", "2025-02-31", "draft", "x" * 50]),
)
FIELDS = sorted({*Report.__struct_fields__, *Metadata.__struct_fields__, "name", "titel", "nb"})
KEYS = st.one_of(st.sampled_from(FIELDS), st.integers(0, 3), st.none(), st.booleans())
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)
# Headers that are nearly right, for the faults deep within a value.
HEADERS = st.builds(
    lambda sound, key, value: {**sound, key: value},
    st.sampled_from([SOUND, {"title": "A"}, {}]),
    KEYS,
    st.one_of(DATA, st.lists(st.integers(0, 3), max_size=4), st.dictionaries(KEYS, SCALARS)),
)
LABELS = st.dictionaries(KEYS, st.one_of(st.just("Gull"), SCALARS), max_size=2)
VOCABULARIES = st.dictionaries(KEYS, st.dictionaries(KEYS, LABELS, max_size=2), max_size=2)


@pytest.mark.parametrize("schema", [Report, Metadata, Terms], ids=["report", "metadata", "terms"])
@settings(deadline=None, max_examples=150)
@given(st.one_of(DATA, HEADERS, VOCABULARIES))
def test_a_value_or_faults(schema: Any, data: object) -> None:
    """Data is either a value or told to be faulty: never neither, never both."""
    value, faults = read_value(data, schema)

    assert (value is None) == bool(faults)
    for fault in faults:
        assert worded(fault.text, ENGLISH)
        assert worded(fault.hint, ENGLISH)


class Founding(Struct, frozen=True):
    """Something with a date of a fact."""

    founded: PartialDate | None = None


@pytest.mark.parametrize("written", [2014, "2014", "2014-03", "2014-03-31"])
def test_dates_of_facts(written: object) -> None:
    """A year, a month or a day is a date of a fact; a year may be a number."""
    value, faults = read_value({"founded": written}, Founding)

    assert not faults
    assert value is not None
    assert str(value.founded) == str(written)


@pytest.mark.parametrize("written", ["soon", "2014-13", 14, 2014.5, True])
def test_no_dates_of_facts(written: object) -> None:
    """Anything else is told, with what can be written."""
    value, (fault,) = read_value({"founded": written}, Founding)

    assert value is None
    assert fault.keys == ("founded",)
    assert fault.hint == message("write a year, a month or a day: 2021, 2021-10 or 2021-10-05")
