"""Values that are no lists and no mappings: what they are called, and how ours are read."""

from __future__ import annotations

from plugins.content_model.moment import Moment, parse_moment
from plugins.content_model.partial_date import PartialDate, parse_partial
from plugins.content_model.problem import Message, message
from plugins.content_model.when import When, parse_when

# What a type is called, and how a value of it is written.
SCALARS: dict[object, tuple[Message, Message]] = {
    str: (message("text"), message('put "…" around the value')),
    int: (message("a whole number"), message("write digits only, without quotes")),
    float: (message("a number"), message("write e.g. 95 or 95.5, without quotes")),
    bool: (message("true or false"), message("write true or false, without quotes")),
    Moment: (
        message("a date"),
        message("write a day as 2025-01-31, or a moment as 2025-01-31 14:30"),
    ),
    PartialDate: (
        message("a date"),
        message("write a year, a month or a day: 2021, 2021-10 or 2021-10-05"),
    ),
    When: (
        message("a date"),
        message("write a day or a moment: 2025-01-31 or 2025-01-31 14:30"),
    ),
}


def read_custom(schema: type, data: object) -> object:
    """Return *data* as a value of a type of our own, for ``msgspec``."""
    if schema is Moment and isinstance(data, str):
        return parse_moment(data)
    if schema is PartialDate and isinstance(data, str | int) and not isinstance(data, bool):
        return parse_partial(str(data))  # 2021 alone is a number to YAML
    if schema is When and isinstance(data, str | int) and not isinstance(data, bool):
        return parse_when(str(data))
    raise ValueError(data)
