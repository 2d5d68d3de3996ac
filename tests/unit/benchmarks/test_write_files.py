"""Files of the corpus on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.write_files import SHEET, SITES, STYLE, write, write_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_write(tmp_path: Path) -> None:
    """A file is written with its folders."""
    write(tmp_path / "a/b.md", "æ\n")
    write_bytes(tmp_path / "c/d.png", b"\0")

    assert (tmp_path / "a/b.md").read_bytes() == "æ\n".encode()
    assert (tmp_path / "c/d.png").read_bytes() == b"\0"


def test_sites() -> None:
    """What the sides have in common is there."""
    assert SITES.is_dir()
    assert STYLE.is_file()
    assert SHEET.is_file()
