"""Whether texts use the terms that were agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import article
from tests.unit.glossary.made import GLOSSARY, with_glossary

if TYPE_CHECKING:
    from tests.conftest import Site

NONE = "No problems found"


def test_a_translation_without_the_term(site: Site) -> None:
    """It is told where, what is agreed on, and how to say that it is right."""
    told = with_glossary(site, translation="A trial place.").warnings()

    assert told.startswith(
        "content/news/a.en.md:3:18: warning: the original has “testsenter”; “test centre”, agreed"
    )
    assert "add not_glossary: [test-centre]" in told
    assert "1 warning" in told


@pytest.mark.parametrize(
    "translation",
    [
        "Two test centres.",
        "## A test centre",
        "[test centre](/en/news/)",
        "Test centres are many.",
    ],
)
def test_wherever_and_in_whatever_form(site: Site, translation: str) -> None:
    """The term counts in headings and links, too, in each of its forms."""
    assert with_glossary(site, translation=translation).warnings() == NONE


def test_title_and_lead_count(site: Site) -> None:
    """A term that the original has in its title is looked for in the translation."""
    with_glossary(site, original="x", translation="x")
    site.write({"news/a.nb.md": article("Nytt testsenter", "x", date="2025-01-01")})

    assert "“test centre”" in site.warnings()


def test_left_out(site: Site) -> None:
    """A translation may say that it does without."""
    with_glossary(site)
    text = article("A", "x", translated_from="nb", not_glossary="[test-centre]")

    assert site.write({"news/a.en.md": text}).warnings() == NONE


def test_not_to_be_checked(site: Site) -> None:
    """An entry may be for readers alone."""
    text = GLOSSARY.replace("  see: guides/g\n", "  see: guides/g\n  check: false\n")

    assert with_glossary(site, text, translation="A trial place.").warnings() == NONE


def test_words_to_avoid(site: Site) -> None:
    """A word that is not to be used is told where it stands, in an original as well."""
    told = with_glossary(site, original="Et testsenter.\n\nOg et prøvested.").warnings()

    assert told.startswith("content/news/a.nb.md:8:7: warning: “prøvested” is not the agreed term")
    assert "write “testsenter”" in told


def test_a_strict_build_ends(site: Site) -> None:
    """Where warnings end a build, these do."""
    site = with_glossary(site, translation="A trial place.")

    assert "“test centre”" in site.problems(WARNINGS="stop")
