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


def write_preformatted(node: LexborNode, writer: Writer) -> None:
    """Write a block of code, which can be scrolled by keyboard."""
    writer.start_tag("pre", {**node.attributes, "tabindex": "0"})
    write_code_within(node, writer)
    writer.html("</pre>\n")


def write_code(node: LexborNode, writer: Writer) -> None:
    """Write code within a line."""
    writer.start_tag("code", node.attributes)
    write_code_within(node, writer)
    writer.html("</code>")


def write_code_within(node: LexborNode, writer: Writer) -> None:
    """Write what is within code, where nothing that looks like a reference is one."""
    outer, writer.in_code = writer.in_code, True
    writer.children(node)
    writer.in_code = outer
