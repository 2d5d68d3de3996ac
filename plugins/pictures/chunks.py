"""Files of photos without the parts that hold no picture; what shows stays bit by bit the same."""

from __future__ import annotations

import struct

# Parts of a JPEG file that matter to what it shows: JFIF, colour profile, Adobe's colours.
KEPT_SEGMENTS = frozenset({0xE0, 0xE2, 0xEE})
# Application data and comments: everything a camera or a program notes.
NOTES = frozenset({*range(0xE0, 0xF0), 0xFE})
# Signs within the data of a scan, which begin no segment.
WITHIN = frozenset({0x00, *range(0xD0, 0xD8)})
START, END, SCAN = 0xD8, 0xD9, 0xDA
PROFILE = b"ICC_PROFILE\0"
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
# Chunks of text, times and EXIF data.
PNG_NOTES = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"caBX"})
WEBP_NOTES = frozenset({b"EXIF", b"XMP "})
# Flags of an extended WebP file that promise those.
WEBP_FLAGS = 0b00001100
WEBP_HEAD = 12


def clean_jpeg(raw: bytes) -> bytes:
    """
    Return a JPEG file without notes, and without what stands behind its picture.

    Raises:
        ValueError: If it is cut short.
    """
    made, place = bytearray(raw[:2]), 2
    while True:
        place = raw.find(b"\xff", place)
        if place < 0 or place + 1 >= len(raw):
            raise ValueError("cut short")
        sign = raw[place + 1]
        if sign == END:
            return bytes(made + raw[place : place + 2])
        if sign in {0xFF, START} or sign in WITHIN:
            place += 1
            continue
        end = place + 2 + int.from_bytes(raw[place + 2 : place + 4], "big")
        if sign == SCAN:
            end = scan_end(raw, end)
        data = raw[place:end]
        is_kept = sign in KEPT_SEGMENTS and (sign != 0xE2 or data[4:].startswith(PROFILE))  # noqa: PLR2004
        if sign not in NOTES or is_kept:
            made += data
        place = end


def scan_end(raw: bytes, place: int) -> int:
    """Return where the data of a scan ends: at the next sign that is none of its own."""
    while True:
        place = raw.find(b"\xff", place)
        if place < 0 or place + 1 >= len(raw):
            raise ValueError("cut short")
        if raw[place + 1] not in WITHIN and raw[place + 1] != 0xFF:  # noqa: PLR2004
            return place
        place += 2 if raw[place + 1] in WITHIN else 1


def clean_png(raw: bytes) -> bytes:
    """Return a PNG file without notes."""
    made, place = bytearray(PNG_HEAD), len(PNG_HEAD)
    while place + 8 <= len(raw):
        length, name = struct.unpack(">I4s", raw[place : place + 8])
        end = place + 12 + length
        if name not in PNG_NOTES:
            made += raw[place:end]
        if name == b"IEND":
            break
        place = end
    return bytes(made)


def clean_webp(raw: bytes) -> bytes:
    """Return a WebP file without notes."""
    parts, place = [], WEBP_HEAD
    while place + 8 <= len(raw):
        name, length = struct.unpack("<4sI", raw[place : place + 8])
        end = place + 8 + length + length % 2
        data = raw[place:end]
        if name == b"VP8X":
            data = data[:8] + bytes((data[8] & ~WEBP_FLAGS & 0xFF,)) + data[9:]
        if name not in WEBP_NOTES:
            parts.append(data)
        place = end
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body
