"""The stages that write: render what is outdated, and publish it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError
from plugins.content_model.page import CopiedFile, DerivedFile, Page
from plugins.content_model.problem import Problem, message
from plugins.pipeline.compare import Compared, compare, folder_key, manifest_path
from plugins.pipeline.derived_files import kept, kept_at, make_missing, remove_unused
from plugins.pipeline.failure import BuildFailed, stop_without_workers
from plugins.pipeline.outdated import Outdated, Work, is_minified
from plugins.publishing.lock import BuildRunningError, hold
from plugins.publishing.manifest import Record
from plugins.publishing.publish import Published, publish
from plugins.publishing.stage import stage_content, stage_copy, staging
from plugins.rendering.page_task import TEMPLATE, PageTask
from plugins.rendering.render import minified_css
from plugins.rendering.render_task import RenderJob, render_batch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.content_model.settings import Settings
    from plugins.pipeline.prepare import Prepared
    from plugins.rendering.template_changes import TemplateChanges

# Pages in one job: enough to outweigh the sending, few enough to keep all workers busy.
BATCH = 100
# Pages that one process renders in about a third of a second.
WORTH_SENDING = 400


class Finished(Struct, frozen=True, kw_only=True):
    """
    What a build did.

    Attributes:
        published: What changed in the output folder.
        pages: Pages of the site.
        rendered: Those of them that had to be rendered.
    """

    published: Published
    pages: int
    rendered: int


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
    lock = Path(settings.cache, f"lock-{folder_key(settings)}")
    try:
        with hold(lock), stop_without_workers(settings):
            return rendered_and_published(prepared)
    except BuildRunningError as running:
        text = message(
            "another build (process {process}) is writing here", process=running.process
        )
        hint = message("wait until it is done, or stop it")
    raise BuildFailed(
        [Problem(path=Path(settings.output).name, base="project", text=text, hint=hint)]
    )


def rendered_and_published(prepared: Prepared) -> Finished:
    """Render what is outdated into a staging folder, and publish that."""
    settings, session = prepared.site.settings, prepared.session
    with session.stage("compare"):
        compared = compare(prepared)
    todo, with_what = compared.todo, compared.with_what
    with staging(settings.output) as stage:
        with session.stage("render"):
            made = {
                **derived(todo, stage, prepared),
                **rendered(compared, stage, prepared),
                **copied(todo, stage, settings),
            }
        with session.stage("publish"):
            published = publish(
                stage,
                compared.folder,
                manifest_path(settings),
                compared.manifest,
                kept=todo.kept,
                made=made,
                references=with_what.references,
                templates=with_what.templates,
            )
    pages = sum(isinstance(file, Page) for file in prepared.output)
    count = sum(isinstance(one.file, PageTask) for one in todo.outdated)
    return Finished(published=published, pages=pages, rendered=count)


def rendered(compared: Compared, stage: Path, prepared: Prepared) -> dict[str, Record]:
    """
    Render the outdated pages into the staging folder, and return what is there now.

    Raises:
        BuildFailed: If a template is wrong; with the mistakes of all pages.
    """
    session = prepared.session
    todo = compared.todo.outdated
    outdated = {one.file.save_as: one for one in todo if isinstance(one.file, PageTask)}
    pages = [one.file for one in outdated.values() if isinstance(one.file, PageTask)]
    jobs = [
        RenderJob(
            context=compared.with_what.context,
            pages=tuple(pages[start : start + BATCH]),
            texts=str(session.cache.texts.folder),
            places=session.cache.texts.places,
            stage=str(stage),
        )
        for start in range(0, len(pages), BATCH)
    ]
    done = session.workers.do(render_batch, jobs, worth_it=len(pages) > WORTH_SENDING)
    staged = list(session.progress.counted(done, len(pages)))
    mistakes = [page.problem for page in staged if page.problem is not None]
    if mistakes:
        raise BuildFailed([*prepared.warnings, *one_each(mistakes)])
    return {
        page.save_as: replace(
            record(outdated[page.save_as], page.digest, page.size, page.mtime),
            templates=templates_behind(outdated[page.save_as], compared.changes),
        )
        for page in staged
    }


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
    names = (file.save_as for file in prepared.output if isinstance(file, DerivedFile))
    used = [todo.kept[name].makings for name in names if name in todo.kept]
    remove_unused(settings.cache, [*used, *(makings for _, makings in wanted)])
    return found


def templates_behind(one: Outdated, changes: TemplateChanges) -> tuple[str, ...]:
    """Return the names of the changed templates that a page is made again for."""
    if TEMPLATE not in one.reasons or not isinstance(one.file, PageTask):
        return ()
    return changes.behind(one.file.template)


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


def one_each(mistakes: Sequence[Problem]) -> list[Problem]:
    """Return template mistakes, each line of a template named once however many pages have it."""
    first: dict[Any, Problem] = {}
    for mistake in mistakes:
        first.setdefault((mistake.path, mistake.at), mistake)
    return list(first.values())
