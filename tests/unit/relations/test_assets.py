"""The files of the content folder that documents show or link to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import LinkEnd, LinkStart, Picture, ReadAlso, TitleLink
from plugins.content_model.references import References
from plugins.relations.assets import asset, assets_of, shown_pictures
from plugins.relations.pictures import Picture as Size
from tests.unit.builders import body, document, edition

if TYPE_CHECKING:
    from plugins.content_model.body import Part

FILES = frozenset(
    {"news/a/p.svg", "news/a/table.pdf", "shared.png", "news/a/unused.jpg", "news/b.svg"}
)
NAMES = References(items={"news/b": "news/b"}, files=FILES)


def assets(*parts: Part, image: str = "") -> list[str]:
    """Return the paths of what an edition with *parts* publishes."""
    one = edition("news/a/index.nb.md", body=body(*parts), image=image)
    return list(assets_of([one], NAMES, {}))


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        pytest.param(Picture("p.svg", "x"), ["news/a/p.svg"], id="picture"),
        pytest.param(Picture("/shared.png", "x"), ["shared.png"], id="picture-from-the-root"),
        pytest.param(LinkStart("table.pdf"), ["news/a/table.pdf"], id="link"),
        pytest.param(LinkStart("unused.jpg"), ["news/a/unused.jpg"], id="link-to-a-picture"),
        pytest.param(TitleLink("table.pdf"), ["news/a/table.pdf"], id="link-by-its-title"),
        pytest.param(ReadAlso(("table.pdf",)), ["news/a/table.pdf"], id="read-also-line"),
        pytest.param(LinkEnd("table.pdf"), [], id="end-of-a-link-alone"),
        pytest.param(LinkStart("news/b"), [], id="link-to-an-item"),
        pytest.param(LinkStart("gone.pdf"), [], id="link-to-nothing"),
    ],
)
def test_what_an_edition_publishes(part: Part, expected: list[str]) -> None:
    """A file is published if the text shows it or links to it."""
    assert assets(part) == expected


def test_order_and_lead_picture() -> None:
    """Files come in order of path, each once, the lead picture among them."""
    found = assets(
        Picture("p.svg", "x"), LinkStart("p.svg"), LinkStart("/shared.png"), image="a.svg"
    )

    assert found == ["a.svg", "news/a/p.svg", "shared.png"]


def test_sizes() -> None:
    """A picture keeps the size it was found to have; other files have none."""
    one = edition("news/a/index.nb.md", body=body(LinkStart("table.pdf")), image="news/a/p.svg")
    found = assets_of([one], NAMES, {"news/a/p.svg": Size(width=30, height=20)})

    assert (found["news/a/p.svg"].width, found["news/a/p.svg"].height) == (30, 20)
    assert (found["news/a/table.pdf"].width, found["news/a/table.pdf"].height) == (0, 0)


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("news/a/p.svg", "media/news/a/p.svg"),
        ("news/blå bær.svg", "media/news/bl%C3%A5%20b%C3%A6r.svg"),
        ("news/50%.svg", "media/news/50%25.svg"),
        ("news/no#1.svg", "media/news/no%231.svg"),
        ("news/what?.svg", "media/news/what%3F.svg"),
    ],
)
def test_addresses(path: str, url: str) -> None:
    """A file's address leads to that file, whatever signs its name has."""
    found = asset(path, Size())

    assert found.url == url
    assert found.save_as == f"media/{path}"


def test_shown_pictures() -> None:
    """Pictures are those documents show or link to, public or not, in order of path."""
    first = document(
        "news/a/index.nb.md",
        image="/shared.png",
        body=body(Picture("p.svg", "x"), Picture("gone.svg", "x"), Picture("table.pdf", "x")),
    )
    second = document(
        "news/c.nb.md", status="draft", body=body(Picture("b.svg", "x"), LinkStart("a/unused.jpg"))
    )

    assert shown_pictures([second, first], NAMES) == [
        "news/a/p.svg",
        "news/a/unused.jpg",
        "news/b.svg",
        "shared.png",
    ]
