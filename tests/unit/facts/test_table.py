"""Facts as a table."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from plugins.facts.open_data import EntityData
from plugins.facts.table import cells, csv_text


def entity(name: str, **facts: Any) -> EntityData:
    """Return an entity with *facts*."""
    return EntityData(id=name, name={"nb": f"{name} nb"}, url={"nb": f"/{name}/"}, facts=facts)


def rows(*entities: EntityData) -> list[dict[str, str]]:
    """Return the lines that *entities* make, read as any program would."""
    text = csv_text(entities, ("country", "contact", "aliases"), ["nb", "en"])
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("NO", [("f", "NO")]),
        (250000, [("f", "250000")]),
        (7.5, [("f", "7.5")]),
        (True, [("f", "true")]),
        (["Å", "b"], [("f", '["Å", "b"]')]),
        ({"nb": "Å", "en": "A"}, [("f.nb", "Å"), ("f.en", "A")]),
        ([{"count": 1}], [("f", '[{"count": 1}]')]),
        ({}, []),
    ],
)
def test_cells(value: object, expected: list[tuple[str, str]]) -> None:
    """A fact is a cell; what has parts is one for each; a list is one, as JSON."""
    assert list(cells("f", value)) == expected


def test_columns_are_those_there_are_in_the_order_of_the_schema() -> None:
    """Id, names and addresses of every language come first, then facts that anyone has."""
    one = entity("a", contact={"phone": "1", "email": "e"}, country="NO")
    (row,) = rows(one)

    assert list(row) == [
        "id",
        *("name.nb", "url.nb", "name.en", "url.en"),
        *("country", "contact.email", "contact.phone"),
    ]
    assert row["name.en"] == ""


def test_awkward_text_comes_back() -> None:
    """Commas, quotation marks and line breaks in facts survive."""
    awkward = 'a, "b"\nc'
    first, second = rows(entity("a", country=awkward), entity("b", aliases=[awkward]))

    assert first["country"] == awkward
    assert json.loads(second["aliases"]) == [awkward]
    assert second["country"] == ""
