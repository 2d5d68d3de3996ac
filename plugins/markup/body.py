"""A Markdown text parsed."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from plugins.content_model.body import Body, Html, Mention
from plugins.content_model.problem import message
from plugins.markup.broken import control_references, open_comment
from plugins.markup.callouts import write_blockquote
from plugins.markup.code import write_code, write_preformatted
from plugins.markup.escapes import as_typed, with_escapes, without_escapes
from plugins.markup.figures import only_picture, write_figure, write_picture
from plugins.markup.footnotes import write_notes, write_superscript
from plugins.markup.headings import write_heading
from plugins.markup.links import write_link
from plugins.markup.quotes import with_quotes
from plugins.markup.raw_html import FORBIDDEN, write_division, write_embed, write_forbidden
from plugins.markup.references import read_also, write_text
from plugins.markup.tables import write_cell, write_table
from plugins.markup.usual_blocks import write_usual
from plugins.markup.white_space import folded
from plugins.markup.writer import Writer, write_element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from selectolax.lexbor import LexborNode

    from plugins.content_model.body import Part
    from plugins.content_model.problem import Problem
    from plugins.languages.name_matcher import NameMatcher
    from plugins.markup.rules import TextRules

FINISHED = (Html, Mention)
BLOCK_END = re.compile(
    r"</(?:p|h[1-6]|li|[uod]l|t[dhr]|d[td]|table|caption|figure|figcaption|div|pre|blockquote"
    r"|section|article|header|footer|aside|details|summary|address)>|<br>|<hr>"
)
TAG = re.compile(r'<sup class="footnote-ref">.*?</sup>|<a class="footnote-back".*?</a>|<[^>]*>')
# A sign that stands alone, such as a dash, with no letter or digit in it.
LONE_SIGN = re.compile(r" [^\w ]+(?= )")


def parse_body(
    text: str,
    path: str,
    to_html: Callable[[str], str],
    rules: TextRules,
    names: NameMatcher | None = None,
) -> tuple[Body, list[Problem]]:
    """
    Parse a Markdown text.

    Args:
        text: The text below the front matter.
        path: The document, for its problems.
        to_html: A Markdown engine.
        rules: What the language of the text asks for.
        names: Finds the names whose first mention is a place of its own.

    Returns:
        The body, and what is wrong in it.  Never raises for what a writer may type.
    """
    writer = Writer(path, rules, ELEMENTS, context=text, names=names, usual=write_usual)
    try:
        html = with_quotes(to_html, with_escapes(text), rules.quotes)
        problems = [*control_references(text, html, path), *open_comment(text, html, path)]
        writer.problems += problems
        write_blocks(html, writer)
        write_notes(writer)
    except RecursionError:
        writer.problem(
            message("quotations or lists within one another, too many to follow"),
            message("delete some of the > or of the indentation"),
            "",
        )
    writer.flush()
    check_fragments(writer)
    if "\\[" in text:
        writer.parts = [without_escapes(part) for part in writer.parts]
        writer.headings = [without_escapes(heading) for heading in writer.headings]
        writer.problems = [as_typed(problem) for problem in writer.problems]
    plain = plain_text(writer.parts)
    body = Body(
        parts=tuple(writer.parts),
        headings=tuple(writer.headings),
        plain=plain,
        words=word_count(plain),
        toc_asked=writer.toc_asked,
    )
    return body, writer.problems


def write_blocks(html: str, writer: Writer) -> None:
    """Write the blocks that an engine made of a text."""
    root = LexborHTMLParser(html, is_fragment=True).root
    if root is not None:
        writer.heading_shift = int(root.css_first("h1") is not None)
        for block in root.iter(include_text=True):
            writer.block(block)


def write_paragraph(node: LexborNode, writer: Writer) -> None:
    """Write a paragraph, or what it stands for: a figure, "read also", a contents list."""
    text = node.text() if is_text_alone(node) else ""
    picture = only_picture(node)
    if picture is not None:
        write_figure(picture, writer, writer.context)
    elif text.strip() == "[TOC]":
        writer.toc_asked = True
    elif "[[" in text and (lines := read_also(text)) is not None:
        writer.part(lines)
    else:
        write_element(node, writer)
        writer.html("\n")


def is_text_alone(node: LexborNode) -> bool:
    """Return whether there is nothing in an element but text: no code, no link, no emphasis."""
    return all(child.is_text_node for child in node.iter(include_text=True))


def check_fragments(writer: Writer) -> None:
    """Note links within the page that lead to no heading."""
    known = [heading.id for heading in writer.headings]
    for fragment in writer.fragments:
        if fragment and fragment not in writer.ids:
            writer.problem(
                message("no heading here has the id “{id}”", id=fragment),
                message("write one of these: {keys}", keys=", ".join(known))
                if known
                else message("write a heading first: ## …; or delete the link"),
                f"#{fragment}",
            )


def word_count(plain: str) -> int:
    """
    Return how many words a text has: a dash, or a mark that stands alone, is none.

    Args:
        plain: The text, white space folded.
    """
    # Not counted one by one: there are five hundred, and hardly a sign that stands alone.
    return plain.count(" ") + 1 - len(LONE_SIGN.findall(f" {plain} ")) if plain else 0


def plain_text(parts: Iterable[Part], between: str = " ") -> str:
    """Return the words of a text, white space folded, with *between* between its blocks."""
    html = "".join(part.html for part in parts if isinstance(part, FINISHED))
    return folded(unescape(TAG.sub("", BLOCK_END.sub(between, html))))


ELEMENTS: dict[str, Callable[[LexborNode, Writer], None]] = {
    "-text": write_text,
    "a": write_link,
    "blockquote": write_blockquote,
    "code": write_code,
    "div": write_division,
    "img": write_picture,
    "p": write_paragraph,
    "pre": write_preformatted,
    "sup": write_superscript,
    "table": write_table,
    "td": write_cell,
    "th": write_cell,
    **{f"h{level}": write_heading for level in range(1, 7)},
    **dict.fromkeys(("iframe", "video", "audio"), write_embed),
    **dict.fromkeys(FORBIDDEN, write_forbidden),
}
