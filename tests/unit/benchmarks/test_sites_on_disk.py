"""Write the corpus for every generator at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.sites_on_disk import WRITERS, edit, edited_file, write_sites
from tests.conftest import tree

if TYPE_CHECKING:
    from pathlib import Path


def test_write_sites(tmp_path: Path) -> None:
    """Two runs write the same bytes, and nothing of an earlier one stays."""
    one, other = tmp_path / "one", tmp_path / "other"
    (one / "old").mkdir(parents=True)
    for folder in (one, other):
        write_sites(folder, 5, WRITERS)

    assert tree(one) == tree(other)
    assert {path.name for path in one.iterdir()} == set(WRITERS)


def test_sides_have_as_many_articles(tmp_path: Path) -> None:
    """Every generator has each article in both languages."""
    write_sites(tmp_path, 5, WRITERS)

    for generator in WRITERS:
        assert len(list((tmp_path / generator).rglob("*-0000?*.md"))) == 10


@pytest.mark.parametrize("generator", WRITERS)
def test_edit(tmp_path: Path, generator: str) -> None:
    """An edit changes one article's text, and the next one leaves nothing of it."""
    write_sites(tmp_path, 3, [generator])
    before = tree(tmp_path)
    file = edited_file(tmp_path, 3, generator)
    edit(file, "first")
    edit(file, "second")
    after = tree(tmp_path)

    changed = [name for name in before if before[name] != after[name]]
    assert changed == [file.path.relative_to(tmp_path).as_posix()]
    assert file.path.read_text("utf-8") == f"{file.original.rstrip()} second.\n"
