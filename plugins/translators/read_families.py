"""All texts of the content folder with their translations, public or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import Problem
from plugins.parsing.collect import collect
from plugins.pipeline.parse_all import parse_all
from plugins.pipeline.session import session_of
from plugins.relations.families import Family, families

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions


class Texts(Struct, frozen=True, kw_only=True):
    """
    What translators work on.

    Attributes:
        families: All documents that could be read, by item.
        unread: Paths of those whose header could not be read, or not in full.
        problems: What is wrong with any of them.
        misfits: Those of the problems that are about one item in several files.
    """

    families: tuple[Family, ...]
    unread: frozenset[str]
    problems: tuple[Problem, ...]
    misfits: tuple[Problem, ...] = ()

    def problems_of(self, path: str) -> tuple[Problem, ...]:
        """Return what is wrong with the file at *path*."""
        return tuple(problem for problem in self.problems if problem.path == path)


class Refused(Exception):  # noqa: N818  # an outcome, as BuildFailed is
    """
    What was asked for cannot be done as things are.

    Args:
        problems: Why not.
    """

    def __init__(self, *problems: Problem) -> None:
        super().__init__("refused")
        self.problems = problems


def read_families(settings: Settings, extensions: Extensions) -> Texts:
    """
    Return all texts, read as a build reads them.

    A build goes on to leave out what is not public. Here drafts and scheduled items stay:
    it is before publication that they are translated. Nothing is written, the cache
    included, so that a build may run at the same time.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
    """
    session = session_of(settings)
    session.begin()
    sources = collect(
        settings.content,
        extensions.kinds,
        extensions.data_files,
        settings.options.get("IGNORE_FILES") or (),
    )
    with session.workers:
        parsed = parse_all(
            sources, extensions, settings, session.cache, session.workers, for_pages=False
        )
    unread = {item for item, _ in parsed.unread}
    found, wrong = families(parsed.documents, list(settings.languages), unread)
    return Texts(
        families=tuple(found),
        unread=frozenset(path for _, path in parsed.unread),
        problems=(*sources.problems, *parsed.problems, *wrong),
        misfits=tuple(wrong),
    )
