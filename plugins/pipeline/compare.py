"""Compare: a site with what the last build left in the output folder."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.pipeline.outdated import Comparison, Work
from plugins.publishing.look_ahead import LookAhead
from plugins.publishing.manifest import Manifest, read_manifest
from plugins.publishing.output_folder import OutputFolder
from plugins.rendering.rendering import Rendering, rendering
from plugins.rendering.template_changes import TemplateChanges

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.execution.workers import Workers
    from plugins.pipeline.prepare import Prepared


class Baseline(Struct, frozen=True, kw_only=True):
    """
    What the files of a site are compared with.

    Attributes:
        manifest: What the last build left.
        folder: What is there now.
        with_what: What pages are rendered with.
        changes: Templates that changed since the last build.
        comparison: Tells of each file whether it has to be made.
    """

    manifest: Manifest
    folder: OutputFolder
    with_what: Rendering
    changes: TemplateChanges
    comparison: Comparison


class Compared(Baseline, frozen=True, kw_only=True):
    """
    A whole site compared.

    Attributes:
        todo: What has to be made.
    """

    todo: Work


def baseline(prepared: Prepared, folder: OutputFolder | None = None) -> Baseline:
    """
    Return what the files of a site are to be compared with; nothing is written.

    Args:
        prepared: What was prepared.
        folder: The output folder, if it was looked at already.
    """
    settings = prepared.site.settings
    manifest = read_manifest(manifest_path(settings), settings.output)
    folder = folder or OutputFolder(settings.output)
    code = prepared.session.cache.code(settings.root)
    with_what = rendering(prepared.site, manifest.references, code)
    return Baseline(
        manifest=manifest,
        folder=folder,
        with_what=with_what,
        changes=TemplateChanges(manifest.templates, with_what.templates, with_what.shows),
        comparison=Comparison(
            with_what.versions, manifest, folder, minify=settings.minify, code=code
        ),
    )


def compare(prepared: Prepared) -> Compared:
    """
    Return what has to be made so that the output folder holds the site; nothing is written.

    Args:
        prepared: What was prepared.
    """
    found = baseline(prepared)
    return Compared(
        manifest=found.manifest,
        folder=found.folder,
        with_what=found.with_what,
        changes=found.changes,
        comparison=found.comparison,
        todo=found.comparison.work(prepared.output),
    )


def look_ahead(settings: Settings, workers: Workers) -> LookAhead:
    """Return the output folder, being looked at while the build goes on."""
    return LookAhead(settings.output, manifest_path(settings), lock_path(settings), workers)


def lock_path(settings: Settings) -> Path:
    """Return the lock of the output folder."""
    return Path(settings.cache, f"lock-{folder_key(settings)}")


def manifest_path(settings: Settings) -> Path:
    """Return where the list of our files in the output folder is kept; each folder has its own."""
    return Path(settings.cache, f"manifest-{folder_key(settings)}")


def folder_key(settings: Settings) -> str:
    """Return what tells the output folder from others that share a cache."""
    return sha256(settings.output.encode()).hexdigest()[:12]
