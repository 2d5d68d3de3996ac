"""
Web editor: Sveltia CMS at ``/admin/``, for those who never open a terminal.

Reads: the schemas of all kinds, the languages, the terms: the editor's forms are made of them.
Adds: pages ``("web-editor",)`` and ``("web-editor", "config")``, and the editor's own files,
which ``make editor`` gets.
Settings: ``WEB_EDITOR``, whether the site has an editor; ``WEB_EDITOR_BACKEND``, where it keeps
what is written, as Sveltia CMS describes it, such as ``{"name": "github", "repo": "us/site"}``.
"""

from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import OwnPolicy
from plugins.web_editor.pages import ADDRESS, editor_files, pages
from plugins.web_editor.settings import is_on, problems


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)
    extension_points.files.connect(announce_files)
    extension_points.checks.connect(announce_checks)
    extension_points.allowances.connect(announce_allowances)


def announce_pages(settings: object) -> list[object]:
    """Return the function that plans the editor's pages."""
    del settings
    return [pages]


def announce_files(settings: object) -> list[object]:
    """Return the function that lists the editor's files."""
    del settings
    return [editor_files]


def announce_checks(settings: object) -> list[object]:
    """Return the function that checks whether the editor is there."""
    del settings
    return [problems]


def announce_allowances(settings: object) -> list[OwnPolicy]:
    """Return where the editor stands, whose page has a policy of its own."""
    return [OwnPolicy(ADDRESS)] if is_on(settings) else []  # type: ignore[arg-type]
