"""From what is named to texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.importing.options import Options
from plugins.importing.read_source import files_of, read_source


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.rst", b"x"),
        ("a.xml", b"<a/>"),
        ("a.txt", b"\xff\xfe\xfa"),
        ("a.html", b"x" * 10_000_001),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    """Each file that should hold a text and cannot be read is a problem with a hint."""
    (tmp_path / name).write_bytes(content)
    texts = read_source(Options(source=tmp_path), tmp_path)

    assert texts.found == ()
    assert len(texts.problems) == 1


def test_nothing_there(tmp_path: Path) -> None:
    """A path that is not there is a problem."""
    assert len(read_source(Options(source=tmp_path / "x"), tmp_path).problems) == 1


def test_an_address_is_told(tmp_path: Path) -> None:
    """An address of the web is no file that is missing: it is to be saved first."""
    (wrong,) = read_source(Options(source=Path("https://example.org/a")), tmp_path).problems

    assert wrong.text.msgid == "this is an address on the web"
    assert wrong.path == "https://example.org/a"
    assert "browser" in wrong.hint.msgid


def test_the_language_of_a_site(tmp_path: Path) -> None:
    """Texts of a site that name no language have that of its settings."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("---\ntitle: A\n---\nText")
    (tmp_path / "content" / "b.nb.md").write_text("---\ntitle: B\n---\nText")
    (tmp_path / "hugo.toml").write_text('languageCode = "en"')

    assert [one.lang for one in read_source(Options(source=tmp_path), tmp_path).found] == [
        "en",
        "nb",
    ]


def test_a_site_is_read_from_its_content(tmp_path: Path) -> None:
    """Of a site only its content is read, and nothing hidden."""
    for name in ("hugo.toml", "content/a.md", "public/b.html", "content/.git/c.md", "themes/d.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")

    assert [path.name for path in files_of(tmp_path)] == ["a.md"]
