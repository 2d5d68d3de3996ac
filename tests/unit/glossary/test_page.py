"""The page of all terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.glossary.page import pages
from tests.unit.glossary.made import GLOSSARY, with_glossary

if TYPE_CHECKING:
    from tests.conftest import Site


def test_terms_in_the_order_of_the_alphabet(site: Site) -> None:
    """A language's terms stand in the order of its alphabet, each under an id of its own."""
    page = with_glossary(site).build().page("en/glossary/")

    assert [term.get_text() for term in page.select("dt")] == ["cluster", "test centre"]
    assert page.select_one("#_term-cluster dd").get_text() == "A network."


def test_other_languages_and_more(site: Site) -> None:
    """A term says what it is called elsewhere, in that language, and leads to the item about it."""
    entry = with_glossary(site).build().page("nb/glossary/").select_one("#_term-test-centre")

    assert entry.select_one("i")["lang"] == "en"
    assert entry.select_one("i").get_text() == "test centre"
    assert entry.select_one("a").get_text() == "Veileder"


def test_a_language_without_terms_has_no_page(site: Site) -> None:
    """Where there is nothing to explain there is no page."""
    text = "\n".join(line for line in GLOSSARY.split("\n") if "    en:" not in line)
    site = with_glossary(site, text, translation="x")

    assert [plan.lang for plan in pages(site.prepare().site)] == ["nb"]
