"""One build: the stages that read, then those that write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.cache.sealed_file import DamagedCacheError
from plugins.execution.garbage import collector_at_rest
from plugins.pipeline.failure import BuildFailed
from plugins.pipeline.finish import Finished, write_site
from plugins.pipeline.prepare import Prepared, prepare

if TYPE_CHECKING:
    from plugins.content_model.problem import Problem

__all__ = ["BuildFailed", "Finished", "Prepared", "finish", "prepare"]


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
