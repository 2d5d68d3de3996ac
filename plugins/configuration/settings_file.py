"""The settings file as it is written: where a setting stands, and why it cannot be read."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from plugins.configuration.read_catalogues import read_catalogues
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import Message, Position, message
from plugins.problem_listing.listing import worded
from plugins.problem_listing.one_line import last_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAFF_LANGUAGE = re.compile(r"^STAFF_LANGUAGE\s*=\s*[\"']([\w-]+)[\"']", re.MULTILINE)
USUAL_NAME = "pelicanconf.py"
# The setting in which we note what file they were all read from; Pelican does not say so itself.
SETTINGS_FILE = "SETTINGS_FILE"


def setting_position(source: bytes, name: str) -> Position | None:
    """
    Return where the setting *name* gets the value that counts, which is its last one.

    Args:
        source: The settings file.
        name: Name of the setting.

    Returns:
        The place, or ``None`` if the file does not set it.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    places = [
        Position(target.lineno, target.col_offset + 1)
        for target in targets(tree)
        if named(target) == name
    ]
    return max(places, default=None)


def targets(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield everything that a module assigns to."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            yield from node.targets
        elif isinstance(node, ast.AnnAssign | ast.AugAssign):
            yield node.target


def named(target: ast.expr) -> str:
    """Return the name of the setting that an assignment changes, whole or in part."""
    while isinstance(target, ast.Subscript | ast.Attribute):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""


def unreadable_settings(error: BaseException, config: Path) -> str:
    """
    Return in one line why the settings, or what they name, cannot be loaded.

    Args:
        error: What was raised.
        config: The settings file, absolute.
    """
    text = message(
        "{error} (hint: {hint})", error=last_line(error, config.parent), hint=hint(error)
    )
    return worded(text, stated_catalogue(config))


def hint(error: BaseException) -> Message:
    """Return what to do about an error of Python's."""
    if isinstance(error, SyntaxError):
        return message("look for a missing sign in this line or just above it")
    if isinstance(error, ImportError):
        return message("install what is missing, or delete the line that asks for it")
    return message("mend this line, or delete it")


def stated_catalogue(config: Path) -> Catalogue:
    """Return the strings in the language of the staff, as far as a file that cannot be run says it."""
    for path in (config, config.with_name(USUAL_NAME)):
        try:
            found = STAFF_LANGUAGE.search(path.read_text(encoding="utf-8", errors="replace"))
        except OSError:
            continue
        if found:
            folder = str(config.with_name("translations"))
            catalogues, _ = read_catalogues(folder, [found[1]], "staff", required=False)
            return catalogues[found[1]]
    return Catalogue(lang="en")
