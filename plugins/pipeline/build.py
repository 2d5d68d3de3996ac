"""One build: the stages that read, then those that write, if there is anything to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.cache.sealed_file import DamagedCacheError
from plugins.execution.garbage import collector_at_rest
from plugins.pipeline.collect_all import collect_all
from plugins.pipeline.compare import look_ahead
from plugins.pipeline.failure import BuildFailed
from plugins.pipeline.finish import write_site
from plugins.pipeline.finished import Finished
from plugins.pipeline.prepare import Prepared, prepare
from plugins.pipeline.published import published_version, write_published
from plugins.pipeline.settled import inputs_version, recently_changed, settle, still_settled

if TYPE_CHECKING:
    from plugins.content_model.problem import Problem
    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions
    from plugins.pipeline.session import Session
    from plugins.publishing.look_ahead import LookAhead

__all__ = ["BuildFailed", "Finished", "Prepared", "begin", "end", "finish", "prepare"]


def begin(
    settings: Settings, extensions: Extensions, problems: tuple[Problem, ...], session: Session
) -> Prepared | Finished:
    """
    Run the stages that only read, if there is anything to do.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
        problems: What is already known to be wrong.
        session: What builds share.

    Returns:
        The site; or what the build did, if the output folder is as it should be.

    Raises:
        BuildFailed: If anything is wrong; with all of it.
        OSError: If the cache cannot be written.
    """
    session.begin()
    session.look = look = look_ahead(settings, session.workers)
    try:
        return begun(settings, extensions, problems, session, look)
    except BaseException:
        look.end()
        raise


def begun(
    settings: Settings,
    extensions: Extensions,
    problems: tuple[Problem, ...],
    session: Session,
    look: LookAhead,
) -> Prepared | Finished:
    """Return what :func:`begin` does, the output folder being looked at meanwhile."""
    with session.stage("collect"), collector_at_rest():
        collected = collect_all(settings, extensions)
        code = session.cache.code(settings.root)
        inputs = inputs_version(collected, problems, settings, code)
        published = published_version(settings)
        finished = still_settled(inputs, published, collected, settings, look.seen)
    if finished is not None:
        return finished
    recent = recently_changed(collected, session.cache.started)
    prepared = prepare(settings, extensions, problems, session, collected)
    return replace(prepared, inputs=inputs, published=published, recent=recent)


def end(begun: Prepared | Finished) -> Finished:
    """
    Run the stages that write, if there is anything to do.

    Args:
        begun: What :func:`begin` returned.

    Raises:
        BuildFailed: If a template is wrong; the output folder is then as it was.
        OSError: If the disk does not let us write.
    """
    if isinstance(begun, Finished):
        return begun
    started = begun.session.cache.started
    finished = finish(begun)
    known = write_published(begun.site.settings, begun.addresses.plans) or begun.published
    # What was told of pages lost since is told once; a build that told something is not the next.
    is_same = known == begun.published or not finished.warnings
    files, settings = begun.session.cache.files, begun.site.settings
    is_known = all(path in files for path in begun.recent)
    recent = {path: files[path].digest for path in begun.recent} if is_known else None
    settle(begun.inputs, known if is_same else None, recent, started, finished, settings)
    begun.meanwhile.end()
    return finished


@collector_at_rest()
def finish(prepared: Prepared, problems: tuple[Problem, ...] = ()) -> Finished:
    """
    Run the stages that write: render, publish.

    A stored text that turns out to be damaged costs time, not the build: the cache is
    thrown away, and the site prepared once more.

    Args:
        prepared: What :func:`prepare` returned.
        problems: What :func:`prepare` was told.

    Raises:
        BuildFailed: If a template is wrong; the output folder is then as it was.
        OSError: If the disk does not let us write.
    """
    try:
        return write_site(prepared)
    except DamagedCacheError:
        prepared.session.cache.drop()
        settings = prepared.site.settings
        return write_site(prepare(settings, prepared.extensions, problems, prepared.session))
