"""Headings, the ids they are linked by, and ``[TOC]``."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from typing import TYPE_CHECKING

from plugins.content_model.body import Heading
from plugins.languages.slugs import slugify
from plugins.markup.references import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

LOWEST = 6
FOOTNOTE = re.compile(r'<sup[^>]*>\s*<a[^>]*href="#.*?</sup>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def write_heading(node: LexborNode, writer: Writer) -> None:
    """
    Write a heading with an id.

    The title of the page is its only heading of level 1: a text that uses that level
    moves down by one throughout.
    """
    children = partial(writer.children, node)
    write_titled(
        int((node.tag or "h2")[1]), node.inner_html or "", node.attributes, children, writer
    )


def write_titled(
    level: int,
    html: str,
    attributes: Mapping[str, str | None],
    write: Callable[[], None],
    writer: Writer,
) -> None:
    """
    Write a heading.

    Args:
        level: As the text has it.
        html: What is within.
        attributes: Those of the element.
        write: Writes what is within.
        writer: Where to.
    """
    level = min(level + writer.heading_shift, LOWEST)
    text = heading_text(html)
    own_id = writer.unique_id(attributes.get("id") or slugify(text) or "section")
    writer.headings.append(Heading(level, own_id, text))
    writer.start_tag(f"h{level}", {**attributes, "id": own_id})
    writer.in_heading = True
    write()
    writer.in_heading = False
    writer.html(f"</h{level}>\n")


def heading_text(html: str) -> str:
    """Return the words of a heading, footnotes aside, references by the words they show."""
    bare = TAG.sub("", FOOTNOTE.sub("", html)) if "<" in html else html
    if "[[" in bare:
        bare = REFERENCE.sub(lambda match: match[2] or match[1], bare)
    return " ".join(unescape(bare).split())
