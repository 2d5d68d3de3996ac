"""Facts as data, and their schema."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from msgspec import Struct

from plugins.content_model.kind import Kind
from plugins.content_model.page import JSON
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.when import When, parse_when
from plugins.facts.open_data import (
    data_links,
    data_plans,
    data_url,
    date_schema,
    entity,
    file_schema_plan,
    index,
    map_schema,
    names,
    plain_date,
    schema_document,
    table_file,
)
from tests.unit.builders import KINDS, edition, reader, site

if TYPE_CHECKING:
    from datetime import date


class Place(Struct, frozen=True, omit_defaults=True):
    """Facts of a place."""

    founded: PartialDate | None = None


KIND = Kind(name="place", folder="places", template="p.html", url="{slug}/", facts=Place)
SITE = site(
    edition("places/a.nb.md", kind="place", title="Å"),
    edition("places/a.en.md", kind="place", title="A"),
    kinds={**KINDS, "place": KIND},
    facts={"places/a": Place(PartialDate(2014, 3))},
)


def whole(facts: Place, day: date) -> Place:
    """Return all facts."""
    del day
    return facts


PLANS = list(data_plans(SITE, KIND, ["places/a"], whole))
READER = reader(SITE, PLANS)


def test_files() -> None:
    """There is an index, a schema, and a file for each item, not in any search engine."""
    assert [plan.url for plan in PLANS] == [
        "data/places.json",
        "data/places.csv",
        "data/place.schema.json",
        "data/places/a.json",
    ]
    assert [plan.template for plan in PLANS] == [JSON, "data.csv", JSON, JSON]
    assert not any(plan.indexed for plan in PLANS)


def test_entity() -> None:
    """An item's data have both languages and the dates as they were written."""
    found = entity(READER, item="places/a", known=whole)

    assert found.facts == {"founded": "2014-03"}
    assert found.name == names(READER, "places/a") == {"nb": "Å", "en": "A"}
    assert found.url == {"nb": "/nb/places/a/", "en": "/en/places/a/"}


def test_index() -> None:
    """The index leads to the schema and to the data of each item."""
    found = index(READER, folder="places", items=("places/a",), known=whole)

    assert (found.schema, found.csv) == ("/data/place.schema.json", "/data/places.csv")
    assert [(one.id, one.data) for one in found.items] == [("places/a", "/data/places/a.json")]
    assert found.items[0].name == {"nb": "Å", "en": "A"}
    assert found.items[0].facts == {"founded": "2014-03"}
    assert not data_url(("gone",), READER)


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_link_to_the_index(lang: str) -> None:
    """The index stands once, and is led to from every language."""
    links = data_links("places", reader(SITE, PLANS, lang))

    assert [(link.title, link.url) for link in links] == [
        ("JSON", "/data/places.json"),
        ("CSV", "/data/places.csv"),
        ("JSON Schema", "/data/place.schema.json"),
    ]
    assert data_links("gone", READER) == ()


def test_table_file() -> None:
    """The table has the names and facts of every item."""
    found = table_file(READER, items=("places/a",), known=whole, schema=Place)

    assert str(found.text).splitlines() == [
        "id,name.nb,url.nb,name.en,url.en,founded",
        "places/a,Å,/nb/places/a/,A,/en/places/a/,2014-03",
    ]


def test_schema() -> None:
    """The schema names its dialect and describes the facts, dates of any precision included."""
    found: dict[str, Any] = msgspec.json.decode(
        msgspec.json.encode(schema_document(READER, schema=Place))
    )

    assert found["$schema"].startswith("https://json-schema.org/")
    assert found["$ref"] == "#/$defs/Place"
    (date_form, _null) = found["$defs"]["Place"]["properties"]["founded"]["anyOf"]
    assert [form["type"] for form in date_form["anyOf"]] == ["string", "integer"]


def test_other_types() -> None:
    """Types that are no part of facts are not guessed at."""
    assert plain_date(PartialDate(2014)) == "2014"
    with pytest.raises(NotImplementedError):
        plain_date(object())
    with pytest.raises(NotImplementedError):
        date_schema(object)


def test_schema_of_a_data_file() -> None:
    """A data file has an entry under each id."""
    plan = file_schema_plan(SITE, "places", Place)
    found = msgspec.json.decode(msgspec.json.encode(map_schema(READER, schema=Place)))

    assert (plan.url, plan.template, plan.indexed) == ("data/places.schema.json", JSON, False)
    assert found["type"] == "object"
    assert found["additionalProperties"] == {"$ref": "#/$defs/Place"}
    assert set(found["$defs"]) == {"Place"}


def test_moments() -> None:
    """When something happens is a text, whose form the schema tells."""
    assert plain_date(parse_when("2024-05-01 10:00")) == "2024-05-01T10:00:00"
    pattern = date_schema(When)["anyOf"][0]["pattern"]
    for text in ("2024", "2024-05", "2024-05-01", "2024-05-01 10:00", "2024-05-01T10:00:00+02:00"):
        assert re.match(pattern, text)
    assert not re.match(pattern, "2024-05 10:00")
