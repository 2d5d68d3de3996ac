"""Code, within a line and in blocks of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

# A path after "#!" is part of a program; a bare name is for the highlighter.
NAME_LINE = re.compile(r"(?::::+|#!)([\w+.#-]+)(?:[ \t][^\n]*)?\n(?=.)", re.DOTALL)


def write_preformatted(node: LexborNode, writer: Writer) -> None:
    """Write a block of code, which can be scrolled by keyboard."""
    writer.start_tag("pre", {**node.attributes, "tabindex": "0"})
    if not write_named_code(node, writer):
        write_code_within(node, writer)
    writer.html("</pre>\n")


def write_named_code(node: LexborNode, writer: Writer) -> bool:
    """
    Write code whose first line only names its language, without that line.

    That is how code is marked in the documentation of Pelican: ``:::python`` or ``#!python``.

    Returns:
        Whether it was such code.
    """
    code = node.css_first("code")
    if code is None or code.attributes.get("class"):
        return False
    html = code.inner_html or ""
    match = NAME_LINE.match(html)
    # Elements are held to the rules that hold everywhere: what has any goes the usual way.
    if match is None or not all(child.is_text_node for child in code.iter(include_text=True)):
        return False
    writer.start_tag("code", {**code.attributes, "class": f"language-{match[1].lower()}"})
    writer.html(f"{html[match.end() :]}</code>")
    return True


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
