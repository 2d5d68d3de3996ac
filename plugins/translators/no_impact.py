"""``make no-impact``: an edit of an original that leaves its translations as good as they were."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Message, Problem, message
from plugins.relations.editions import same_wordings
from plugins.translators.history import History
from plugins.translators.origin_line import with_line
from plugins.translators.read_families import Refused
from plugins.translators.renew import content_folder, no_document, replace_file, text_at

if TYPE_CHECKING:
    from collections.abc import Collection

    from plugins.content_model.document import Document
    from plugins.content_model.settings import Settings
    from plugins.relations.families import Family
    from plugins.translators.read_families import Texts

FIELD = "no_translation_impact"
COMMAND = "make no-impact"


def declare(written: str, since: str, texts: Texts, settings: Settings) -> Message:
    """
    Write into a text that its last edit has no impact on translations.

    Those that were up to date before the edit are so again; those that were not stay stale.

    Args:
        written: The edited file, as its path was typed.
        since: Revision that the text had before the edit; empty to find it out.
        texts: All texts.
        settings: The site's settings.

    Returns:
        What was done.

    Raises:
        Refused: If there is no such edit, or it cannot be told which it was.
        OSError: If the file cannot be written.
    """
    if not written.strip():
        raise Refused(
            Problem(
                path=COMMAND,
                base="project",
                text=message("no file is named"),
                hint=message("write make no-impact FILE=content/news/gold/index.nb.md"),
            )
        )
    family, document = edited_text(written, texts, settings)
    edits = document.metadata.no_translation_impact
    same = same_wordings(document.revision, edits)
    waiting = stated(document, family) - same
    if not waiting:
        return message("{file}: no translation is out of date because of it", file=written)
    before = since.strip()[:7] or before_the_edit(document, waiting, same, written, settings)
    if before not in waiting:
        raise Refused(
            Problem(
                path=document.path,
                text=message(
                    "no translation was made from {revision}: they were stale before",
                    revision=before,
                ),
                hint=message(
                    "translate what changed; translations are of {keys}",
                    keys=", ".join(sorted(waiting)),
                ),
            )
        )
    # What leads to no translation any more is dropped.
    used = [edit for edit in edits if edit.partition("..")[2] in same]
    changed = [*used, f"{before}..{document.revision}"]
    path = Path(settings.content, document.path).resolve()
    content = with_line(path.read_bytes(), FIELD, changed)
    if content is None:
        raise Refused(
            Problem(
                path=document.path,
                at=Field((FIELD,) if edits else ()),
                text=message("{field} does not stand in one line of its own here", field=FIELD),
                hint=message("write it yourself: {line}", line=f"{FIELD}: [{', '.join(changed)}]"),
            )
        )
    replace_file(path, content)
    return message(
        "{file}: the edit from {before} to {after} has no impact on translations",
        file=written,
        before=before,
        after=document.revision,
    )


def edited_text(written: str, texts: Texts, settings: Settings) -> tuple[Family, Document]:
    """
    Return the text that *written* names, and all documents of its item.

    Raises:
        Refused: If it names none, or one that cannot be read.
    """
    path, known = text_at(written, texts, settings)
    if path in texts.unread or path not in known:
        wrong = texts.problems_of(path)
        raise (
            Refused(*wrong)
            if wrong
            else Refused(no_document(written, known, settings, original=True))
        )
    return known[path]


def stated(document: Document, family: Family) -> set[str]:
    """Return the revisions of a text that its translations state."""
    found = set()
    for other in family.documents.values():
        lang, _, revision = (other.metadata.translated_from or "").partition("@")
        if lang == document.lang and revision:
            found.add(revision[:7])
    return found


def before_the_edit(
    document: Document,
    waiting: Collection[str],
    same: Collection[str],
    written: str,
    settings: Settings,
) -> str:
    """
    Return the revision that a text had before it was edited.

    Raises:
        Refused: If git does not say, and translations were made from several revisions.
    """
    versions = History(settings).versions(document.path)
    before = next((one.revision for one in versions if one.revision not in same), "")
    if before:
        return before
    if len(waiting) == 1:
        return next(iter(waiting))
    keys = ", ".join(sorted(waiting))
    folder = content_folder(settings)
    raise Refused(
        Problem(
            path=document.path,
            text=message("translations were made from several revisions: {keys}", keys=keys),
            hint=message(
                "say which it had before the edit: make no-impact FILE={file} SINCE={revision}",
                file=f"{folder}/{document.path}" if document.path not in written else written,
                revision=min(waiting),
            ),
        )
    )
