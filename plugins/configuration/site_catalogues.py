"""The catalogues of a site's pages: as translators have them, with gaps marked, or in pseudo-language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.configuration.read_catalogues import read_catalogues
from plugins.configuration.setting_values import one_of
from plugins.content_model.problem import Problem, Quote, message
from plugins.languages.catalogue_file import SOURCE_LANGUAGE
from plugins.languages.defaults import primary
from plugins.languages.pseudo import pseudo_catalogue
from plugins.languages.read_po import read_entries

if TYPE_CHECKING:
    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.settings import Settings

DOMAIN = "messages"
PSEUDO = "PSEUDO_LANGUAGE"
GAPS = "MARK_GAPS"


def site_catalogues(settings: Settings) -> tuple[dict[str, Catalogue], list[Problem]]:
    """
    Return the strings that readers see, by language, and what is wrong with them.

    Args:
        settings: The site's settings. ``MARK_GAPS`` has missing translations marked,
            ``PSEUDO_LANGUAGE`` names a language whose strings are to look unlike any.
    """
    catalogues, problems = read_catalogues(
        settings.translations, settings.languages, DOMAIN, cache=settings.cache, keep=True
    )
    if settings.options.get(GAPS):
        catalogues = {
            lang: replace(catalogue, gaps=primary(lang) != SOURCE_LANGUAGE)
            for lang, catalogue in catalogues.items()
        }
    lang = settings.options.get(PSEUDO)
    if not lang:
        return catalogues, problems
    if lang not in catalogues:
        text = message("“{lang}” is not a language of this site", lang=lang)
        hint = one_of(str(lang), settings.languages)
        config = settings.config
        wrong = Problem(path=config, base="project", at=Quote(PSEUDO), text=text, hint=hint)
        return catalogues, [*problems, wrong]
    path = Path(settings.translations, f"{DOMAIN}.pot")
    template, _, _ = read_entries(path.read_bytes() if path.is_file() else b"", path.name)
    if template is None or not len(template):
        name = f"{Path(settings.translations).name}/{path.name}"
        text = message("there are no strings to make a pseudo-language of")
        return catalogues, [
            *problems,
            Problem(path=name, base="project", text=text, hint=message("run make strings")),
        ]
    return {**catalogues, lang: pseudo_catalogue(template, lang)}, problems
