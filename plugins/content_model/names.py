"""What the name of a source file says: which item, which language."""

from __future__ import annotations

import re

from msgspec import Struct

MARKDOWN_ENDINGS = frozenset({".md", ".markdown", ".mkd", ".mdown"})
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
BUNDLE = "index"


class DocumentName(Struct, frozen=True, kw_only=True):
    """
    A document as its path names it.

    Attributes:
        path: Relative to the content folder.
        item: Id of the item.
        suffix: What stands where the language stands; empty if nothing does.
    """

    path: str
    item: str
    suffix: str = ""


def document_name(path: str) -> DocumentName | None:
    """
    Return what *path* says, or ``None`` if it is not a Markdown file.

    ``news/gold/index.nb.md`` and ``news/gold.nb.md`` are both item ``news/gold`` in
    ``nb``; ``news/gold.md`` leaves the language to its header.

    Args:
        path: Path relative to the content folder, with ``/``.
    """
    folder, _, name = path.rpartition("/")
    name, dot, ending = name.rpartition(".")
    if f"{dot}{ending.lower()}" not in MARKDOWN_ENDINGS or not name:
        return None
    stem, dot, suffix = name.rpartition(".")
    if not dot or not stem or not LANGUAGE.fullmatch(suffix):
        stem, suffix = name, ""
    item = f"{folder}/{stem}" if folder else stem
    if folder and stem == BUNDLE:
        item = folder
    return DocumentName(path=path, item=item, suffix=suffix)
