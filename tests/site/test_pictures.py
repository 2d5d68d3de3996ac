"""Pictures, from a writer's file to what a reader's browser chooses from."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.conftest import news, tree

if TYPE_CHECKING:
    from tests.conftest import Output, Site

GPS = 0x8825


def photo(width: int = 1600, height: int = 900) -> bytes:
    """Return a photo as a telephone takes it, which knows where it was taken."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Telephone"
    exif.get_ifd(GPS)[2] = (59.0, 54.0, 50.0)
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


FILES: dict[str, str | bytes] = {
    "news/a/index.nb.md": news(
        "Bro",
        "![Broen](bro.jpg)\n\n![Kart](kart.svg)\n\n[Stort bilde](alene.jpg)",
        image="bro.jpg",
        image_alt="En bro",
        image_caption="Broen er ny.",
        image_credit="Foto: Kari",
        image_focus="10% 90%",
    ),
    "news/a/index.en.md": news(
        "Bridge", "Text.", translated_from="nb", image_alt="A bridge", image_caption="It is new."
    ),
    "news/a/bro.jpg": photo(),
    "news/a/alene.jpg": photo(3000, 1000),
    "news/a/kart.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2">'
    "<metadata>Kari</metadata><rect/></svg>",
}


@pytest.fixture
def output(site: Site) -> Output:
    """Return the output of a site with pictures."""
    return site.write(FILES).build()


def test_every_named_file_is_there(output: Output) -> None:
    """Whatever a browser chooses, it gets, in the width that was promised."""
    named = 0
    for page in ("nb", "nb/nyheter", "nb/nyheter/a", "en/news/a"):
        for element in output.page(page).select("source, img[srcset]"):
            for choice in element["srcset"].split(", "):
                url, _, width = choice.partition(" ")
                with Image.open(output.folder / url.lstrip("/")) as image:
                    assert f"{image.width}w" == width
                    named += 1
    assert named > 40


def test_a_lead_picture(output: Output) -> None:
    """It comes whole, with its size and words, newer formats first, and does not wait."""
    figure = output.page("nb/nyheter/a").select_one("figure.figure--lead")

    assert [s["type"] for s in figure.select("source")] == ["image/avif", "image/webp"]
    image = figure.img
    assert (image["src"], image["width"], image["height"]) == (
        "/media/news/a/bro.jpg",
        "1600",
        "900",
    )
    assert image["fetchpriority"] == "high"
    assert "loading" not in image.attrs
    assert figure.figcaption.get_text(" ", strip=True) == "Broen er ny. Foto: Kari"


def test_words_in_every_language(output: Output) -> None:
    """The picture is the original's, the words are the reader's."""
    figure = output.page("en/news/a").select_one("figure.figure--lead")

    assert figure.img["alt"] == "A bridge"
    assert figure.figcaption.get_text() == "It is new."


def test_lists_show_what_it_is_about(output: Output) -> None:
    """A list shows the photo cut to its focus, small, and only when it comes into sight."""
    image = output.page("nb/nyheter").select_one("img.teaser__picture")

    assert image["src"] == "/media/news/a/bro-jpg-3x2-10-90-1200.jpg"
    assert (image["width"], image["height"]) == ("1200", "800")
    assert image["loading"] == "lazy"
    english = output.page("en/news").select_one("img.teaser__picture")
    assert (english["src"], english["alt"]) == (image["src"], "A bridge")


def test_pictures_in_the_text(output: Output) -> None:
    """A photo in the text comes in sizes too; a drawing fits every size as it is."""
    figures = output.page("nb/nyheter/a").select(".prose figure.figure")

    assert len(figures[0].select("picture source")) == 2
    assert figures[0].img["loading"] == "lazy"
    assert figures[1].picture is None
    assert figures[1].img["src"] == "/media/news/a/kart.svg"


def test_nobody_is_told_where(output: Output) -> None:
    """No published file says where, with what, or by whom it was made."""
    for path, content in tree(output.folder).items():
        if path.startswith("media/"):
            assert b"Telephone" not in content, path
            assert b"<metadata" not in content, path


def test_a_photo_that_is_only_linked_to(output: Output) -> None:
    """It is there in one size, no larger than a page would show it."""
    assert [p for p in output.paths() if "alene" in p] == ["media/news/a/alene.jpg"]
    with Image.open(output.folder / "media/news/a/alene.jpg") as image:
        assert image.size == (1920, 640)


def test_without_the_plugin(site: Site) -> None:
    """A site that leaves the plugin out publishes pictures as they are."""
    plugins = [name for name in site.options()["PLUGINS"] if name != "plugins.pictures"]
    output = site.write(FILES).build(PLUGINS=plugins)

    assert (output.folder / "media/news/a/bro.jpg").read_bytes() == FILES["news/a/bro.jpg"]
    assert not output.page("nb/nyheter/a").select("source")


def test_another_focus(site: Site) -> None:
    """An edit of the focus alone has other files made, and those of the old one removed."""
    site.write(FILES).build()
    text = str(FILES["news/a/index.nb.md"]).replace("10% 90%", "80% 20%")
    output = site.write({"news/a/index.nb.md": text}).build()
    clean = site.build(OUTPUT_PATH=str(site.root / "o"), CACHE_PATH=str(site.root / ".c"))

    assert tree(output.folder) == tree(clean.folder)
    assert any("80-20" in path for path in output.paths())
    assert not any("10-90" in path for path in output.paths())


def test_a_focus_that_is_none(site: Site) -> None:
    """A writer is told where the focus stands and what to type."""
    text = str(FILES["news/a/index.nb.md"]).replace("10% 90%", "left")

    assert (
        site.write({**FILES, "news/a/index.nb.md": text})
        .problems()
        .startswith(
            "content/news/a/index.nb.md:8:14: “left” is no point of a picture\n"
            "    hint: write how far from the left and from above it is, e.g. 30% 40%"
        )
    )


def test_a_broken_picture_that_is_only_linked_to(site: Site) -> None:
    """It is told like one that is shown."""
    files = {**FILES, "news/a/alene.jpg": photo()[:5000]}

    assert "alene.jpg: the picture is cut short" in site.write(files).problems()


def test_the_sample_tells_nothing() -> None:
    """The pictures of the sample site carry no notes of their own either."""
    for path in Path("content").rglob("*.jpg"):
        with Image.open(path) as image:
            assert not image.getexif()
