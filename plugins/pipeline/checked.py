"""The stages that find out what is wrong: collect, parse, relate, check."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.sealed_file import DamagedCacheError
from plugins.content_model.document import Document
from plugins.content_model.page import DerivedFile
from plugins.content_model.problem import Problem
from plugins.content_model.site import Site
from plugins.execution.errand import Errand
from plugins.parsing.inspect_pictures import inspect_all
from plugins.pipeline.check import check
from plugins.pipeline.check_kinds import kind_problems
from plugins.pipeline.check_published import published_problems
from plugins.pipeline.collect_all import collect_all
from plugins.pipeline.derive import (
    derive,
    derived_meanwhile,
    earliest,
    file_digests,
    is_for_later,
    read_texts,
)
from plugins.pipeline.drafts import Drafts, draft_paths, drafts_of, with_assets
from plugins.pipeline.failure import BuildFailed, stop_without_workers
from plugins.pipeline.named_pictures import named_pictures, with_pictures
from plugins.pipeline.parse_all import parse_all
from plugins.pipeline.plan import plan
from plugins.pipeline.published import read_published
from plugins.pipeline.relate import relate
from plugins.relations.assets import shown_pictures
from plugins.relations.families import families
from plugins.relations.references import references
from plugins.rendering.collect_theme import StaticFile
from plugins.views.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.content_model.settings import Settings
    from plugins.pipeline.collect_all import Collected
    from plugins.pipeline.extension_points import Derivation, Extensions
    from plugins.pipeline.session import Session

# Files read in a check of some documents: the next one reads fewer again sooner than it is kept.
WORTH_KEEPING = 50


class Checked(Struct, frozen=True, kw_only=True):
    """
    A site with all that is wrong with it.

    Attributes:
        site: The site, but for what only pages show.
        meanwhile: That, by what it is called.
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
    meanwhile: Errand[dict[str, Any]]
    addresses: Addresses
    problems: tuple[Problem, ...]
    documents: tuple[Document, ...]
    drafts: Drafts | None
    static: tuple[StaticFile, ...]
    derived: tuple[DerivedFile, ...]
    digests: dict[str, bytes]
    next_change: datetime | None

    def complete(self) -> tuple[str, ...]:
        """
        Wait for what only pages show, fill it in, and return what it is called.

        Raises:
            DamagedCacheError: If a stored text is no longer what it was.
        """
        values = self.meanwhile.result()
        sites = [self.site, self.drafts.site] if self.drafts else [self.site]
        for site in sites:
            site.derived.update(values)
        return tuple(values)


def checked(
    settings: Settings,
    extensions: Extensions,
    problems: Iterable[Problem],
    session: Session,
    collected: Collected | None = None,
    about: Callable[[Document, Site], bool] | None = None,
) -> Checked:
    """
    Run the stages that find out what is wrong: collect, parse, relate, check.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
        problems: What is already known to be wrong.
        session: What builds share, the build begun if the files are known.
        collected: The files, if they are known already.
        about: Tells whether somebody wants to know what is wrong in a document of the site itself;
            in all if left out. What has to do with several documents is found in any case.

    Raises:
        BuildFailed: If so much is wrong that nothing more can be found out.
        OSError: If the cache cannot be written.
    """
    found = list(problems)
    kinds = {kind.name: kind for kind in extensions.kinds}
    without_address = list(kind_problems(extensions.kinds, settings))
    if without_address:  # nothing can be related
        raise BuildFailed([*found, *without_address])

    collected = collected or collected_now(settings, extensions, session)
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
        related_at_build = partial(
            relate,
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

        def filled_in(of: Site) -> Site:
            seen = with_pictures(replace(of, mentions=shows), named, pictures)
            return read_texts(seen, extensions.texts, session.cache)

        related = related_at_build()
        absent = draft_paths(related, settings)
        try:
            site = everything = filled_in(related.site)
            if absent:
                everything = filled_in(related_at_build(drafts=absent).site)
            later = [one for one in extensions.derivations if is_for_later(one)]
            site = derive(site, (one for one in extensions.derivations if one not in later))
            meanwhile = derived_meanwhile(site, later, session.workers)
            if absent:
                everything = derived_beside(everything, site, extensions.derivations)
        except DamagedCacheError:  # a stored text: everything is read anew
            session.cache.drop()
            return checked(settings, extensions, problems, session, about=about)
        if absent:
            site = with_assets(site, everything)
        addresses = plan(site, extensions.pages)
        drafts = drafts_of(site, addresses, everything, absent) if settings.drafts else None
        found += [*wrong, *lost, *broken, *related.problems]
        derived = made_of_others(site, addresses, extensions)
        wanted = {*site.assets, *(path for file in derived for path in file.sources)}
        digests, gone = file_digests(sorted(wanted), settings.content, sources, session.cache)
        found += gone
        session.cache.save(worth=1 if about is None else WORTH_KEEPING)

    with session.stage("check"):
        found += check(
            site,
            addresses,
            parsed.documents,
            collected.templates,
            extensions.checks,
            extensions.data_files,
            about,
        )
        found += published_problems(read_published(settings), site, addresses, parsed.documents)
        found += drafts.problems if drafts else ()
    return Checked(
        site=site,
        meanwhile=meanwhile,
        addresses=addresses,
        problems=tuple(found),
        documents=parsed.documents,
        drafts=drafts,
        static=static,
        derived=tuple(derived),
        digests=digests,
        next_change=earliest(related.next_change, site, extensions.derivations),
    )


def collected_now(settings: Settings, extensions: Extensions, session: Session) -> Collected:
    """Begin a build, and return everything that a site is made from."""
    session.begin()
    with session.stage("collect"):
        return collect_all(settings, extensions)


def made_of_others(site: Site, addresses: Addresses, extensions: Extensions) -> list[DerivedFile]:
    """Return the files that plugins make of files."""
    of_site = [file for function in extensions.files for file in function(site)]
    return of_site + [file for ask in extensions.page_files for file in ask(site, addresses)]


def derived_beside(everything: Site, public: Site, derivations: Iterable[Derivation]) -> Site:
    """Return a site with drafts, derived; what readers are led to is what is public."""
    seen = replace(everything, derived=public.derived)
    return derive(seen, [one for one in derivations if not one.for_pages])
