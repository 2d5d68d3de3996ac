"""The structured data of a page, in a form that is safe within HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from plugins.views.prose import Prose  # msgspec reads the annotations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

    Nodes = Callable[[Edition, Reader], Iterable[dict[str, Any]]]

CONTEXT = "https://schema.org"
# None of these occurs in JSON but within a string, where it may be written by its number:
# neither the end of an element nor a comment can begin in what a writer typed.
UNSAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&'\u2028\u2029"})


class StructuredData(Struct, frozen=True):
    """The panel ``structured_data``: JSON that can stand in a page as it is."""

    json: Prose


def graph(edition: Edition, reader: Reader, *, nodes: Sequence[Nodes]) -> StructuredData | None:
    """
    Return what a page is about.

    Args:
        edition: The item whose page it is.
        reader: For whom.
        nodes: Functions that say something of it, each a number of nodes; most say nothing.
    """
    found = [bare(node) for function in nodes for node in function(edition, reader)]
    return encoded(found) if found else None


def encoded(nodes: Sequence[dict[str, Any]]) -> StructuredData:
    """Return nodes, none of whose values is empty, as they stand in a page."""
    text = msgspec.json.encode({"@context": CONTEXT, "@graph": nodes}).decode()
    return StructuredData(Prose((text.translate(UNSAFE),)))


def bare(node: dict[str, Any]) -> dict[str, Any]:
    """Return a node without what is not known: an unknown is absent, never empty or zero."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}
