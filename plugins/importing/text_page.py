"""A page that was saved as plain text: what its lines can be known to be, and no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.front_matter.split import SplitError, decode
from plugins.importing.html_page import language
from plugins.importing.main_part import RELATED
from plugins.importing.page_facts import WRITTEN_BY, is_name, parts_of
from plugins.incoming.addresses import LOCAL, same_page
from plugins.incoming.dates import find_date
from plugins.incoming.found import Found, Notes
from plugins.incoming.markdown_of import Converter
from plugins.incoming.read_xml import XmlError

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.importing.html_page import Place

ITEM = re.compile(r"^\s*(?:[-*•–·▪]|\d{1,3}[.)])\s+(?P<words>.+)$")
CAPTION = re.compile(r"^(?:[A-ZÆØÅÄÖ0-9 –-]{3,40}: )|\b(?:Foto|Photo|Illustrasjon|Illustration): ")
BLANK = re.compile(r"_{3,}|\.{5,}|\[\s*\]")
END = re.compile(r"[.!?:…»”\"]$")
# A paragraph in one line, no longer than this and without a full stop, reads as a heading.
MOST_HEADING = 70
MOST_BYLINE = 120
BEGINNING = 4


def read_text(path: Path, where: Place) -> Found:
    """
    Return what a plain text holds: the first line its headline, empty lines between paragraphs.

    Args:
        path: The file.
        where: What may be read besides.

    Raises:
        XmlError: If it is not UTF-8.
    """
    try:
        text = decode(path.read_bytes())
    except SplitError as error:
        raise XmlError(error.text, error.hint) from error
    origin = path.relative_to(where.root).as_posix()
    notes = Notes()
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", text) if block.strip()]
    title, blocks = headline(blocks)
    date, authors, blocks = byline(blocks, notes)
    body = without_tail(blocks, notes)
    lang = language("", text, notes)
    if body:
        notes.doubt(
            message("a plain text does not say which lines were headings, leads and captions"),
            message("compare it with the page, and put its pictures in"),
        )
    return Found(
        origin=origin,
        title=title,
        text="\n\n".join(markdown(block, notes) for block in body),
        lang=lang,
        date=date,
        authors=authors,
        same_as=(same_page(f"{LOCAL}{origin}"),),
        doubts=tuple(notes.doubts),
    )


def headline(blocks: list[str]) -> tuple[str, list[str]]:
    """Return the first line, and the rest."""
    if not blocks:
        return "", []
    first, _, rest = blocks[0].partition("\n")
    return " ".join(first.split()), [*([rest] if rest.strip() else []), *blocks[1:]]


def byline(blocks: list[str], notes: Notes) -> tuple[str, tuple[str, ...], list[str]]:
    """Return date and authors that the first short paragraphs tell, and the rest."""
    for number, block in enumerate(blocks[:BEGINNING]):
        words = " ".join(block.split())
        date, is_sure = find_date(words)
        by = WRITTEN_BY.match(words)
        if len(words) > MOST_BYLINE or END.search(words) or not (date or by):
            continue
        names = tuple(name for name in parts_of(by["names"]) if is_name(name)) if by else ()
        if not is_sure and date:
            notes.doubt(
                message("the date {date} was read from the text", date=date),
                message("make sure that it is the day of publication"),
            )
        return date, names, [*blocks[:number], *blocks[number + 1 :]]
    return "", (), blocks


def without_tail(blocks: list[str], notes: Notes) -> list[str]:
    """Return the paragraphs above a list of other articles, and those that are no form."""
    kept = []
    for number, block in enumerate(blocks):
        first = block.split("\n", maxsplit=1)[0].strip()
        if len(first) <= MOST_HEADING and RELATED.match(first):
            notes.doubt(
                message("what stands under “{heading}” was left out", heading=first),
                message("the site finds related items itself; name those you want under related:"),
            )
            kept += [b for b in blocks[number + 1 :] if len(b.split()) > 40]  # noqa: PLR2004  # prose after the list
            return kept
        if BLANK.search(block):
            notes.doubt(
                message("a form was left out: {fields}", fields=first[:200]),
                message("link to where readers can fill it in"),
            )
            continue
        kept.append(block)
    return kept


def markdown(block: str, notes: Notes) -> str:
    """Return one paragraph as Markdown."""
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    items = [ITEM.match(line) for line in lines]
    escape = Converter().escape
    first = next((number for number, item in enumerate(items) if item), 0)
    if first and all(items[first:]):
        return "\n\n".join(
            markdown("\n".join(part), notes) for part in (lines[:first], lines[first:])
        )
    if all(items):
        return "\n".join(f"- {escape(item['words'], set())}" for item in items if item)
    words = escape(" ".join(lines), set())
    if CAPTION.search(lines[0]) and len(lines) == 1:
        notes.doubt(
            message("this reads like the words under a picture: {words}", words=lines[0][:120]),
            message('write ![what it shows](file.jpg "these words") instead'),
        )
        return words
    if len(lines) == 1 and len(lines[0]) <= MOST_HEADING and not END.search(lines[0]):
        notes.doubt(
            message("“{words}” was taken for a heading", words=lines[0]),
            message("delete the ## before it if it is none"),
        )
        return f"## {words}"
    return words
