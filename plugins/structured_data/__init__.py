"""
Structured data: what a page is about, for search engines and other programs (JSON-LD).

Reads: what pages show: the same records, never the facts of a later day.
Adds: the panel ``structured_data`` of items: the article, the way to the page, people whose cards
it shows, and what plugins announce at the extension point ``structured_data``, such as the
organisation that a profile is about; the same panel for pages of terms and the panel
``breadcrumbs`` for all others, with the way there.
Settings: none.
"""

from functools import partial

from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Panel, asked
from plugins.structured_data.article import article
from plugins.structured_data.breadcrumbs import breadcrumbs, of_page, of_term
from plugins.structured_data.graph import graph
from plugins.structured_data.people import people


def register() -> None:
    """Join the pipeline."""
    extension_points.panels.connect(panels)


def panels(settings: object) -> list[Panel]:
    """Return the panel, with what plugins that are connected by now have to say."""
    more = asked(extension_points.structured_data, settings)  # type: ignore[arg-type]
    nodes = (article, breadcrumbs, people, *more)
    return [
        Panel(name="structured_data", compose=partial(graph, nodes=nodes), term=of_term),
        Panel(name="breadcrumbs", page=of_page),
    ]
