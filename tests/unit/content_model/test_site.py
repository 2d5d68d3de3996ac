"""Items and their editions, and what lists show of them."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.content_model.document import Metadata
from plugins.content_model.moment import BuildDate, parse_moment
from plugins.content_model.own_text import OwnText
from plugins.content_model.references import References
from plugins.content_model.settings import Settings
from plugins.content_model.site import Edition, Item, Site

OSLO = ZoneInfo("Europe/Oslo")
DAY = parse_moment("2026-01-15")


def edition(item: str, lang: str, date: str = "", **fields: Any) -> Edition:
    """Return an edition of *item*, published on *date* if there is one."""
    return Edition(
        item=item,
        kind=fields.pop("kind", "news"),
        lang=lang,
        path=f"{item}.{lang}.md",
        title=f"{item} {lang}",
        slug=item,
        url=f"{lang}/{item}/",
        save_as=f"{lang}/{item}/index.html",
        date=parse_moment(date) if date else None,
        metadata=Metadata(title=item),
        own=OwnText(),
        **fields,
    )


def item(*editions: Edition, original: str = "") -> Item:
    """Return the item that *editions* are of, the first being the original by default."""
    return Item(
        id=editions[0].item,
        kind=editions[0].kind,
        original=original or editions[0].lang,
        editions={edition.lang: edition for edition in editions},
    )


def site(*items: Item, untranslated: str = "list") -> Site:
    """Return a site of *items* alone."""
    return Site(
        settings=Settings(
            root="/site",
            content="/site/content",
            output="/site/output",
            cache="/site/.cache",
            theme="/site/theme",
            translations="/site/translations",
            config="pelicanconf.py",
            site_url="",
            site_id="clusters.example",
            languages={},
            default_lang="nb",
            staff_lang="en",
            timezone=OSLO,
            build_date=BuildDate(first=DAY.first(OSLO), last=DAY.last(OSLO)),
            untranslated=untranslated,
            per_page=10,
            feed_items=20,
            markdown_engine="pyromark",
            minify=False,
            warnings_stop=False,
            options={},
        ),
        kinds={},
        items={item.id: item for item in items},
        absent={},
        references=References(items={}, files=frozenset()),
        vocabularies={},
        catalogues={},
        assets={},
        data={},
        derived={},
    )


class TestEdition:
    """Which edition a reader of one language gets."""

    THREE = item(edition("a", "en"), edition("a", "nb"), edition("a", "nn"), original="nb")

    @pytest.mark.parametrize("lang", ["nn", "nb", "en"])
    def test_own_language(self, lang: str) -> None:
        """An edition in the reader's language comes first."""
        assert self.THREE.edition(lang).lang == lang

    def test_original_otherwise(self) -> None:
        """Without one, the original serves, though it may not be the first."""
        assert self.THREE.edition("de").lang == "nb"

    def test_whatever_there_is(self) -> None:
        """Where the original is not public, the first of the others serves."""
        found = item(edition("a", "sv"), edition("a", "en"), original="nb").edition("de")

        assert found.lang == "sv"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            [item(edition("b", "nb", "2020-05-05")), item(edition("a", "nb", "2020-01-31"))],
            ["b", "a"],
            id="newest-first",
        ),
        pytest.param(
            [item(edition("z", "nb", "2020-05-05")), item(edition("m", "nb", "2020-05-05"))],
            ["m", "z"],
            id="ties-go-by-id",
        ),
        pytest.param(
            [
                item(edition("a", "nb", "2020-05-05 09:00")),
                item(edition("b", "nb", "2020-05-05 10:00")),
                item(edition("c", "nb", "2020-05-05")),
            ],
            ["b", "a", "c"],
            id="a-day-without-time-begins-at-midnight",
        ),
        pytest.param(
            [
                item(edition("a", "nb", "2020-05-05 10:00")),
                item(edition("b", "nb", "2020-05-05 09:00Z")),
            ],
            ["b", "a"],
            id="zones-are-heeded",
        ),
        pytest.param(
            [item(edition("a", "nb")), item(edition("b", "nb", "1050-01-01"))],
            ["b", "a"],
            id="the-undated-come-last",
        ),
        pytest.param(
            [item(edition("y", "nb")), item(edition("x", "nb"))],
            ["x", "y"],
            id="the-undated-go-by-id",
        ),
        pytest.param(
            [item(edition("a", "nb", "2021-01-01", listed=False)), item(edition("b", "nb"))],
            ["b"],
            id="hidden-ones-are-left-out",
        ),
    ],
)
def test_order_of_lists(items: list[Item], expected: list[str]) -> None:
    """Lists run from the newest to the oldest and break every tie."""
    assert [found.item for found in site(*items).listed_all("nb")] == expected


MIXED = (
    item(edition("pair", "nb", "2020-02-02"), edition("pair", "en", "2020-02-02")),
    item(edition("norsk", "nb", "2020-03-03")),
    item(edition("guide", "en", kind="guide")),
)


@pytest.mark.parametrize(
    ("untranslated", "expected"),
    [
        pytest.param("list", [("norsk", "nb"), ("pair", "en"), ("guide", "en")], id="list"),
        pytest.param("hide", [("pair", "en"), ("guide", "en")], id="hide"),
    ],
)
def test_items_of_another_language(untranslated: str, expected: list[tuple[str, str]]) -> None:
    """What there is not in the reader's language is listed in another, or hidden."""
    found = site(*MIXED, untranslated=untranslated).listed_all("en")

    assert [(shown.item, shown.lang) for shown in found] == expected


def test_hidden_translation_does_not_bring_up_the_original() -> None:
    """An item hidden in the reader's language is not listed in another one instead."""
    found = site(item(edition("a", "nb"), edition("a", "en", listed=False))).listed_all("en")

    assert found == []


def test_lists_of_a_kind() -> None:
    """The list of a kind holds that kind alone, in the same order."""
    found = site(*MIXED)

    assert [shown.item for shown in found.listed("news", "nb")] == ["norsk", "pair"]
    assert [shown.item for shown in found.listed("guide", "nb")] == ["guide"]
    assert found.listed("page", "nb") == []


def test_instant_is_in_the_zone_of_the_site() -> None:
    """A day begins at midnight where the site is, an hour or two before UTC's."""
    found = site(*MIXED).instant(edition("a", "nb", "1970-01-02"))

    assert found == 23 * 3600


def test_instant_of_the_undated() -> None:
    """What has no date is older than anything that has."""
    assert (
        site(*MIXED).instant(edition("a", "nb"))
        < parse_moment("1000-01-01").first(OSLO).timestamp()
    )
