"""Pictures of foreign pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image

from plugins.incoming.addresses import Addresses
from plugins.incoming.found import Notes
from plugins.incoming.pictures import caption_of, place, source_of

if TYPE_CHECKING:
    from pathlib import Path


def element(html: str) -> Tag:
    """Return the first element of some HTML."""
    found = BeautifulSoup(html, "html.parser").find()
    assert isinstance(found, Tag)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a picture, and one that is none."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG")
    (tmp_path / "My Pic.png").write_bytes(out.getvalue())
    (tmp_path / "broken.png").write_bytes(b"MZ")
    return tmp_path


@pytest.mark.parametrize(
    ("html", "caption", "name", "alt"),
    [
        ('<img src="My%20Pic.png" alt="A boat">', "", "my-pic.png", "A boat"),
        ('<img src="My Pic.png" alt="IMG_123">', "Words", "my-pic.png", "Words"),
        ('<img src="My Pic.png" alt="boat.jpg">', "", "my-pic.png", ""),
        ('<img src="broken.png" alt="A boat">', "", "", "A boat"),
        ('<img src="https://x.org/a.png" alt="A boat">', "", "", "A boat"),
    ],
)
def test_place(folder: Path, html: str, caption: str, name: str, alt: str) -> None:
    """A sound picture at hand has a name, and only words that say something."""
    notes = Notes()
    found = place(element(html), caption, Addresses(folder, folder), notes)

    assert (found.name, found.alt) == (name, alt)
    assert bool(notes.doubts) == (alt != "A boat" or not name)


def test_labels_are_in_capitals() -> None:
    """A label in bold before a colon is one; a bold word is not."""
    assert caption_of(element("<p><b>Bro:</b> En bro. </p>")) == "BRO: En bro."
    assert caption_of(element("<p><b>Bro</b> over vann</p>")) == "Bro over vann"
    assert caption_of(None) == ""


def test_pictures_that_a_script_would_load() -> None:
    """The real address is taken where a script would put it in later."""
    assert source_of(element('<img src="data:image/gif;base64,R0" data-src="a.png">')) == "a.png"
