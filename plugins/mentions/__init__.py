"""
Mentions: items that a text names without a link are linked there, and count as named.

Reads: the texts of all public items; titles, and the further names that a kind with ``names``
gives its items, such as the aliases of clusters.
Adds: the extract ``capitals``; to editions what their texts name, and where.
Settings: none; without this plugin nothing is looked for.
"""

from plugins.content_model.kind import Extract
from plugins.mentions.capitals import CAPITALS, capitals
from plugins.mentions.conflicts import problems
from plugins.mentions.find import with_mentions
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.extracts.connect(extracts)
    extension_points.texts.connect(announce_texts)
    extension_points.checks.connect(announce_checks)


def extracts(settings: object) -> list[Extract]:
    """Return what is kept of each text."""
    del settings
    return [Extract(name=CAPITALS, make=capitals)]


def announce_texts(settings: object) -> list[object]:
    """Return the function that looks into texts."""
    del settings
    return [with_mentions]


def announce_checks(settings: object) -> list[object]:
    """Return the function that looks for problems."""
    del settings
    return [problems]
