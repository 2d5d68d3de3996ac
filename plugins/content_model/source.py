"""A file of the content folder as it is found, before anybody opens it."""

from __future__ import annotations

from msgspec import Struct


class Source(Struct, frozen=True, kw_only=True):
    """
    A file of the content folder, not yet opened.

    Attributes:
        path: Relative to the content folder, with ``/``.
        size: In bytes.
        mtime: Time of the last change, in ns.
        inode: Number of the file on its disk.
        ctime: Time of the last change of anything about it, its times included, in ns; 0 if it
            does not matter.
    """

    path: str
    size: int
    mtime: int
    inode: int
    ctime: int = 0
