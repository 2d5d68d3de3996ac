"""
Accessibility: what the site states of itself, from settings.

Reads: nothing of its own.
Adds: the panel ``accessibility`` on the pages that the setting names.
Settings: ``ACCESSIBILITY``: the standard, how far it is met, when that was tested, where to write.
"""

from plugins.accessibility.panel import NAME, panel
from plugins.accessibility.settings import setting_problems
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Panel


def register() -> None:
    """Join the pipeline."""
    extension_points.panels.connect(announce_panels)
    extension_points.checks.connect(announce_checks)


def announce_panels(settings: object) -> list[Panel]:
    """Return the panels."""
    del settings
    return [Panel(name=NAME, compose=panel)]


def announce_checks(settings: object) -> list[object]:
    """Return the functions that check this plugin's settings."""
    del settings
    return [setting_problems]
