"""Footnotes: both engines' forms brought into one, at the end of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.body import Label
from plugins.content_model.catalogue import N_
from plugins.markup.writer import write_element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.writer import Writer

BACK_REFERENCE = "a.footnote-backref"
BLANK_END = re.compile(r"(?:\s|&nbsp;|\u00a0)+$")


def write_superscript(node: LexborNode, writer: Writer) -> None:
    """Write a ``<sup>``, as a footnote's number if it is one."""
    link = node.css_first("a")
    is_pyromark = node.attributes.get("class") == "footnote-reference"
    is_python_markdown = link is not None and "footnote-ref" in (
        link.attributes.get("class") or ""
    )
    if link is None or not (is_pyromark or is_python_markdown):
        write_element(node, writer)
        return
    name = (link.attributes.get("href") or "").removeprefix("#")
    number = note_number(name if is_pyromark else name.removeprefix("fn:"), writer)
    first = writer.unique_id(f"_fnref-{number}")
    writer.html(
        f'<sup class="footnote-ref"><a id="{first}" href="#_fn-{number}"'
        f' role="doc-noteref">{number}</a></sup>'
    )


def note_number(name: str, writer: Writer) -> int:
    """Return the number of the note *name*, which knows no capitals: that of its first mention."""
    known = name.casefold()
    if known not in writer.note_names:
        writer.note_names.append(known)
    return writer.note_names.index(known) + 1


def keep_definitions(node: LexborNode, writer: Writer) -> bool:
    """
    Keep the notes a ``<div>`` defines for the end of the text.

    Returns:
        Whether it defined any; if not, it is an ordinary ``<div>``.
    """
    classes = (node.attributes.get("class") or "").split()
    if "footnote-definition" in classes:
        writer.notes.setdefault((node.attributes.get("id") or "").casefold(), node)
        return True
    if "footnote" in classes and node.css_first("ol") is not None:
        for item in node.css("ol > li"):
            name = (item.attributes.get("id") or "").removeprefix("fn:")
            writer.notes.setdefault(name.casefold(), item)
        return True
    return False


def write_notes(writer: Writer) -> None:
    """Write the notes that are mentioned, in the order of their numbers."""
    if not writer.note_names:
        return
    writer.html('<section class="footnotes" role="doc-endnotes" aria-label="')
    writer.part(Label(N_("Footnotes")))
    writer.html('">\n<ol>\n')
    # Writing a note can mention another one, which then joins the list it goes along.
    for number, name in enumerate(writer.note_names, start=1):
        writer.html(f'<li id="_fn-{number}">')
        if name in writer.notes:
            write_note(writer.notes[name], writer)
        writer.html(f' <a class="footnote-back" href="#_fnref-{number}" aria-label="')
        writer.part(Label(N_("Back to the text")))
        writer.html('" role="doc-backlink">↩\ufe0e</a></li>\n')
    writer.html("</ol>\n</section>\n")


def write_note(node: LexborNode, writer: Writer) -> None:
    """Write the text of a note, without the engine's own number and way back."""
    for child in node.iter(include_text=True):
        is_number = child.tag == "sup" and "footnote-definition-label" in (
            child.attributes.get("class") or ""
        )
        if is_number or child.is_text_node:
            continue
        for back in child.css(BACK_REFERENCE):
            back.decompose()
        if child.tag == "p":
            words = BLANK_END.sub("", child.inner_html or "")
            if words:
                writer.html("<p>")
                writer.fragment(words)
                writer.html("</p>")
        else:
            writer.node(child)
