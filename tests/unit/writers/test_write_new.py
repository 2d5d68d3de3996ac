"""Files that were not there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.writers.write_new import write_new
from tests.conftest import tree

if TYPE_CHECKING:
    from pathlib import Path


def test_written(tmp_path: Path) -> None:
    """All files are there, in UTF-8, their folders made."""
    written = write_new({tmp_path / "a/b.md": "æ\n", tmp_path / "a/c.yaml": "x\n"})

    assert tree(tmp_path) == {"a/b.md": "æ\n".encode(), "a/c.yaml": b"x\n"}
    assert [path.name for path in written] == ["b.md", "c.yaml"]


def test_all_or_none(tmp_path: Path) -> None:
    """Where one file is there already it stays as it is, and no other is left behind."""
    (tmp_path / "c.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_new({tmp_path / "b.md": "new", tmp_path / "c.yaml": "new"})

    assert tree(tmp_path) == {"c.yaml": b"mine"}
