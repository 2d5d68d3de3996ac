"""The translators' catalogues, found and read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins.configuration.kept_catalogues import kept_catalogue
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import Problem, message
from plugins.languages.read_po import parse_po

if TYPE_CHECKING:
    from collections.abc import Iterable

# Norwegian Bokmål goes by its own tag and by that of Norwegian as a whole.
SAME_AS = {"nb": ("no",), "nn": ()}


def catalogue_folders(tag: str, existing: Iterable[str]) -> list[str]:
    """
    Return the locale folders that hold the language *tag*, the most exact one first.

    ``nb``, ``nb_NO``, ``nb-NO`` and ``no`` are one language to us, as they are to the
    tools that translators use.

    Args:
        tag: BCP 47 tag.
        existing: Names of the folders there are.
    """
    wanted = tag.replace("-", "_").lower()
    names = sorted(existing)
    exact = [name for name in names if name.replace("-", "_").lower() == wanted]
    wider = [
        name
        for name in names
        if name.replace("-", "_").lower().split("_")[0] in {wanted, *SAME_AS.get(wanted, ())}
        and name not in exact
    ]
    return exact + wider


def read_catalogues(
    folder: str,
    languages: Iterable[str],
    domain: str,
    *,
    required: bool = True,
    cache: str = "",
    keep: bool = False,
) -> tuple[dict[str, Catalogue], list[Problem]]:
    """
    Return the catalogue of every language, empty where there is none.

    Args:
        folder: The translations folder, absolute.
        languages: Tags.
        domain: Name of the ``.po`` file: ``messages`` for readers, ``staff`` for staff.
        required: Whether a language without a catalogue is a problem.
        cache: The cache folder, where they may be as they were read the last time.
        keep: Whether to keep them there.
    """
    root = Path(folder)
    existing = [entry.name for entry in root.iterdir() if entry.is_dir()] if root.is_dir() else []
    catalogues: dict[str, Catalogue] = {}
    problems: list[Problem] = []
    for tag in languages:
        paths = [
            path
            for name in catalogue_folders(tag, existing)
            if (path := root / name / "LC_MESSAGES" / f"{domain}.po").is_file()
        ]
        shown = [path.relative_to(root.parent).as_posix() for path in paths]
        if len(paths) > 1:
            text = message(
                "two catalogues for “{lang}”: {paths}", lang=tag, paths=", ".join(shown)
            )
            hint = message("keep one of them")
            problems.append(Problem(path=shown[1], base="project", text=text, hint=hint))
        catalogues[tag] = Catalogue(lang=tag)
        if paths:
            raw = paths[0].read_bytes()
            catalogues[tag], found = (
                kept_catalogue(raw, shown[0], tag, cache, keep=keep)
                if cache
                else parse_po(raw, shown[0], tag)
            )
            problems += found
        elif required:
            missing = f"{root.name}/{tag}/LC_MESSAGES/{domain}.po"
            text = message("there is no catalogue for “{lang}”", lang=tag)
            hint = message("make it from {template}", template=f"{root.name}/{domain}.pot")
            problems.append(Problem(path=missing, base="project", text=text, hint=hint))
    return catalogues, problems
