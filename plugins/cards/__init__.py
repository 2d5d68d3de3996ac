"""
Cards: a social card for every page in every language, in the colours and the typeface of the theme.

Reads: the theme's stylesheet and typeface; the lead photos of items.
Adds: the derived value ``cards``, which has pages name their cards; the cards themselves.
Settings: none.
"""

from plugins.cards.files import card_files
from plugins.cards.look import look
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Derivation
from plugins.views.cards import KEY


def register() -> None:
    """Join the pipeline."""
    extension_points.relate.connect(announce_derivations)
    extension_points.page_files.connect(announce_files)


def announce_derivations(settings: object) -> list[Derivation]:
    """Return what this plugin derives."""
    del settings
    return [Derivation(name=KEY, derive=look)]


def announce_files(settings: object) -> list[object]:
    """Return the functions that say which files to make."""
    del settings
    return [card_files]
