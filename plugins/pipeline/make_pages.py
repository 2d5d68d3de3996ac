"""Make: each page composed, compared with what is there, and rendered if it is outdated."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from plugins.cache.texts import TextPlace
from plugins.execution.garbage import collector_at_rest
from plugins.pipeline.compare import Baseline
from plugins.pipeline.compose import Composer
from plugins.rendering.page_task import TEMPLATE, PageTask
from plugins.rendering.render_task import (
    RenderContext,
    RenderJob,
    StagedPage,
    render_batch,
    stage_pages,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.execution.workers import Workers
    from plugins.pipeline.outdated import Outdated
    from plugins.rendering.template_changes import TemplateChanges

Thing = TypeVar("Thing")

# Pages in one job: enough to outweigh the sending, few enough to keep all workers busy.
BATCH = 100
# Pages that one process makes in about a third of a second.
WORTH_SENDING = 400


class PageMaker(Struct, frozen=True, kw_only=True):
    """
    All that making the pages of a build depends on.

    Attributes:
        composer: Composes them.
        baseline: Tells which are outdated, and what the others are rendered with.
        texts: Folder of the stored texts.
        places: Where the texts that the pages show lie in it.
        stage: The staging folder.
    """

    composer: Composer
    baseline: Baseline
    texts: str
    places: dict[str, TextPlace]
    stage: str

    def job(self, tasks: Iterable[PageTask]) -> RenderJob:
        """Return the job of rendering *tasks*."""
        return RenderJob(
            context=self.context,
            pages=tuple(tasks),
            texts=self.texts,
            places=self.places,
            stage=self.stage,
        )

    @property
    def context(self) -> RenderContext:
        """What rendering depends on besides the pages."""
        return self.baseline.with_what.context


class MadePage(Struct, frozen=True):
    """
    A page that was made.

    Attributes:
        staged: The page in the staging folder, or why it is not there.
        makings: Fingerprints of all it is made from.
        reasons: Why it was made.
        templates: Names of the changed templates among these.
    """

    staged: StagedPage
    makings: bytes
    reasons: tuple[str, ...]
    templates: tuple[str, ...] = ()


def made_pages(maker: PageMaker, workers: Workers) -> Iterator[list[MadePage | None]]:
    """
    Yield for each page, a batch at a time, what was made of it: nothing if it is not outdated.

    Copies of this process do all of it where there can be any; else pages are composed and
    compared here, and sent to be rendered.

    Args:
        maker: All that making them depends on.
        workers: Do the work.

    Raises:
        plugins.cache.sealed_file.DamagedCacheError: If a stored text is not what it was.
        OSError: If the disk does not let us write.
    """
    count = len(maker.composer.plans)
    worth_it = count > WORTH_SENDING
    if workers.can_copy(worth_it=worth_it):
        starts = range(0, count, BATCH)
        yield from workers.copied(partial(make_batch, maker), starts)
    else:
        yield from sent_pages(maker, workers)


@collector_at_rest()
def make_batch(maker: PageMaker, start: int) -> list[MadePage | None]:
    """Return what is made of the pages of one batch; nothing of one that is not outdated."""
    composer, comparison = maker.composer, maker.baseline.comparison
    pages = [composer.page(plan) for plan in composer.plans[start : start + BATCH]]
    outdated = [comparison.outdated(page) for page in pages]
    todo = (page for page, one in zip(pages, outdated, strict=True) if one is not None)
    staged = iter(stage_pages(todo, maker.context, maker.stage))
    changes = maker.baseline.changes
    return [None if one is None else made_page(one, next(staged), changes) for one in outdated]


def sent_pages(maker: PageMaker, workers: Workers) -> Iterator[list[MadePage | None]]:
    """Yield what is made of the pages, all compared here and then sent to be rendered."""
    composer, comparison = maker.composer, maker.baseline.comparison
    outdated = [comparison.outdated(composer.page(plan)) for plan in composer.plans]
    found = [one for one in outdated if one is not None]
    yield [None for one in outdated if one is None]
    jobs = [maker.job(tasks_of(batch)) for batch in batches(found, BATCH)]
    done = workers.do(render_batch, jobs, worth_it=len(found) > WORTH_SENDING)
    changes = maker.baseline.changes
    for batch, staged in zip(batches(found, BATCH), done, strict=True):
        yield [made_page(*pair, changes) for pair in zip(batch, staged, strict=True)]


def tasks_of(outdated: Iterable[Outdated]) -> Iterator[PageTask]:
    """Yield the pages among outdated files, as they are sent."""
    return (one.file for one in outdated if isinstance(one.file, PageTask))


def made_page(one: Outdated, staged: StagedPage, changes: TemplateChanges) -> MadePage:
    """Return what is to be known of a page that was made."""
    return MadePage(staged, one.makings, one.reasons, templates_behind(one, changes))


def templates_behind(one: Outdated, changes: TemplateChanges) -> tuple[str, ...]:
    """Return the names of the changed templates that a page is made again for."""
    if TEMPLATE not in one.reasons or not isinstance(one.file, PageTask):
        return ()
    return changes.behind(one.file.template)


def batches(things: Sequence[Thing], size: int) -> list[Sequence[Thing]]:
    """Return *things* cut into runs of *size* each, the last perhaps shorter."""
    return [things[start : start + size] for start in range(0, len(things), size)]
