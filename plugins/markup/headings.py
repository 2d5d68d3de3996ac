"""Headings, the ids they are linked by, and ``[TOC]``."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from plugins.content_model.body import Heading
from plugins.languages.slugs import slugify
from plugins.markup.references import REFERENCE

if TYPE_CHECKING:
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
    level = min(int((node.tag or "h2")[1]) + writer.heading_shift, LOWEST)
    text = heading_text(node.inner_html or "")
    wanted = node.attributes.get("id") or slugify(text) or "section"
    own_id = writer.unique_id(wanted)
    writer.headings.append(Heading(level, own_id, text))
    writer.start_tag(f"h{level}", {**node.attributes, "id": own_id})
    writer.in_heading = True
    writer.children(node)
    writer.in_heading = False
    writer.html(f"</h{level}>\n")


def heading_text(html: str) -> str:
    """Return the words of a heading, footnotes aside, references by the words they show."""
    bare = TAG.sub("", FOOTNOTE.sub("", html)) if "<" in html else html
    if "[[" in bare:
        bare = REFERENCE.sub(lambda match: match[2] or match[1], bare)
    return " ".join(unescape(bare).split())
