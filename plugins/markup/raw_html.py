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

# What would run code, reach out to others, or belongs to the page and not to a text.
FORBIDDEN = tuple(
    "script style object embed applet form input button select textarea link meta base title"
    " head body html frame frameset noscript template portal main plaintext xmp svg math area"
    " map source track picture".split()  # noqa: SIM905  # thirty words read better so
)
# What stands within a line, and so can hold no paragraph.
WITHIN_A_LINE = frozenset(
    ("p", "a", "em", "strong", "b", "i", "span", "td", "th", "li", "dt", "dd", "figcaption")
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
    writer.problem(
        message(
            "<{tag}> from elsewhere is shown as a link: it would report every reader", tag=node.tag
        ),
        message("write a link with words of your own: [Watch the recording](https://…)"),
        f"<{node.tag}",
        Severity.WARNING,
    )
    if source.startswith("https://"):
        link = (
            f'<a class="external" rel="external noopener" href="{escape(source)}">'
            f"{escape(title)}</a>"
        )
        within = node.parent is not None and node.parent.tag in WITHIN_A_LINE
        writer.html(link if within else f"<p>{link}</p>\n")


def write_division(node: LexborNode, writer: Writer) -> None:
    """Write a ``<div>``, footnotes aside."""
    if not keep_definitions(node, writer):
        write_element(node, writer)
