"""A page saved as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.importing.html_page import Place
from plugins.importing.text_page import read_text

if TYPE_CHECKING:
    from pathlib import Path


def test_lines(tmp_path: Path) -> None:
    """Headline, byline, lists and headings are known by their form, and headings are told."""
    page = tmp_path / "a.txt"
    page.write_text(
        "The title\n\nBy Kari Nordmann, 3 March 2020\n\nA sentence that\ngoes on.\n\nA heading\n\n"
        "* one\n* two\n\n# not a heading.\n\nRelated news\n\nOther\n"
    )
    found = read_text(page, Place(root=tmp_path))

    assert (found.title, found.date, found.authors) == (
        "The title",
        "2020-03-03",
        ("Kari Nordmann",),
    )
    assert (
        found.text
        == "A sentence that goes on.\n\n## A heading\n\n- one\n- two\n\n\\# not a heading."
    )
    assert len(found.doubts) >= 3


def test_a_list_below_its_sentence(tmp_path: Path) -> None:
    """Items that follow a sentence without an empty line stay a list; two dashes in prose do not."""
    page = tmp_path / "a.txt"
    page.write_text("The title\n\nHe said\n- no\nand went.\n\nIt says this:\n- one\n- two\n")

    assert read_text(page, Place(root=tmp_path)).text == (
        "He said - no and went.\n\nIt says this:\n\n- one\n- two"
    )
