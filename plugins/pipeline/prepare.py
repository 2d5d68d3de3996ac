"""The stages that only read: collect, parse, relate, check, compose."""

from __future__ import annotations

import os
from datetime import datetime
from errno import ENOENT
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.configuration.read_catalogues import read_catalogues
from plugins.content_model.document import Document
from plugins.content_model.page import DerivedFile, OutputFile
from plugins.content_model.problem import Problem
from plugins.content_model.site import Site
from plugins.execution.garbage import collector_at_rest
from plugins.parsing.collect import collect, unreadable
from plugins.parsing.inspect_pictures import inspect_all
from plugins.pipeline.check import check, output_collisions
from plugins.pipeline.check_kinds import kind_problems
from plugins.pipeline.check_published import published_problems
from plugins.pipeline.compose import compose
from plugins.pipeline.drafts import Drafts, draft_paths, drafts_of, with_assets
from plugins.pipeline.extension_points import Extensions
from plugins.pipeline.failure import BuildFailed, stop_at, stop_without_workers
from plugins.pipeline.parse_all import parse_all
from plugins.pipeline.plan import plan
from plugins.pipeline.published import read_published
from plugins.pipeline.relate import relate
from plugins.pipeline.session import Session, session_of
from plugins.relations.assets import shown_pictures
from plugins.relations.families import families
from plugins.relations.references import references
from plugins.rendering.collect_theme import StaticFile, collect_static, template_folders
from plugins.views.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.cache.cache import Cache
    from plugins.content_model.settings import Settings
    from plugins.parsing.collect import Sources
    from plugins.pipeline.extension_points import Derivation


class Prepared(Struct, frozen=True, kw_only=True):
    """
    A site checked and composed, not yet rendered.

    Attributes:
        site: The site.
        addresses: All its pages.
        output: Every file of the output.
        warnings: What is worth telling and does not stop the build.
        next_change: First later moment at which a schedule alone changes the site.
        session: What builds share.
        extensions: What plugins add, to prepare the site once more if need be.
    """

    site: Site
    addresses: Addresses
    output: tuple[OutputFile, ...]
    warnings: tuple[Problem, ...]
    next_change: datetime | None
    session: Session
    extensions: Extensions


class Checked(Struct, frozen=True, kw_only=True):
    """
    A site with all that is wrong with it, not yet composed.

    Attributes:
        site: The site.
        addresses: All its pages.
        problems: What is wrong, warnings included.
        documents: All documents that could be read, public or not.
        drafts: Pages beside the site, of a preview.
        static: Files that are published as they are.
        derived: Files made of files.
        digests: Fingerprints of the files of the content folder that it needs, by path.
        next_change: First later moment at which a schedule alone changes the site.
    """

    site: Site
    addresses: Addresses
    problems: tuple[Problem, ...]
    documents: tuple[Document, ...]
    drafts: Drafts | None
    static: tuple[StaticFile, ...]
    derived: tuple[DerivedFile, ...]
    digests: dict[str, bytes]
    next_change: datetime | None


@collector_at_rest()
def prepare(
    settings: Settings,
    extensions: Extensions,
    problems: Iterable[Problem] = (),
    session: Session | None = None,
) -> Prepared:
    """
    Run the stages that only read: collect, parse, relate, check, compose.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
        problems: What is already known to be wrong.
        session: What builds share; a new one if none is given.

    Raises:
        BuildFailed: If anything is wrong; with all of it.
        OSError: If the cache cannot be written.
    """
    session = session or session_of(settings)
    found = checked(settings, extensions, problems, session)
    stop_at(list(found.problems), settings)
    with session.stage("compose"):
        output = compose(
            found.site,
            found.addresses,
            extensions.panels,
            found.static,
            found.digests,
            found.drafts,
        )
        output += [
            replace(file, digests=tuple(found.digests[path] for path in file.sources))
            for file in found.derived
        ]
        stop_at([*found.problems, *output_collisions(output)], settings)
    return Prepared(
        site=found.site,
        addresses=found.addresses,
        output=tuple(output),
        warnings=found.problems,
        next_change=found.next_change,
        session=session,
        extensions=extensions,
    )


def checked(
    settings: Settings,
    extensions: Extensions,
    problems: Iterable[Problem],
    session: Session,
) -> Checked:
    """
    Run the stages that find out what is wrong: collect, parse, relate, check.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
        problems: What is already known to be wrong.
        session: What builds share.

    Raises:
        BuildFailed: If so much is wrong that nothing more can be found out.
        OSError: If the cache cannot be written.
    """
    session.begin()
    found = list(problems)
    kinds = {kind.name: kind for kind in extensions.kinds}
    without_address = list(kind_problems(extensions.kinds, settings))
    if without_address:  # nothing can be related
        raise BuildFailed([*found, *without_address])

    with session.stage("collect"):
        sources = collect(
            settings.content,
            extensions.kinds,
            extensions.data_files,
            settings.options.get("IGNORE_FILES") or (),
        )
        languages = settings.languages
        catalogues, wrong = read_catalogues(settings.translations, languages, "messages")
        found += [*sources.problems, *wrong]
        static = collect_static(settings)

    with session.stage("parse"), stop_without_workers(settings):
        parsed = parse_all(
            sources, extensions, settings, session.cache, session.workers, session.progress
        )
        found += parsed.problems

    with session.stage("relate"):
        unread = {item for item, _ in parsed.unread}
        members, wrong = families(parsed.documents, list(languages), unread)
        names = references(members, kinds, languages, parsed.files, parsed.unread)
        shown = shown_pictures(parsed.documents, names)
        pictures, broken = inspect_all(shown, settings.content, sources.files, session.cache)
        related_at_build = partial(
            relate,
            members,
            parsed.data,
            names,
            pictures,
            kinds,
            catalogues,
            settings,
            facts=parsed.facts,
        )
        related = related_at_build()
        site = derive(related.site, extensions.derivations)
        absent = draft_paths(related, settings)
        everything = site
        if absent:
            everything = related_at_build(drafts=absent).site
            # What readers are led to is what is public.
            everything = replace(everything, derived=site.derived)
            everything = derive(everything, [d for d in extensions.derivations if not d.for_pages])
            site = with_assets(site, everything)
        addresses = plan(site, extensions.pages)
        drafts = drafts_of(site, addresses, everything, absent) if settings.drafts else None
        found += [*wrong, *broken, *related.problems]
        derived = [file for function in extensions.files for file in function(site)]
        wanted = {*site.assets, *(path for file in derived for path in file.sources)}
        digests, gone = file_digests(sorted(wanted), settings.content, sources, session.cache)
        found += gone
        session.cache.save()

    with session.stage("check"):
        templates = templates_in(template_folders(settings))
        found += check(site, addresses, parsed.documents, templates, extensions.checks)
        found += published_problems(read_published(settings), site, addresses, parsed.documents)
        found += drafts.problems if drafts else ()
    return Checked(
        site=site,
        addresses=addresses,
        problems=tuple(found),
        documents=parsed.documents,
        drafts=drafts,
        static=tuple(static),
        derived=tuple(derived),
        digests=digests,
        next_change=earliest(related.next_change, site, extensions.derivations),
    )


def file_digests(
    paths: Iterable[str], content: str, sources: Sources, cache: Cache
) -> tuple[dict[str, bytes], list[Problem]]:
    """Return the fingerprints of files by path, and what is wrong with those that are gone."""
    digests: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            digests[path] = cache.digest(sources.files[path], content)
        except KeyError:
            problems.append(unreadable(path, FileNotFoundError(ENOENT, os.strerror(ENOENT))))
        except OSError as error:
            problems.append(unreadable(path, error))
    return digests, problems


def derive(site: Site, derivations: Iterable[Derivation]) -> Site:
    """Return *site* with what plugins derive from it, each seeing what those before it did."""
    for derivation in derivations:
        value = derivation.derive(site)
        site = replace(site, derived={**site.derived, derivation.name: value})
    return site


def earliest(
    change: datetime | None, site: Site, derivations: Iterable[Derivation]
) -> datetime | None:
    """Return the first moment at which a schedule changes what is public or what is derived."""
    asked = (derivation.next_change for derivation in derivations)
    changes = [change, *(ask(site) for ask in asked if ask is not None)]
    return min((moment for moment in changes if moment is not None), default=None)


def templates_in(folders: Iterable[Path]) -> frozenset[str]:
    """Return the names of all templates in *folders*."""
    return frozenset(
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    )
