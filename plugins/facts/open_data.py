"""Facts as data for other programs: JSON, CSV, and the JSON Schema of the facts files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct, field

from plugins.content_model.page import JSON
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.when import When
from plugins.facts.table import csv_text
from plugins.views.plans import page_plan
from plugins.views.prose import Prose  # msgspec reads the annotations
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from plugins.content_model.kind import Kind
    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

KEY = "data"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE_PATTERN = r"^[12]\d{3}(-\d{2}(-\d{2})?)?$"
WHEN_PATTERN = r"^[12]\d{3}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?)?)?$"


class EntityData(Struct, frozen=True, kw_only=True):
    """
    One entity: its id, its names and addresses by language, and its facts as written.

    What is not known is not there.
    """

    id: str
    name: dict[str, str]
    url: dict[str, str]
    facts: dict[str, Any]


class IndexEntry(EntityData, frozen=True, kw_only=True):
    """An entity among all of its kind: its data, and where they stand by themselves."""

    data: str


class EntityIndex(Struct, frozen=True, kw_only=True):
    """All entities of a kind, the schema of their facts, and the same as a table."""

    schema: str
    csv: str
    items: tuple[IndexEntry, ...]


class TableFile(Struct, frozen=True, kw_only=True):
    """The view of a CSV file: all its text."""

    text: Prose


class MapSchema(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A JSON Schema of a data file: what stands under each id."""

    dialect: str = field(name="$schema")
    type: str
    entries: dict[str, Any] = field(name="additionalProperties")
    definitions: dict[str, Any] = field(name="$defs")


class SchemaDocument(Struct, frozen=True, kw_only=True):
    """A JSON Schema with the dialect it is written in."""

    dialect: str = field(name="$schema")
    reference: str = field(name="$ref")
    definitions: dict[str, Any] = field(name="$defs")


def data_plans(
    site: Site, kind: Kind, items: Sequence[str], known: Callable[[Any, date], Struct]
) -> Iterator[PagePlan]:
    """
    Yield the data of a kind: an index, a file for each item, and the schema.

    Args:
        site: The site.
        kind: A kind with facts.
        items: Ids of the items that lists show.
        known: Returns facts without what nobody may know yet on a day.
    """
    lang = next(iter(site.settings.languages))
    folder = kind.folder
    own = partial(page_plan, site, lang, title="", indexed=False, parent=(folder,))
    whole = partial(own, template=JSON)
    every = tuple(items)
    yield whole(
        (KEY, folder),
        f"data/{folder}.json",
        compose=partial(index, folder=folder, items=every, known=known),
    )
    yield own(
        (KEY, folder, "csv"),
        f"data/{folder}.csv",
        template="data.csv",
        compose=partial(table_file, items=every, known=known, schema=kind.facts),
    )
    if kind.facts is not None:
        yield whole(
            (KEY, folder, "schema"),
            f"data/{kind.name}.schema.json",
            compose=partial(schema_document, schema=kind.facts),
        )
    for item in items:
        yield whole(
            (KEY, item), f"data/{item}.json", compose=partial(entity, item=item, known=known)
        )


def index(
    reader: Reader,
    *,
    folder: str,
    items: tuple[str, ...],
    known: Callable[[Any, date], Struct],
) -> EntityIndex:
    """Return the index of all items of a kind, with all that is told of each."""
    entities = (entity(reader, item=item, known=known) for item in items)
    return EntityIndex(
        schema=data_url((KEY, folder, "schema"), reader),
        csv=data_url((KEY, folder, "csv"), reader),
        items=tuple(
            IndexEntry(
                id=one.id,
                name=one.name,
                url=one.url,
                facts=one.facts,
                data=data_url((KEY, one.id), reader),
            )
            for one in entities
        ),
    )


def table_file(
    reader: Reader,
    *,
    items: tuple[str, ...],
    known: Callable[[Any, date], Struct],
    schema: type[Struct] | None,
) -> TableFile:
    """Return all items of a kind as a table, one in a line."""
    fields = schema.__struct_fields__ if schema else ()
    entities = [entity(reader, item=item, known=known) for item in items]
    return TableFile(text=Prose((csv_text(entities, fields, reader.site.settings.languages),)))


def data_url(key: tuple[str, ...], reader: Reader) -> str:
    """Return the address of a data file, which stands in the first language alone."""
    plans = reader.addresses.by_key.get(key, {})
    return next((reader.url(plan.url) for plan in plans.values()), "")


def data_links(folder: str, reader: Reader) -> tuple[LinkView, ...]:
    """Return the links to a kind's data, and to their schema."""
    found = (
        ("JSON", data_url((KEY, folder), reader)),
        ("CSV", data_url((KEY, folder, "csv"), reader)),
        ("JSON Schema", data_url((KEY, folder, "schema"), reader)),
    )
    return tuple(LinkView(title=title, url=url) for title, url in found if url)


def names(reader: Reader, item: str) -> dict[str, str]:
    """Return what an item is called, by language."""
    return {lang: one.title for lang, one in reader.site.items[item].editions.items()}


def entity(reader: Reader, *, item: str, known: Callable[[Any, date], Struct]) -> EntityData:
    """Return the data of one item: what of its facts *known* lets through."""
    return reader.once((KEY, item), lambda: new_entity(reader, item, known))


def new_entity(reader: Reader, item: str, known: Callable[[Any, date], Struct]) -> EntityData:
    """Return the data of one item."""
    editions = reader.site.items[item].editions
    facts = known(reader.site.facts[item], reader.site.settings.build_date.day)
    return EntityData(
        id=item,
        name=names(reader, item),
        url={lang: reader.url(edition.url) for lang, edition in editions.items()},
        facts=msgspec.json.decode(msgspec.json.encode(facts, enc_hook=plain_date)),
    )


def plain_date(value: object) -> str:
    """
    Return a date of a fact as text.

    Raises:
        NotImplementedError: If it is another sort of value.
    """
    if isinstance(value, PartialDate | When):
        return str(value)
    raise NotImplementedError(type(value).__qualname__)


def schema_document(reader: Reader, *, schema: type[Struct]) -> SchemaDocument:
    """Return the JSON Schema of a kind's facts, for editors to complete and check by."""
    del reader
    (reference,), definitions = msgspec.json.schema_components(
        [schema], schema_hook=date_schema, ref_template="#/$defs/{name}"
    )
    return SchemaDocument(
        dialect=DIALECT,
        reference=reference["$ref"],
        # By way of JSON: what a view holds under "anything" is lists, never tuples.
        definitions=msgspec.json.decode(msgspec.json.encode(definitions)),
    )


def file_schema_plan(site: Site, name: str, entry: type[Struct]) -> PagePlan:
    """
    Return the plan of the JSON Schema of a data file, ``data/<name>.schema.json``.

    Args:
        site: The site.
        name: Name of the data file.
        entry: What stands under each of its ids.
    """
    return page_plan(
        site,
        next(iter(site.settings.languages)),
        (KEY, name, "schema"),
        f"data/{name}.schema.json",
        title="",
        template=JSON,
        indexed=False,
        compose=partial(map_schema, schema=entry),
    )


def map_schema(reader: Reader, *, schema: type[Struct]) -> MapSchema:
    """Return the JSON Schema of a file with a value of *schema* under each id."""
    whole = schema_document(reader, schema=schema)
    return MapSchema(
        dialect=whole.dialect,
        type="object",
        entries={"$ref": whole.reference},
        definitions=whole.definitions,
    )


def date_schema(schema: type) -> dict[str, Any]:
    """
    Return the JSON Schema of a type of our own.

    Raises:
        NotImplementedError: If it is none.
    """
    if schema in {PartialDate, When}:
        # A year alone may be a number: YAML reads it so.
        pattern = DATE_PATTERN if schema is PartialDate else WHEN_PATTERN
        return {
            "anyOf": [
                {"type": "string", "pattern": pattern},
                {"type": "integer", "minimum": 1000, "maximum": 2999},
            ]
        }
    raise NotImplementedError(schema)
