"""A few small pictures that articles share."""

from __future__ import annotations

import struct
import zlib

SIZES = ((640, 360), (480, 320), (320, 240))
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">'
    '<rect width="400" height="300" fill="#{fill}"/>'
    '<circle cx="200" cy="150" r="90" fill="#fff"/></svg>\n'
)


def pictures() -> dict[str, bytes]:
    """Return the content of each picture by the name of its file."""
    drawn = {f"drawing-{fill}.svg": SVG.format(fill=fill).encode() for fill in ("357", "753")}
    return drawn | {f"photo-{width}.png": png(width, height) for width, height in SIZES}


def png(width: int, height: int) -> bytes:
    """Return a grey gradient as a PNG file."""
    row = b"\0" + bytes(column * 255 // width for column in range(width))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(row * height, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, data) for name, data in parts)


def chunk(name: bytes, data: bytes) -> bytes:
    """Return one chunk of a PNG file: length, name, data, checksum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
