"""The form of a file of facts, made from its schema."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec
from msgspec import Meta, Struct

from plugins.content_model.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Field = dict[str, Any]
DATE = [r"^[12]\d{3}(-\d{2}(-\d{2})?)?$", "2021, 2021-10, 2021-10-05"]


def facts_fields(
    schema: type[Struct], languages: Iterable[str], label: Callable[[str], str]
) -> list[Field]:
    """
    Return the fields of a struct, as the editor's configuration has them.

    Args:
        schema: The struct.
        languages: Tags: a text may differ by language.
        label: Returns what a field is called, by its name.
    """
    hints = get_type_hints(schema, include_extras=True)
    tags = list(languages)
    return [
        {
            "name": field.encode_name,
            "label": label(field.encode_name),
            "required": field.required,
            **widget(hints[field.name], tags, label),
        }
        for field in msgspec.structs.fields(schema)
    ]


def widget(kind: Any, languages: list[str], label: Callable[[str], str]) -> Field:  # noqa: ANN401  # any type form
    """Return what a value of a type is typed into."""
    options = alternatives(kind)
    if len(options) > 1:  # a text, or one for each language
        texts = [option for option in options if option is str]
        return {"widget": "string"} if texts else widget(options[0], languages, label)
    (kind,) = options
    if get_origin(kind) is Annotated:
        base, *rest = get_args(kind)
        return {**widget(base, languages, label), **bounds(rest)}
    return composed(kind, languages, label)


def composed(kind: Any, languages: list[str], label: Callable[[str], str]) -> Field:  # noqa: ANN401  # any type form
    """Return what a value of a type with parts is typed into, or a simple one."""
    origin = get_origin(kind)
    if origin is Literal:
        return {"widget": "select", "options": list(get_args(kind))}
    if origin is dict:
        fields = [
            {"name": tag, "label": tag, "widget": "string", "required": False} for tag in languages
        ]
        return {"widget": "object", "collapsed": True, "fields": fields}
    if origin in {tuple, list}:
        return several(get_args(kind)[0], languages, label)
    if isinstance(kind, type) and issubclass(kind, Struct):
        return {
            "widget": "object",
            "collapsed": True,
            "fields": facts_fields(kind, languages, label),
        }
    simple: dict[Any, Field] = {
        bool: {"widget": "boolean"},
        int: {"widget": "number", "value_type": "int"},
        float: {"widget": "number", "value_type": "float"},
        PartialDate: {"widget": "string", "pattern": DATE},
    }
    return dict(simple.get(kind, {"widget": "string"}))


def several(kind: Any, languages: list[str], label: Callable[[str], str]) -> Field:  # noqa: ANN401  # any type form
    """Return what a list of values of a type is typed into."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        return {
            "widget": "list",
            "collapsed": True,
            "fields": facts_fields(kind, languages, label),
        }
    return {"widget": "list"}


def alternatives(kind: Any) -> list[Any]:  # noqa: ANN401  # any type form
    """Return what a type stands for, nothing left out."""
    if get_origin(kind) in {Union, UnionType}:
        return [option for option in get_args(kind) if option is not NoneType]
    return [kind]


def bounds(rest: Iterable[object]) -> Field:
    """Return the bounds of a number."""
    found: Field = {}
    for meta in rest:
        if isinstance(meta, Meta):
            found |= {"min": meta.ge} if meta.ge is not None else {}
            found |= {"max": meta.le} if meta.le is not None else {}
    return found
