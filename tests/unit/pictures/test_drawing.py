"""SVG drawings without what drawing programs leave in them."""

from __future__ import annotations

import pytest

from plugins.pictures.drawing import clean_drawing, is_drawn, parted, take_out, unwanted
from plugins.relations.pictures import inspect_picture
from tests.unit.relations.test_pictures import SVG as FRAME

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://www.inkscape.org/i" {}viewBox="0 0 9 9">{}</svg>'


def cleaned(content: str, attributes: str = "") -> str:
    """Return a drawing with *content*, cleaned."""
    return clean_drawing(HEAD.format(attributes, content).encode()).decode()


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>",
        '<rect onload="alert(1)"/>',
        '<a xlink:href="https://example.org/"><rect/></a>',
        '<image href="https://example.org/x.png"/>',
        "<foreignObject><b/></foreignObject>",
        '<rect style="fill: url(https://example.org/x.svg#a)"/>',
        "<style>@import url(https://example.org/x.css)</style>",
        "<metadata>Kari in Oslo</metadata>",
        "<!-- /home/kari/secret.svg -->",
        '<i:view name="/home/kari"/>',
        '<rect i:label="kari"/>',
        "<?xml-stylesheet href='https://example.org/x.css'?>",
    ],
)
def test_what_goes(content: str) -> None:
    """Nothing stays that runs, reaches out, or tells of who drew it."""
    made = cleaned(content)

    for word in ("alert", "example.org", "kari", "Kari", "foreignObject", "inkscape"):
        assert word not in made


@pytest.mark.parametrize(
    "content",
    [
        '<rect width="3" style="fill: red" class="x" />',
        '<defs><linearGradient id="g" /></defs><rect fill="url(#g)" />',
        '<use href="#g" />',
        '<use xlink:href="#g" />',
        '<image href="data:image/png;base64,AAAA" />',
        "<title>A tree</title><desc>In spring</desc>",
        '<text xml:space="preserve">a  <tspan>b</tspan> c</text>',
        "<style>rect { fill: red }</style>",
    ],
)
def test_what_stays(content: str) -> None:
    """All that draws stays as it was written."""
    assert content in cleaned(content)


def test_text_around_what_goes_stays() -> None:
    """Words of a drawing are not lost with what stands between them."""
    made = cleaned("<text>one<script/>two<tspan/>three<script/>four</text>")

    assert "<text>onetwo<tspan />threefour</text>" in made


def test_a_cleaned_drawing_is_a_drawing() -> None:
    """It has the size it had, and nothing to complain of; a second time changes nothing."""
    raw = FRAME.format('width="30" height="20"', "<rect/><!-- x -->").encode()
    made = clean_drawing(raw)

    assert inspect_picture(made, "a.svg") == inspect_picture(raw, "a.svg")
    assert clean_drawing(made) == made


def test_what_is_no_drawing() -> None:
    """A file that is no drawing, or might expand without end, is told of."""
    with pytest.raises(ValueError, match="mismatched"):
        clean_drawing(b"<svg></a>")
    with pytest.raises(ValueError, match="entities"):
        clean_drawing(b'<!DOCTYPE a [<!ENTITY a "b">]><svg/>')


def test_names() -> None:
    """A name is parted from its namespace."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415

    assert parted("{http://a}b") == ("http://a", "b")
    assert parted("b") == ("", "b")
    root = ET.fromstring('<svg onclick="x" width="3"><script/>tail</svg>')
    assert list(unwanted(root)) == ["onclick"]
    assert not is_drawn(root[0])
    take_out(root[0], root)
    assert root.text == "tail"
