"""Tables that scroll by themselves on a narrow screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.body import Label
from plugins.content_model.catalogue import N_
from plugins.markup.writer import write_element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

# How Python-Markdown's codehilite sets numbers beside lines.
CODE_TABLE = "highlighttable"
ALIGN = re.compile(r"text-align:\s*(left|right|center)")


def write_table(node: LexborNode, writer: Writer) -> None:
    """Write a table in a box that can be scrolled by keyboard too; numbered code is no table."""
    if CODE_TABLE in (node.attributes.get("class") or "").split():
        write_element(node, writer)
        return
    writer.html('<div class="table-scroll" role="group" tabindex="0" aria-label="')
    writer.part(Label(N_("Table")))
    writer.html('">')
    write_element(node, writer)
    writer.html("</div>\n")


def write_cell(node: LexborNode, writer: Writer) -> None:
    """Write a cell, aligned by a class: the page's security policy allows no style."""
    attributes = dict(node.attributes)
    align = ALIGN.search(attributes.get("style") or "")
    if align:
        own = attributes.get("class") or ""
        attributes["class"] = f"{own} align-{align[1]}".strip()
    if node.tag == "th" and "scope" not in attributes:
        row = node.parent
        in_head = row is not None and row.parent is not None and row.parent.tag == "thead"
        attributes["scope"] = "col" if in_head else "row"
    writer.start_tag(node.tag or "td", attributes)
    writer.children(node)
    writer.html(f"</{node.tag}>")
