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
from plugins.markup.leftovers import check_leftovers

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

REFERENCE = re.compile(
    r"\[\[\s*([^\[\]|\s](?:[^\[\]|]*[^\[\]|\s])?)\s*(?:\|\s*([^\[\]]+?)\s*)?\]\]"
)
ONLY_REFERENCES = re.compile(r"\s*(?:\[\[\s*[^\[\]|\s][^\[\]|]*\]\]\s*)+")
# What an emphasis within the words of a reference leaves of its beginning.
BEGUN = re.compile(r"\[\[\s*([^\[\]|]+?)\s*\|([^\[\]]*)$")
BROKEN = re.compile(r"\[\[[^\[\]]*\]\]|\[\[[^\[\]|]*\|[^\[\]]*$")
WITHIN_WORDS = frozenset(
    ("em", "strong", "b", "i", "code", "del", "q", "cite", "sub", "sup", "small")
)


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
    check_leftovers(html, writer)
    if ("[[" not in html and not writer.open_reference) or writer.in_link:
        writer.words(html)
        return
    end = close_reference(html, writer)
    for match in REFERENCE.finditer(html, end):
        write_between(html[end : match.start()], writer)
        target, fragment = split_fragment(unescape(match[1]))
        if match[2]:
            writer.part(LinkStart(target, fragment))
            writer.html(match[2])
            writer.part(LinkEnd(target))
        else:
            writer.part(TitleLink(target, fragment))
        end = match.end()
    begun = BEGUN.search(html, end)
    if begun and is_closed_later(node):
        write_between(html[end : begun.start()], writer)
        target, fragment = split_fragment(unescape(begun[1]))
        writer.part(LinkStart(target, fragment))
        writer.html(begun[2])
        writer.open_reference = target
    else:
        write_between(html[end:], writer)


def close_reference(html: str, writer: Writer) -> int:
    """Write the end of a reference left open, if it is in *html*, and return how far that goes."""
    if not writer.open_reference or "]]" not in html:
        return 0
    end = html.index("]]")
    writer.html(html[:end])
    writer.part(LinkEnd(writer.open_reference))
    writer.open_reference = ""
    return end + len("]]")


def is_closed_later(node: LexborNode) -> bool:
    """Return whether a reference left open in a text ends in one after it, past an emphasis."""
    sibling = node.next
    while sibling is not None and (sibling.is_text_node or sibling.tag in WITHIN_WORDS):
        html = (sibling.html or "") if sibling.is_text_node else ""
        if "[[" in html.partition("]]")[0]:
            return False
        if "]]" in html:
            return True
        sibling = sibling.next
    return False


def write_between(html: str, writer: Writer) -> None:
    """Write text that holds no whole reference, and note what was meant to be one."""
    for match in BROKEN.finditer(html):
        writer.problem(
            message("“{written}” is no reference to an item", written=unescape(match[0])),
            message("write [[id]] or [[id|words]]; to show brackets, put \\ before the first"),
            unescape(match[0]),
        )
    writer.words(html)


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
