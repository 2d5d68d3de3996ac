"""The part of CBOR (RFC 8949) that Pagefind's files are made of."""

from __future__ import annotations

import struct
from typing import Any

UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG, OTHER = range(8)
# How many bytes follow for the signs 24 to 27.
SIZES = {24: 1, 25: 2, 26: 4, 27: 8}
FLOATS = {25: ">e", 26: ">f", 27: ">d"}
PLAIN = {20: False, 21: True, 22: None}


class Real(float):
    """A number with a fraction, and the sign of how exactly it was written."""

    sign: int = 27


def decode(raw: bytes) -> Any:  # noqa: ANN401  # whatever is in there
    """
    Return the one value that *raw* holds.

    Raises:
        ValueError: If it holds something else.
    """
    try:
        value, end = value_at(raw, 0)
    except (IndexError, KeyError, struct.error, UnicodeDecodeError) as error:
        raise ValueError("no CBOR of the kind we know") from error
    if end != len(raw):
        raise ValueError("more than one value")
    return value


def value_at(raw: bytes, place: int) -> tuple[Any, int]:
    """Return the value that begins at *place*, and where it ends."""
    major, sign = raw[place] >> 5, raw[place] & 31
    place += 1
    if major == OTHER:
        if sign in FLOATS:
            end = place + SIZES[sign]
            real = Real(struct.unpack(FLOATS[sign], raw[place:end])[0])
            real.sign = sign
            return real, end
        return PLAIN[sign], place
    size = SIZES.get(sign, 0) if sign >= 24 else 0  # noqa: PLR2004  # see SIZES
    if sign > 27:  # noqa: PLR2004  # of no stated length
        raise ValueError("no CBOR of the kind we know")
    number = int.from_bytes(raw[place : place + size], "big") if size else sign
    place += size
    if major == UNSIGNED:
        return number, place
    if major == NEGATIVE:
        return -1 - number, place
    if major == TEXT:
        return raw[place : place + number].decode(), place + number
    if major == ARRAY:
        found = []
        for _ in range(number):
            value, place = value_at(raw, place)
            found.append(value)
        return found, place
    raise ValueError("no CBOR of the kind we know")


def encode(value: object) -> bytes:
    """
    Return a value as CBOR.

    Raises:
        ValueError: If it is of another kind than :func:`decode` returns.
    """
    if value is None or isinstance(value, bool):
        return bytes((OTHER << 5 | {False: 20, True: 21, None: 22}[value],))
    if isinstance(value, Real):
        return bytes((OTHER << 5 | value.sign,)) + struct.pack(FLOATS[value.sign], value)
    if isinstance(value, int):
        return head(UNSIGNED, value) if value >= 0 else head(NEGATIVE, -1 - value)
    if isinstance(value, str):
        content = value.encode()
        return head(TEXT, len(content)) + content
    if isinstance(value, list):
        return head(ARRAY, len(value)) + b"".join(encode(part) for part in value)
    raise ValueError(repr(value))


def head(major: int, number: int) -> bytes:
    """Return the first bytes of a value: what it is, and a number."""
    if number < 24:  # noqa: PLR2004  # see SIZES
        return bytes((major << 5 | number,))
    sign = next(sign for sign, size in SIZES.items() if number < 1 << 8 * size)
    return bytes((major << 5 | sign,)) + number.to_bytes(SIZES[sign], "big")
