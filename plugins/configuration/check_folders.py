"""The folders that the settings name, looked up on the disk before anything is written."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.configuration.faults import Faults
    from plugins.content_model.settings import Settings


def check_folders(settings: Settings, faults: Faults) -> None:
    """
    Look whether the folders to read are there, and those to write are nobody else's.

    Args:
        settings: The site's settings.
        faults: Takes what is wrong.
    """
    check_is_folder("PATH", settings.content, "content", faults)
    check_is_folder("THEME", settings.theme, "theme", faults)
    check_is_ours("OUTPUT_PATH", settings.output, "output", settings, faults)
    check_is_ours("CACHE_PATH", settings.cache, ".cache", settings, faults)
    check_profile_place(settings, faults)


def check_is_folder(name: str, path: str, example: str, faults: Faults) -> None:
    """Look whether the setting *name* is a folder that is there."""
    if Path(path).is_dir():
        return
    if Path(path).exists():
        text = message("{name} is a file, not a folder: {path}", name=name, path=path)
    else:
        text = message("{name} is a folder that is not there: {path}", name=name, path=path)
    hint = message("make the folder, or write e.g. {example}", example=f'{name} = "{example}"')
    faults.add(name, text, hint)


def check_is_ours(name: str, path: str, example: str, settings: Settings, faults: Faults) -> None:
    """Look whether a folder can be written to with nothing of somebody else's in it or above."""
    goal = Path(os.path.realpath(path))
    for what, folder, is_inside_wrong in kept_folders(settings):
        kept = Path(os.path.realpath(folder))
        is_above = goal == kept or goal in kept.parents
        if is_above or (is_inside_wrong and kept in goal.parents):
            text = message(
                "{name} cannot be {path}: that would mix its files with {what}",
                name=name,
                path=path,
                what=what,
            )
            hint = message(
                "give it a folder of its own, e.g. {example}", example=f'{name} = "{example}"'
            )
            faults.add(name, text, hint)
            return


def check_profile_place(settings: Settings, faults: Faults) -> None:
    """Look whether the file that ``PROFILE`` names is among nobody else's files."""
    written = settings.options.get("PROFILE")
    if not written:
        return
    goal = Path(os.path.realpath(Path(settings.root, written)))
    output = (message("the output"), settings.output, True)
    for what, folder, is_inside_wrong in (output, *kept_folders(settings)):
        if is_inside_wrong and Path(os.path.realpath(folder)) in (goal, *goal.parents):
            text = message(
                "PROFILE cannot be {path}: it would lie in {what}", path=goal, what=what
            )
            hint = message("write e.g. {example}", example='PROFILE = ".cache/times.json"')
            faults.add("PROFILE", text, hint)
            return


def kept_folders(settings: Settings) -> Iterator[tuple[Message, str, bool]]:
    """Yield what must not be written to: what it is, where, and whether all below is too."""
    project = Path(settings.root)
    yield message("the root of the disk"), project.anchor or "/", False
    with suppress(RuntimeError):  # nobody's account, as on some servers
        yield message("your home folder"), str(Path.home()), False
    yield message("the project folder"), str(project), False
    yield message("the content"), settings.content, True
    yield message("the theme"), settings.theme, True
    yield message("the translations"), settings.translations, True
    yield message("the plugins"), str(project / "plugins"), True


def check_static_paths(settings: Settings, faults: Faults) -> None:
    """Look whether all that ``STATIC_PATHS`` names is there."""
    for written in settings.options.get("STATIC_PATHS") or ():
        if not Path(settings.content, str(written)).exists():
            text = message("STATIC_PATHS names “{path}”, which is not there", path=written)
            hint = message("write a file or folder as seen from the content folder")
            faults.add("STATIC_PATHS", text, hint)
