"""
Related news: what a knowing editor would have one read next, in both languages.

Reads: all public items of kinds that have a list; their fields ``related`` and
``not_related``; ``series``, whose parts stand together elsewhere.
Adds: the extracts ``words`` and ``words mark``, the derived value and the panel ``related_news``.
Settings: ``RELATED_ITEMS``, how many to show; ``RELATED_MINIMUM``, how related they must be.
"""

from plugins.content_model.kind import Extract
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Derivation, Panel
from plugins.related_news.choices import choice_problems
from plugins.related_news.lists import related_news
from plugins.related_news.panel import NAME, panel
from plugins.related_news.settings import setting_problems
from plugins.related_news.words import MARK, WORDS, body_mark, body_words


def register() -> None:
    """Join the pipeline."""
    extension_points.extracts.connect(extracts)
    extension_points.relate.connect(derivations)
    extension_points.panels.connect(panels)
    extension_points.checks.connect(checks)


def extracts(settings: object) -> list[Extract]:
    """Return what is kept of each text."""
    del settings
    return [
        Extract(name=WORDS, make=body_words, for_pages=True),
        Extract(name=MARK, make=body_mark, for_pages=True),
    ]


def derivations(settings: object) -> list[Derivation]:
    """Return what is derived from the whole site."""
    del settings
    return [Derivation(name=NAME, derive=related_news, for_pages=True)]


def panels(settings: object) -> list[Panel]:
    """Return the panel."""
    del settings
    return [Panel(name=NAME, compose=panel)]


def checks(settings: object) -> list[object]:
    """Return the functions that look for problems."""
    del settings
    return [choice_problems, setting_problems]
