"""
Facts as a table (CSV, RFC 4180), without losing any.

A line holds one entity. What has parts has a column for each, its name after a point, as in
``contact.email``; a list, of whatever length, is one cell, as JSON.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Entity(Protocol):
    """What has a line of its own."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def name(self) -> dict[str, str]:
        """What it is called, by language."""

    @property
    def url(self) -> dict[str, str]:
        """Where its pages stand, by language."""

    @property
    def facts(self) -> dict[str, Any]:
        """Its facts, as JSON has them."""


def csv_text(entities: Iterable[Entity], fields: Sequence[str], languages: Iterable[str]) -> str:
    """
    Return *entities* as CSV.

    Args:
        entities: What there is.
        fields: Names of their facts, in the order of the columns.
        languages: Names and addresses have a column for each.
    """
    lines = [dict(line_of(entity)) for entity in entities]
    known = {name: number for number, name in enumerate(fields)}
    first = ["id", *(f"{of}.{lang}" for lang in languages for of in ("name", "url"))]
    found = {column for line in lines for column in line} - set(first)
    last = sorted(found, key=lambda name: (known.get(name.partition(".")[0], len(known)), name))
    text = io.StringIO()
    writer = csv.DictWriter(text, [*first, *last], restval="")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


def line_of(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield the cells of an entity, those that hold something, by the name of their column."""
    yield "id", entity.id
    for lang, name in entity.name.items():
        yield f"name.{lang}", name
    for lang, url in entity.url.items():
        yield f"url.{lang}", url
    for name, value in entity.facts.items():
        yield from cells(name, value)


def cells(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Yield the cells of one fact."""
    if isinstance(value, dict):
        for part, of_part in value.items():
            yield from cells(f"{name}.{part}", of_part)
    elif isinstance(value, str):
        yield name, value
    else:
        yield name, json.dumps(value, ensure_ascii=False)
