"""Render: a batch of pages into the staging folder, in whichever process."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError
from plugins.cache.texts import TextPlace, read_text
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.language import Language
from plugins.content_model.problem import Problem
from plugins.execution.garbage import collector_at_rest
from plugins.publishing.stage import stage_content
from plugins.rendering.environment import Codes, ThemeRules, environment
from plugins.rendering.page_task import PageTask, page_of
from plugins.rendering.render import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

    from plugins.content_model.page import Page


class RenderContext(Struct, frozen=True, kw_only=True):
    """
    What rendering depends on besides the page.

    Attributes:
        version: Fingerprint of all of it.
        languages: Languages by tag.
        catalogues: Interface strings by language.
        theme: Templates, and the site's own additions.
    """

    version: bytes
    languages: dict[str, Language]
    catalogues: dict[str, Catalogue]
    theme: ThemeRules


class RenderJob(Struct, frozen=True, kw_only=True):
    """
    A batch of pages, and all that rendering them depends on.

    Attributes:
        context: What is the same for all pages.
        pages: The pages.
        texts: Folder of the stored texts.
        places: Where the texts that the pages show lie in it.
        stage: The staging folder.
    """

    context: RenderContext
    pages: tuple[PageTask, ...]
    texts: str
    places: dict[str, TextPlace]
    stage: str


class StagedPage(Struct, frozen=True):
    """A page in the staging folder: fingerprint, size, time in ns; or why it is not there."""

    save_as: str
    digest: bytes = b""
    size: int = 0
    mtime: int = 0
    problem: Problem | None = None


@collector_at_rest()
def render_batch(job: RenderJob) -> tuple[StagedPage, ...]:
    """
    Render the pages of a batch into the staging folder, and return what is there now.

    Raises:
        DamagedCacheError: If a text is not what it was.
        OSError: If the disk does not let us write.
    """
    read = partial(stored_text, job.texts, job.places)
    return stage_pages((page_of(task, read) for task in job.pages), job.context, job.stage)


def stage_pages(
    pages: Iterable[Page], context: RenderContext, stage: str
) -> tuple[StagedPage, ...]:
    """
    Render pages into the staging folder, and return what is there now.

    Args:
        pages: The pages; what they show of stored texts can be read.
        context: What is the same for all pages.
        stage: The staging folder.

    Raises:
        DamagedCacheError: If a text is not what it was.
        OSError: If the disk does not let us write.
    """
    environments = environments_of(Key(context))
    folder = Path(stage)
    staged = []
    for page in pages:
        rendered = render(page, environments, context.theme)
        if rendered.problem is not None:
            staged.append(StagedPage(rendered.save_as, problem=rendered.problem))
            continue
        size, mtime = stage_content(folder, rendered.save_as, rendered.content)
        staged.append(StagedPage(rendered.save_as, fingerprint(rendered.content), size, mtime))
    return tuple(staged)


def stored_text(folder: str, places: dict[str, TextPlace], text: str) -> bytes:
    """
    Return a stored text by its fingerprint.

    Raises:
        DamagedCacheError: If it is not there, or no longer what it was.
    """
    if text not in places:
        raise DamagedCacheError(folder)
    return read_text(folder, places[text], text)


class Key:
    """
    A context that is the same as another of its version, so that environments are kept.

    Args:
        context: The context.
    """

    def __init__(self, context: RenderContext) -> None:
        self.context = context

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and self.context.version == other.context.version

    def __hash__(self) -> int:
        return hash(self.context.version)


@lru_cache(maxsize=1)
def environments_of(key: Key) -> dict[str, Environment]:
    """Return the Jinja environment of each language, kept from batch to batch."""
    context = key.context
    codes: Codes = {}
    return {
        lang: environment(language, context.catalogues[lang], context.theme, codes)
        for lang, language in context.languages.items()
    }
