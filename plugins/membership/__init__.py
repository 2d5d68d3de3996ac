"""
Membership: a form by which somebody asks to become a member.

Reads: nothing of its own.
Adds: the panel ``membership`` on the pages that the setting names; browsers may send forms
where that one goes.
Settings: ``MEMBERSHIP_FORM``: where the form stands and where it goes.
"""

from plugins.membership.panel import NAME, panel
from plugins.membership.settings import goal, setting_problems
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Allowance, Panel


def register() -> None:
    """Join the pipeline."""
    extension_points.panels.connect(announce_panels)
    extension_points.checks.connect(announce_checks)
    extension_points.allowances.connect(announce_allowances)


def announce_panels(settings: object) -> list[Panel]:
    """Return the panels."""
    del settings
    return [Panel(name=NAME, compose=panel)]


def announce_checks(settings: object) -> list[object]:
    """Return the functions that check this plugin's settings."""
    del settings
    return [setting_problems]


def announce_allowances(settings: object) -> list[Allowance]:
    """Return where the form goes."""
    found = goal(settings)  # type: ignore[arg-type]
    return [Allowance("form-action", (found,))] if found else []
