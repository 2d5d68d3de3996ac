"""What the disk refuses."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from plugins.pipeline.disk_problems import unwritable
from tests.unit.builders import settings

if TYPE_CHECKING:
    from pathlib import Path


def test_place() -> None:
    """The file is named from the project folder; the output folder stands in for none."""
    of = settings(root="/project", output="/project/output")
    named = unwritable(OSError(errno.ENOSPC, "No space", "/project/output/a"), of)
    unnamed = unwritable(OSError(errno.ENOSPC, "No space"), of)

    assert [(p.path, p.base) for p in (named, unnamed)] == [
        ("output/a", "project"),
        ("output", "project"),
    ]
    assert dict(named.text.values) == {"why": "No space"}


@pytest.mark.parametrize(("is_folder", "what"), [(True, "a folder"), (False, "a file")])
def test_what_stands_in_the_way(tmp_path: Path, is_folder: bool, what: str) -> None:  # noqa: FBT001  # a case
    """What is in the way is told in our words, not in the system's."""
    path = tmp_path / "a"
    if is_folder:
        path.mkdir()
    else:
        path.write_text("x")
    found = unwritable(FileExistsError(errno.EEXIST, "File exists", path), settings())

    assert what in found.text.msgid
    assert not found.text.values
    assert "OUTPUT_PATH" in found.hint.msgid
