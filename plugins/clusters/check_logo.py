"""Check: that a logo has words in its place, in every language that shows its cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.facts.begun import weight_in
from plugins.facts.checks import fault
from plugins.markup.figures import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.facts import Logo
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site

KEYS = ("logo", "alt")


def logo_problems(logo: Logo | None, path: str, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the words for a logo; whether its file is sound is told of it."""
    if logo is None:
        return
    written = logo.alt.items() if isinstance(logo.alt, dict) else (("", logo.alt),)
    for lang, alt in written:
        if not alt.strip() or FILE_NAME.fullmatch(alt.strip()):
            text = message("“{alt}” does not say what the picture shows", alt=alt)
            keys = (*KEYS, lang) if lang else KEYS
            yield fault(path, keys, text, message("write e.g. {example}", example="Logo: NSCC"))
    if isinstance(logo.alt, dict):
        # A language without the profile shows the logo in lists alone, with another one's words.
        item = site.items.get(path.rpartition("/")[0])
        told = item.editions if item is not None else site.settings.languages
        for lang in site.settings.languages:
            if lang not in logo.alt:
                text = message("the logo has no alternative text in “{lang}”", lang=lang)
                hint = message("add {key}: … to it", key=lang)
                yield weight_in(lang, told)(path, KEYS, text, hint)
