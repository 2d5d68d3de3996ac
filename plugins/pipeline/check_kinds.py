"""Check: the addresses that the settings give to pages of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Message, Problem, Quote, message
from plugins.languages.slugs import is_step
from plugins.relations.addresses import item_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.kind import Kind
    from plugins.content_model.language import Language
    from plugins.content_model.settings import Settings

# Stands for the slug: two items must not come to one address.
ONE, OTHER = "one", "other"


def kind_problems(kinds: Iterable[Kind], settings: Settings) -> Iterator[Problem]:
    """
    Yield the problems of address patterns, such as ``NEWS_URL``, that make no addresses.

    Args:
        kinds: All kinds.
        settings: Languages, and the file in which patterns are set.
    """
    for kind in kinds:
        faults = (address_fault(kind, language) for language in settings.languages.values())
        fault = next(filter(None, faults), None)
        if fault is not None:
            setting = f"{kind.folder.upper()}_URL"
            yield Problem(
                path=settings.config,
                base="project",
                at=Quote(setting),
                text=message("{setting}: {what}", setting=setting, what=fault),
                hint=message("write e.g. {example}", example='"{lang}/{news}/{slug}/"'),
            )


def address_fault(kind: Kind, language: Language) -> Message | None:
    """Return what is wrong with the addresses of *kind* in *language*, if anything is."""
    try:
        one, other = (item_address(kind, language, slug) for slug in (ONE, OTHER))
    except (ValueError, LookupError, AttributeError, TypeError):
        return message("“{pattern}” is no pattern of an address", pattern=kind.url)
    if one == other:
        return message("“{pattern}” gives all pages one address", pattern=kind.url)
    if not all(is_step(step) for step in one.removesuffix("/").split("/")):
        return message("“{pattern}” is no pattern of an address", pattern=kind.url)
    return None
