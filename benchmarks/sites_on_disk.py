"""Write the corpus for every generator at once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from benchmarks import write_hugo, write_ours, write_pelican
from benchmarks.corpus import articles, slug_of
from benchmarks.pictures import pictures
from benchmarks.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

WRITERS = {"ours": write_ours, "hugo": write_hugo, "pelican": write_pelican}


class Edited(Struct, frozen=True):
    """The file of one article, and its text as the corpus has it."""

    path: Path
    original: str


def write_sites(
    folder: Path, pairs: int, generators: Iterable[str], mentions: Iterable[str] = ()
) -> None:
    """
    Write the corpus for *generators* into folders of their names.

    Args:
        folder: Where; what is there of an earlier run is deleted.
        pairs: Number of articles, each in both languages.
        generators: Some of :data:`WRITERS`.
        mentions: Fields that name items of other kinds, where our site has such kinds.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    chosen = [(WRITERS[name], folder / name) for name in generators]
    fields = tuple(mentions)
    for writer, site in chosen:
        writer.begin(site, fields)
    for article in articles(pairs, tuple(pictures()), fields):
        for writer, site in chosen:
            writer.add(site, article)


def edited_file(folder: Path, pairs: int, generator: str) -> Edited:
    """Return the file that is edited: the middle article in the first language."""
    path = folder / generator / WRITERS[generator].file_of(slug_of(pairs // 2), LANGUAGES[0])
    return Edited(path, path.read_text(encoding="utf-8"))


def edit(file: Edited, mark: str) -> None:
    """Have an article's text end in *mark*, and no longer in what an earlier edit left."""
    file.path.write_text(f"{file.original.rstrip()} {mark}.\n", encoding="utf-8")
