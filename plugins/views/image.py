"""Pictures as pages show them: the one every browser knows, and better ones to choose from."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from plugins.views.source_value import SourceView
from plugins.views.values import ImageView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.relations.renditions import Forms, Rendition

# How wide a picture in a text is: the column, on a phone the screen without its margins.
IN_TEXT = "(min-width: 42rem) 37rem, calc(100vw - 2rem)"
TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}
NEWER = frozenset({"avif", "webp"})


def image_view(forms: Forms, link: Callable[[str], str], alt: str, caption: str) -> ImageView:
    """
    Return a picture as a page shows it.

    Args:
        forms: Its forms.
        link: Returns an address as it stands in a link.
        alt: What it shows.
        caption: HTML of the words under it.
    """
    sources: list[SourceView] = []
    srcset = ""
    for kind, group in groupby(forms.renditions, key=lambda one: one.format):
        choices = srcset_of(group, link)
        if kind in NEWER and len(sources) < len(NEWER):
            sources.append(SourceView(TYPES[kind], choices))
        else:
            srcset = choices
    if srcset and not any(one.url == forms.url for one in forms.renditions):
        srcset += f", {link(forms.url)} {forms.width}w"
    return ImageView(
        url=link(forms.url),
        width=forms.width,
        height=forms.height,
        alt=alt,
        caption=caption,
        sources=tuple(sources),
        srcset=srcset,
    )


def srcset_of(renditions: Iterable[Rendition], link: Callable[[str], str]) -> str:
    """Return addresses with widths, for a browser to choose from."""
    return ", ".join(f"{link(one.url)} {one.width}w" for one in renditions)


def image_html(image: ImageView, sizes: str = IN_TEXT) -> str:
    """
    Return a picture in a text as HTML, with its size so that nothing moves when it arrives.

    Args:
        image: The picture.
        sizes: How wide it is shown.
    """
    size = f' width="{image.width}" height="{image.height}"' if image.width else ""
    choice = f' srcset="{escape(image.srcset)}" sizes="{sizes}"' if image.srcset else ""
    plain = (
        f'<img src="{escape(image.url)}"{choice} alt="{escape(image.alt)}"{size}'
        ' loading="lazy" decoding="async">'
    )
    if not image.sources:
        return plain
    sources = "".join(
        f'<source type="{one.type}" srcset="{escape(one.srcset)}" sizes="{sizes}">'
        for one in image.sources
    )
    return f"<picture>{sources}{plain}</picture>"
