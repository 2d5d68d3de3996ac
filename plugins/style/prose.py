"""A file as rules of style see it: what readers read is left, at the place where it stands."""

from __future__ import annotations

import re
from datetime import date  # msgspec reads it at run time
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import Message
from plugins.front_matter.split import Split, Style, decode, split
from plugins.languages.defaults import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

# Stands for each sign that is no part of a sentence. It is neither space nor punctuation, so
# that "`code`," has no space before its comma.
GONE = "\ufffc"
# Fields whose words readers see; the rest are ids, addresses and dates.
READ = frozenset(("title", "summary", "image_alt", "image_caption"))
FIELD = re.compile(r"(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>.*)")
REMARK = re.compile(r"(?:^|[ \t])#.*")
LINE = re.compile(r".*\n?")
FENCE = re.compile(
    r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
HIDDEN = (
    FENCE,
    re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL),
    re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL),
    re.compile(r"<[A-Za-z/][^<>]*>"),
    re.compile(r"(?<=\]\()(?:<[^>\n]*>|[^()\s\"]*)"),
    re.compile(r"\[\[[^\[\]|\n]*(?:\||(?=\]\]))"),
    re.compile(r"^[ \t]*\[[^\]\n]+\]:[ \t]*\S+", re.MULTILINE),
    re.compile(r"\[\^[^\]\s]+\]"),
    re.compile(r"\[![A-Z]+\]"),
    re.compile(r"\{#[^}\n]*\}"),
    re.compile(r"(?:https?://|www\.)[^\s<>()]+"),
)
VISIBLE = re.compile(r"[^\n]")


class Slip(Struct, frozen=True, kw_only=True):
    """
    A place in a text that a rule would have otherwise.

    Attributes:
        place: Offset in the file.
        text: What is wrong, quoting it.
        hint: What to type.
        after: It is a slip only for who reads the text after this day; ``None`` for always.
    """

    place: int
    text: Message
    hint: Message
    after: date | None = None


class Prose(Struct, frozen=True, kw_only=True):
    """
    A file as rules see it.

    Attributes:
        source: The whole file.
        words: The same, of the same length; all that is no sentence is :data:`GONE`.
        body: Offset at which the text below the front matter begins.
        fields: Values of front matter that readers see, with their offsets.
        lang: Its language, without region.
    """

    source: str
    words: str
    body: int
    fields: dict[str, tuple[int, str]]
    lang: str


def prose_of(raw: bytes, lang: str) -> Prose:
    """
    Return a file as rules see it.

    Args:
        raw: Content of the file.
        lang: Its language, a BCP 47 tag.

    Raises:
        plugins.front_matter.split.SplitError: If it cannot be read.
    """
    source = decode(raw)
    halves = split(source)
    body = len(source) - len(halves.text)
    fields = dict(read_fields(source, halves))
    head = [GONE if sign != "\n" else sign for sign in source[:body]]
    for place, value in fields.values():
        head[place : place + len(value)] = value
    return Prose(
        source=source,
        words="".join(head) + without_hidden(halves.text),
        body=body,
        fields=fields,
        lang=primary(lang),
    )


def read_fields(source: str, halves: Split) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield the fields that readers see, each with its offset and its value as written."""
    lines = [match for match in LINE.finditer(source) if match[0]]
    first = halves.header_line - 1
    last = first + len(halves.header.split("\n"))
    key, start, end = "", 0, 0
    for line in lines[first:last]:
        found = FIELD.match(source, line.start(), line.start() + len(line[0].rstrip("\n")))
        if found is None and line[0][:1] in " \t":
            end = line.start() + len(line[0].rstrip())
            continue
        if key in READ:
            yield key, (start, source[start:end])
        key = found["key"].lower() if found else ""
        if found:
            start = found.start("value")
            value = found["value"]
            if value[:1] not in "\"'" and halves.style is Style.YAML:
                value = REMARK.sub("", value)
            end = start + len(value.rstrip())
    if key in READ:
        yield key, (start, source[start:end])


def without_hidden(text: str) -> str:
    """Return Markdown with all that is no sentence made :data:`GONE`."""
    for pattern in HIDDEN:
        text = pattern.sub(lambda match: VISIBLE.sub(GONE, match[0]), text)
    return text
