"""All that translators may want to know, gathered."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import msgspec
import pytest

from plugins.rendering.collect_theme import template_folders
from plugins.translators.history import History
from plugins.translators.overview import Standing
from plugins.translators.report import shown_templates
from plugins.translators.what_changed import as_text
from tests.conftest import news
from tests.unit.translators.made import ORIGINAL, report, revision, translators, with_texts

if TYPE_CHECKING:
    from tests.conftest import Site

PATH = "news/a.nb.md"


@pytest.fixture(autouse=True)
def without_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no git: a copy that was kept is what there is."""
    monkeypatch.setattr(shutil, "which", lambda _: None)


def test_pages_and_languages(site: Site) -> None:
    """Each item stands in each language as its text does."""
    found = report(translators(with_texts(site)))
    rows = {
        row.id: {lang: cell.standing for lang, cell in row.cells.items()} for row in found.rows
    }

    assert rows["news/a"] == {"nb": Standing.ORIGINAL, "en": Standing.UNSTATED}
    assert rows["news/b"] == {"nb": Standing.ORIGINAL, "en": Standing.MISSING}
    assert found.texts("en", Standing.MISSING) == 1


def test_what_changed_since(site: Site) -> None:
    """A stale translation has what changed in its original since."""
    settings = translators(with_texts(site))
    old = revision(settings, PATH)
    History(settings).keep(PATH, old)
    with_texts(site, origin=f"nb@{old}").write(
        {PATH: news("Tittel", ORIGINAL.replace("bro", "bru"))}
    )
    cell = report(settings).rows[0].cells["en"]

    assert cell.standing is Standing.STALE
    assert [as_text(change) for change in cell.changes or ()] == [
        "Andre avsnitt om en [-bro.-] {+bru.+}"
    ]


def test_what_nobody_knows(site: Site) -> None:
    """Where the old wording is gone, that is told from nothing having changed."""
    cell = report(translators(with_texts(site, origin="nb@0000000"))).rows[0].cells["en"]

    assert cell.changes is None


def test_strings_that_pages_show_untranslated(site: Site) -> None:
    """Templates, and pages made with them, say how many of their strings are not translated."""
    settings = translators(with_texts(site))
    (site.root / "theme/templates/article.html").write_text(
        '{% include "menu.html" %}{{ _("Own") }}', encoding="utf-8"
    )
    site.settings["THEME"] = str(site.root / "theme")
    found = report(site.checked())

    assert settings.translations
    assert found.templates["article.html"] == {"nb": 4, "en": 5}
    assert found.rows[0].cells["en"].strings == 5
    assert found.rows[1].cells["en"].strings == 0


def test_as_plain_values(site: Site) -> None:
    """The report can be written as JSON."""
    found = report(translators(with_texts(site)))
    plain = msgspec.json.decode(msgspec.json.encode(found.summary(), enc_hook=str))

    assert plain["languages"]["nb"]["messages"]["fuzzy"] == 1
    assert plain["texts"][0]["cells"]["en"]["standing"] == "unstated"
    assert {one["state"] for one in plain["strings"]} == {"missing", "fuzzy", "broken", "unused"}


def test_templates_that_a_template_shows(site: Site) -> None:
    """A template shows itself and what it extends, includes or imports, to the last."""
    shown = shown_templates(template_folders(site.checked()))

    assert {"article.html", "base.html", "byline.html", "macros/links.html"} <= shown[
        "article.html"
    ]
