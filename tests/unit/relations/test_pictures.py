"""Picture files: how large they are, and whether they are whole."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.content_model.problem import Message, message
from plugins.relations.pictures import (
    MOST_BYTES,
    SMALLER,
    Picture,
    inspect_picture,
    is_picture,
)

NOISE = random.Random(7).randbytes(150 * 100)  # noqa: S311  # a picture that compresses badly
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
LARGE = message("{width} × {height} pixels are too many", width=20000, height=10000)


def photo(format_: str, width: int = 150, height: int = 100, orientation: int = 1) -> bytes:
    """Return a picture of noise, as a camera would store it."""
    image = Image.frombytes("L", (width, height), (NOISE * 2)[: width * height])
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    image.convert("RGB" if format_ != "GIF" else "P").save(file, format_, exif=exif)
    return file.getvalue()


def png_of(width: int, height: int) -> bytes:
    """Return a small PNG file that says it is large."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0"))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def size(raw: bytes, path: str) -> tuple[int, int]:
    """Return the size of a picture that must be fine."""
    picture, problems = inspect_picture(raw, path)
    assert not problems, problems
    return picture.width, picture.height


def fault(raw: bytes, path: str) -> Message:
    """Return what is wrong with a picture, which then has no size."""
    picture, problems = inspect_picture(raw, path)
    assert picture == Picture()
    assert [problem.path for problem in problems] == [path]
    return problems[0].text


def drawing(attributes: str, inside: str = "") -> bytes:
    """Return an SVG file."""
    return SVG.format(attributes, inside).encode()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.jpg", True),
        ("news/A.JPEG", True),
        ("a.svg", True),
        ("a.avif", True),
        ("a.b.webp", True),
        ("a.pdf", False),
        ("a.jpg.txt", False),
        ("jpg/a", False),
        ("a.tiff", False),
    ],
)
def test_is_picture(path: str, expected: bool) -> None:  # noqa: FBT001  # a case
    """The ending tells what browsers show as a picture."""
    assert is_picture(path) is expected


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "GIF", "WEBP"])
def test_size_of_a_photo(format_: str) -> None:
    """Width and height are read from the file, not from its name."""
    assert size(photo(format_), "news/p.jpg") == (150, 100)


@pytest.mark.parametrize(
    ("orientation", "expected"),
    [
        pytest.param(0, (150, 100), id="not-said"),
        pytest.param(1, (150, 100), id="upright"),
        pytest.param(3, (150, 100), id="upside-down"),
        pytest.param(4, (150, 100), id="mirrored"),
        pytest.param(5, (100, 150), id="lying-and-mirrored"),
        pytest.param(6, (100, 150), id="lying"),
        pytest.param(8, (100, 150), id="lying-the-other-way"),
        pytest.param(9, (150, 100), id="a-number-that-means-nothing"),
    ],
)
def test_orientation(orientation: int, expected: tuple[int, int]) -> None:
    """A picture that a phone stored lying down is as high as it is shown."""
    assert size(photo("JPEG", orientation=orientation), "p.jpg") == expected


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "GIF", "WEBP"])
@pytest.mark.parametrize("kept", [0.3, 0.6, 0.99])
def test_a_photo_that_is_cut_short(format_: str, kept: float) -> None:
    """A file that ends too early is a problem, wherever it was cut."""
    raw = photo(format_)

    assert fault(raw[: int(len(raw) * kept)], "news/p.jpg").msgid


def test_a_few_bytes_behind_the_end_do_no_harm() -> None:
    """Cameras put notes behind a picture's end."""
    assert size(photo("JPEG") + b"\0" * 200, "p.jpg") == (150, 100)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"not a picture", "this is no picture that can be read", id="text"),
        pytest.param(b"%PDF-1.7", "this is no picture that can be read", id="another-format"),
    ],
)
@pytest.mark.parametrize("ending", ["jpg", "PNG"])
def test_what_is_no_photo(raw: bytes, expected: str, ending: str) -> None:
    """Something else that is named like a photo is a problem."""
    assert fault(raw, f"p.{ending}") == message(expected)


@pytest.mark.parametrize("path", ["p.jpg", "p.svg"])
def test_too_many_bytes(path: str) -> None:
    """A file that would take minutes to load is a problem that says how large it is."""
    found = fault(b"\xff" * (MOST_BYTES + 4_000_000), path)

    assert found == message("{size} MB is too large for a page", size=24)


def test_as_many_bytes_as_may_be() -> None:
    """A file of exactly the most bytes is not too large."""
    raw = drawing('width="3" height="2"')

    assert size(raw + b" " * (MOST_BYTES - len(raw)), "p.svg") == (3, 2)


def jpeg_of(width: int, height: int) -> bytes:
    """Return a small JPEG file that says it is large."""
    raw = photo("JPEG")
    frame = raw.index(b"\xff\xc0") + 5
    return raw[:frame] + struct.pack(">HH", height, width) + raw[frame + 4 :]


def test_as_many_pixels_as_may_be() -> None:
    """A picture of exactly the most pixels is fine; a row more is too much."""
    assert size(jpeg_of(8000, 7500), "p.jpg") == (8000, 7500)
    assert dict(fault(jpeg_of(8000, 7501), "p.jpg").values) == {"width": "8000", "height": "7501"}


def test_too_many_pixels() -> None:
    """A picture of too many pixels is told by its size, and what to do is to make it smaller."""
    _, problems = inspect_picture(png_of(20000, 10000), "p.png")

    assert (problems[0].text, problems[0].hint) == (LARGE, SMALLER)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        pytest.param('width="30" height="20"', (30, 20), id="written"),
        pytest.param('width="30px" height=" 20 "', (30, 20), id="pixels"),
        pytest.param('width="30.4" height="19.6"', (30, 20), id="rounded"),
        pytest.param('width="30" height="20" viewBox="0 0 3 2"', (30, 20), id="written-counts"),
        pytest.param('viewBox="0 0 30 20"', (30, 20), id="view-box"),
        pytest.param('viewBox="5,6,30,20"', (30, 20), id="view-box-with-commas"),
        pytest.param('viewBox=" -5 -6  30.2 20 "', (30, 20), id="view-box-elsewhere"),
        pytest.param('width="100%" height="100%" viewBox="0 0 30 20"', (30, 20), id="percent"),
        pytest.param('width="30mm" height="20mm" viewBox="0 0 9 6"', (9, 6), id="other-units"),
        pytest.param('width="300" viewBox="0 0 30 20"', (30, 20), id="one-side-only"),
    ],
)
def test_size_of_a_drawing(attributes: str, expected: tuple[int, int]) -> None:
    """A drawing is as large as it says in pixels, else as its view box."""
    assert size(drawing(attributes), "news/p.SVG") == expected


@pytest.mark.parametrize(
    "attributes",
    [
        pytest.param("", id="nothing-said"),
        pytest.param('width="30"', id="one-side"),
        pytest.param('viewBox="0 0 30"', id="three-numbers"),
        pytest.param('viewBox="0 0 30 20 10"', id="five-numbers"),
        pytest.param('viewBox="0 0 nan 20"', id="not-a-number"),
        pytest.param('viewBox="0 0 30 inf"', id="infinite"),
        pytest.param('viewBox="0 0 1e999 20"', id="too-large"),
        pytest.param('viewBox="0 0 a b"', id="words"),
        pytest.param('viewBox="0 0 -30 20"', id="negative"),
        pytest.param('viewBox="0 0 0 0"', id="no-area"),
        pytest.param('width="auto" height="auto"', id="auto"),
    ],
)
def test_a_drawing_without_a_size(attributes: str) -> None:
    """A drawing that does not say how large it is cannot be placed."""
    assert fault(drawing(attributes), "p.svg") == message("the drawing has no size")


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        pytest.param("<script>x()</script>", "<script>", id="script"),
        pytest.param("<g><script/></g>", "<script>", id="script-deep-inside"),
        pytest.param("<foreignObject/>", "<foreignObject>", id="html"),
        pytest.param('<g onclick="x()"/>', "onclick", id="event"),
        pytest.param(
            '<image href="https://x.example/p.png"/>', "https://x.example/p.png", id="image"
        ),
        pytest.param('<a xlink:href="javascript:x()"/>', "javascript:x()", id="xlink"),
        pytest.param('<use href="other.svg#a"/>', "other.svg#a", id="another-file"),
    ],
)
def test_a_drawing_that_would_do_something(inside: str, what: str) -> None:
    """A drawing that runs or fetches something is refused, and what does it is named."""
    found = fault(drawing('width="3" height="2"', inside), "p.svg")

    assert found == message("the drawing holds {what}", what=what)


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param('<style>@import url("https://x.example/a.css");</style>', id="import"),
        pytest.param("<style>g{fill:url(https://x.example/a.svg#b)}</style>", id="sheet"),
        pytest.param('<g style="fill:url(https://x.example/a.svg#b)"/>', id="attribute"),
    ],
)
def test_a_drawing_whose_style_fetches_something(inside: str) -> None:
    """A style sheet can reach out to others as an address can."""
    assert fault(drawing('width="3" height="2"', inside), "p.svg").msgid


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param('<use href="#a"/>', id="within-the-drawing"),
        pytest.param('<use xlink:href="#a"/>', id="within-by-xlink"),
        pytest.param('<image href="data:image/png;base64,AA=="/>', id="embedded-picture"),
        pytest.param("<style>g{fill:url(#b)}</style>", id="style"),
        pytest.param("<text>script onclick</text>", id="words"),
        pytest.param("<!-- <script/> -->", id="comment"),
    ],
)
def test_a_drawing_that_does_nothing(inside: str) -> None:
    """What stays within the drawing is no problem."""
    assert size(drawing('width="3" height="2"', inside), "p.svg") == (3, 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities(encoding: str) -> None:
    """A drawing that defines entities is refused, for they can grow without bounds."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE svg [<!ENTITY a "b">]>'
    raw = (text + SVG.format('width="3" height="2"', "<text>&a;</text>")).encode(encoding)

    assert fault(raw, "p.svg") == message("the drawing defines entities")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"<svg", "the drawing is not valid XML: {what}", id="cut-short"),
        pytest.param(b"\xff\xfe", "the drawing is not valid XML: {what}", id="no-text"),
        pytest.param(
            b'<?xml version="1.0" encoding="klingon"?><svg/>',
            "the drawing is not valid XML: {what}",
            id="unknown-encoding",
        ),
        pytest.param(b"<html/>", "this is no SVG drawing", id="html"),
        pytest.param(b'<svg width="3" height="2"/>', "this is no SVG drawing", id="no-name-space"),
    ],
)
def test_what_is_no_drawing(raw: bytes, expected: str) -> None:
    """What browsers would not draw is a problem."""
    assert fault(raw, "p.svg").msgid == expected


@settings(deadline=None, max_examples=100)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=80).map(lambda text: SVG.format(text, "").encode("utf-8", "ignore")),
        st.integers(0, 400).map(lambda cut: photo("PNG", 12, 9)[:cut]),
        st.integers(0, 900).map(lambda cut: photo("JPEG", 12, 9)[:cut]),
    ),
    st.sampled_from(["p.svg", "p.png", "p.jpg"]),
)
def test_any_file_has_a_size_or_a_problem(raw: bytes, path: str) -> None:
    """Whatever a file holds, it is found to be a picture or told to be none."""
    picture, problems = inspect_picture(raw, path)

    assert bool(problems) == (picture == Picture())
    assert picture.width >= 0
    assert picture.height >= 0
