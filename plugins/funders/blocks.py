"""Funders as pages show them: name, logo, link, and what must be said of EU money."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.facts.text import in_language, words
from plugins.funders.kinds import PATH, funder_named
from plugins.views.values import ImageView, LinkView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.site import Site
    from plugins.facts.text import Text
    from plugins.funders.facts import Funder, Visibility
    from plugins.views.reader import Reader

# Largest logo, in pixels: the emblem of the European Union beside it is as large.
WIDEST, HIGHEST = 120, 80


class FunderBlock(Struct, frozen=True, kw_only=True):
    """A funder: its name with the way to it, and its logo in the size it is shown in."""

    name: LinkView
    short_name: str = ""
    logo: ImageView | None = None


def funder_link(text: Text, reader: Reader) -> LinkView:
    """Return who pays, linked to its own pages if the file of funders says where they are."""
    funder = funder_named(text, reader.site)
    if funder is None:
        return words(text, reader)
    title, lang = in_language(funder.name, reader.lang)
    return LinkView(title=title, url=funder.link, title_lang=lang)


def funder_blocks(texts: Iterable[Text | None], reader: Reader) -> Iterator[FunderBlock]:
    """Yield the funders that facts name by id and that have a logo, each once, in that order."""
    for name in dict.fromkeys(text for text in texts if isinstance(text, str)):
        found = funder_block(name, reader)
        if found.logo is not None:
            yield found


def funder_block(text: Text, reader: Reader) -> FunderBlock:
    """Return who pays as a block; words alone for one who is not in the file of funders."""
    funder = funder_named(text, reader.site)
    if funder is None or not isinstance(text, str):
        return FunderBlock(name=words(text, reader))
    return reader.once(("funder", text), partial(block, text, funder, reader))


def block(name: str, funder: Funder, reader: Reader) -> FunderBlock:
    """Return a funder with its logo, no larger than the emblem of the European Union."""
    short = in_language(funder.short_name, reader.lang)[0] if funder.short_name else ""
    path = reader.site.references.file(funder.logo, PATH) if funder.logo else None
    alt = in_language(funder.logo_alt, reader.lang)[0] if funder.logo_alt else ""
    return FunderBlock(
        name=funder_link(name, reader),
        short_name=short,
        logo=fitted(reader.image(path, alt)) if path else None,
    )


def fitted(image: ImageView | None) -> ImageView | None:
    """Return a logo in the size it is shown in."""
    if image is None or not image.width:
        return image
    scale = min(WIDEST / image.width, HIGHEST / image.height)
    return ImageView(
        url=image.url,
        width=max(1, round(image.width * scale)),
        height=max(1, round(image.height * scale)),
        alt=image.alt,
    )


def is_eu(text: Text | None, site: Site) -> bool:
    """Return whether a fact names a funder whose money is the European Union's."""
    funder = funder_named(text, site)
    return funder is not None and funder.is_eu


def said_of(texts: Iterable[Text | None], own: Visibility | None, site: Site) -> Visibility | None:
    """Return what must be said of EU money: by the facts that show it, else by its funder."""
    if own is not None:
        return own
    named = (funder_named(text, site) for text in texts)
    return next((f.visibility for f in named if f is not None and f.visibility), None)


def statement(said: Visibility | None, reader: Reader) -> LinkView | None:
    """Return what stands beside the emblem of the European Union."""
    return words(said.statement, reader) if said else None


def disclaimer(said: Visibility | None, reader: Reader) -> LinkView | None:
    """Return what must be said besides."""
    return words(said.disclaimer, reader) if said and said.disclaimer else None
