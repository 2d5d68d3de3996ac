"""Tables that scroll by themselves on a narrow screen, and code that does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.body import Label
from plugins.content_model.catalogue import N_
from plugins.markup.writer import write_element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

ALIGN = re.compile(r"text-align:\s*(left|right|center)")


def write_table(node: LexborNode, writer: Writer) -> None:
    """Write a table in a box that can be scrolled by keyboard too."""
    writer.html('<div class="table-scroll" role="group" tabindex="0" aria-label="')
    writer.part(Label(N_("Table")))
    writer.html('">')
    write_element(node, writer)
    writer.html("</div>\n")


def write_cell(node: LexborNode, writer: Writer) -> None:
    """Write a cell, aligned by a class: the page's security policy allows no style."""
    attributes = dict(node.attributes)
    align = ALIGN.search(attributes.pop("style", None) or "")
    if align:
        attributes["class"] = f"align-{align[1]}"
    if node.tag == "th" and "scope" not in attributes:
        in_head = node.parent is not None and node.parent.parent is not None
        in_head = in_head and node.parent.parent.tag == "thead"  # type: ignore[union-attr]
        attributes["scope"] = "col" if in_head else "row"
    writer.start_tag(node.tag or "td", attributes)
    writer.children(node)
    writer.html(f"</{node.tag}>")


def write_preformatted(node: LexborNode, writer: Writer) -> None:
    """Write a block of code; what looks like a reference in it is code."""
    html = (node.html or "").removeprefix("<pre")
    writer.html(f'<pre tabindex="0"{html}\n')


def write_code(node: LexborNode, writer: Writer) -> None:
    """Write code within a line, untouched."""
    writer.html(node.html or "")
