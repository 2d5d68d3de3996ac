"""The mails of a newsletter: HTML as mail programs show it, and plain text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from plugins.newsletter.digest import digest
from plugins.rendering.environment import environment
from plugins.rendering.rendering import theme_rules
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jinja2 import Environment

    from plugins.content_model.site import Site
    from plugins.newsletter.digest import Digest
    from plugins.views.addresses import Addresses

TEMPLATES = {"html": "newsletter/digest.html", "txt": "newsletter/digest.txt"}
WIDTH = 72


def mails(
    site: Site, addresses: Addresses, languages: Iterable[str], first: date, last: date
) -> Iterator[tuple[str, str, str]]:
    """
    Yield language, ending and content of each mail.

    Args:
        site: The site.
        addresses: All its pages.
        languages: For readers of which languages.
        first: First day of publication to tell of.
        last: Last day.

    Raises:
        TemplateError: If a template has a mistake.
    """
    theme = theme_rules(site.settings)
    for lang in languages:
        told = digest(Reader(site, addresses, lang), first, last)
        if told is None:
            continue
        env = environment(site.settings.languages[lang], site.catalogues[lang], theme)
        for ending, name in TEMPLATES.items():
            yield lang, ending, written(told, name, env)


def written(told: Digest, name: str, env: Environment) -> str:
    """Return a digest by a template: plain text is neither escaped nor wider than mails are."""
    if name.endswith(".txt"):
        env = env.overlay(autoescape=False)
        env.filters = {**env.filters, "wrapped": wrapped}
    fields = {field: getattr(told, field) for field in told.__struct_fields__}
    return str(env.get_template(name).render(fields)).strip() + "\n"


def wrapped(text: str, indent: str = "") -> str:
    """Return a paragraph in lines of the width of mails; addresses are never broken."""
    return textwrap.fill(
        " ".join(str(text).split()),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
