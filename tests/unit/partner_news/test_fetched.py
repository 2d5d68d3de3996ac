"""Which entries have been fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.partner_news.fetched import list_path, note, one_line, seen

if TYPE_CHECKING:
    from pathlib import Path


def test_ids_are_kept_in_order(tmp_path: Path) -> None:
    """What was noted is seen, and stands in order; no id can take two lines."""
    note(tmp_path, "p", ["b", "a\nc"])
    note(tmp_path, "p", ["b"])

    assert seen(tmp_path, "p") == {"a c", "b"}
    assert list_path(tmp_path, "p").read_text() == "a c\nb\n"
    assert seen(tmp_path, "q") == set()
    assert len(one_line("x" * 999)) == 500
