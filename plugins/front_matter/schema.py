"""
Plain data turned into a value of a schema, or into everything that is wrong with it.

The schema is a ``msgspec`` struct. Its own conversion stops at the first fault and speaks
to programmers; :func:`faults` walks the same types and speaks to writers.
"""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec
from msgspec import Meta, Struct

from plugins.content_model.moment import FIRST_YEAR, LAST_YEAR, Moment, year_out_of_reach
from plugins.content_model.problem import Message, message
from plugins.content_model.suggest import did_you_mean
from plugins.front_matter.scalars import SCALARS, read_custom
from plugins.front_matter.signs import control_problem, control_signs

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")
Keys = tuple[str | int, ...]

MAPPING = (message("lines of “key: value”"), message("write key: value, one on a line"))
LIST = (message("a list"), message("write a list: [first, second]"))
# Longest value that is shown in full: it should fit a line of a terminal.
LINE = 40
FAILURES = (msgspec.ValidationError, TypeError, ValueError)
ELSE = (message("another kind of value"), message("see the list of fields in the README"))


class Fault(NamedTuple):
    """
    Something that does not fit the schema.

    Attributes:
        keys: Keys and indexes that lead to it, outermost first.
        text: What is wrong.
        hint: What to type.
        of_key: Whether the last key itself is at fault rather than its value.
    """

    keys: Keys
    text: Message
    hint: Message
    of_key: bool = False


def read_value(
    data: object, schema: type[T], further: tuple[str, ...] = ()
) -> tuple[T | None, list[Fault]]:
    """
    Return *data* as a value of *schema*, or all that keeps it from being one.

    A single text where the schema has a list of texts is taken for a list of one.

    Args:
        data: Plain data, as the YAML reader returns it.
        schema: A ``msgspec`` struct, or another type that ``msgspec`` can convert to.
        further: Keys that have been read apart, for what to type instead of an unknown one.
    """
    # Escapes bring control characters past the look at the file.
    unclean = [Fault(k, *control_problem(sign), is_key) for k, is_key, sign in control_signs(data)]
    if unclean:
        told = {fault.keys for fault in unclean}
        others = faults(as_meant(data, schema), schema, (), further)
        return None, unclean + [fault for fault in others if fault.keys not in told]
    try:
        return convert(data, schema), []
    except FAILURES:
        pass
    data = as_meant(data, schema)
    try:
        return convert(data, schema), []
    except FAILURES:
        return None, list(faults(data, schema, (), further))


def as_meant(data: Any, schema: Any) -> Any:  # noqa: ANN401  # whatever a file holds
    """
    Return *data* with what writers may write more shortly, or more loosely, in full.

    A single text for a list of one, and any scalar for the key of a mapping: ``2024:`` is
    a number to YAML.
    """
    schema = likeliest(data, bare(schema))
    origin = get_origin(schema)
    if origin in {tuple, list}:
        items = [data] if isinstance(data, str) else data
        inner = get_args(schema)[0]
        return [as_meant(item, inner) for item in items] if isinstance(items, list) else items
    if not isinstance(data, dict):
        return data
    if origin is dict:
        inner = get_args(schema)[1]
        return {str(key): as_meant(value, inner) for key, value in data.items()}
    if isinstance(schema, type) and issubclass(schema, Struct):
        hints = field_types(schema)
        return {str(k): as_meant(v, hints.get(str(k), object)) for k, v in data.items()}
    return data


@cache
def field_types(schema: type[Struct]) -> dict[str, Any]:
    """Return the types of a struct's fields, constraints included."""
    return get_type_hints(schema, include_extras=True)


def convert(data: object, schema: Any) -> Any:  # noqa: ANN401  # *schema* is any type form
    """
    Return *data* as a value of *schema*.

    Raises:
        msgspec.ValidationError: If it does not fit.
    """
    return msgspec.convert(data, schema, dec_hook=read_custom)


def faults(
    data: object,
    schema: Any,  # noqa: ANN401
    keys: Keys,
    further: tuple[str, ...] = (),
) -> Iterator[Fault]:
    """Yield everything in *data* that does not fit *schema*, outermost first."""
    try:
        convert(data, schema)
    except FAILURES:
        schema = likeliest(data, bare(schema))
        found = list(inner_faults(data, schema, keys, further))
        # What fits in each part and yet not as a whole, such as a pair of three.
        yield from found or [wrong_value(data, schema, keys)]


def inner_faults(
    data: object,
    schema: Any,  # noqa: ANN401
    keys: Keys,
    further: tuple[str, ...] = (),
) -> Iterator[Fault]:
    """Yield what is wrong with the parts of *data*, if *schema* is something with parts."""
    origin = get_origin(schema)
    if isinstance(schema, type) and issubclass(schema, Struct) and isinstance(data, dict):
        yield from struct_faults(data, schema, keys, further)
    elif origin in {tuple, list} and isinstance(data, list):
        for index, value in enumerate(data):
            yield from faults(value, get_args(schema)[0], (*keys, index))
    elif origin is dict and isinstance(data, dict):
        for key, value in data.items():
            yield from faults(value, get_args(schema)[1], (*keys, str(key)))


def struct_faults(
    data: dict[Any, Any], schema: type[Struct], keys: Keys, further: tuple[str, ...] = ()
) -> Iterator[Fault]:
    """Yield what is wrong with a mapping: its keys, their values, what is missing."""
    hints = field_types(schema)
    required = {field.name for field in msgspec.structs.fields(schema) if field.required}
    for key, value in data.items():
        if value is None and key in required:
            text = message("“{key}” has no value", key=key)
            yield Fault((*keys, key), text, message("write a value after {key}:", key=key))
        elif key in hints:
            yield from faults(value, hints[key], (*keys, key))
        else:
            text = message("unknown key “{key}”", key=key)
            known = [*hints, *further]
            hint = did_you_mean(str(key), known) or message(
                "use one of these: {keys}", keys=", ".join(known)
            )
            yield Fault((*keys, str(key)), text, hint, of_key=True)
    for field in msgspec.structs.fields(schema):
        name = field.name
        if name in required and name not in data:
            text = message("“{key}” is missing", key=name)
            yield Fault(keys, text, message("add a line {key}: …", key=name))


def wrong_value(data: object, schema: object, keys: Keys) -> Fault:
    """Return the fault of a value that is of another type, or out of bounds."""
    name = next((key for key in reversed(keys) if isinstance(key, str)), "")
    if data is None and name:
        text = message("“{key}” has no value", key=name)
        return Fault(keys, text, message("write a value, or delete the line"))
    if get_origin(schema) is Literal:
        choices = ", ".join(str(choice) for choice in get_args(schema))
        text = message("“{key}” cannot be “{found}”", key=name, found=shown(data))
        hint = did_you_mean(str(data), get_args(schema)) or message(
            "write one of these: {keys}", keys=choices
        )
        return Fault(keys, text, hint)
    if schema is Moment and (year := year_out_of_reach(str(data))):
        text = message("“{key}”: the year {year} is out of reach", key=name, year=year)
        hint = message("write a year from {first} to {last}", first=FIRST_YEAR, last=LAST_YEAR)
        return Fault(keys, text, hint)
    expected, hint = description(of_the_kind(data, schema))
    if schema is str and isinstance(data, list | dict):
        hint = message("write a text, without brackets or braces around it")
    if not name:
        text = message("this should be {expected}", expected=expected)
    else:
        text = message(
            "“{key}” should be {expected}, but is {found}",
            key=name,
            expected=expected,
            found=shown(data),
        )
    return Fault(keys, text, hint)


def description(schema: object) -> tuple[Message, Message]:
    """Return what a type is called, and how a value of it is written."""
    if get_origin(schema) is Annotated:
        base, *rest = get_args(schema)
        found = (bounds(meta) for meta in rest if isinstance(meta, Meta))
        return next(filter(None, found), None) or description(base)
    if isinstance(schema, type) and issubclass(schema, Struct):
        return MAPPING
    origin = get_origin(schema)
    if origin in {tuple, list}:
        return LIST
    if origin is dict:
        return MAPPING
    return SCALARS.get(schema, ELSE)


def of_the_kind(data: object, schema: Any) -> Any:  # noqa: ANN401  # a type form in, one out
    """Return *schema*, without its bounds if *data* is no number of that kind at all."""
    if get_origin(schema) is not Annotated:
        return schema
    base = get_args(schema)[0]
    is_number = isinstance(data, int | float) and not isinstance(data, bool)
    fits = is_number and (base is not int or float(data).is_integer())  # type: ignore[arg-type]
    return base if base in {int, float} and not fits else schema


def bounds(meta: Meta) -> tuple[Message, Message] | None:
    """Return what a number within bounds is called, and how it is written."""
    low, high = meta.ge, meta.le
    if meta.gt is not None:
        more = message("more than {low}", low=meta.gt)
        return more, message("write a number that is more than {low}", low=meta.gt)
    if low is not None and high is not None:
        return (
            message("from {low} to {high}", low=low, high=high),
            message("write a number from {low} to {high}", low=low, high=high),
        )
    if low is not None:
        least = message("{low} or more", low=low)
        return least, message("write a number that is {low} or more", low=low)
    if high is not None:
        most = message("{high} or less", high=high)
        return most, message("write a number that is {high} or less", high=high)
    return None


def bare(schema: Any) -> Any:  # noqa: ANN401  # a type form in, a type form out
    """Return *schema* without ``None`` as an alternative."""
    if get_origin(schema) in {Union, UnionType}:
        rest = [option for option in get_args(schema) if option is not NoneType]
        return rest[0] if len(rest) == 1 else Union[tuple(rest)]  # noqa: UP007  # built at run time
    return schema


def likeliest(data: object, schema: Any) -> Any:  # noqa: ANN401  # a type form in, one out
    """Return the alternative of a union that somebody who wrote *data* had in mind."""
    if get_origin(schema) not in {Union, UnionType}:
        return schema
    is_mapping = isinstance(data, dict)
    return next((o for o in get_args(schema) if (description(o) == MAPPING) == is_mapping), schema)


def shown(data: object) -> str:
    """Return *data* as a writer would know it again."""
    match data:
        case bool():
            return str(data).lower()
        case str() | int() | float():
            text = str(data) or '""'
            return text if len(text) <= LINE else text[: LINE - 1] + "…"
        case list():
            return "[…]"
    return "{…}"
