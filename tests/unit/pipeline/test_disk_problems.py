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


@pytest.mark.parametrize(
    ("name", "hint"),
    [(".cache", "delete the file"), ("output", "OUTPUT_PATH"), ("content", "must be a folder")],
)
def test_a_file_where_a_folder_should_be(tmp_path: Path, name: str, hint: str) -> None:
    """The file itself is named, with what to do about it, however deep below it was to be written."""
    (tmp_path / name).write_text("x")
    of = settings(
        root=str(tmp_path), output=str(tmp_path / "output"), cache=str(tmp_path / ".cache")
    )
    below = tmp_path / name / "sheets/css"
    found = unwritable(NotADirectoryError(errno.ENOTDIR, "Not a directory", below), of)
    unnamed = unwritable(NotADirectoryError(errno.ENOTDIR, "Not a directory"), of, str(below))

    assert found == unnamed
    assert found.path == name
    assert found.text.msgid == "cannot be written: a file is in the way"
    assert hint in found.hint.msgid


@pytest.mark.parametrize(("is_folder", "what"), [(True, "a folder"), (False, "a file")])
def test_what_stands_in_the_way(tmp_path: Path, is_folder: bool, what: str) -> None:  # noqa: FBT001  # a case
    """What is in the way is told in our words, not in the system's."""
    path = tmp_path / "a"
    if is_folder:
        path.mkdir()
    else:
        path.write_text("x")
    of = settings(output=str(path))
    found = unwritable(FileExistsError(errno.EEXIST, "File exists", path), of)

    assert what in found.text.msgid
    assert not found.text.values
    assert "OUTPUT_PATH" in found.hint.msgid
