"""
Related profiles: which other clusters and projects a profile, or a project's page, leads to.

Reads: the facts, terms and lineage of all clusters and projects.
Adds: the derived value and the panel ``related_profiles``.
Settings: none.
"""

from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Derivation, Panel
from plugins.related_profiles.panel import panel
from plugins.related_profiles.rank import NAME, related_profiles


def register() -> None:
    """Join the pipeline."""
    extension_points.relate.connect(derivations)
    extension_points.panels.connect(panels)


def derivations(settings: object) -> list[Derivation]:
    """Return what is derived from the whole site."""
    del settings
    return [Derivation(name=NAME, derive=related_profiles)]


def panels(settings: object) -> list[Panel]:
    """Return the panel."""
    del settings
    return [Panel(name=NAME, compose=panel)]
