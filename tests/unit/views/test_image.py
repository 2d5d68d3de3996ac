"""Pictures as pages show them."""

from __future__ import annotations

from plugins.relations.renditions import Forms, Rendition
from plugins.views.image import image_html, image_view, srcset_of
from plugins.views.source_value import SourceView
from plugins.views.values import ImageView


def rendition(width: int, kind: str) -> Rendition:
    """Return a rendition."""
    return Rendition(save_as=f"media/a-{width}.{kind}", format=kind, width=width, height=width)


def link(url: str) -> str:
    """Return an address as a page has it."""
    return f"/{url}"


def test_a_picture_without_renditions() -> None:
    """It is an image with its size, and nothing to choose from."""
    view = image_view(Forms(url="media/a.svg", width=3, height=2), link, 'A "b"', "c")

    assert view == ImageView(url="/media/a.svg", width=3, height=2, alt='A "b"', caption="c")
    assert image_html(view) == (
        '<img src="/media/a.svg" alt="A &quot;b&quot;" width="3" height="2"'
        ' loading="lazy" decoding="async">'
    )


def test_a_photo() -> None:
    """Newer formats come first; the one that all browsers know stays among its own choices."""
    made = tuple(
        rendition(width, kind)
        for kind, widths in (("avif", (4, 8)), ("webp", (4, 8)), ("jpg", (4,)))
        for width in widths
    )
    view = image_view(Forms(url="media/a.jpg", width=8, height=8, renditions=made), link, "", "")

    assert view.sources == (
        SourceView("image/avif", "/media/a-4.avif 4w, /media/a-8.avif 8w"),
        SourceView("image/webp", "/media/a-4.webp 4w, /media/a-8.webp 8w"),
    )
    assert view.srcset == "/media/a-4.jpg 4w, /media/a.jpg 8w"
    html = image_html(view, "50vw")
    assert html.startswith('<picture><source type="image/avif" srcset="/media/a-4.avif 4w,')
    assert html.count('sizes="50vw"') == 3


def test_the_plain_one_is_named_once() -> None:
    """A fallback that is a rendition itself does not stand in the choices twice."""
    made = (rendition(4, "jpg"), rendition(8, "jpg"))
    view = image_view(Forms(url="media/a-8.jpg", width=8, height=8, renditions=made), link, "", "")

    assert view.srcset == srcset_of(made, link) == "/media/a-4.jpg 4w, /media/a-8.jpg 8w"
