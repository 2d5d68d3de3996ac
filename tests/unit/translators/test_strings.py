"""``make strings``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.languages.extract import extracted
from plugins.translators.strings import bring_up_to_date, brought_up_to_date, shown, write_if_new
from tests.unit.languages.made import po
from tests.unit.translators.made import HEADER, PO, translators

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Site

CATALOGUE = "translations/nb/LC_MESSAGES/messages.po"


def test_catalogues_and_their_templates(site: Site) -> None:
    """Both templates are written, every catalogue there is is brought up to date, and named."""
    changed, problems = bring_up_to_date(translators(site))

    assert changed == ["translations/messages.pot", CATALOGUE, "translations/staff.pot"]
    assert problems == []
    assert po((site.root / CATALOGUE).read_bytes()).find("Two lines") is not None


def test_a_second_run_changes_no_byte(site: Site) -> None:
    """What is up to date is not written again."""
    settings = translators(site)
    bring_up_to_date(settings)
    before = (site.root / CATALOGUE).read_bytes()

    assert bring_up_to_date(settings) == ([], [])
    assert (site.root / CATALOGUE).read_bytes() == before


def test_no_language_gets_another_ones_words(site: Site) -> None:
    """A new string is empty where nobody has translated it, whoever comes before."""
    settings = translators(site)
    other = site.root / "translations/en/LC_MESSAGES/messages.po"
    other.parent.mkdir(parents=True)
    other.write_text(HEADER, encoding="utf-8")
    bring_up_to_date(settings)

    assert po((site.root / CATALOGUE).read_bytes()).find("Two lines").msgstr == ""
    assert po(other.read_bytes()).find("Two lines").msgstr == "Two lines"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(PO.replace('msgid "News"', "msgid News"), 6, id="no quotation mark"),
        pytest.param(PO + '\nmsgid "News"\nmsgstr "Nytt"\n', 24, id="twice"),
        pytest.param(PO.replace("plural=(n", "plural=((n"), 4, id="plural rule"),
        pytest.param(PO.replace("UTF-8", "latin-1"), 3, id="encoding"),
    ],
)
def test_what_cannot_be_read_in_full_is_left(site: Site, text: str, line: int) -> None:
    """A catalogue with a mistake in its lines is told with its line, and stays as it is."""
    changed, problems = bring_up_to_date(translators(site, text))

    assert [(p.path, getattr(p.at, "line", 0)) for p in problems] == [(CATALOGUE, line)]
    assert changed == ["translations/messages.pot", "translations/staff.pot"]
    assert (site.root / CATALOGUE).read_text(encoding="utf-8") == text


def test_a_header_without_plural_forms_is_mended(site: Site) -> None:
    """What the header lacks comes from CLDR."""
    text = "".join(line for line in PO.splitlines(keepends=True) if "nplurals" not in line)
    settings = translators(site, text)
    raw, problems = brought_up_to_date(
        site.root / CATALOGUE, extracted(site.root, "messages"), site.root
    )

    assert settings.translations.endswith("translations")
    assert problems == []
    assert b"nplurals=2" in (raw or b"")


def test_a_file_that_stays_the_same_is_not_touched(tmp_path: Path) -> None:
    """Nothing is written where nothing changes."""
    path = tmp_path / "a.po"
    path.write_bytes(b"same")
    path.chmod(0o444)
    before = path.stat().st_mtime_ns

    assert not write_if_new(path, b"same")
    assert path.stat().st_mtime_ns == before


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    """A new file is there with its folder, and nothing beside it."""
    path = tmp_path / "nb/a.po"

    assert write_if_new(path, b"new")
    assert [p.name for p in path.parent.iterdir()] == ["a.po"]
    assert shown(path, tmp_path) == "nb/a.po"
    assert shown(path, tmp_path / "elsewhere") == str(path)
