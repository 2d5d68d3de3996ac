"""Addresses in foreign texts: what lies beside them, what is on the web, what is neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

WEB = ("http://", "https://")
# Stands before the path of a file within what is read, until it is known what became of it.
LOCAL = "local:"
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
KEPT = ("mailto:", "tel:")
# What articles offer to read or fill in besides pictures.
PAPERS = frozenset(
    {"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt", "ics", "zip"}
)
LONGEST = 2000


class Addresses:
    """
    What addresses in one foreign text mean.

    Args:
        root: The folder that may be read; nothing outside it is.
        folder: Folder of the text itself, which its relative addresses begin at.
        base: Address the text had on the web; empty if unknown.
        copies: Further folders with copies of what lies on the web, by the ends of paths.
    """

    def __init__(
        self, root: Path | None, folder: Path | None, base: str = "", copies: tuple[Path, ...] = ()
    ) -> None:
        self.root = root
        self.folder = folder
        self.base = base if base.startswith(WEB) else ""
        self.copies = copies

    def absolute(self, address: str) -> str:
        """
        Return an address that means the same wherever it stands.

        Returns:
            A web or mail address, a place in the page (``#…``), a path within what is read
            behind :data:`LOCAL`; empty for what leads nowhere, or should not be followed.
        """
        written = "".join(address.split())
        if not written or len(written) > LONGEST:
            return ""
        if written.lower().startswith((*WEB, *KEPT)) or written.startswith("#"):
            return written
        if SCHEME.match(written) or written.startswith("//"):
            return f"https:{written}" if written.startswith("//") else ""
        return joined(self.base, written) if self.base else self.local(written)

    def local(self, written: str) -> str:
        """Return the path of a relative address within what is read; empty if it leads out."""
        path, _, fragment = written.partition("#")
        found = self.path_of(path.partition("?")[0])
        if found is None or self.root is None:
            return ""
        local = f"{LOCAL}{found.relative_to(self.root).as_posix()}".replace(" ", "%20")
        return f"{local}#{fragment}" if fragment else local

    def file(self, address: str) -> Path | None:
        """Return the file at hand that an address stands for, if there is one."""
        written = unquote(urlsplit_path(address))
        if not address.lower().startswith(WEB) and not SCHEME.match(address):
            found = self.path_of(urlsplit_path(address))
            if found is not None and found.is_file():
                return found
        steps = [step for step in written.split("/") if step not in {"", ".", ".."}]
        for copies in self.copies:
            for start in range(len(steps)):
                found = inside(copies, copies.joinpath(*steps[start:]))
                if found is not None and found.is_file():
                    return found
        return None

    def path_of(self, written: str) -> Path | None:
        """Return the path within the root that a relative address means; nothing if outside."""
        if self.root is None or self.folder is None:
            return None
        decoded = unquote(written)
        start = self.root if decoded.startswith("/") else self.folder
        return inside(self.root, start / decoded.lstrip("/"))


def inside(root: Path, path: Path) -> Path | None:
    """Return *path* with its links resolved, if that lies in *root*."""
    try:
        found = path.resolve()
        return found if found.is_relative_to(root.resolve()) else None
    except (OSError, ValueError, RuntimeError):
        return None


def joined(base: str, address: str) -> str:
    """Return an address made whole; empty if it cannot be."""
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def urlsplit_path(address: str) -> str:
    """Return the path of an address, without question and fragment; empty if it has none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def same_page(url: str) -> str:
    """Return an address without what does not change where it leads, to compare it by."""
    if url.startswith(LOCAL):
        return unquote(url.partition("#")[0])
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    path = unquote(parts.path).removesuffix("index.html").rstrip("/")
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "")
