"""Make: each page composed, compared with what is there, and rendered if it is outdated."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from plugins.cache.texts import TextPlace
from plugins.content_model.page import PagePlan
from plugins.content_model.seen import seeing
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

    from plugins.content_model.page import Page
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
        plans: The pages.
        composer: Composes them.
        baseline: Tells which are outdated, and what the others are rendered with.
        texts: Folder of the stored texts.
        places: Where the texts that the pages show lie in it.
        stage: The staging folder.
    """

    plans: tuple[PagePlan, ...]
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


class LookedAt(Struct, frozen=True):
    """
    A page that was composed and compared.

    Attributes:
        save_as: File it is written to, relative to the output folder.
        seen: Keys of the parts of the site it draws on that not all pages share.
        made: What was made of it; nothing if it is not outdated.
    """

    save_as: str
    seen: list[str]
    made: MadePage | None = None


def made_pages(maker: PageMaker, workers: Workers) -> Iterator[list[LookedAt]]:
    """
    Yield the pages, a batch at a time, those made that are outdated.

    Copies of this process do all of it where there can be any; else pages are composed and
    compared here, and sent to be rendered.

    Args:
        maker: All that making them depends on.
        workers: Do the work.

    Raises:
        plugins.cache.sealed_file.DamagedCacheError: If a stored text is not what it was.
        OSError: If the disk does not let us write.
    """
    count = len(maker.plans)
    worth_it = count > WORTH_SENDING
    if workers.can_copy(worth_it=worth_it):
        starts = range(0, count, BATCH)
        yield from workers.copied(partial(make_batch, maker), starts)
    else:
        yield from sent_pages(maker, workers)


@collector_at_rest()
def make_batch(maker: PageMaker, start: int) -> list[LookedAt]:
    """Return the pages of one batch, those made that are outdated."""
    found = [compared(plan, maker) for plan in maker.plans[start : start + BATCH]]
    outdated = (page for page, _, one in found if one is not None)
    staged = iter(stage_pages(outdated, maker.context, maker.stage))
    return [
        looked if one is None else made(looked, one, next(staged), maker)
        for _, looked, one in found
    ]


def sent_pages(maker: PageMaker, workers: Workers) -> Iterator[list[LookedAt]]:
    """Yield the pages, all compared here, and the outdated ones then sent to be rendered."""
    found = [compared(plan, maker)[1:] for plan in maker.plans]
    yield [looked for looked, one in found if one is None]
    outdated = [(looked, one) for looked, one in found if one is not None]
    parts = batches(outdated, BATCH)
    jobs = [maker.job(tasks_of(part)) for part in parts]
    done = workers.do(render_batch, jobs, worth_it=len(outdated) > WORTH_SENDING)
    for part, staged in zip(parts, done, strict=True):
        files = zip(part, staged, strict=True)
        yield [made(looked, one, file, maker) for (looked, one), file in files]


def compared(plan: PagePlan, maker: PageMaker) -> tuple[Page, LookedAt, Outdated | None]:
    """Return a page, composed, and why it has to be made; nothing if it is as it should be."""
    with seeing() as seen:
        page = maker.composer.page(plan)
    outdated = maker.baseline.comparison.outdated(page)
    return page, LookedAt(plan.save_as, sorted(seen)), outdated


def made(looked: LookedAt, one: Outdated, staged: StagedPage, maker: PageMaker) -> LookedAt:
    """Return a page that was made."""
    templates = templates_behind(one, maker.baseline.changes)
    page = MadePage(staged, one.makings, one.reasons, templates)
    return LookedAt(looked.save_as, looked.seen, page)


def tasks_of(found: Iterable[tuple[LookedAt, Outdated]]) -> Iterator[PageTask]:
    """Yield outdated pages as they are sent."""
    return (one.file for _, one in found if isinstance(one.file, PageTask))


def templates_behind(one: Outdated, changes: TemplateChanges) -> tuple[str, ...]:
    """Return the names of the changed templates that a page is made again for."""
    if TEMPLATE not in one.reasons or not isinstance(one.file, PageTask):
        return ()
    return changes.behind(one.file.template)


def batches(things: Sequence[Thing], size: int) -> list[Sequence[Thing]]:
    """Return *things* cut into runs of *size* each, the last perhaps shorter."""
    return [things[start : start + size] for start in range(0, len(things), size)]
