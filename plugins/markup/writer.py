"""The one walk over an engine's HTML."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from plugins.content_model.body import Html, Mention
from plugins.content_model.problem import Problem, Quote, Severity, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from selectolax.lexbor import LexborNode

    from plugins.content_model.body import Heading, Part
    from plugins.content_model.problem import Message
    from plugins.languages.name_matcher import NameMatcher
    from plugins.markup.rules import TextRules

# A block with nothing but these bare tags and ordinary text is passed on as it is.
REMARKABLE = re.compile(
    r"<(?!/?(?:p|em|strong|ul|ol|li|code|br|hr|b|i|q|cite|dl|dt|dd|del|sub|small)>)|\[\[|\[\^|\]\(|\]\[|\[TOC\]"
)
# Attributes that run code or fetch something, and those that the page's security policy
# leaves without effect.
UNWANTED = ("on", "style", "background", "srcset", "ping", "action", "formaction", "poster")
# Pictures with their captions, which are no help in telling how a word is usually written.
PICTURE = re.compile(r'!\[[^\]]*\]\((?:[^()"]|"(?:\\.|[^"\\])*")*\)')
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "source", "track", "wbr"})


class Writer:
    """
    Collects the parts of a body while its elements are walked.

    Lives for one text only.

    Args:
        path: The document, for its problems.
        rules: What the language of the text asks for.
        elements: What writes each element that is more than its own HTML, by tag.
        context: The source, to see how a word is written elsewhere in it.
        names: Finds the names whose first mention is a place of its own; ``None`` for none.
        usual: Writes a block without any such name from its HTML, if it can; returns whether it did.
    """

    def __init__(
        self,
        path: str,
        rules: TextRules,
        elements: Mapping[str, Callable[[LexborNode, Writer], None]],
        context: str = "",
        names: NameMatcher | None = None,
        usual: Callable[[str, Writer], bool] | None = None,
    ) -> None:
        self.path = path
        self.rules = rules
        self.elements = elements
        self.usual = usual
        self.context = PICTURE.sub("", context) if "![" in context else context
        self.names = names.within(context) if names is not None else None
        self.finder = self.names.finder() if self.names is not None else None
        self.unmentioned = self.names.keys() if self.names is not None else set()
        self.parts: list[Part] = []
        self.headings: list[Heading] = []
        self.problems: list[Problem] = []
        self.ids: set[str] = set()
        self.issued: set[str] = set()
        self.fragments: list[str] = []
        self.notes: dict[str, LexborNode] = {}
        self.note_names: list[str] = []
        self.toc_asked = False
        self.in_link = False
        self.in_code = False
        self.in_heading = False
        self.open_reference = ""
        self.boxes = 0
        self.heading_shift = 0
        self.pending: list[str] = []

    def html(self, text: str) -> None:
        """Write finished HTML."""
        self.pending.append(text)

    def words(self, html: str) -> None:
        """Write text; a name in it that was not mentioned before becomes a place of its own."""
        end = 0
        is_plain = not (self.in_link or self.in_heading or self.open_reference)
        if self.names is not None and is_plain:
            for found in self.names.find(html):
                if found.key in self.unmentioned:
                    self.unmentioned.remove(found.key)
                    self.html(html[end : found.start])
                    self.part(Mention(*found.key, html[found.start : found.end]))
                    end = found.end
            if not self.unmentioned:
                self.names = self.finder = None
        self.html(html[end:])

    def part(self, part: Part) -> None:
        """Write a place that is filled in later."""
        self.flush()
        self.parts.append(part)

    def flush(self) -> None:
        """Close the run of finished HTML."""
        if self.pending:
            self.parts.append(Html("".join(self.pending)))
            self.pending.clear()

    def block(self, node: LexborNode) -> None:
        """Write a block of the text, quickly if there is nothing remarkable in it."""
        html = node.html or ""
        named = self.finder is not None and self.finder.search(html)
        if html == "\n" or not (named or REMARKABLE.search(html)):
            self.html(html)
        elif named or self.usual is None or not self.usual(html, self):
            self.node(node)

    def node(self, node: LexborNode) -> None:
        """Write a node in full: an element, or text, which goes by the tag ``-text``."""
        if node.is_text_node or node.is_element_node:
            self.elements.get(node.tag or "", write_element)(node, self)

    def children(self, node: LexborNode) -> None:
        """Write what is within a node."""
        for child in node.iter(include_text=True):
            self.node(child)

    def fragment(self, html: str) -> None:
        """Write HTML that was cut out of an element."""
        root = LexborHTMLParser(html, is_fragment=True).root
        if root is not None:
            self.children(root)

    def start_tag(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Write a start tag, without the attributes that no text may have."""
        kept = [(n, v) for n, v in attributes.items() if not n.startswith(UNWANTED)]
        own = attributes.get("id")
        if own and own in self.issued:
            self.issued.remove(own)  # given to this very element: another has it from the text
        elif own and own in self.ids:
            self.problem(
                message("the id “{id}” is used twice", id=own),
                message("give one of the two another id"),
                own,
            )
        if own:
            self.ids.add(own)
        self.html(f"<{tag}{attribute_text(kept)}>")

    def unique_id(self, wanted: str) -> str:
        """Return *wanted*, numbered if it is taken, and take it."""
        found, number = wanted, 1
        while found in self.ids:
            number += 1
            found = f"{wanted}-{number}"
        self.ids.add(found)
        self.issued.add(found)
        return found

    def problem(
        self, text: Message, hint: Message, quote: str, severity: Severity = Severity.PROBLEM
    ) -> None:
        """Note what is wrong at *quote*, a piece of the source."""
        seen = sum(1 for p in self.problems if isinstance(p.at, Quote) and p.at.text == quote)
        self.problems.append(
            Problem(path=self.path, at=Quote(quote, seen), text=text, hint=hint, severity=severity)
        )


def write_element(node: LexborNode, writer: Writer) -> None:
    """Write text, or an element, as it is: its tag, its attributes, what is within."""
    tag = node.tag or ""
    if node.is_text_node:
        writer.html(node.html or "")
        return
    writer.start_tag(tag, node.attributes)
    if tag not in VOID:
        writer.children(node)
        writer.html(f"</{tag}>")


def attribute_text(attributes: Iterable[tuple[str, str | None]]) -> str:
    """Return attributes as they stand in a tag, a space before each."""
    return "".join(
        f' {name}="{escape(value)}"' if value is not None else f" {name}"
        for name, value in attributes
    )
