"""``make translated``: a translation says which revision of its original it was made from."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Message, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.relations.families import reaches_original
from plugins.translators.history import History
from plugins.translators.origin_line import FIELD, with_origin
from plugins.translators.read_families import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.document import Document
    from plugins.content_model.settings import Settings
    from plugins.relations.families import Family
    from plugins.translators.read_families import Texts


def renew(written: str, texts: Texts, settings: Settings) -> Message:
    """
    Write or renew the line ``translated_from`` of one file.

    Args:
        written: The file, as its path was typed.
        texts: All texts.
        settings: The site's settings.

    Returns:
        What was done.

    Raises:
        Refused: If the file is no translation, or a text needed cannot be read.
        OSError: If the file cannot be written.
    """
    family, document = translation_at(written, texts, settings)
    source = source_of(document, family)
    if source.path in texts.unread:
        raise Refused(*texts.problems_of(source.path))
    before, origin = document.metadata.translated_from, f"{source.lang}@{source.revision}"
    if before == origin:
        return message("{file}: translated_from is {origin} already", file=written, origin=origin)
    path = Path(settings.content, document.path).resolve()
    changed = with_origin(path.read_bytes(), origin)
    if changed is None:
        raise Refused(
            Problem(
                path=document.path,
                at=Field((FIELD,) if before else ()),
                text=message("translated_from does not stand in one line of its own here"),
                hint=message("write it yourself: translated_from: {origin}", origin=origin),
            )
        )
    replace_file(path, changed)
    History(settings).keep(source.path, source.revision)
    if before is None:
        return message("{file}: translated_from: {origin} added", file=written, origin=origin)
    return message(
        "{file}: translated_from is now {origin}, was {before}",
        file=written,
        origin=origin,
        before=before,
    )


def translation_at(written: str, texts: Texts, settings: Settings) -> tuple[Family, Document]:
    """
    Return the translation that *written* names, and all documents of its item.

    Raises:
        Refused: If it names none.
    """
    if not written.strip():
        raise Refused(
            Problem(
                path="make translated",
                base="project",
                text=message("no file is named"),
                hint=message("write make translated FILE=content/news/gold/index.en.md"),
            )
        )
    path, known = text_at(written, texts, settings)
    found = known.get(path)
    if found is None:
        wrong = texts.problems_of(path)
        raise Refused(*wrong) if wrong else Refused(no_document(written, known, settings))
    family, document = found
    if document is family.original:
        wrong = texts.problems_of(document.path)
        stated = [problem for problem in wrong if problem.at == Field((FIELD,))]
        raise Refused(*stated or [no_translation(document, family, settings)])
    return found


def text_at(
    written: str, texts: Texts, settings: Settings
) -> tuple[str, dict[str, tuple[Family, Document]]]:
    """Return what path in the content folder *written* names, and all documents by such paths."""
    path = Path(os.path.relpath(Path(written).resolve(), Path(settings.content).resolve()))
    known = {d.path: (f, d) for f in texts.families for d in f.documents.values()}
    return path.as_posix(), known


def no_document(
    written: str, known: Iterable[str], settings: Settings, *, original: bool = False
) -> Problem:
    """Return the problem of a path that is no document of the site."""
    folder = content_folder(settings)
    there = Path(written).exists()
    wanted = (
        message("name an original, as {file}", file=f"{folder}/news/gold/index.nb.md")
        if original
        else message("name a translation, as {file}", file=f"{folder}/news/gold/index.en.md")
    )
    return Problem(
        path=written,
        base="project",
        text=message("this is no text of the site") if there else message("there is no such file"),
        hint=did_you_mean(written, [f"{folder}/{path}" for path in known]) or wanted,
    )


def no_translation(document: Document, family: Family, settings: Settings) -> Problem:
    """Return the problem of a file that is the original itself."""
    others = [other for other in family.documents.values() if other is not document]
    if not others:
        return Problem(
            path=document.path,
            text=message(
                "there is no original: this text is in “{lang}” alone", lang=document.lang
            ),
            hint=message("write the original first, in a file beside this one"),
        )
    return Problem(
        path=document.path,
        text=message("this is the original itself"),
        hint=message(
            "name the translation: {file}; or write translated_from: {lang} here first",
            file=f"{content_folder(settings)}/{others[0].path}",
            lang=others[0].lang,
        ),
    )


def content_folder(settings: Settings) -> str:
    """Return the content folder as it is typed in the project folder."""
    return Path(os.path.relpath(settings.content, settings.root)).as_posix()


def source_of(document: Document, family: Family) -> Document:
    """Return what a translation was made from: what it states if that is there, else the original."""
    stated = (document.metadata.translated_from or "").partition("@")[0]
    if stated in family.documents and reaches_original(document, family.documents):
        return family.documents[stated]
    return family.original


def replace_file(path: Path, content: bytes) -> None:
    """Write *content* to *path*, which is never half written: it holds somebody's work."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
