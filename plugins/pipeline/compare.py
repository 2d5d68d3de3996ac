"""Compare: a composed site with what the last build left in the output folder."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.pipeline.outdated import Work, work
from plugins.publishing.manifest import Manifest, read_manifest
from plugins.publishing.output_folder import OutputFolder
from plugins.rendering.rendering import Rendering, rendering
from plugins.rendering.template_changes import TemplateChanges

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.pipeline.prepare import Prepared


class Compared(Struct, frozen=True, kw_only=True):
    """
    What there is, and what has to be made of it.

    Attributes:
        manifest: What the last build left.
        folder: What is there now.
        with_what: What pages are rendered with.
        todo: What has to be made.
        changes: Templates that changed since the last build.
    """

    manifest: Manifest
    folder: OutputFolder
    with_what: Rendering
    todo: Work
    changes: TemplateChanges


def compare(prepared: Prepared) -> Compared:
    """
    Return what has to be made so that the output folder holds the site; nothing is written.

    Args:
        prepared: What was prepared.
    """
    settings = prepared.site.settings
    manifest = read_manifest(manifest_path(settings), settings.output)
    folder = OutputFolder(settings.output)
    code = prepared.session.cache.code(settings.root)
    with_what = rendering(prepared.site, manifest.references, code)
    return Compared(
        manifest=manifest,
        folder=folder,
        with_what=with_what,
        todo=work(
            prepared.output,
            with_what.versions,
            manifest,
            folder,
            minify=settings.minify,
            code=code,
        ),
        changes=TemplateChanges(manifest.templates, with_what.templates, with_what.shows),
    )


def manifest_path(settings: Settings) -> Path:
    """Return where the list of our files in the output folder is kept; each folder has its own."""
    return Path(settings.cache, f"manifest-{folder_key(settings)}")


def folder_key(settings: Settings) -> str:
    """Return what tells the output folder from others that share a cache."""
    return sha256(settings.output.encode()).hexdigest()[:12]
