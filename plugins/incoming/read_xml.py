"""XML of unknown origin: no entities, nothing fetched, no more of it than there should be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from plugins.content_model.problem import counted, message

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from plugins.content_model.problem import Message

MEGABYTE = 1_000_000
# Depth beyond which nothing real goes; the reader's own recursion stays far below.
DEEPEST = 200
# Signs that XML 1.0 forbids and that old exports hold all the same.
FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class XmlError(Exception):
    """
    XML cannot be read, or should not be.

    Args:
        text: Why not.
        hint: What to do about it.
    """

    def __init__(self, text: Message, hint: Message) -> None:
        super().__init__(text.msgid)
        self.text = text
        self.hint = hint


def read_xml(raw: bytes, most: int) -> Element:
    """
    Return the root of an XML document.

    Args:
        raw: The document.
        most: The most bytes it may have.

    Raises:
        XmlError: If it has more, defines entities, or is not XML.
    """
    if len(raw) > most:
        raise XmlError(
            message(
                "this is larger than {size}",
                size=counted("{n} megabyte", "{n} megabytes", most // MEGABYTE),
            ),
            message("split it, or export a shorter period"),
        )
    try:
        root: Element = fromstring(FORBIDDEN.sub(b"", raw), forbid_dtd=False, forbid_entities=True)
    except DefusedXmlException as error:
        raise XmlError(
            message("this defines entities, which can be made to fill any memory"),
            message("it is no feed or export of an ordinary program: do not use it"),
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise XmlError(
            message("this is not XML: {what}", what=error),
            message("export or download it again"),
        ) from error
    if depth(root) > DEEPEST:
        raise XmlError(
            message("this is nested too deep to be a feed or an export"),
            message("it is no feed or export of an ordinary program: do not use it"),
        )
    return root


def depth(root: Element) -> int:
    """Return how deep a tree goes, as far as is of interest."""
    level, deepest = [root], 0
    while level and deepest <= DEEPEST:
        level = [child for element in level for child in element]
        deepest += 1
    return deepest


def child_text(element: Element, *names: str) -> str:
    """Return the text of the first child that has one of *names*, in that order."""
    for name in names:
        text = (element.findtext(name) or "").strip()
        if text:
            return text
    return ""
