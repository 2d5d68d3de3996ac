"""
Glossary: terms with their explanations, one page of them per language, explained where they occur.

Reads: ``content/data/glossary.yaml``, each term in every language with its explanation.
Adds: names to be found in texts; the panel ``glossary``, the explanations of what a text
mentions; page ``("glossary",)``; warnings where a translation does not use the agreed term.
Settings: ``GLOSSARY``, which as ``"page"`` leaves texts as they are and has the page alone.
"""

from plugins.glossary.agreed import term_problems
from plugins.glossary.checks import file_problems
from plugins.glossary.entries import data_files
from plugins.glossary.names import names
from plugins.glossary.page import pages
from plugins.glossary.panel import panels
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(data_files)
    extension_points.names.connect(names)
    extension_points.panels.connect(panels)
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]


def announce_checks(settings: object) -> list[object]:
    """Return the functions that check the glossary, and texts against it."""
    del settings
    return [file_problems, term_problems]
