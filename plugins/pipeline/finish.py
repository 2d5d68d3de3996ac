"""The stages that write: render what is outdated, and publish it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError
from plugins.content_model.page import CopiedFile, DerivedFile
from plugins.content_model.problem import Problem, message
from plugins.pipeline.compare import baseline, lock_path, manifest_path
from plugins.pipeline.derived_files import kept, kept_at, make_missing, remove_unused
from plugins.pipeline.failure import BuildFailed, stop_without_workers
from plugins.pipeline.finished import Finished
from plugins.pipeline.outdated import Outdated, Work, is_minified
from plugins.pipeline.reach import keep_reach
from plugins.pipeline.render_pages import render_pages
from plugins.pipeline.report import listing, listing_text
from plugins.pipeline.settled import left_in
from plugins.publishing.lock import BuildRunningError, hold
from plugins.publishing.manifest import Record
from plugins.publishing.publish import publish
from plugins.publishing.stage import stage_content, stage_copy, staging
from plugins.rendering.render import minified_css

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.pipeline.prepare import Prepared
    from plugins.publishing.output_folder import OutputFolder


def write_site(prepared: Prepared) -> Finished:
    """
    Run the stages that write: render, publish.

    Args:
        prepared: What was prepared.

    Raises:
        BuildFailed: If a template is wrong, or another build is writing; the output folder
            is then as it was.
        plugins.cache.sealed_file.DamagedCacheError: If a stored text is not what it was.
        OSError: If the disk does not let us write.
    """
    settings = prepared.site.settings
    try:
        with hold(lock_path(settings)) as before, stop_without_workers(settings):
            look = prepared.session.look
            return rendered_and_published(prepared, look.held(before) if look else None)
    except BuildRunningError as running:
        text = message(
            "another build (process {process}) is writing here", process=running.process
        )
        hint = message("wait until it is done, or stop it")
    raise BuildFailed(
        [Problem(path=Path(settings.output).name, base="project", text=text, hint=hint)]
    )


def rendered_and_published(prepared: Prepared, folder: OutputFolder | None = None) -> Finished:
    """Render what is outdated into a staging folder, and publish that."""
    settings, session = prepared.site.settings, prepared.session
    with session.stage("compare"):
        compared = baseline(prepared, folder)
        session.context = compared.with_what.context
        todo = compared.comparison.work(prepared.files)
    with staging(settings.output) as stage:
        with session.stage("derive"):
            others = {**derived(todo, stage, prepared), **copied(todo, stage, settings)}
        with session.stage("render"):
            rendered = render_pages(prepared, compared, stage)
            pages = rendered.records
        with session.stage("publish"):
            records = compared.manifest.files
            plans = prepared.composer.plans
            as_they_are = (plan.save_as for plan in plans if plan.save_as not in pages)
            published = publish(
                stage,
                compared.folder,
                manifest_path(settings),
                compared.manifest,
                kept={**todo.kept, **{path: records[path] for path in as_they_are}},
                made={**others, **pages},
                references=compared.with_what.references,
                templates=compared.with_what.templates,
            )
            left = left_in(settings)
            keep_reach(rendered.ground, rendered.drawn_on, left, settings)
    told = listing(prepared.warnings, settings)
    return Finished(
        published=published,
        pages=len(plans),
        rendered=len(pages),
        next_change=prepared.next_change,
        warnings=listing_text(told, settings) if told else "",
        left=left,
    )


def derived(todo: Work, stage: Path, prepared: Prepared) -> dict[str, Record]:
    """
    Put the outdated derived files into the staging folder, and return what is there now.

    Raises:
        BuildFailed: If one cannot be made.
    """
    settings, session = prepared.site.settings, prepared.session
    outdated = [(one, one.file) for one in todo.outdated if isinstance(one.file, DerivedFile)]
    wanted = [(file, one.makings) for one, file in outdated]
    problems = make_missing(
        wanted, settings.content, settings.cache, session.workers, session.progress
    )
    if problems:
        raise BuildFailed([*prepared.warnings, *problems])
    found = {}
    for one, file in outdated:
        path = kept_at(settings.cache, one.makings)
        content = kept(path)
        if content is None:  # made just now, and gone or damaged already
            raise DamagedCacheError(path)
        staged = stage_content(stage, file.save_as, content)
        found[file.save_as] = record(one, fingerprint(content), *staged)
    names = (file.save_as for file in prepared.files if isinstance(file, DerivedFile))
    used = [todo.kept[name].makings for name in names if name in todo.kept]
    remove_unused(settings.cache, [*used, *(makings for _, makings in wanted)])
    return found


def copied(todo: Work, stage: Path, settings: Settings) -> dict[str, Record]:
    """Put the outdated copies into the staging folder, and return what is there now."""
    found = {}
    for one in todo.outdated:
        if not isinstance(one.file, CopiedFile):
            continue
        file = one.file
        if settings.minify and is_minified(file):
            content = minified_css(Path(file.path).read_bytes())
            staged = stage_content(stage, file.save_as, content)
            found[file.save_as] = record(one, fingerprint(content), *staged)
        else:
            staged = stage_copy(stage, file.save_as, file.path)
            found[file.save_as] = record(one, one.makings, *staged)
    return found


def record(one: Outdated, digest: bytes, size: int, mtime: int) -> Record:
    """Return what the manifest keeps of a file that was made."""
    return Record(one.makings, digest, size, mtime, one.reasons)
