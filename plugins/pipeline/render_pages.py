"""Render: every page that an edit can reach, composed, compared, and made if it is outdated."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.pipeline.failure import BuildFailed
from plugins.pipeline.make_pages import PageMaker, made_pages
from plugins.pipeline.reach import Ground, Pages, ground_of, numbered, out_of_reach, read_reach
from plugins.publishing.manifest import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from plugins.content_model.problem import Problem
    from plugins.pipeline.compare import Baseline
    from plugins.pipeline.make_pages import LookedAt, MadePage
    from plugins.pipeline.prepare import Prepared


class Rendered(Struct, frozen=True, kw_only=True):
    """
    The pages of a site, those that were outdated now in the staging folder.

    Attributes:
        records: What is there, by path in the output.
        ground: What all pages are composed of; ``None`` if that cannot be told.
        drawn_on: Parts of it that each page drew on, by path in the output.
    """

    records: dict[str, Record]
    ground: Ground | None
    drawn_on: Pages


def render_pages(prepared: Prepared, compared: Baseline, stage: Path) -> Rendered:
    """
    Render the outdated pages into the staging folder, and return what is there now.

    Args:
        prepared: The site.
        compared: What its pages are compared with.
        stage: The staging folder.

    Raises:
        BuildFailed: If a template is wrong; with the mistakes of all pages.
        plugins.cache.sealed_file.DamagedCacheError: If a stored text is not what it was.
        OSError: If the disk does not let us write.
    """
    session, plans = prepared.session, prepared.composer.plans
    ground = ground_of(prepared, compared)
    kept = as_they_were(prepared, compared, ground)
    maker = PageMaker(
        plans=tuple(plan for plan in plans if plan.save_as not in kept),
        composer=prepared.composer,
        baseline=compared,
        texts=str(session.cache.texts.folder),
        places=session.cache.texts.places,
        stage=str(stage),
    )
    nothing: list[LookedAt | None] = [None] * len(kept)
    done: Iterator[Sequence[LookedAt | None]]
    done = chain([nothing], made_pages(maker, session.workers))
    found = [page for page in session.progress.counted(done, len(plans)) if page is not None]
    made = [page.made for page in found if page.made is not None]
    mistakes = [page.staged.problem for page in made if page.staged.problem is not None]
    if mistakes:
        raise BuildFailed([*prepared.warnings, *one_each(mistakes)])
    seen = {page.save_as: page.seen for page in found}
    return Rendered(
        records={page.staged.save_as: record(page) for page in made},
        ground=ground,
        drawn_on={**kept, **numbered(seen, ground)} if ground else {},
    )


def as_they_were(prepared: Prepared, compared: Baseline, ground: Ground | None) -> Pages:
    """Return the pages that lie in the output folder just as they would come out."""
    same = out_of_reach(read_reach(prepared.site.settings), ground)
    if not same:
        return {}
    records, folder = compared.manifest.files, compared.folder
    drafts = prepared.composer.apart  # composed of another site, of which nothing is known
    return {
        path: same[path]
        for path in (plan.save_as for plan in prepared.composer.plans)
        if path in same
        and path in records
        and path not in drafts
        and folder.is_as_recorded(path, records[path])
    }


def record(page: MadePage) -> Record:
    """Return what the manifest keeps of a page that was made."""
    staged = page.staged
    return Record(
        page.makings, staged.digest, staged.size, staged.mtime, page.reasons, page.templates
    )


def one_each(mistakes: Sequence[Problem]) -> list[Problem]:
    """Return template mistakes, each line of a template named once however many pages have it."""
    first: dict[Any, Problem] = {}
    for mistake in mistakes:
        first.setdefault((mistake.path, mistake.at), mistake)
    return list(first.values())
