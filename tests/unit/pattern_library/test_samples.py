"""The samples of the style page."""

from __future__ import annotations

import pytest

from plugins.pattern_library.samples import of, resolved, shorthand, words, written
from plugins.views.values import ImageView

PICTURE = ImageView(url="/p.svg", width=3, height=2, alt="")
LOGO = ImageView(url="/l.svg", width=1, height=1, alt="")


@pytest.mark.parametrize(("lang", "expected"), [("nb", "nb"), ("en", "en"), ("sv", "en")])
def test_language(lang: str, expected: str) -> None:
    """Readers of a language without samples get the English ones."""
    assert of(lang) == expected
    assert words(lang)["light"] == words(expected)["light"]


def test_resolved() -> None:
    """Texts are those of the language, in whatever depth; all else stays."""
    value = {"a": [{"nb": "Ja", "en": "Yes"}, 3, None], "b": {"c": {"nb": "", "en": "x"}}}

    assert resolved(value, "nb", PICTURE, LOGO) == {"a": ["Ja", 3, None], "b": {"c": ""}}


@pytest.mark.parametrize(
    ("written_short", "stands_for"),
    [
        ({"to": "A"}, {"title": "A", "url": "#_main"}),
        ({"to": "A", "url": "", "lang": "en"}, {"title": "A", "url": "", "lang": "en"}),
        ({"date": "2024-01-15"}, {"day": "2024-01-15", "machine": "2024-01-15"}),
        ({"date": None, "title": "A"}, {"date": None, "title": "A"}),
    ],
)
def test_shorthand(written_short: dict[str, str], stands_for: dict[str, str]) -> None:
    """Links and days are written short."""
    assert shorthand(written_short, PICTURE, LOGO) == stands_for


def test_pictures() -> None:
    """A picture and a logo are those of the page, in the words of the sample."""
    picture = shorthand({"picture": "Hills", "caption": "c"}, PICTURE, LOGO)
    logo = shorthand({"icon": "", "width": 8}, PICTURE, LOGO)

    assert (picture["url"], picture["alt"], picture["caption"]) == ("/p.svg", "Hills", "c")
    assert (logo["url"], logo["alt"], logo["width"]) == ("/l.svg", "", 8)


def test_awkward_ones_are_among_them() -> None:
    """A long headline, none but a headline, twenty tags and another direction."""
    found = written()
    titles = [teaser["link"]["to"] for teaser in found["teasers"]]

    assert any(min(map(len, title.values())) > 200 for title in titles if isinstance(title, dict))
    assert any("image" not in teaser and "date" not in teaser for teaser in found["teasers"])
    assert len(found["article"]["tags"]) == 20
    assert found["rtl"]["link"]["title_lang"] == "ar"
