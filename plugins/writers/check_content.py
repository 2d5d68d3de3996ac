"""``make check-content``: all that is wrong with texts, and what of their style will age or fail."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.problem import Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.execution.garbage import collector_at_rest
from plugins.pipeline.checked import checked
from plugins.pipeline.failure import BuildFailed
from plugins.pipeline.session import session_of
from plugins.relations.editions import name_date
from plugins.style.settings import rules_off, setting_problems
from plugins.writers.elsewhere import is_about, is_because_of, is_within, with_items
from plugins.writers.remarks_kept import RemarksKept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from plugins.content_model.document import Document
    from plugins.content_model.settings import Settings
    from plugins.pipeline.checked import Checked
    from plugins.pipeline.extension_points import Extensions
    from plugins.pipeline.session import Session

# The last site that was checked. A command that ends at once need not take it apart.
HELD: list[Checked] = []
# Takes the place of the address that a preview would have: nothing is written here.
DRAFTS = "drafts"


@collector_at_rest()
def content_problems(
    settings: Settings,
    extensions: Extensions,
    problems: Iterable[Problem],
    files: Sequence[str] = (),
) -> list[Problem]:
    """
    Return what is wrong with the content, drafts included, and the remarks on its style.

    Of some files also what would stop a build elsewhere because of them: an address that is
    taken, a reference to what is not there any more.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
        problems: What is already known to be wrong.
        files: Files or folders to look at, by path; all if none are named.

    Raises:
        OSError: If the cache cannot be written.
    """
    session = session_of(settings)
    known = [*problems, *setting_problems(settings)]
    documents: tuple[Document, ...] = ()
    wanted = wanted_paths(files, settings)
    names = with_items(wanted)
    elsewhere: list[Problem] = []
    try:
        with session.workers:
            found = checked(
                replace(settings, drafts=DRAFTS),
                for_checks(extensions),
                known,
                session,
                about=partial(is_about, wanted=names) if files else None,
            )
        HELD[:] = [found]
        known, documents = list(found.problems), found.documents
        elsewhere = [
            p
            for p in known
            if not (p.base == "content" and is_within(p.path, wanted))
            and is_because_of(p, found.site, names)
        ]
    except BuildFailed as failed:
        known = list(failed.problems)
    if not files:
        return [*known, *style_problems(documents, session, settings)]
    missing = [
        not_there(file, documents, settings)
        for file, path in zip(files, wanted, strict=True)
        if not Path(settings.content, path).exists() or path.startswith("..")
    ]
    about = [p for p in known if p.base == "content" and is_within(p.path, wanted)]
    looked_at = [d for d in documents if is_within(d.path, wanted)]
    remarks = style_problems(looked_at, session, settings, documents)
    return [*missing, *about, *elsewhere, *remarks]


def for_checks(extensions: Extensions) -> Extensions:
    """Return what plugins add, without what only pages would show."""
    needed = tuple(
        replace(one, next_change=None) for one in extensions.derivations if not one.for_pages
    )
    return replace(extensions, derivations=needed, files=(), page_files=())


def style_problems(
    documents: Sequence[Document],
    session: Session,
    settings: Settings,
    family: Sequence[Document] | None = None,
) -> Iterator[Problem]:
    """
    Yield the remarks on the style of documents.

    Args:
        documents: The documents.
        session: Has the cache.
        settings: The site's settings.
        family: All documents, to see what a translation inherits; *documents* if left out.
    """
    off = rules_off(settings)
    today = settings.build_date.first.date()
    items = {document.item for document in documents}
    days = days_of_writing(d for d in family or documents if d.item in items)
    kept = RemarksKept(session.cache, settings)
    for document in documents:
        day = min(days.get(document.item, today), today)
        for one in kept.remarks(document.path, document.lang):
            if one.rule not in off and (one.after is None or one.after < day):
                yield one.problem(document.path)
    kept.save()


def days_of_writing(documents: Iterable[Document]) -> dict[str, date]:
    """
    Return the day of which each item speaks as its present; none for those without a date.

    News is read as of its date, or of a later change that it tells; what has no date, as of today.
    """
    days: dict[str, date] = {}
    for document in documents:
        own = document.metadata
        written = own.date or name_date(document.item)
        if written is not None:
            moments = (written, own.modified or written)
            found = max(moment.day for moment in moments)
            days[document.item] = max(found, days.get(document.item, found))
    return days


def wanted_paths(files: Iterable[str], settings: Settings) -> list[str]:
    """Return files and folders, as they were typed, by path in the content folder."""
    content = Path(settings.content).resolve()
    return [Path(os.path.relpath(Path(file).resolve(), content)).as_posix() for file in files]


def not_there(file: str, documents: Iterable[Document], settings: Settings) -> Problem:
    """Return the problem of a file that is not there, or no content."""
    root = os.path.relpath(settings.content, settings.root)
    there = Path(file).exists()
    return Problem(
        path=file,
        base="project",
        text=message("this is not in the content folder")
        if there
        else message("there is no such file"),
        hint=did_you_mean(file, [f"{root}/{document.path}" for document in documents])
        or message("name a file or folder, as {file}", file=f"{root}/news/gold/index.nb.md"),
    )
