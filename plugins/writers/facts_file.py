"""The file of facts of a new item: what must be known of it, and what may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from plugins.content_model.problem import message
from plugins.front_matter.schema import bare
from plugins.writers.fields import DAYS, remark

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from plugins.content_model.problem import Message

COUNTRY = "country"


def facts_file(schema: type[Any], territory: str, day: date, say: Callable[[Message], str]) -> str:
    """
    Return a file of facts that fits its schema and states next to nothing.

    Args:
        schema: Type of the whole file.
        territory: Code of the country to begin with.
        day: The day to begin with, where one must be known.
        say: Puts a message into the language of the staff.
    """
    fields = msgspec.structs.fields(schema)
    advice = message("Write what is known; every fact with its source.")
    lines = [f"# {say(advice)}"]
    for field in fields:
        if field.required:
            value = f'"{territory}"' if field.name == COUNTRY else begun(field.type, day)
            lines.append(remark(f"{field.name}: {value}", say(message("see whether this is so"))))
    lines += [f"# {field.name}: …" for field in fields if not field.required]
    return "\n".join([*lines, ""])


def begun(schema: object, day: date) -> str:
    """Return what stands for a value until somebody fills it in: *day* where a day must stand."""
    return str(day) if bare(schema) in DAYS else "…"
