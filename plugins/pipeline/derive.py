"""Derive: what the whole site says beyond its documents, and when that changes."""

from __future__ import annotations

import os
from errno import ENOENT
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.execution.errand import Errand
from plugins.parsing.collect import unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from plugins.cache.cache import Cache
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site
    from plugins.execution.workers import Workers
    from plugins.parsing.collect import Sources
    from plugins.pipeline.extension_points import Derivation

# Items of a site from which deriving anything takes longer than copying this process.
WORTH_COPYING = 1000


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


def derived_meanwhile(
    site: Site, derivations: Iterable[Derivation], workers: Workers
) -> Errand[dict[str, Any]]:
    """
    Return what only pages show of a site, being derived while the build goes on.

    Args:
        site: The site, with all else that is derived from it.
        derivations: Those of them that :func:`is_for_later` tells of.
        workers: Say whether a copy of this process can do it.
    """
    names = {derivation.name for derivation in derivations}

    def values() -> dict[str, Any]:
        found = derive(site, derivations).derived
        return {name: found[name] for name in found if name in names}

    return Errand(values, workers, worth_it=bool(names) and len(site.items) > WORTH_COPYING)


def is_for_later(derivation: Derivation) -> bool:
    """Return whether nothing but pages, which come last, asks for what is derived."""
    return derivation.for_pages and derivation.next_change is None


def earliest(
    change: datetime | None, site: Site, derivations: Iterable[Derivation]
) -> datetime | None:
    """Return the first moment at which a schedule changes what is public or what is derived."""
    asked = (derivation.next_change for derivation in derivations)
    changes = [change, *(ask(site) for ask in asked if ask is not None)]
    return min((moment for moment in changes if moment is not None), default=None)
