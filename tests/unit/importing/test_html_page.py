"""One web page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.importing.html_page import Place, language, last_step, read_page
from plugins.incoming.found import Notes
from plugins.incoming.read_xml import XmlError

if TYPE_CHECKING:
    from pathlib import Path

NORWEGIAN = "Klyngene ble enige om å gjøre mer for bedrifter fra hele landet, også etter nyttår."


@pytest.mark.parametrize(
    ("declared", "text", "found", "doubted"),
    [
        ("no", NORWEGIAN, "nb", False),
        ("en", NORWEGIAN, "nb", True),
        ("en-GB", "NorCare", "en-GB", False),
        ("", NORWEGIAN, "nb", False),
        ("", "NorCare", "", False),
    ],
)
def test_language(declared: str, text: str, found: str, doubted: bool) -> None:  # noqa: FBT001  # a case has it
    """A page is in the language of its words if those are plain, else in the one it declares."""
    notes = Notes()

    assert language(declared, text, notes) == found
    assert bool(notes.doubts) == doubted


@pytest.mark.parametrize(
    ("url", "step"),
    [
        ("https://x.org/news/Gold.html", ""),
        ("https://x.org/news/gold.html", "gold"),
        ("https://x.org/2019/", ""),
        ("https://x.org/?p=1", ""),
        ("https://x.org/%C3%B8", ""),
    ],
)
def test_last_step(url: str, step: str) -> None:
    """The last part of an address is kept where it can be one here."""
    assert last_step(url) == step


def test_old_encodings(tmp_path: Path) -> None:
    """A page in Windows-1252 that says so is read as that."""
    page = tmp_path / "a.html"
    page.write_bytes(
        '<meta charset="windows-1252"><main><h1>Bl\xe5b\xe6r p\xe5 \xf8ya</h1><p>Vi plukket b\xe6r.</p></main>'.encode(
            "latin-1"
        )
    )

    assert read_page(page, Place(root=tmp_path)).title == "Blåbær på øya"


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_empty(tmp_path: Path, content: bytes) -> None:
    """A file with nothing in it is a problem of its own, told in our words."""
    (tmp_path / "a.html").write_bytes(content)
    with pytest.raises(XmlError) as refused:
        read_page(tmp_path / "a.html", Place(root=tmp_path))

    assert refused.value.text.msgid == "the file is empty"


def test_characters_that_cannot_be_read(tmp_path: Path) -> None:
    """Whoever imports a page is told that signs of it were lost."""
    page = b'<meta charset="utf-8"><h1>A</h1><p>B\x81\xff c.</p>'
    (tmp_path / "a.html").write_bytes(page)
    found = read_page(tmp_path / "a.html", Place(root=tmp_path))

    assert any("could not be read" in doubt.text.msgid for doubt in found.doubts)
