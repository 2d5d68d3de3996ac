"""Signs of Markdown that an engine left in the text: what was meant came to nothing."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from plugins.content_model.problem import message

if TYPE_CHECKING:
    from plugins.markup.writer import Writer

# Behind an escaped bracket stands the mark of :mod:`plugins.markup.escapes`.
NAMED_LINK = re.compile(r"(?<!\])\[([^\[\]^!\u2e0c][^\[\]]*)\]\[([^\[\]]*)\]")
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
LINK = re.compile(r"\[[^\[\]\u2e0c][^\[\]]*\]\(([^()\s][^()]*)\)")


def check_leftovers(html: str, writer: Writer) -> None:
    """
    Note what is left in a text of links and footnotes.

    Args:
        html: A text without elements, as HTML has it.
        writer: Where to note it.
    """
    if "[^" in html:
        for match in FOOTNOTE.finditer(html):
            mark = unescape(match[0])
            writer.problem(
                message("the footnote {mark} has no text", mark=mark),
                message("add a line {mark}: … below", mark=mark),
                mark,
            )
    if "](" in html:
        for match in LINK.finditer(html):
            address = unescape(match[1])
            writer.problem(
                message("“{address}” is not read as the address of a link", address=address),
                message("put it between < and >, as [words](<{address}>)", address=address),
                address,
            )
    if "][" in html and not writer.in_link:
        for match in NAMED_LINK.finditer(html):
            name = unescape(match[2] or match[1])
            writer.problem(
                message("nothing says where [{name}] leads", name=name),
                message(
                    "add a line [{name}]: address below; to show brackets, put \\ before the first",
                    name=name,
                ),
                unescape(match[0]),
            )
