"""``make new-language``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from plugins.translators.new_language import (
    begin_language,
    settings_entry,
    tag_of,
    with_language,
    written_out,
)
from plugins.translators.read_families import Refused
from tests.conftest import LANGUAGES
from tests.unit.languages.made import po
from tests.unit.translators.made import HEADER, told, translators, with_texts

if TYPE_CHECKING:
    from tests.conftest import Site

CONFIG = 'LANGUAGES = {\n    "nb": {"name": "Norsk"},  # first\n}\nX = 1\n'


def test_catalogues_and_settings(site: Site) -> None:
    """Both catalogues are there, empty, and the settings have the language, other lines as before."""
    settings = translators(site)
    (site.root / "pelicanconf.py").write_text(CONFIG, encoding="utf-8")
    begun = begin_language("sv", settings)
    text = (site.root / "pelicanconf.py").read_text(encoding="utf-8")
    found = po((site.root / "translations/sv/LC_MESSAGES/messages.po").read_bytes())

    assert begun.files == [
        "translations/sv/LC_MESSAGES/messages.po",
        "translations/sv/LC_MESSAGES/staff.po",
        "pelicanconf.py",
    ]
    assert text.startswith(CONFIG.partition("}\nX")[0])
    assert text.endswith("}\nX = 1\n")
    assert '"name": "Svenska"' in text
    assert found.percent_translated() == 0
    assert "marked" not in found.header


def test_usable_at_once(site: Site) -> None:
    """A site builds with the language as it was begun; strings without a translation are English."""
    settings = translators(with_texts(site), po=HEADER)
    site.settings["TRANSLATIONS_PATH"] = str(site.root / "translations")
    for lang in ("nb", "en", "sv"):
        begin_language(lang, settings)
    languages = {**LANGUAGES, "sv": settings_entry("sv", settings)}
    output = site.build(LANGUAGES=languages)

    assert output.page("sv").html["lang"] == "sv"
    assert "Skip to the content" in output.page("sv").get_text()
    assert "⟦" not in output.everything()


def test_gaps_are_marked_in_the_preview(site: Site) -> None:
    """Where gaps are marked, a string that has no translation looks like one."""
    settings = translators(with_texts(site), po=HEADER)
    begin_language("sv", settings)
    begin_language("nb", settings)
    begin_language("en", settings)
    languages = {**LANGUAGES, "sv": settings_entry("sv", settings)}
    output = site.build(LANGUAGES=languages, MARK_GAPS=True)

    assert "⟦Skip to the content⟧" in output.page("sv").get_text()
    assert "⟦" not in output.page("en").get_text()


def test_a_second_time_changes_nothing(site: Site) -> None:
    """What is there is left alone."""
    settings = translators(site)
    begin_language("en", settings)

    again = begin_language("en", settings)
    assert again.files == []
    assert again.told[0].msgid == "“{lang}” is there already"


def test_settings_that_are_not_written_out(site: Site) -> None:
    """Where the file computes its languages, what to add is told."""
    settings = translators(site)
    (site.root / "pelicanconf.py").write_text("LANGUAGES = dict(nb={})\n", encoding="utf-8")
    begun = begin_language("sv", settings)

    assert [text.msgid for text in begun.told] == ["add to {setting}: {line}"]
    assert "pelicanconf.py" not in begun.files


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("", "make new-language LANG=sv"),
        ("swedish", "did you mean “sv”?"),
        ("en_US.UTF-8", "such as sv for Swedish"),
        ("../x", "such as sv for Swedish"),
    ],
)
def test_no_language(site: Site, written: str, hint: str) -> None:
    """What names no language is told, with what to write."""
    settings = translators(site)
    with pytest.raises(Refused) as refused:
        begin_language(written, settings)

    assert hint in told(refused.value, settings)


@pytest.mark.parametrize(
    ("written", "tag"), [("sv", "sv"), ("SV", "sv"), ("zh_hans", "zh-Hans"), ("en-us", "en-US")]
)
def test_tags(written: str, tag: str) -> None:
    """A tag is spelt as it should be."""
    assert tag_of(written) == tag


@pytest.mark.parametrize(
    ("tag", "locale", "direction"),
    [("sv", "sv_SE", None), ("fi", "fi_FI", None), ("ar", "ar_EG", "rtl"), ("nn", "nn_NO", None)],
)
def test_what_cldr_knows(site: Site, tag: str, locale: str, direction: str | None) -> None:
    """Name, locale and direction come from CLDR."""
    entry = settings_entry(tag, site.checked())

    assert entry["locale"] == locale
    assert entry.get("direction") == direction


@pytest.mark.parametrize(
    "source",
    [
        'LANGUAGES = {"nb": {}}\n',
        'LANGUAGES = {\n    "nb": {},\n    "en": {}  # no comma\n}\n',
        'LANGUAGES = {}\nPLUGINS = ["æøå"]\n',
        '# æ\nLANGUAGES = {"nb": {"name": "Bokmål }"}, }  # all\n',
    ],
)
def test_however_they_are_written(source: str) -> None:
    """The language is the last one, and what follows is as it was."""
    changed = with_language(source, "sv", {"name": 'Sve"nska', "words": {}}) or ""
    found = written_out(changed)

    assert found is not None
    values = ast.literal_eval(found)
    assert list(values)[-1] == "sv"
    assert values["sv"] == {"name": 'Sve"nska', "words": {}}
    assert changed.endswith(source[source.rindex("}") :])


@pytest.mark.parametrize("written", ["no", "NO", "no_NO"])
def test_norwegian_as_a_whole(written: str) -> None:
    """It is Bokmål: under a tag of its own the language would stand there twice."""
    assert tag_of(written).split("-")[0] == "nb"


def test_a_name_for_norwegian() -> None:
    """Whoever writes the name of the language is led to the tag that it has here."""
    with pytest.raises(Refused) as refused:
        tag_of("Norwegian")

    assert dict(refused.value.problems[0].hint.values) == {"name": "nb"}
