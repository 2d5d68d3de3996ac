"""The report as a page of the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from plugins.pipeline.extension_points import gather
from plugins.translators.page import page_view, translations_page
from tests.unit.translators.made import ENGLISH, report, translators, with_texts

if TYPE_CHECKING:
    from tests.conftest import Site


def test_matrix_and_strings(site: Site) -> None:
    """The page has the texts in each language, and the strings to look at."""
    settings = translators(with_texts(site, origin="nb@0000000"))
    page = BeautifulSoup(translations_page(settings, gather(settings)), "html.parser")
    cells = [cell.get_text(" ", strip=True) for cell in page.select("td.stale, td.missing")]

    assert any(text.startswith("stale") for text in cells)
    assert "fuzzy: Facts" in page.get_text()
    assert "col" in str(page.select_one("table thead th"))


def test_a_text_that_cannot_be_read_is_told(site: Site) -> None:
    """A broken file is told on the page, which is there all the same."""
    settings = translators(with_texts(site))
    site.write({"news/c.nb.md": "---\ntitle: [\n---\n"})

    assert "content/news/c.nb.md:" in translations_page(settings, gather(settings))


def test_nothing_of_a_text_is_taken_for_html(site: Site) -> None:
    """What stands in a catalogue is shown as it is written."""
    settings = translators(site)
    (site.root / "theme/templates/menu.html").write_text('{{ _("<b>&amp;") }}', encoding="utf-8")

    assert "&lt;b&gt;" in translations_page(settings, gather(settings))
    assert page_view(report(settings), settings, ENGLISH, "")["told"] == ""
