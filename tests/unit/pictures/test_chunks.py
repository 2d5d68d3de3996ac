"""Files of photos without the parts that hold no picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pictures.chunks import clean_jpeg, clean_png, clean_webp
from tests.unit.pictures.test_encode import file, halves, opened


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"icc_profile": b"P" * 70000}])
def test_a_jpeg_without_notes_stays_bit_by_bit(options: dict[str, object]) -> None:
    """Scans, tables and colour profiles are kept, of whatever kind and length."""
    raw = file(halves(300, 200), "JPEG", **options)

    assert clean_jpeg(raw) == raw


def test_a_png_and_a_webp_without_notes_stay_bit_by_bit() -> None:
    """So do the other formats."""
    png, webp = file(halves()), file(halves(), "WEBP")

    assert clean_png(png) == png
    assert clean_webp(webp) == webp


def test_a_jpeg_cut_short() -> None:
    """A file that ends too early is told of."""
    raw = file(halves(300, 200), "JPEG")
    with pytest.raises(ValueError, match="cut short"):
        clean_jpeg(raw[: len(raw) // 2])
    with pytest.raises(ValueError, match="cut short"):
        clean_jpeg(raw[:20])


@given(st.binary(max_size=60))
def test_whatever_stands_behind_a_picture_goes(tail: bytes) -> None:
    """Bytes after the end of a photo are not published."""
    raw = file(halves(20, 20), "JPEG")

    assert clean_jpeg(raw + tail) == raw
    assert clean_png(file(halves(20, 20)) + tail) == file(halves(20, 20))


@given(st.binary(max_size=300))
def test_a_comment_of_any_content_goes(comment: bytes) -> None:
    """Whatever a note holds, even the signs of a picture's parts, it goes as a whole."""
    plain = file(halves(20, 20), "JPEG")
    raw = file(halves(20, 20), "JPEG", comment=comment) if comment else plain

    assert clean_jpeg(raw) == plain
    assert opened(clean_jpeg(raw)).size == (20, 20)
