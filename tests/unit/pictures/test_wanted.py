"""Which pictures need renditions, and around what lists crop them."""

from __future__ import annotations

from plugins.content_model.body import LinkStart, Picture
from plugins.content_model.site import Asset
from plugins.pictures.wanted import wanted
from tests.unit.builders import body, edition, names, site

PATHS = ("news/a.jpg", "news/b.png", "news/c.jpg", "news/d.svg")
ASSETS = {path: Asset(path=path, url=path, save_as=path, width=900, height=600) for path in PATHS}


def test_wanted() -> None:
    """Photos that pages show are; drawings and photos only linked to are not."""
    editions = (
        edition("news/x.nb.md", image="news/a.jpg", focus="9% 9%"),
        edition(
            "news/x.en.md",
            image="news/a.jpg",
            body=body(Picture("b.png", "x"), LinkStart("c.jpg")),
        ),
        edition("news/y.nb.md", image="news/d.svg", body=body(Picture("gone.jpg", "x"))),
    )
    found = wanted(site(*editions, assets=ASSETS, references=names(editions, PATHS)))

    assert found == {"news/a.jpg": ("", "9% 9%"), "news/b.png": ()}
