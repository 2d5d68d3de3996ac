"""``make translate``: a translation begun, with the original's words to start from."""

from __future__ import annotations

import pytest

from plugins.pipeline.extension_points import gather
from plugins.translators.overview import Standing, standing
from plugins.translators.read_families import read_families
from tests.conftest import Site, article, news
from tests.unit.writers.commands import translate

BODY = "Første.\n\n- a\n- b"
FIELDS = {
    "slug": "gull",
    "tags": "[]",
    "summary": "Ingress: med kolon",
    "image": "a.svg",
    "image_alt": "Et segl",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'


def text(site: Site, path: str) -> str:
    """Return a file of the content folder."""
    return (site.root / "content" / path).read_text(encoding="utf-8")


def test_begun(site: Site) -> None:
    """The words are there to be translated, what is inherited is not, and the origin is stated."""
    site.write({"news/a/index.nb.md": news("Gull", BODY, **FIELDS), "news/a/a.svg": SVG})
    path = translate(site, "news/a", "en")
    written = text(site, path)

    assert path == "news/a/index.en.md"
    assert "\nsummary: 'Ingress: med kolon'\nimage_alt: Et segl\ntranslated_from: nb@" in written
    assert written.endswith(f"---\n\n{BODY}\n")
    assert not {"date", "tags", "image"} & {one.partition(":")[0] for one in written.split("\n")}
    assert site.problems() == ""
    found = site.checked()
    (family,) = read_families(found, gather(found)).families
    assert standing(family, "en") is Standing.CURRENT


def test_not_public_before_it_is_translated(site: Site) -> None:
    """A translation in the original's words is a draft."""
    site.write({"news/a.nb.md": news("Gull", BODY)})

    assert translate(site, "news/a") == "news/a.en.md"
    assert not site.build().has("en/news/a/index.html")


@pytest.mark.parametrize(
    ("file", "item", "expected"),
    [
        ("news/a.nb.md", "content/news/a.nb.md", "news/a.en.md"),
        ("news/a/index.nb.md", "content/news/a/", "news/a/index.en.md"),
        ("news/a.md", "news/a", "news/a.en.md"),
        ("news/a.nb.markdown", "news/a", "news/a.en.markdown"),
    ],
)
def test_named_in_any_way(site: Site, file: str, item: str, expected: str) -> None:
    """An item goes by its id, its folder or a file of it; the new file stands beside the original."""
    site.write({file: news("Gull")})

    assert translate(site, item, "en") == expected
    assert site.problems() == ""


def test_from_pelicans_header(site: Site) -> None:
    """An article with the classic header gets a translation too."""
    site.write({"news/a.md": "Title: Gull\nDate: 2024-01-02\nSlug: gull\n\nTekst.\n"})

    assert translate(site, "news/a", "en") == "news/a.en.md"
    assert site.problems() == ""


@pytest.mark.parametrize(
    ("item", "lang", "told"),
    [
        ("", "en", "no item is named"),
        ("news/gul", "en", "did you mean “news/gull”?"),
        ("news/gull", "fi", "write one of these: nb, en"),
        ("news/gull", "nb", "write LANG=en"),
        ("news/both", "en", "make translated FILE=content/news/both.en.md"),
        ("news/broken", "en", "front matter"),
    ],
)
def test_refused(site: Site, item: str, lang: str, told: str) -> None:
    """What was typed is told with what to type; no file is touched."""
    files = {
        "news/gull.nb.md": news("Gull"),
        "news/both.nb.md": news("B"),
        "news/both.en.md": article("B", translated_from="nb"),
        "news/broken.nb.md": "---\ntitle: A\n",
    }
    site.write(files)

    assert told in translate(site, item, lang)
    assert sorted(path.name for path in (site.root / "content/news").iterdir()) == sorted(
        name.rpartition("/")[2] for name in files
    )


def test_which_language(site: Site) -> None:
    """With more than two languages it must be named."""
    site.write({"news/a.nb.md": news("Gull")})
    languages: dict[str, dict[str, str]] = {"nb": {}, "en": {}, "sv": {}}

    assert "add LANG= and one of these: en, sv" in translate(site, "news/a", LANGUAGES=languages)


def test_an_address_of_its_own(site: Site) -> None:
    """The original's slug is kept unless another text has it in the other language."""
    site.write(
        {"news/a.nb.md": news("Gull", slug="gull"), "news/b.en.md": news("Gold", slug="gull")}
    )

    assert "\nslug: gull-2  # " in text(site, translate(site, "news/a", "en"))
