"""The part of CBOR that Pagefind's files are made of."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.cbor import Real, decode, encode, head, value_at

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**60) | st.text(),
    lambda inner: st.lists(inner, max_size=30),
    max_leaves=40,
)


@given(VALUES)
def test_round_trip(value: Any) -> None:
    """What is written is read back."""
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b"\x00", 0),
        (b"\x18\x18", 24),
        (b"\x19\x01\xe6", 486),
        (b"\x20", -1),
        (b"\x65no_ab", "no_ab"),
        (b"\x82\x01\x81\x61a", [1, ["a"]]),
        (b"\xf9\x3c\x00", 1.0),
        (b"\xfb\x3f\xf8\x00\x00\x00\x00\x00\x00", 1.5),
        (b"\xf6", None),
    ],
)
def test_examples_of_the_standard(raw: bytes, value: object) -> None:
    """Values are read and written as others do, floats as exactly as they were."""
    assert decode(raw) == value
    assert encode(decode(raw)) == raw


@pytest.mark.parametrize(
    "raw", [b"", b"\x00\x00", b"\xa0", b"\x9f", b"\x82\x01", b"\xfc", b"\x41a"]
)
def test_what_we_do_not_know(raw: bytes) -> None:
    """Anything else is refused, never guessed."""
    with pytest.raises(ValueError, match=r"\w"):
        decode(raw)


def test_parts() -> None:
    """A value ends where the next begins."""
    assert value_at(b"\x01\x02", 1) == (2, 2)
    assert head(3, 300) == b"\x79\x01\x2c"
    assert encode(Real(1.5)) == b"\xfb\x3f\xf8\x00\x00\x00\x00\x00\x00"
    with pytest.raises(ValueError, match="x"):
        encode(b"x")
