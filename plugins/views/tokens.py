"""The tokens of a theme: the colours that what is no page has in common with pages."""

from __future__ import annotations

import re
from pathlib import Path

TOKEN = re.compile(r"--(?P<name>[\w-]+):\s*(?P<value>#[0-9a-fA-F]{3,8})\s*;")
# Where a theme has its tokens, if apart from its sheets.
FILE = "tokens.css"
# What a theme without tokens of these names gets: the colours of ours.
USUAL = {"paper": "#fbfaf7", "ink": "#1b2322", "ink-quiet": "#55605e", "accent": "#0b5a63"}


def colours(theme: str) -> dict[str, str]:
    """
    Return the colours that a theme names first, by token: in ``tokens.css``, or in its sheets.

    Args:
        theme: The theme folder.
    """
    found: dict[str, str] = {}
    sheets = sorted(Path(theme, "static").glob("css/*.css"))
    for path in (path for path in (Path(theme, FILE), *sheets) if path.is_file()):
        for token in TOKEN.finditer(path.read_text(encoding="utf-8", errors="replace")):
            found.setdefault(token["name"], token["value"])
    return {**USUAL, **found}
