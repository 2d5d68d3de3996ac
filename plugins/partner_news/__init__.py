"""
Partner news: what others publish, offered to editors as drafts; ``make fetch-news`` gets it.

Reads: ``content/data/sources.yaml``, which names feeds (Atom or RSS); ``source`` in front matter.
Adds: the panel ``source`` on pages of items first published elsewhere; a check that an editor
has said ``status: published`` of each. ``make fetch-news`` writes new folders below
``content/news/``, and what it has seen to ``content/data/fetched/``.
Settings: none.
"""

from plugins.partner_news.checks import problems
from plugins.partner_news.panel import panels
from plugins.partner_news.sources import kinds
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.panels.connect(panels)
    extension_points.checks.connect(announce_checks)


def announce_checks(settings: object) -> list[object]:
    """Return the function that checks what was first published elsewhere."""
    del settings
    return [problems]
