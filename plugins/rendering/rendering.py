"""All that rendering depends on besides the pages, with fingerprints of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import code_version, fingerprint, value_version
from plugins.rendering.collect_theme import template_folders
from plugins.rendering.environment import ThemeRules, environment
from plugins.rendering.render_task import RenderContext
from plugins.rendering.template_versions import (
    References,
    source_key,
    template_sources,
    template_versions,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site


class Rendering(Struct, frozen=True, kw_only=True):
    """
    What all pages of a build are rendered with.

    Attributes:
        context: Sent along with the pages.
        versions: Fingerprints of ``theme``, and of ``template NAME`` and ``strings LANG``.
        references: What templates refer to, for the next build.
        templates: Fingerprints of the templates, by name, for the next build as well.
        shows: What each template refers to, by name.
    """

    context: RenderContext
    versions: dict[str, bytes]
    references: References
    templates: dict[str, bytes]
    shows: References


def rendering(
    site: Site, known: Mapping[str, tuple[str | None, ...]], code: bytes = b""
) -> Rendering:
    """
    Return what the pages of *site* are rendered with.

    Args:
        site: The site.
        known: What templates refer to, as far as the last build found out.
        code: Fingerprint of the code that runs, if that has been found out.
    """
    settings = site.settings
    theme = theme_rules(settings)
    first = next(iter(settings.languages))
    reader = environment(settings.languages[first], site.catalogues[first], theme)
    rules = (theme.options, theme.filters, theme.globals, theme.tests, theme.minify)
    own = fingerprint(code or code_version(settings.root), value_version(rules))
    sources = template_sources(theme.folders)
    found, references = template_versions(sources, reader, known, own)
    versions = {f"template {name}": version for name, version in found.items()}
    templates = {name: fingerprint(source) for name, source in sources.items()}
    for lang, language in settings.languages.items():
        strings = msgspec.msgpack.encode((language, site.catalogues[lang]), order="sorted")
        versions[f"strings {lang}"] = fingerprint(strings)
    versions["theme"] = own
    context = RenderContext(
        version=fingerprint(
            *(part for name in sorted(versions) for part in (name.encode(), versions[name]))
        ),
        languages=settings.languages,
        catalogues=site.catalogues,
        theme=theme,
    )
    return Rendering(
        context=context,
        versions=versions,
        references=references,
        templates=templates,
        shows={name: references[source_key(own, one)] for name, one in templates.items()},
    )


def theme_rules(settings: Settings) -> ThemeRules:
    """Return what rendering depends on besides view and template."""
    options = settings.options
    return ThemeRules(
        root=settings.root,
        folders=tuple(str(folder) for folder in template_folders(settings)),
        options=dict(options.get("JINJA_ENVIRONMENT") or {}),
        filters=dict(options.get("JINJA_FILTERS") or {}),
        globals=dict(options.get("JINJA_GLOBALS") or {}),
        tests=dict(options.get("JINJA_TESTS") or {}),
        minify=settings.minify,
    )
