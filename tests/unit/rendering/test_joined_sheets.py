"""Style sheets with what they import in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.rendering.joined_sheets import imported, joined, joined_sheet

if TYPE_CHECKING:
    from pathlib import Path

TOKENS = ":root { --ink: #111 }\n"
SHEET = '@import "../../tokens.css";\n\na { color: var(--ink) }\n'


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Return the sheet of a theme that imports its tokens."""
    path = tmp_path / "theme/static/css/site.css"
    path.parent.mkdir(parents=True)
    path.write_text(SHEET, encoding="utf-8")
    (tmp_path / "theme/tokens.css").write_text(TOKENS, encoding="utf-8")
    return path


def test_what_is_imported_takes_the_place_of_the_import(sheet: Path) -> None:
    """One file is left, in the order a browser would have read."""
    assert [path.name for path in imported(sheet)] == ["tokens.css"]
    assert joined(sheet).decode() == TOKENS + "\na { color: var(--ink) }\n"


@pytest.mark.parametrize(
    "line", ['@import "gone.css";', '@import "https://fonts.example/x.css";', '/* @import "x" */']
)
def test_what_is_not_ours_is_left(sheet: Path, line: str) -> None:
    """An import of what is not there stays as it was written."""
    sheet.write_text(f"{line}\na {{ }}\n", encoding="utf-8")

    assert joined(sheet).decode() == f"{line}\na {{ }}\n"
    assert not list(imported(sheet))


def test_the_joined_sheet_is_kept_in_the_cache(sheet: Path, tmp_path: Path) -> None:
    """It follows the tokens, and is not written again for nothing."""
    cache = tmp_path / ".cache"
    first = joined_sheet(sheet, "css/site.css", str(cache))
    written = first.stat()
    again = joined_sheet(sheet, "css/site.css", str(cache))

    assert first == again == cache / "sheets/css/site.css"
    assert again.stat() == written
    (tmp_path / "theme/tokens.css").write_text(":root { --ink: red }\n", encoding="utf-8")
    assert b"red" in joined_sheet(sheet, "css/site.css", str(cache)).read_bytes()


def test_other_files_are_published_as_they_are(sheet: Path, tmp_path: Path) -> None:
    """Only a sheet with an import needs another file."""
    sheet.write_text("a { }\n", encoding="utf-8")
    picture = tmp_path / "logo.svg"
    picture.write_text('@import "../../tokens.css";', encoding="utf-8")

    assert joined_sheet(sheet, "css/site.css", str(tmp_path)) == sheet
    assert joined_sheet(picture, "logo.svg", str(tmp_path)) == picture
