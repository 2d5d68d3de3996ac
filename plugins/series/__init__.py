"""
Series: texts that belong together, in order, with the way from each to the next.

Reads: the fields ``series`` and ``part`` of all items; the vocabulary ``series`` of
``content/data/terms.yaml``, for names that differ by language.
Adds: the derived value and the panel ``series``.
Settings: none.
"""

from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Derivation, Panel
from plugins.series.checks import series_problems
from plugins.series.panel import panel
from plugins.series.parts import NAME, series_of


def register() -> None:
    """Join the pipeline."""
    extension_points.relate.connect(derivations)
    extension_points.panels.connect(panels)
    extension_points.checks.connect(checks)


def derivations(settings: object) -> list[Derivation]:
    """Return what is derived from the whole site."""
    del settings
    return [Derivation(name=NAME, derive=series_of)]


def panels(settings: object) -> list[Panel]:
    """Return the panel."""
    del settings
    return [Panel(name=NAME, compose=panel)]


def checks(settings: object) -> list[object]:
    """Return the function that looks for problems."""
    del settings
    return [series_problems]
