"""Collect: the files that are published as they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.cache.fingerprints import fingerprint
from plugins.rendering.joined_sheets import joined_sheet
from plugins.views.tokens import FILE as TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.settings import Settings

LEFT_BEHIND = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"})


class StaticFile(Struct, frozen=True, kw_only=True):
    """
    A file that is published as it is.

    Attributes:
        path: Relative to the folder it was found in, with ``/``.
        source: The file, absolute.
        save_as: File it is copied to, relative to the output folder.
        digest: Fingerprint of its content, in hexadecimal digits.
        is_theme: Whether it belongs to the theme.
    """

    path: str
    source: str
    save_as: str
    digest: str
    is_theme: bool


def collect_static(settings: Settings) -> list[StaticFile]:
    """
    Return the static files of the theme, and those of Pelican's ``STATIC_PATHS``.

    A style sheet that imports another one of the theme has it in it.

    The latter keep their path, unless ``EXTRA_PATH_METADATA`` gives them another one.
    """
    target = str(settings.options.get("THEME_STATIC_DIR") or "theme")
    theme = Path(settings.theme, "static")
    found = [
        static_file(
            joined_sheet(path, relative, settings.cache),
            relative,
            f"{target}/{relative}",
            is_theme=True,
        )
        for path, relative in files_below(theme, theme)
        if path.suffix != ".md"
    ]
    content = Path(settings.content)
    moved = settings.options.get("EXTRA_PATH_METADATA") or {}
    for folder in settings.options.get("STATIC_PATHS") or ():
        found += [
            static_file(path, relative, moved.get(relative, {}).get("path", relative))
            for path, relative in files_below(content / str(folder), content)
        ]
    return found


def files_below(folder: Path, root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files at or below *folder* with their path relative to *root*, in order."""
    paths = [folder] if folder.is_file() else sorted(folder.rglob("*"))
    for path in paths:
        if path.is_file() and path.name not in LEFT_BEHIND:
            yield path, path.relative_to(root).as_posix()


def static_file(path: Path, relative: str, save_as: str, *, is_theme: bool = False) -> StaticFile:
    """Return the static file at *path*."""
    digest = fingerprint(path.read_bytes()).hex()
    return StaticFile(
        path=relative, source=str(path), save_as=save_as, digest=digest, is_theme=is_theme
    )


def tokens_version(theme: str) -> bytes:
    """Return the fingerprint of the file in which a theme has its tokens; of nothing for none."""
    path = Path(theme, TOKENS)
    return fingerprint(path.read_bytes() if path.is_file() else b"")


def template_folders(settings: Settings) -> Iterable[Path]:
    """Return the folders templates are looked for in, the first that has one wins."""
    overrides = settings.options.get("THEME_TEMPLATES_OVERRIDES") or ()
    return [
        *(Path(settings.root, str(path)) for path in overrides),
        Path(settings.theme, "templates"),
    ]
