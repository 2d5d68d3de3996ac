"""What somebody wants imported, and how."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Options(Struct, frozen=True, kw_only=True):
    """
    The options of ``make import``.

    Attributes:
        source: What to import.
        kind: Name or folder of the kind to make of it; empty to decide by what it is.
        lang: Its language; empty to find out.
        files: A folder with copies of pictures and papers from the web, if there is one.
        pictures: Whether pictures that are not at hand may be got from the web.
    """

    source: Path
    kind: str = ""
    lang: str = ""
    files: Path | None = None
    pictures: bool = False
