"""The stages that only read: collect, parse, relate, check."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.cache.sealed_file import DamagedCacheError
from plugins.content_model.page import CopiedFile, DerivedFile, OutputFile
from plugins.content_model.problem import Problem
from plugins.content_model.site import Site
from plugins.execution.errand import Errand
from plugins.execution.garbage import collector_at_rest
from plugins.pipeline.bundles import bundled
from plugins.pipeline.check import output_collisions
from plugins.pipeline.checked import Checked, checked
from plugins.pipeline.compose import Composer, other_files
from plugins.pipeline.extension_points import Extensions
from plugins.pipeline.failure import stop_at
from plugins.pipeline.reach import Shared, shared_of
from plugins.pipeline.session import Session, session_of
from plugins.rendering.render_task import stored_text
from plugins.views.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.cache.cache import Cache
    from plugins.content_model.settings import Settings
    from plugins.pipeline.collect_all import Collected


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
        published: Fingerprint of the addresses that readers knew before it; likewise.
        recent: Files that had changed just before it began.
        shared: What its pages are composed of, but for what only pages show.
        later: Names of the derived values that only pages show.
        meanwhile: Whoever derived them, and may still be keeping what it knows.
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
    published: bytes = b""
    recent: tuple[str, ...] = ()
    shared: Shared
    later: tuple[str, ...]
    meanwhile: Errand[dict[str, Any]]

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
    known = tuple(problems)
    found = checked(settings, extensions, known, session, collected)
    try:
        stop_at(list(found.problems), settings)
        with session.stage("check"):
            texts = session.cache.texts
            read = partial(stored_text, str(texts.folder), texts.places)
            composer = Composer(
                found.site, found.addresses, extensions.panels, found.static, read, found.drafts
            )
            bundles, wrong = bundled_files(found, extensions, session.cache)
            files = [
                *other_files(found.site, found.static, found.digests, found.derived),
                *bundles,
            ]
            problems = [*found.problems, *wrong]
            stop_at([*problems, *output_collisions([*composer.plans, *files])], settings)
            shared = shared_of(found.site, composer)
        with session.stage("relate"):
            later = found.complete()
    except DamagedCacheError:  # a stored text: everything is read anew
        session.cache.drop()
        return prepare(settings, extensions, known, session)
    except BaseException:
        found.meanwhile.end()
        raise
    return Prepared(
        site=found.site,
        addresses=found.addresses,
        composer=composer,
        files=tuple(files),
        warnings=tuple(problems),
        next_change=found.next_change,
        session=session,
        extensions=extensions,
        shared=shared,
        later=later,
        meanwhile=found.meanwhile,
    )


def bundled_files(
    found: Checked, extensions: Extensions, cache: Cache
) -> tuple[list[CopiedFile], list[Problem]]:
    """Return the files that plugins make together, and what is wrong with them."""
    site = found.site
    wanted = [bundle for ask in extensions.bundles for bundle in ask(site, found.addresses)]
    if not wanted:
        return [], []
    settings = site.settings
    return bundled(wanted, settings.cache, cache.code(settings.root), cache.texts.read)
