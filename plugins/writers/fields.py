"""The front matter of a new text, each field that writers may want with a word about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import yaml

from plugins.content_model.document import Metadata
from plugins.content_model.moment import Moment
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.problem import message
from plugins.content_model.when import When
from plugins.front_matter.schema import bare
from plugins.front_matter.yaml_text import load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from plugins.content_model.kind import Kind
    from plugins.content_model.problem import Message

# Ids to name in a remark before the rest is left to an ellipsis.
FEW = 12
WIDTH = 10_000
# Types of days, as exact as they are known.
DAYS = (Moment, PartialDate, When)


def line(name: str, value: object) -> str:
    """Return a field of front matter as one line of YAML."""
    dumped: str = yaml.safe_dump({name: value}, allow_unicode=True, width=WIDTH).rstrip("\n")
    # Builds read YAML 1.2, to which other words are numbers.
    if "\n" not in dumped and load_yaml(dumped) == {name: value}:
        return dumped
    quoted: str = yaml.safe_dump(value, allow_unicode=True, default_style='"', width=WIDTH)
    return f"{name}: {quoted.strip()}"


def header(lines: Iterable[str]) -> str:
    """Return front matter, and an empty line below it."""
    return "\n".join(["---", *lines, "---", "", ""])


def remark(text: str, words: str) -> str:
    """Return a line with a remark behind it."""
    return f"{text}  # {' '.join(words.split())}"


def optional_fields(
    kind: Kind,
    ids: Mapping[str, Sequence[str]],
    mentions: Iterable[str],
    say: Callable[[Message], str],
) -> list[str]:
    """
    Return the fields that a writer may want, out of effect until the sign before them is deleted.

    Args:
        kind: Kind of the text.
        ids: Ids of terms, by vocabulary.
        mentions: Front matter fields by which it can name items of other kinds.
        say: Puts a message into the language of the staff.
    """
    known = {name: few(ids.get(name, ())) for name in ("categories", "tags")}
    rows: list[tuple[str, str, Message]] = [
        ("summary", "…", message("the lead, one or two sentences")),
        ("category", "…", message("one of: {ids}", ids=known["categories"])),
        ("tags", "[…]", message("some of: {ids}", ids=known["tags"])),
        ("authors", "[…]", message("names, in the order to print them")),
        ("image", "….jpg", message("a picture that you put beside this file")),
        ("image_alt", "…", message("what the picture shows, for those who do not see it")),
        ("image_caption", '"…"', message("words under the picture")),
        ("image_credit", '"…"', message("who made the picture")),
    ]
    rows += [
        (name, "[…]", message("ids of the {name} it is about", name=name)) for name in mentions
    ]
    rows += [
        ("embargo", "2025-01-31 09:00", message("nothing of it may be known before")),
        ("expires", "2025-01-31", message("last day on which it is public")),
    ]
    lines = [remark(f"# {name}: {value}", say(text)) for name, value, text in rows]
    return [*lines, *(f"# {name}: …" for name in own_fields(kind.schema, required=False))]


def own_fields(schema: type[Any], *, required: bool) -> Iterator[str]:
    """Yield the fields of a kind's front matter that not all kinds have."""
    for field in msgspec.structs.fields(schema):
        if field.name not in Metadata.__struct_fields__ and field.required == required:
            yield field.name


def required_fields(schema: type[Any], day: date) -> Iterator[str]:
    """Yield the lines that a kind's texts cannot be without: days as *day*, the rest to be filled in."""
    types = {field.name: bare(field.type) for field in msgspec.structs.fields(schema)}
    for name in own_fields(schema, required=True):
        yield f"{name}: {day}" if types[name] in DAYS else f"{name}: …"


def few(ids: Sequence[str]) -> str:
    """Return ids as one phrase, not too long for a line."""
    if not ids:
        return "terms.yaml"
    return ", ".join(ids[:FEW]) + (" …" if len(ids) > FEW else "")
