"""The stages that only read: collect, parse, relate, check."""

from __future__ import annotations

import os
from datetime import datetime
from errno import ENOENT
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.sealed_file import DamagedCacheError
from plugins.content_model.page import CopiedFile, DerivedFile, OutputFile
from plugins.content_model.problem import Problem
from plugins.content_model.site import Site
from plugins.execution.garbage import collector_at_rest
from plugins.parsing.collect import unreadable
from plugins.parsing.inspect_pictures import inspect_all
from plugins.pipeline.bundles import bundled
from plugins.pipeline.check import check, output_collisions
from plugins.pipeline.check_kinds import kind_problems
from plugins.pipeline.collect_all import collect_all
from plugins.pipeline.compose import Composer, other_files
from plugins.pipeline.extension_points import Extensions
from plugins.pipeline.failure import BuildFailed, stop_at, stop_without_workers
from plugins.pipeline.named_pictures import named_pictures, with_pictures
from plugins.pipeline.parse_all import parse_all
from plugins.pipeline.plan import plan
from plugins.pipeline.relate import relate
from plugins.pipeline.session import Session, session_of
from plugins.relations.assets import shown_pictures
from plugins.relations.families import families
from plugins.relations.references import references
from plugins.rendering.render_task import stored_text
from plugins.views.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.cache.cache import Cache
    from plugins.content_model.settings import Settings
    from plugins.parsing.collect import Sources
    from plugins.pipeline.collect_all import Collected
    from plugins.pipeline.extension_points import Derivation


class Prepared(Struct, frozen=True, kw_only=True):
    """
    A site checked, its pages ready to be composed and rendered.

    Attributes:
        site: The site.
        addresses: All its pages.
        composer: Composes its pages.
        files: Every file of the output that is no page.
        warnings: What is worth telling and does not stop the build.
        next_change: First later moment at which a schedule alone changes the site.
        session: What builds share.
        extensions: What plugins add, to prepare the site once more if need be.
        inputs: Fingerprint of all that it is made from; empty if nobody asked for it.
    """

    site: Site
    addresses: Addresses
    composer: Composer
    files: tuple[CopiedFile | DerivedFile, ...]
    warnings: tuple[Problem, ...]
    next_change: datetime | None
    session: Session
    extensions: Extensions
    inputs: bytes = b""

    @property
    def output(self) -> tuple[OutputFile, ...]:
        """Every file of the output, its pages composed: what a build does one at a time."""
        return (*map(self.composer.page, self.composer.plans), *self.files)


@collector_at_rest()
def prepare(
    settings: Settings,
    extensions: Extensions,
    problems: Iterable[Problem] = (),
    session: Session | None = None,
    collected: Collected | None = None,
) -> Prepared:
    """
    Run the stages that only read: collect, parse, relate, check.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
        problems: What is already known to be wrong.
        session: What builds share, the build begun; a new one if none is given.
        collected: The files, if they are known already.

    Raises:
        BuildFailed: If anything is wrong; with all of it.
        OSError: If the cache cannot be written.
    """
    session = session or session_of(settings)
    if collected is None:
        session.begin()
    found = list(problems)
    kinds = {kind.name: kind for kind in extensions.kinds}
    without_address = list(kind_problems(extensions.kinds, settings))
    if without_address:  # nothing can be related
        raise BuildFailed([*found, *without_address])

    if collected is None:
        with session.stage("collect"):
            collected = collect_all(settings, extensions)
    sources, languages, static = collected.sources, settings.languages, collected.static
    found += collected.problems

    with session.stage("parse"), stop_without_workers(settings):
        parsed = parse_all(
            sources, extensions, settings, session.cache, session.workers, session.progress
        )
        found += parsed.problems

    with session.stage("relate"):
        unread = {item for item, _ in parsed.unread}
        members, wrong = families(parsed.documents, list(languages), unread)
        names = references(members, kinds, languages, parsed.files, parsed.unread)
        named, lost = named_pictures(
            parsed.data, extensions.data_files, parsed.facts, extensions.kinds, names
        )
        shown = sorted({*shown_pictures(parsed.documents, names), *named.paths})
        pictures, broken = inspect_all(shown, settings.content, sources.files, session.cache)
        related = relate(
            members,
            parsed.data,
            names,
            pictures,
            kinds,
            collected.catalogues,
            settings,
            facts=parsed.facts,
        )
        shows = {names.name: names.show for names in extensions.names}
        site = with_pictures(replace(related.site, mentions=shows), named, pictures)
        try:
            site = read_texts(site, extensions.texts, session.cache)
        except DamagedCacheError:  # a stored text: everything is read anew
            session.cache.drop()
            return prepare(settings, extensions, problems, session)
        site = derive(site, extensions.derivations)
        addresses = plan(site, extensions.pages)
        found += [*wrong, *lost, *broken, *related.problems]
        derived = [file for function in extensions.files for file in function(site)]
        derived += [file for ask in extensions.page_files for file in ask(site, addresses)]
        wanted = {*site.assets, *(path for file in derived for path in file.sources)}
        digests, gone = file_digests(sorted(wanted), settings.content, sources, session.cache)
        found += gone
        session.cache.save()

    with session.stage("check"):
        found += check(
            site,
            addresses,
            parsed.documents,
            collected.templates,
            extensions.checks,
            extensions.data_files,
        )
        stop_at(found, settings)
        texts = session.cache.texts
        read = partial(stored_text, str(texts.folder), texts.places)
        composer = Composer(site, addresses, extensions.panels, static, read)
        bundles, wrong = bundled_files(site, addresses, extensions, session.cache)
        files = [*other_files(site, static, digests, derived), *bundles]
        found += wrong
        stop_at([*found, *output_collisions([*composer.plans, *files])], settings)
    return Prepared(
        site=site,
        addresses=addresses,
        composer=composer,
        files=tuple(files),
        warnings=tuple(found),
        next_change=earliest(related.next_change, site, extensions.derivations),
        session=session,
        extensions=extensions,
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


def bundled_files(
    site: Site, addresses: Addresses, extensions: Extensions, cache: Cache
) -> tuple[list[CopiedFile], list[Problem]]:
    """Return the files that plugins make together, and what is wrong with them."""
    wanted = [bundle for ask in extensions.bundles for bundle in ask(site, addresses)]
    if not wanted:
        return [], []
    settings = site.settings
    return bundled(wanted, settings.cache, cache.code(settings.root), cache.texts.read)


def read_texts(
    site: Site, functions: Iterable[Callable[[Site, Callable[[str], bytes]], Site]], cache: Cache
) -> Site:
    """
    Return *site* with what plugins find in its texts.

    Raises:
        DamagedCacheError: If a stored text is no longer what it was.
        OSError: If the disk does not let plugins keep what they found.
    """
    for function in functions:
        site = function(site, cache.texts.read)
    return site


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
