"""How much may be untranslated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.translators.limits import allowed, is_limit
from tests.conftest import PLUGINS, Site
from tests.unit.translators.made import HEADER, PO, translators, with_texts

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings

GOOD = PO.replace("%(cont)s", "%(count)s")


def limited(site: Site, limits: Any, po: str = GOOD) -> Settings:
    """Return the settings of a site with limits."""
    site.settings |= {"PLUGINS": [*PLUGINS, "plugins.translators"], "TRANSLATION_LIMITS": limits}
    settings = translators(with_texts(site, origin="nb@0000000"), po)
    path = site.root / "translations/en/LC_MESSAGES/messages.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + 'msgid "a"\nmsgstr "a"\n', encoding="utf-8")
    return settings


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ({"strings-fuzzy": 0}, "nb: strings marked as fuzzy: 1, and the limit is 0"),
        ({"strings-unused": 0}, "nb: strings that nothing asks for: 1, and the limit is 0"),
        ({"texts-missing": "10 %"}, "en: texts not translated: 1, and the limit is 10 %"),
        ({"texts-stale": 0}, "en: stale translations: 1, and the limit is 0"),
        ({"en": {"texts-stale": 0}}, "en: stale translations: 1"),
    ],
)
def test_beyond_a_limit(site: Site, limits: dict[str, Any], told: str) -> None:
    """What is beyond a limit is a warning, which ends a strict build."""
    limited(site, limits)

    assert f"warning: {told}" in site.warnings()
    assert told in site.problems(WARNINGS="stop")


@pytest.mark.parametrize(
    "limits",
    [
        {},
        None,
        {"strings-fuzzy": 1},
        {"texts-stale": "50 %"},
        {"texts-stale": 0, "en": {"texts-stale": 1}},
        {"texts-missing": None},
    ],
)
def test_within_the_limits(site: Site, limits: dict[str, Any] | None) -> None:
    """What is within the limits is not told; a language may have limits of its own."""
    limited(site, limits)

    assert "limit" not in site.warnings()


@pytest.mark.parametrize(
    ("limits", "told", "hint"),
    [
        ({"string-fuzzy": 0}, "has no limit “string-fuzzy”", "did you mean “strings-fuzzy”?"),
        ({"texts-stale": "ten"}, "“ten” is no limit", "a share such as “10 %”"),
        ({"texts-stale": -1}, "“-1” is no limit", "write a number"),
        ({"en": {"nonsense": 1}}, "has no limit “nonsense”", "use one of these"),
        (3, "TRANSLATION_LIMITS is not a mapping", "strings-missing"),
    ],
)
def test_mistakes(site: Site, limits: Any, told: str, hint: str) -> None:
    """A limit that means nothing is told, with what to write."""
    limited(site, limits)
    listing = site.problems()

    assert told in listing
    assert hint in listing


def test_shares() -> None:
    """A share is of all there are, a number is a number."""
    assert allowed("10 %", 50) == 5
    assert allowed(3, 50) == 3
    assert not is_limit(True)  # noqa: FBT003  # that is what is tried
    assert is_limit("2.5%")


def test_missing_and_broken_strings(site: Site) -> None:
    """Strings without a translation and those with a broken placeholder are counted apart."""
    limited(site, {"strings-missing": 0}, GOOD + '\nmsgid "New"\nmsgstr ""\n')

    assert "nb: strings not translated: 1" in site.warnings()


def test_a_string_that_a_catalogue_lacks(site: Site) -> None:
    """What the template has and a catalogue has not is not translated either; a line end is no matter."""
    limited(site, {"strings-missing": 0}, GOOD.replace("\n", "\r\n"))
    template = site.root / "translations/messages.pot"
    template.write_text(HEADER + 'msgid "Ne"\n"ws"\nmsgstr ""\n', encoding="utf-8")
    assert "strings not translated" not in site.warnings().replace("en: strings not", "")

    template.write_text(HEADER + 'msgid "Unheard of"\nmsgstr ""\n', encoding="utf-8")
    assert "nb: strings not translated: 1" in site.warnings()
