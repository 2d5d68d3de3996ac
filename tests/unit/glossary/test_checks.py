"""What is wrong with the glossary itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import article
from tests.unit.glossary.made import GLOSSARY, with_glossary

if TYPE_CHECKING:
    from tests.conftest import Site


@pytest.mark.parametrize(
    ("old", "new", "told", "hint"),
    [
        ("cluster:\n", "A cluster:\n", "6:1: “A cluster” cannot be an id", "small letters"),
        ("    en: {term: c", "    eng: {term: c", "“eng” is not a language", "did you mean “en”?"),
        ("term: cluster", 'term: " "', "the term is empty", "as it stands in running text"),
        ("guides/g", "guides/gg", "there is no item “guides/gg”", "did you mean"),
        ("guides/g", "quite-another", "there is no item", "the id of an item"),
        ("term: cluster", "term: Test centre", "is the term of “test-centre” already", "keep one"),
    ],
)
def test_mistakes(site: Site, old: str, new: str, told: str, hint: str) -> None:
    """Each mistake is told with its line, and with what to write."""
    listing = with_glossary(site, GLOSSARY.replace(old, new)).problems()

    assert listing.startswith("content/data/glossary.yaml:")
    assert told in listing
    assert hint in listing


def test_a_language_without_a_term(site: Site) -> None:
    """A term that a language has not yet is a warning."""
    text = GLOSSARY.replace("    en: {term: cluster, definition: A network.}\n", "")

    assert "“cluster” has no term in “en”" in with_glossary(site, text).warnings()


def test_left_out_is_not_there(site: Site) -> None:
    """What a text leaves out must be in the glossary."""
    with_glossary(site)
    told = site.write({"guides/h.en.md": article("H", "x", not_glossary="[cluser]")}).problems()

    assert "content/guides/h.en.md:" in told
    assert "“cluser” is not in the glossary" in told
    assert "did you mean “cluster”?" in told


def test_setting(site: Site) -> None:
    """A setting that means nothing is told."""
    assert "GLOSSARY cannot be “pages”" in with_glossary(site).problems(GLOSSARY="pages")
