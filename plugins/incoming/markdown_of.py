"""HTML that has been tidied to Markdown as this project reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdownify import BACKSLASH, MarkdownConverter

if TYPE_CHECKING:
    from bs4 import Tag

# What would mean something to the reader of Markdown wherever it stands, and at a beginning.
SIGNS = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|\{(?=[#.])")
BEGINNINGS = re.compile(r"^(\s*)(#{1,6}|[-+>:~=]|\d{1,9}(?=[.)]))(?=\s|[.)]|$|[-+=>:~])")
BLANK_LINES = re.compile(r"\n{3,}")
# Attributes by which tidying tells what an element is to become.
MARK, TITLE = "data-mark", "data-title"
NOTE = "imported-note"


class Converter(MarkdownConverter):
    """markdownify with the conventions of this project."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Return words so that no sign in them means anything."""
        if not text:
            return ""
        escaped = SIGNS.sub(lambda match: f"\\{match[0]}", text)
        if parent_tags & {"td", "th"}:
            escaped = escaped.replace("|", "\\|")
        return BEGINNINGS.sub(beginning, escaped)

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return a picture, its caption as title."""
        del text, parent_tags
        alt = SIGNS.sub(lambda match: f"\\{match[0]}", str(el.get("alt") or ""))
        title = str(el.get("title") or "").replace("\\", "\\\\").replace('"', '\\"')
        return f"![{alt}]({el.get('src')}" + (f' "{title}")' if title else ")")

    def convert_imported_note(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return a remark for editors, which readers never see."""
        del text, parent_tags
        words = remark(str(el.get(TITLE) or ""))
        return words if within_words(el) else f"\n\n{words}\n\n"

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return a quotation, or a box if tidying found it to be one."""
        mark = el.get(MARK)
        if mark:
            title = self.escape(" ".join(str(el.get(TITLE) or "").split()), set())
            inner = "\n".join(f"> {line}".rstrip() for line in text.strip().split("\n"))
            return f"\n\n> [!{mark}] {title}".rstrip() + f"\n>\n{inner}\n\n"
        found: str = super().convert_blockquote(el, text, parent_tags)  # type: ignore[misc]
        return f"\n{found}"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return a link; its words alone if it leads nowhere."""
        address = str(el.get("href") or "")
        if not address or "_noformat" in parent_tags or not text.strip():
            return text
        start = " " if text[0] == " " else ""
        end = " " if text[-1] == " " else ""
        written = f"<{address}>" if re.search(r"[()\s]", address) else address
        return f"{start}[{' '.join(text.split())}]({written}){end}"

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return small letters below the line as HTML: Markdown has none."""
        del el, parent_tags
        return f"<sub>{text}</sub>" if text.strip() else ""

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return small letters above the line as HTML."""
        del el, parent_tags
        return f"<sup>{text}</sup>" if text.strip() else ""


def remark(words: str) -> str:
    """Return words for editors alone, as HTML that no reader is sent."""
    bare = " ".join(re.sub(r"-{2,}|[<>]", " ", words).split())
    return f"<!-- {bare} -->"


def within_words(element: Tag) -> bool:
    """Return whether an element stands in a paragraph among words."""
    block = element.find_parent(["p", "li", "td", "th"])
    return block is not None and bool(block.get_text(strip=True))


def beginning(match: re.Match[str]) -> str:
    """Return what a line begins with so that it begins no list, heading or quotation."""
    if match[2].isdigit():
        return f"{match[1]}{match[2]}\\"
    return f"{match[1]}\\{match[2]}"


def markdown_of(element: Tag) -> str:
    """Return a tidied element as Markdown."""
    options: dict[str, Any] = {
        "heading_style": "atx",
        "bullets": "-",
        "newline_style": BACKSLASH,
        "autolinks": False,
        "table_infer_header": True,
    }
    text = Converter(**options).convert_soup(element)
    lines = [line.rstrip() for line in text.strip().split("\n")]
    return BLANK_LINES.sub("\n\n", "\n".join(lines))
