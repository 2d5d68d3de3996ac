"""The text of other sites' Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.importing.markdown_text import first_heading, shown_text
from plugins.incoming.addresses import Addresses
from plugins.incoming.found import Notes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# T\n\n## A\n\nx", "## A\n\nx"),
        ("# A\n\n## B", "## A\n\n### B"),
        ("`{{< x >}}` stays", "`{{< x >}}` stays"),
        ("{{< x >}}", ""),
        ("[a](javascript:x)", "a"),
        ("[a](#b)", "a"),
        ("[a]({filename}b.md)", "[a](local:b.md)"),
        ("note[^1]\n\n[^1]: x", "note[^1]\n\n[^1]: x"),
        ("<div onclick=x>words</div>", "words"),
        ("![a](https://x.org/a.png)", "<!-- https://x.org/a.png -->"),
    ],
)
def test_shown_text(tmp_path: Path, text: str, shown: str) -> None:
    """Headings, links, pictures and short codes come in our form; code stays as it is."""
    assert shown_text(text, "T", Addresses(tmp_path, tmp_path), Notes(), None) == shown


def test_first_heading() -> None:
    """Only a heading of the first level is a headline."""
    assert first_heading("## A") == ("", "## A")
