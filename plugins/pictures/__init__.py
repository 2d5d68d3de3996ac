"""
Pictures: photos in the sizes and formats that readers need, all pictures without what they tell of their makers.

Reads: the pictures that public items show.
Adds: the derived value ``renditions``, which has pages offer them; the files themselves,
and in the place of every picture a cleaned one.
Settings: none.
"""

from plugins.pictures.files import picture_files
from plugins.pictures.wanted import wanted
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Derivation
from plugins.relations.renditions import KEY


def register() -> None:
    """Join the pipeline."""
    extension_points.relate.connect(announce_derivations)
    extension_points.files.connect(announce_files)


def announce_derivations(settings: object) -> list[Derivation]:
    """Return what this plugin derives."""
    del settings
    return [Derivation(name=KEY, derive=wanted)]


def announce_files(settings: object) -> list[object]:
    """Return the functions that say which files to make."""
    del settings
    return [picture_files]
