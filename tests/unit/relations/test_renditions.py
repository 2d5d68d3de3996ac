"""Renditions: the sizes and formats in which a photo is offered to readers."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.content_model.site import Asset
from plugins.relations.renditions import (
    KEY,
    Rendition,
    crop_box,
    cropped_renditions,
    forms_of,
    full_renditions,
    is_photo,
    largest,
    point_of,
    rendition_name,
    scaled,
    up_to,
)
from tests.unit.builders import site


def photo(width: int, height: int, name: str = "a.jpg", **more: Any) -> Asset:
    """Return a picture."""
    path = f"news/{name}"
    url = f"media/{path}"
    return Asset(path=path, url=url, save_as=url, width=width, height=height, **more)


def sizes(renditions: list[Rendition]) -> dict[str, list[tuple[int, int]]]:
    """Return sizes by format."""
    found: dict[str, list[tuple[int, int]]] = {}
    for one in renditions:
        found.setdefault(one.format, []).append((one.width, one.height))
    return found


def test_no_rendition_is_larger_than_the_photo() -> None:
    """The largest has the photo's own width, or that of the widest place there is."""
    small, large = list(full_renditions(photo(700, 350))), list(full_renditions(photo(4000, 3000)))

    assert sizes(small) == {"avif": [(480, 240), (700, 350)], "webp": [(480, 240), (700, 350)]}
    assert sizes(large)["avif"] == [(480, 360), (800, 600), (1200, 900), (1920, 1440)]
    assert sizes(large)["jpg"] == [(800, 600)]
    assert largest(photo(4000, 3000)) == (1920, 1440)


def test_a_photo_smaller_than_all_sizes() -> None:
    """It comes in its own size alone."""
    assert sizes(list(full_renditions(photo(90, 60)))) == {"avif": [(90, 60)], "webp": [(90, 60)]}
    assert sizes(list(cropped_renditions(photo(90, 60), "")))["jpg"] == [(90, 60)]


@pytest.mark.parametrize(
    ("name", "formats"),
    [
        pytest.param("a.jpg", ["avif", "webp", "jpg"], id="photo"),
        pytest.param("a.JPEG", ["avif", "webp", "jpg"], id="photo-with-a-loud-name"),
        pytest.param("a.png", ["avif", "webp", "png"], id="transparency-is-kept"),
        pytest.param("a.gif", ["avif", "webp", "png"], id="old-picture"),
        pytest.param("a.webp", ["avif", "webp"], id="newer-already"),
    ],
)
def test_formats(name: str, formats: list[str]) -> None:
    """A photo comes in newer formats, and in one that every browser knows."""
    assert list(sizes(list(cropped_renditions(photo(600, 400, name), "")))) == formats


@pytest.mark.parametrize(
    ("size", "focus", "box"),
    [
        pytest.param((900, 600), "10% 90%", (0, 0, 900, 600), id="fits"),
        pytest.param((1200, 400), "", (300, 0, 900, 400), id="middle"),
        pytest.param((1200, 400), "60% 0%", (420, 0, 1020, 400), id="around-the-focus"),
        pytest.param((1200, 400), "100% 50%", (600, 0, 1200, 400), id="never-beyond-the-edge"),
        pytest.param((300, 900), "50% 10%", (0, 0, 300, 200), id="portrait-keeps-its-head"),
        pytest.param((1, 500), "", (0, 250, 1, 251), id="thinnest"),
    ],
)
def test_crop_box(size: tuple[int, int], focus: str, box: tuple[int, int, int, int]) -> None:
    """A picture is cut to three by two, as near to its focus as it goes."""
    assert crop_box(*size, focus) == box


def test_names_tell_all_apart() -> None:
    """Two photos whose names differ in the ending alone, and two focuses, do not get in each other's way."""
    pictures = [photo(600, 400), photo(600, 400, "a.png")]
    names = [
        one.save_as
        for picture in pictures
        for focus in ("", "30% 40%", "31% 40%")
        for one in (*full_renditions(picture), *cropped_renditions(picture, focus))
        if one.crop is not None or not focus
    ]

    assert len(names) == len(set(names))
    assert rendition_name(pictures[0], "480", "avif") == "media/news/a-jpg-480.avif"


def test_forms() -> None:
    """Pages are offered what will be made, and the picture itself where nothing will be."""
    picture = photo(4000, 1000)
    plain = forms_of(picture, "", site())
    whole = forms_of(picture, None, site(derived={KEY: {picture.path: ("",)}}))
    cropped = forms_of(picture, "", site(derived={KEY: {picture.path: ("",)}}))

    assert (plain.url, plain.renditions) == ("media/news/a.jpg", ())
    assert (whole.url, whole.width, whole.height) == ("media/news/a.jpg", 1920, 480)
    assert (cropped.url, cropped.width) == ("media/news/a-jpg-3x2-1200.jpg", 1200)
    assert forms_of(picture, "9% 9%", site(derived={KEY: {picture.path: ("",)}})) == whole


def test_what_is_a_photo() -> None:
    """Drawings, moving pictures and files that are no pictures have no renditions."""
    assert is_photo(photo(30, 20))
    assert not is_photo(photo(30, 20, "a.svg"))
    assert not is_photo(photo(30, 20, "a.gif", animated=True))
    assert not is_photo(photo(0, 0))


def test_sizes_and_points() -> None:
    """A size keeps its proportions and never vanishes; no focus is the middle."""
    assert scaled(1000, 1, 10) == (10, 1)
    assert up_to((480, 800), 600) == [480, 600]
    assert point_of("5% 100%") == (5, 100)
    assert point_of("") == (50, 50)


def test_address() -> None:
    """The address of a rendition is quoted, so that a list of them can be read."""
    one = Rendition(save_as="media/a, b.avif", format="avif", width=1, height=1)

    assert one.url == "media/a,%20b.avif"
