"""HTML that writers put into Markdown: what is let through, and what is not."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from plugins.content_model.problem import Severity, message
from plugins.markup.footnotes import keep_definitions
from plugins.markup.writer import write_element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

# What would run code or reach out to others; what asks the reader for something; what is
# the page's own; what only parts of the page could make sense of.
ACTIVE = ("script", "style", "object", "embed", "applet", "portal", "template", "noscript")
FORM = ("form", "input", "button", "select", "textarea")
PAGE = ("html", "head", "body", "main", "title", "link", "meta", "base", "frame", "frameset")
DRAWN = ("svg", "math", "map", "area", "picture", "source", "track", "plaintext", "xmp")
FORBIDDEN = (*ACTIVE, *FORM, *PAGE, *DRAWN)
# What holds paragraphs; all else stands within a line, or reads better with one.
HOLDS_PARAGRAPHS = frozenset(
    ("div", "blockquote", "section", "article", "aside", "figure", "details")
)


def write_forbidden(node: LexborNode, writer: Writer) -> None:
    """Note an element that no text may have."""
    writer.problem(
        message("<{tag}> cannot be part of a text", tag=node.tag),
        message("delete it; what the page should do belongs in the theme"),
        f"<{node.tag}",
    )


def write_embed(node: LexborNode, writer: Writer) -> None:
    """Write a frame, a video or a sound from elsewhere as a link to it."""
    source = node.attributes.get("src") or ""
    inner = node.css_first("source")
    if not source and inner is not None:
        source = inner.attributes.get("src") or ""
    title = node.attributes.get("title") or source
    if not source.startswith("https://"):
        writer.problem(
            message("<{tag}> cannot be shown here", tag=node.tag),
            message("link to the file: [Watch the film]({file})", file=source or "film.mp4"),
            f"<{node.tag}",
        )
        return
    writer.problem(
        message(
            "<{tag}> from elsewhere is shown as a link: it would report every reader", tag=node.tag
        ),
        message("write a link with words of your own: [Watch the recording](https://…)"),
        f"<{node.tag}",
        Severity.WARNING,
    )
    link = (
        f'<a class="external" rel="external noopener" href="{escape(source)}">{escape(title)}</a>'
    )
    alone = node.parent is None or node.parent.tag in HOLDS_PARAGRAPHS
    writer.html(f"<p>{link}</p>\n" if alone else link)


def write_division(node: LexborNode, writer: Writer) -> None:
    """Write a ``<div>``, footnotes aside."""
    if not keep_definitions(node, writer):
        write_element(node, writer)
