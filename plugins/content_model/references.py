"""What a reference in a text leads to."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

PELICAN = re.compile(r"[{|](?P<what>filename|attach|static|category|tag|author|index)[|}]/?")
AMBIGUOUS = ""
# References kept in mind: each is looked up when it is checked and when it is shown.
REMEMBERED = 100_000


class References(Struct, frozen=True, kw_only=True):
    """
    All names that items and files go by.

    Attributes:
        items: Id of the item by each of its names; empty for a name that several have.
        files: Paths of all files in the content folder.
    """

    items: dict[str, str]
    files: frozenset[str]

    def item(self, target: str, source: str) -> str | None:
        """
        Return the id of the item that *target* names.

        Args:
            target: An id, the last part of one if no other item has it, a path (from the
                document's folder, or from the content folder with ``/``), Pelican's
                ``{filename}`` form, or the address of a page.
            source: Path of the document that says so.

        Returns:
            The id; empty if more than one item goes by that name; ``None`` if none does.
        """
        for name in candidates(target, source):
            if name in self.items:
                return self.items[name]
        return None

    def file(self, target: str, source: str) -> str | None:
        """Return the path of the file that *target* names, seen from the document *source*."""
        return self.file_from(source.rpartition("/")[0], target)

    def file_from(self, folder: str, target: str) -> str | None:
        """Return the path of the file that *target* names, seen from a folder."""
        for name in candidates_in(target, folder):
            if name in self.files:
                return name
        return None

    def nearest(self, target: str) -> str | None:
        """Return the id most like *target*."""
        wanted = target.rstrip("/").rpartition("/")[2].removesuffix(".md")
        shorts = {name: item for name, item in self.items.items() if item and "/" not in name}
        for names in (shorts, dateless(shorts)):
            found = nearest(wanted, names)
            if found is not None:
                return names[found]
        return None


def dateless(names: Mapping[str, str]) -> dict[str, str]:
    """Return *names* without the dates they begin with: "norcare" for "2018-01-norcare"."""
    return {re.sub(r"^[\d-]+", "", name) or name: item for name, item in names.items()}


def candidates(target: str, source: str) -> tuple[str, ...]:
    """Return the names that *target* may stand for, the likeliest first."""
    return candidates_in(target, source.rpartition("/")[0])


@lru_cache(maxsize=REMEMBERED)
def candidates_in(target: str, folder: str) -> tuple[str, ...]:
    """Return the names that *target* may stand for in a document that lies in *folder*."""
    pelican = PELICAN.match(target)
    path = PELICAN.sub("", target, count=1) if pelican else target
    absolute = path.startswith("/")
    from_root = posixpath.normpath(path.strip("/") or ".")
    from_here = posixpath.normpath(posixpath.join(folder, path.strip("/") or "."))
    if absolute or (pelican and target[pelican.end() - 1] == "/"):
        return (from_root, path.strip("/"))
    if path.startswith("."):
        return (from_here,)
    return (from_here, from_root) if "." in posixpath.basename(path) else (from_root, from_here)
