"""Collect: everything that a site is made from, before any of it is understood."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.cache.fingerprints import fingerprint
from plugins.configuration.site_catalogues import site_catalogues
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import Problem
from plugins.parsing.collect import Sources, collect
from plugins.rendering.collect_theme import StaticFile, collect_static, template_folders
from plugins.rendering.template_versions import template_sources

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions


class Collected(Struct, frozen=True, kw_only=True):
    """
    What a site is made from.

    Attributes:
        sources: The files of the content folder.
        catalogues: Interface strings, by language.
        translations: Fingerprints of the files that translators work in, by path: more is told
            of them than strings, such as how many are in doubt.
        static: Files that are published as they are.
        templates: Fingerprints of the templates, by name.
        problems: What is wrong with any of it.
    """

    sources: Sources
    catalogues: dict[str, Catalogue]
    translations: dict[str, bytes]
    static: tuple[StaticFile, ...]
    templates: dict[str, bytes]
    problems: tuple[Problem, ...]


def collect_all(settings: Settings, extensions: Extensions) -> Collected:
    """
    Return everything that a site is made from.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
    """
    sources = collect(
        settings.content,
        extensions.kinds,
        extensions.data_files,
        settings.options.get("IGNORE_FILES") or (),
    )
    catalogues, wrong = site_catalogues(settings)
    templates = template_sources(map(str, template_folders(settings)))
    return Collected(
        sources=sources,
        catalogues=catalogues,
        translations=translation_files(settings.translations),
        static=tuple(collect_static(settings)),
        templates={name: fingerprint(source) for name, source in templates.items()},
        problems=(*sources.problems, *wrong),
    )


def translation_files(folder: str) -> dict[str, bytes]:
    """Return the fingerprints of the files that translators work in, by path in *folder*."""
    root = Path(folder)
    found = {}
    for path in sorted((*root.glob("*.pot"), *root.glob("*/LC_MESSAGES/*.po"))):
        with suppress(OSError):  # one that is needed is told where it is read
            found[path.relative_to(root).as_posix()] = fingerprint(path.read_bytes())
    return found
