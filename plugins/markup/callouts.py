"""
Boxes: facts, notes, warnings, pull quotes.

They are block quotes whose first line is ``[!FACTS] Title``, so that any other Markdown
program shows them as what they nearly are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.body import Label
from plugins.content_model.catalogue import N_
from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.markup.writer import write_element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

MARK = re.compile(r"\s*\[!([^\W\d_]+)\][ \t]*([^\n]*)(?:\n|$)")

# Two spaces at the end of a line are a line break to Markdown, and no part of a title.
BREAKS = re.compile(r"(?:\s|<br>)+$")

# What a writer may call a box, the names other tools use among them.
NAMES = {
    "FACTS": "facts",
    "FAKTA": "facts",
    "QUOTE": "quote",
    "SITAT": "quote",
    "NOTE": "note",
    "MERK": "note",
    "TIP": "note",
    "IMPORTANT": "note",
    "WARNING": "warning",
    "ADVARSEL": "warning",
    "CAUTION": "warning",
}
TITLES = {"facts": N_("Facts"), "note": N_("Note"), "warning": N_("Warning")}


def write_blockquote(node: LexborNode, writer: Writer) -> None:
    """
    Write a block quote, as a box if its first line asks for one.

    A further mark within it begins another box: Python-Markdown joins block quotes that
    only an empty line keeps apart.
    """
    children = [c for c in node.iter(include_text=True) if (c.html or "").strip()]
    marks = [mark_of(child) for child in children]
    starts = [number for number, mark in enumerate(marks) if mark]
    if not starts:
        write_element(node, writer)
        return
    if starts[0]:
        writer.html("<blockquote>\n")
        write_blocks(children[: starts[0]], writer)
        writer.html("</blockquote>\n")
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        write_callout(children[start:end], writer)


def mark_of(node: LexborNode) -> re.Match[str] | None:
    """Return the mark a block begins with, if it is a paragraph that does."""
    return MARK.match(node.inner_html or "") if node.tag == "p" else None


def write_callout(blocks: list[LexborNode], writer: Writer) -> None:
    """Write the box that the mark in the first of *blocks* asks for."""
    mark = mark_of(blocks[0])
    if mark is None:
        return
    name = NAMES.get(mark[1].upper())
    title = BREAKS.sub("", mark[2])
    rest = (blocks[0].inner_html or "")[mark.end() :].strip()
    if name is None:
        text = message("there is no box “{name}”", name=f"[!{mark[1]}]")
        marks = [f"[!{known}]" for known in NAMES]
        hint = did_you_mean(f"[!{mark[1]}]", marks) or message(
            "write one of these: {keys}", keys="[!FACTS], [!QUOTE], [!NOTE], [!WARNING]"
        )
        writer.problem(text, hint, f"[!{mark[1]}]")
    elif not (title or rest or blocks[1:]):
        writer.problem(
            message("there is nothing in the box {name}", name=f"[!{mark[1]}]"),
            message("write what it says in lines below that begin with >"),
            f"[!{mark[1]}]",
        )
    elif name == "quote":
        writer.html('<figure class="pull-quote"><blockquote>\n')
        write_rest(rest, blocks[1:], writer)
        writer.html("</blockquote>")
        if title:
            writer.html("<figcaption>")
            writer.fragment(title)
            writer.html("</figcaption>")
        writer.html("</figure>\n")
    else:
        writer.boxes += 1
        title_id = f"_box-{writer.boxes}"
        writer.html(f'<div class="box box--{name}" role="note" aria-labelledby="{title_id}">')
        writer.html(f'<p class="box__title" id="{title_id}">')
        if title:
            writer.fragment(title)
        else:
            writer.part(Label(TITLES[name]))
        writer.html("</p>\n")
        write_rest(rest, blocks[1:], writer)
        writer.html("</div>\n")


def write_rest(rest: str, blocks: list[LexborNode], writer: Writer) -> None:
    """Write what is in a box below its first line: *rest* of that paragraph, and *blocks*."""
    if rest:
        writer.html("<p>")
        writer.fragment(rest)
        writer.html("</p>\n")
    write_blocks(blocks, writer)


def write_blocks(blocks: list[LexborNode], writer: Writer) -> None:
    """Write *blocks*, one on a line."""
    for block in blocks:
        writer.block(block)
        writer.html("\n")
