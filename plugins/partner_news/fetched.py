"""Which entries of a feed have been fetched: what an editor deletes is not to come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER = "data/fetched"


def list_path(content: Path, source: str) -> Path:
    """Return the file that lists what was fetched from a source."""
    return content / FOLDER / f"{source}.txt"


def seen(content: Path, source: str) -> set[str]:
    """Return the ids of the entries that were fetched from a source."""
    try:
        text = list_path(content, source).read_text(encoding="utf-8")
    except OSError:
        return set()
    return {line.strip() for line in text.split("\n") if line.strip()}


def note(content: Path, source: str, ids: Iterable[str]) -> None:
    """
    Add ids to what was fetched from a source.

    Raises:
        OSError: If the disk does not let us write.
    """
    every = sorted(seen(content, source) | {one_line(entry) for entry in ids})
    path = list_path(content, source)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text("".join(f"{entry}\n" for entry in every), encoding="utf-8", newline="\n")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def one_line(entry: str) -> str:
    """Return the id of an entry in one line, whatever a feed puts into it."""
    return " ".join(entry.split())[:500]
