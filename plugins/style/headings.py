"""Headings: a level at a time, and none that says what another has said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.prose import GONE, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

HEADING = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>[^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE
)
HIGHEST = 2
WORD = re.compile(r"\w+")


def heading_jumps(prose: Prose) -> Iterator[Slip]:
    """Yield the headings that stand more than one level below the one before."""
    before = HIGHEST - 1
    for match in HEADING.finditer(prose.words, prose.body):
        level = len(match["marks"])
        if level > before + 1:
            wanted = "#" * (before + 1)
            yield Slip(
                place=match.start("marks"),
                text=message("a heading leaves out a level: {marks}", marks=match["marks"]),
                hint=message("write {marks}", marks=wanted),
            )
        before = max(level, HIGHEST - 1)


def doubled_headlines(prose: Prose) -> Iterator[Slip]:
    """Yield the headings that repeat the headline or one another, and a text that repeats its lead."""
    seen = {bare(prose.fields["title"][1])} if "title" in prose.fields else set()
    title = next(iter(seen), "")
    for match in HEADING.finditer(prose.words, prose.body):
        words = bare(match["words"])
        if words and words in seen:
            text = message("the heading repeats the headline of the page")
            if words != title:
                text = message(
                    "two headings say the same: “{words}”", words=match["words"].strip(GONE + " ")
                )
            yield Slip(
                place=match.start("marks"),
                text=text,
                hint=message("delete it, or say what stands below it"),
            )
        seen.add(words)
    start = re.compile(r"[^\n]*\S[^\n]*").search(prose.words, prose.body)
    summary = bare(prose.fields.get("summary", (0, ""))[1])
    if start is None or HEADING.match(prose.words, start.start()):
        return
    if bare(start[0]) in {title, summary} - {""}:
        yield Slip(
            place=start.start(),
            text=message("the text begins with the words that stand above it already"),
            hint=message("delete them here: the page shows title and summary by itself"),
        )


def bare(text: str) -> str:
    """Return the words of a text alone."""
    return " ".join(WORD.findall(text.lower().replace(GONE, " ")))
