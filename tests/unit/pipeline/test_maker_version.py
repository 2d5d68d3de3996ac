"""The code behind a derived file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.pictures.clean import clean
from plugins.pictures.encode import encode
from plugins.pipeline import maker_version as module
from plugins.pipeline.maker_version import file_of, maker_version, modules_behind

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def foreign(contents: list[bytes], options: Any) -> bytes:
    """Make a file, in a module that is none of ours."""
    return contents[0] + bytes(options)


def test_what_an_import_leads_to_counts() -> None:
    """The version follows imports through our modules, and goes no further than they do."""
    names = {path.name for path in modules_behind("plugins.pictures.clean")}

    assert {"clean.py", "chunks.py", "encode.py", "renditions.py", "pictures.py"} <= names
    assert not {"ranking.py", "atom.py", "host.py"} & names


def test_other_code_does_not_count() -> None:
    """A change elsewhere in our code leaves the files of our makers as they are."""
    assert maker_version(encode, b"code") == maker_version(encode, b"other code")
    assert maker_version(encode, b"code") != maker_version(clean, b"code")


def test_for_a_foreign_function_all_code_counts() -> None:
    """What a function imports that is none of ours nobody knows."""
    assert maker_version(foreign, b"code") != maker_version(foreign, b"other code")


def test_a_changed_module_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit in a module behind the function makes another version."""
    package = tmp_path / "plugins"
    package.mkdir()
    (package / "a.py").write_text("from plugins.b import x\n", encoding="utf-8")
    (package / "b.py").write_text("x = 1\n", encoding="utf-8")
    monkeypatch.setattr(module, "OWN", package)

    def make(contents: list[bytes], options: Any) -> bytes:
        return contents[0] + bytes(options)

    make.__module__ = "plugins.a"
    before = maker_version(make, b"")
    (package / "b.py").write_text("x = 2\n", encoding="utf-8")

    assert maker_version(make, b"") != before


def test_names_of_no_module_of_ours() -> None:
    """A name within a module, or of another package, has no file."""
    assert file_of("plugins.pictures.encode.encode") is None
    assert file_of("json") is None
