"""What addresses in foreign texts mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.incoming.addresses import Addresses, inside, same_page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://x.org/a", "https://x.org/a"),
        ("//x.org/a", "https://x.org/a"),
        ("b.html", "https://old.example/news/b.html"),
        ("/b", "https://old.example/b"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("#top", "#top"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_addresses_with_a_base(tmp_path: Path, written: str, meant: str) -> None:
    """An address is made whole; what runs or reads files leads nowhere."""
    assert (
        Addresses(tmp_path, tmp_path, "https://old.example/news/a.html").absolute(written) == meant
    )


def test_addresses_without_a_base_are_paths(tmp_path: Path) -> None:
    """Without an address of the page they are paths within what is read, and no others."""
    found = Addresses(tmp_path, tmp_path / "sub")

    assert found.absolute("../b.html#x") == "local:b.html#x"
    assert found.absolute("../../b.html") == ""


def test_files(tmp_path: Path) -> None:
    """A file is found beside the page or in a copy of the web, never outside of both."""
    (tmp_path / "in/uploads/2019").mkdir(parents=True)
    (tmp_path / "in/uploads/2019/x.png").write_bytes(b"x")
    (tmp_path / "secret.png").write_bytes(b"s")
    found = Addresses(tmp_path / "in", tmp_path / "in", "", (tmp_path / "in/uploads",))

    assert found.file("uploads/2019/x.png") == (tmp_path / "in/uploads/2019/x.png").resolve()
    assert found.file("https://w.example/wp-content/uploads/2019/x.png?w=3") is not None
    assert found.file("../secret.png") is None
    assert found.file("https://w.example/../../secret.png") is None


def test_inside(tmp_path: Path) -> None:
    """A link that leads out of a folder is outside of it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/link").symlink_to(tmp_path)

    assert inside(tmp_path / "in", tmp_path / "in/link/x") is None
    assert inside(tmp_path / "in", tmp_path / "in/x\0") is None


def test_same_page() -> None:
    """What does not change where an address leads is passed over."""
    assert same_page("https://www.x.org/a/#b") == same_page("http://x.org/a/index.html")
    assert same_page("https://x.org/a?p=1") != same_page("https://x.org/a?p=2")
