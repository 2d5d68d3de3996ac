"""
References to other items within a text.

``[[id]]`` reads as the title of the item, ``[[id|words]]`` as those words, and a paragraph
of nothing but ``[[id]]`` is a "read also" line.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from plugins.content_model.body import LinkEnd, LinkStart, ReadAlso, TitleLink
from plugins.content_model.problem import message

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

REFERENCE = re.compile(r"\[\[\s*([^\[\]|]+?)\s*(?:\|\s*([^\[\]]+?)\s*)?\]\]")
ONLY_REFERENCES = re.compile(r"\s*(?:\[\[[^\[\]|]+\]\]\s*)+")
FOOTNOTE_LEFT = re.compile(r"\[\^[^\]\s]+\]")
LINK_LEFT = re.compile(r"\[[^\[\]]+\]\(([^()\s][^()]*)\)")


def write_text(node: LexborNode, writer: Writer) -> None:
    """
    Write text with the references in it.

    Args:
        node: A text node.
        writer: Where to.
    """
    html = node.html or ""
    if writer.in_code:
        writer.html(html)
        return
    if "[^" in html:
        for match in FOOTNOTE_LEFT.finditer(html):
            writer.problem(
                message("the footnote {mark} has no text", mark=unescape(match[0])),
                message("add a line {mark}: … below", mark=unescape(match[0])),
                unescape(match[0]),
            )
    if "](" in html:
        for match in LINK_LEFT.finditer(html):
            address = unescape(match[1])
            writer.problem(
                message("“{address}” is not read as the address of a link", address=address),
                message("put it between < and >, as [words](<{address}>)", address=address),
                address,
            )
    if "[[" not in html or writer.in_link:
        writer.html(html)
        return
    end = 0
    for match in REFERENCE.finditer(html):
        writer.html(html[end : match.start()])
        target, fragment = split_fragment(unescape(match[1]))
        if match[2]:
            writer.part(LinkStart(target, fragment))
            writer.html(match[2])
            writer.part(LinkEnd(target))
        else:
            writer.part(TitleLink(target, fragment))
        end = match.end()
    writer.html(html[end:])


def read_also(text: str) -> ReadAlso | None:
    """
    Return the "read also" lines a paragraph stands for, if it is nothing but references.

    Args:
        text: The paragraph's plain text.
    """
    if not ONLY_REFERENCES.fullmatch(text):
        return None
    return ReadAlso(tuple(match[1] for match in REFERENCE.finditer(text)))


def split_fragment(target: str) -> tuple[str, str]:
    """Return the parts of a reference before and after its ``#``."""
    target, _, fragment = target.partition("#")
    return target.strip(), escape(fragment.strip())
