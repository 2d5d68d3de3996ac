"""A feed saved as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.importing.feed_file import found_entry
from plugins.importing.html_page import Place
from plugins.incoming.feeds import Entry

if TYPE_CHECKING:
    from pathlib import Path


def test_a_summary_is_not_the_text(tmp_path: Path) -> None:
    """Where there is only a summary it is the text, and that is told."""
    where = Place(root=tmp_path)
    whole = Entry(
        id="1", title="T", link="https://x.org/a", summary="<p>Short</p>", content="<p>Long</p>"
    )
    short = Entry(id="1", title="T", link="https://x.org/a", summary="<p>Short</p>")

    assert (found_entry(whole, "f", where).summary, found_entry(whole, "f", where).text) == (
        "Short",
        "Long",
    )
    assert (found_entry(short, "f", where).summary, found_entry(short, "f", where).text) == (
        "",
        "Short",
    )
    assert found_entry(short, "f", where).doubts
