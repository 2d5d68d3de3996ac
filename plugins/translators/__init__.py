"""
Translators: how strings and texts of each language stand, and what keeps them up to date.

Reads: the catalogues; the content folder, what is not public yet too, since that is what
translators work on; git, for what changed since a translation was made.
Adds: the report ``/-/translations/`` of the preview; warnings where more than a limit is
untranslated. ``make strings``, ``new-language``, ``translations``, ``translated`` and
``no-impact`` are its commands.
Settings: ``TRANSLATION_LIMITS``.
"""

from plugins.content_model.settings import Settings
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Extensions, Report
from plugins.translators.limits import limit_problems


def register() -> None:
    """Join the pipeline."""
    extension_points.checks.connect(announce_checks)
    extension_points.reports.connect(announce_reports)


def announce_checks(settings: object) -> list[object]:
    """Return the function that holds translations against the site's limits."""
    del settings
    return [limit_problems]


def announce_reports(settings: object) -> list[Report]:
    """Return the page of all translations."""
    del settings
    return [Report(name="translations", make=translations_page)]


def translations_page(settings: Settings, extensions: Extensions) -> str:
    """Return the state of all translations as a page."""
    from plugins.translators.page import translations_page as made  # noqa: PLC0415  # for previews

    return made(settings, extensions)
