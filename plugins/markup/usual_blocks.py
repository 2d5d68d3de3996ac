"""
The blocks that most texts are made of, written from their HTML without a walk through it.

They come out as they would from the walk, sooner: every paragraph with a link is one of them,
and every heading.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from plugins.markup.headings import write_titled
from plugins.markup.links import Anchor, write_anchor
from plugins.markup.writer import REMARKABLE

if TYPE_CHECKING:
    from plugins.markup.writer import Writer

HEADING = re.compile(r"<h([1-6])>([^<\[\]]*)</h\1>")
LINK = re.compile(r'<a href="([^"&]*)">([^<\[\]]*)</a>')
PARAGRAPH, PARAGRAPH_END = "<p>", "</p>"


def write_usual(html: str, writer: Writer) -> bool:
    """
    Write a block if it is a heading of words alone, or a paragraph with nothing unusual but links.

    Args:
        html: The block, without any name in it that is to be found.
        writer: Where to.

    Returns:
        Whether it was; if not, nothing is written.
    """
    if writer.open_reference:
        return False
    heading = HEADING.fullmatch(html)
    if heading:
        words = partial(writer.html, heading[2])
        write_titled(int(heading[1]), heading[2], {}, words, writer)
        return True
    if not html.startswith(PARAGRAPH):
        return False
    pieces = LINK.split(html)
    if any(REMARKABLE.search(text) for text in pieces[::3]):
        return False
    for text, address, label in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=False):
        if text:  # two links may stand side by side
            writer.html(text)
        write_anchor(Anchor({"href": address}, partial(writer.html, label)), writer)
    writer.html(pieces[-1])
    writer.html("\n")
    return True
