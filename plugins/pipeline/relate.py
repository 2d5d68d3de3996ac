"""Relate: all documents to the site they make up at one moment."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.problem import Problem
from plugins.content_model.site import Absence, Edition, Item, Site
from plugins.relations.assets import assets_of
from plugins.relations.editions import edition_of, schedule_of, undated
from plugins.relations.free_terms import free_terms
from plugins.relations.terms import PATH, terms_of, vocabularies_of
from plugins.relations.visibility import absence, next_change

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.document import Document
    from plugins.content_model.kind import Kind
    from plugins.content_model.references import References
    from plugins.content_model.settings import Settings
    from plugins.relations.families import Family
    from plugins.relations.pictures import Picture
    from plugins.relations.visibility import Schedule


class Related(Struct, frozen=True, kw_only=True):
    """
    What relating yields.

    Attributes:
        site: The site.
        problems: What does not fit together.
        next_change: First later moment at which a schedule alone would change the site.
        absent: Why documents are not public, by path.
    """

    site: Site
    problems: tuple[Problem, ...]
    next_change: datetime | None
    absent: dict[str, Absence] = {}


def relate(  # noqa: PLR0913  # a stage takes what the stages before it made
    found: Sequence[Family],
    data: Mapping[str, Any],
    names: References,
    pictures: Mapping[str, Picture],
    kinds: Mapping[str, Kind],
    catalogues: Mapping[str, Catalogue],
    settings: Settings,
    *,
    facts: Mapping[str, Any] | None = None,
    drafts: Container[str] = (),
) -> Related:
    """
    Return the site that documents make up at ``BUILD_DATE``.

    Args:
        found: All documents that could be read, by item.
        data: Values of the data files, by name.
        names: What items and files are called.
        pictures: Sizes of the pictures that documents show, by path.
        kinds: The kinds, by name.
        catalogues: Interface strings, by language.
        settings: The site's settings.
        facts: What the facts files say, by item.
        drafts: Paths of documents to take as public, at addresses of their own that begin
            with ``settings.drafts``.
    """
    letters = {lang: language.letters for lang, language in settings.languages.items()}
    vocabularies, problems = vocabularies_of(data.get("terms") or {}, settings.languages, letters)
    terms_known = "terms" not in data or data["terms"] is not None
    known = {name: frozenset(vocabulary) for name, vocabulary in vocabularies.items()}
    schedules = {
        document.path: schedule_of(document, family.original, kinds[document.kind])
        for family in found
        for document in family.documents.values()
    }
    free = free_terms(classic_documents(found, schedules, settings), vocabularies)
    content = Path(settings.content)
    folder = (
        content.relative_to(settings.root) if content.is_relative_to(settings.root) else content
    )
    terms_path = (folder / PATH).as_posix()
    items: dict[str, Item] = {}
    absent: dict[str, Absence] = {}
    absent_documents: dict[str, Absence] = {}
    for family in found:
        kind = kinds[family.original.kind]
        problems += undated(family, kind)
        editions: dict[str, Edition] = {}
        for lang, document in family.documents.items():
            terms, unknown = terms_of(document, family, vocabularies, known, free, terms_path)
            problems += unknown if terms_known else []
            schedule = schedules[document.path]
            reason = absence(schedule, settings.build_date, settings.timezone)
            if reason is None or document.path in drafts:
                image = image_of(document, family, names)
                edition = edition_of(
                    document, family, kind, settings.languages[lang], terms, image, schedule
                )
                editions[lang] = edition if reason is None else set_apart(edition, settings)
            else:
                absent.setdefault(family.id, reason)
                absent_documents[document.path] = reason
        if editions:
            absent.pop(family.id, None)
            items[family.id] = Item(
                id=family.id,
                kind=kind.name,
                original=family.original.lang,
                editions=editions,
            )
    public = [edition for item in items.values() for edition in item.editions.values()]
    site = Site(
        settings=settings,
        kinds=dict(kinds),
        items=items,
        absent=absent,
        references=names,
        vocabularies=vocabularies,
        catalogues=dict(catalogues),
        assets=assets_of(public, names, pictures),
        data=dict(data),
        derived={},
        facts=dict(facts or {}),
    )
    return Related(
        site=site,
        problems=tuple(problems),
        next_change=first_change(schedules.values(), settings),
        absent=absent_documents,
    )


def set_apart(edition: Edition, settings: Settings) -> Edition:
    """Return a draft at an address that nobody guesses, and that no list shows."""
    return replace(
        edition,
        url=f"{settings.drafts}/{edition.url}",
        save_as=f"{settings.drafts}/{edition.save_as}",
        listed=False,
    )


def classic_documents(
    found: Iterable[Family], schedules: Mapping[str, Schedule], settings: Settings
) -> Iterator[tuple[Document, bool, str]]:
    """Yield the documents under Pelican's header, each with whether it is public and its date."""
    for family in found:
        for document in family.documents.values():
            if document.classic:
                schedule = schedules[document.path]
                is_public = absence(schedule, settings.build_date, settings.timezone) is None
                yield document, is_public, str(schedule.date or "")


def image_of(document: Document, family: Family, names: References) -> str:
    """Return the path of a document's lead picture, its own or the original's."""
    source = document if document.metadata.image else family.original
    return names.file(source.metadata.image or "", source.path) or ""


def first_change(schedules: Iterable[Schedule], settings: Settings) -> datetime | None:
    """Return the first moment after the build at which a schedule changes the site."""
    build, zone = settings.build_date, settings.timezone
    changes = (next_change(schedule, build, zone) for schedule in schedules)
    return min((change for change in changes if change is not None), default=None)
