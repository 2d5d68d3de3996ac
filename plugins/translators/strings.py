"""``make strings``: every string of templates and code in every catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.languages.catalogue_file import as_po, updated
from plugins.languages.extract import DOMAINS, extracted
from plugins.languages.po_header import NO_FORMS
from plugins.languages.read_po import OPEN_IT, fault, read_entries

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

    from plugins.content_model.problem import Problem
    from plugins.content_model.settings import Settings


def bring_up_to_date(settings: Settings) -> tuple[list[str], list[Problem]]:
    """
    Bring all catalogues of a project up to date, and its templates of catalogues.

    A catalogue that cannot be read in full is left as it is: what cannot be read would be lost.

    Args:
        settings: The site's settings.

    Returns:
        The files that changed, by their path in the project, and what is wrong with those that
        were left.

    Raises:
        OSError: If a file cannot be written.
    """
    root, folder = Path(settings.root), Path(settings.translations)
    changed: list[Path] = []
    problems: list[Problem] = []
    for domain in DOMAINS:
        template = extracted(root, domain)
        wanted = {folder / f"{domain}.pot": as_po(template)}
        for path in sorted(folder.glob(f"*/LC_MESSAGES/{domain}.po")):
            content, wrong = brought_up_to_date(path, template, root)
            problems += wrong
            if content is not None:
                wanted[path] = content
        changed += [path for path, content in wanted.items() if write_if_new(path, content)]
    return [shown(path, root) for path in changed], problems


def brought_up_to_date(
    path: Path, template: Catalog, root: Path
) -> tuple[bytes | None, list[Problem]]:
    """Return the content of a catalogue with the strings of today, or why it is left as it is."""
    raw, name = path.read_bytes(), shown(path, root)
    _, _, problems = read_entries(raw, name)
    wrong = [problem for problem in problems if problem.text != NO_FORMS]
    if wrong:
        return None, wrong
    try:
        return updated(raw, template, path.parts[-3]), []
    except (OSError, ValueError) as error:
        what = " ".join(str(error).split())
        return None, [
            fault(name, 1, message("this is not a .po file: {what}", what=what), OPEN_IT)
        ]


def write_if_new(path: Path, content: bytes) -> bool:
    """Write a file if that changes it, never half of it, and return whether it did."""
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return True


def shown(path: Path, root: Path) -> str:
    """Return the path of a file as it is typed in the project folder."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
