"""
People: who they are and how to reach them, shown wherever they are referred to.

Reads: ``content/data/people.yaml``; ``content/people/``, a text per language for whoever there
is more to say of.
Adds: the kind ``person``; the field ``people`` of front matter; panels ``person`` and
``people``; structured data of persons; the page ``("data", "people", "schema")``.
Settings: ``PEOPLE_URL``, the address of a person's page.
"""

from plugins.people.checks import problems
from plugins.people.derived import derivations
from plugins.people.kinds import kinds, schema_pages
from plugins.people.panels import panels
from plugins.people.structured import announce
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.relate.connect(derivations)
    extension_points.panels.connect(panels)
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)
    extension_points.structured_data.connect(announce)


def announce_pages(settings: object) -> list[object]:
    """Return the function that plans this plugin's page."""
    del settings
    return [schema_pages]


def announce_checks(settings: object) -> list[object]:
    """Return the function that checks the file of people."""
    del settings
    return [problems]
