"""
Funders: who pays, shown with name, logo and link where facts name them.

Reads: ``content/data/funders.yaml``.
Adds: the page ``("data", "funders", "schema")``; clusters and projects show the funders.
Settings: none.
"""

from plugins.funders.checks import problems
from plugins.funders.kinds import data_files, schema_pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(data_files)
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)


def announce_pages(settings: object) -> list[object]:
    """Return the function that plans this plugin's page."""
    del settings
    return [schema_pages]


def announce_checks(settings: object) -> list[object]:
    """Return the function that checks the file of funders."""
    del settings
    return [problems]
