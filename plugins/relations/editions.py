"""Documents with what they inherit filled in."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from plugins.content_model.moment import Moment
from plugins.content_model.own_text import OwnText
from plugins.content_model.problem import Field, Problem, message
from plugins.content_model.site import Edition
from plugins.relations.addresses import item_address, quoted, save_as, slug_of
from plugins.relations.visibility import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.content_model.document import Document, Status
    from plugins.content_model.kind import Kind
    from plugins.content_model.language import Language
    from plugins.relations.families import Family

RANK: tuple[Status, ...] = ("draft", "hidden", "published")
NAME_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:\D|$)")


def schedule_of(document: Document, original: Document, kind: Kind | None = None) -> Schedule:
    """
    Return when a document is public.

    A translation has the dates of the original unless it has its own. Its status is its
    own too, but it is never more public than the original.

    Args:
        document: The document.
        original: The original of its item, perhaps itself.
        kind: Its kind, which may say that a day its name begins with means something else.
    """
    own, first = document.metadata, original.metadata
    date = own.date or first.date
    if date is None and not (kind is not None and kind.named_by_day):
        date = name_date(document.item)
    expires = own.expires or first.expires
    status = min(own.status or "published", first.status or "published", key=RANK.index)
    return Schedule(
        status=status,
        date=date,
        embargo=own.embargo or first.embargo,
        expires=None if expires is None or expires.is_never else expires,
    )


def name_date(item: str) -> Moment | None:
    """Return the day a file's name begins with, as Pelican's ``FILENAME_METADATA`` does."""
    match = NAME_DATE.match(item.rpartition("/")[2])
    if match is None:
        return None
    try:
        return Moment(date(int(match[1]), int(match[2]), int(match[3])))
    except ValueError:
        return None


def edition_of(
    document: Document,
    family: Family,
    kind: Kind,
    language: Language,
    terms: Mapping[str, tuple[str, ...]],
    image: str,
    schedule: Schedule | None = None,
) -> Edition:
    """
    Return an item in one language, what it does not say itself taken from the original.

    Args:
        document: The document in that language.
        family: All documents of the item.
        kind: Its kind.
        language: The language.
        terms: Ids of its category (at most one) and tags, by vocabulary.
        image: Path of its lead picture; empty for none.
        schedule: When the document is public, if that is known.
    """
    own, first = document.metadata, family.original.metadata
    schedule = schedule or schedule_of(document, family.original, kind)
    slug = slug_of(document, family.id, language.letters)
    url = item_address(kind, language, slug)
    return Edition(
        item=family.id,
        kind=kind.name,
        lang=document.lang,
        path=document.path,
        title=" ".join(own.title.split()),
        slug=slug,
        url=quoted(url),
        save_as=save_as(url),
        listed=schedule.status == "published",
        date=schedule.date,
        modified=own.modified or first.modified,
        summary=" ".join((own.summary or "").split()),
        category=next(iter(terms.get("categories", ())), ""),
        tags=terms.get("tags", ()),
        authors=own.authors or first.authors or (),
        image=image,
        focus=own.image_focus or ("" if own.image else first.image_focus or ""),
        mentions={**family.original.mentions, **document.mentions},
        template=own.template or first.template or kind.template,
        original=family.original.lang,
        metadata=own,
        own=OwnText(document.body, extracts=document.extracts, stale=is_stale(document, family)),
        caption=document.caption,
        named=document.named,
    )


def is_stale(document: Document, family: Family) -> bool:
    """Return whether the text a translation was made from has changed since."""
    lang, _, revision = (document.metadata.translated_from or "").partition("@")
    source = family.documents.get(lang)
    if not revision or source is None:
        return False
    same = same_wordings(source.revision, source.metadata.no_translation_impact)
    return not any(revision.startswith(one) for one in same)


def same_wordings(revision: str, edits: Iterable[str]) -> set[str]:
    """
    Return the revisions that are as good as *revision* to a translator, itself among them.

    Args:
        revision: A revision.
        edits: Edits without impact on translations, each as ``from..to``.
    """
    pairs = [edit.partition("..")[::2] for edit in edits]
    found = {revision}
    # One way alone: a translation of the newer wording says nothing of the older one.
    while more := {old for old, new in pairs if new in found} - found:
        found |= more
    return found


def undated(family: Family, kind: Kind) -> list[Problem]:
    """Return the problem of an item that should have a date and has none."""
    dated = schedule_of(family.original, family.original, kind).date is not None
    if not kind.dated or dated or not family.whole:
        return []
    return [
        Problem(
            path=family.original.path,
            at=Field(("date",)),
            text=message("“{key}” is missing", key="date"),
            hint=message("add a line {key}: …", key="date"),
        )
    ]
