"""SVG drawings without what drawing programs leave in them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from plugins.relations.pictures import FETCHES

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
OWN = frozenset({SVG, XLINK, XML, ""})
# What runs or shows another document, and what describes the file rather than draws.
LEFT_OUT = frozenset({"script", "foreignObject", "iframe", "metadata"})
LINKS = ("#", "data:image/")

ET.register_namespace("", SVG)
ET.register_namespace("xlink", XLINK)


def clean_drawing(raw: bytes) -> bytes:
    """
    Return a drawing that draws and does nothing else.

    Scripts, handlers of events, references to other files, comments, the data of drawing
    programs and descriptions of the file are left out.

    Args:
        raw: The drawing's file.

    Raises:
        ValueError: If it is no drawing.
    """
    if b"<!ENTITY" in raw.replace(b"\0", b""):
        raise ValueError("the drawing defines entities")
    try:
        root = ET.fromstring(raw)  # noqa: S314  # without entities there is nothing to expand
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ValueError(str(error)) from error
    for element in list(root.iter()):
        for child in list(element):
            if not is_drawn(child):
                take_out(child, element)
        for name in list(unwanted(element)):
            del element.attrib[name]
    made: bytes = ET.tostring(root, encoding="utf-8")
    return made


def is_drawn(element: ET.Element) -> bool:
    """Return whether an element belongs into a drawing."""
    space, name = parted(str(element.tag))
    if space not in {SVG, ""} or name in LEFT_OUT:
        return False
    return name != "style" or not FETCHES.search("".join(element.itertext()))


def take_out(child: ET.Element, parent: ET.Element) -> None:
    """Take an element out, and leave the text that stands behind it."""
    if child.tail and child.tail.strip():
        index = list(parent).index(child)
        if index:
            before = parent[index - 1]
            before.tail = (before.tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def unwanted(element: ET.Element) -> Iterator[str]:
    """Yield the attributes that do something, lead elsewhere, or are for drawing programs."""
    for key, value in element.attrib.items():
        space, name = parted(key)
        is_link = name == "href" and not value.strip().startswith(LINKS)
        is_active = name.lower().startswith("on") or FETCHES.search(value)
        if space not in OWN or is_link or is_active:
            yield key


def parted(name: str) -> tuple[str, str]:
    """Return the namespace and the name of an element or attribute."""
    space, _, local = name.rpartition("}")
    return space.lstrip("{"), local
