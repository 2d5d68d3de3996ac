"""A slug for a new text."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.languages.slugs import is_step
from plugins.relations.families import families
from plugins.writers.slugs import MOST_LETTERS, addresses_taken, is_taken, new_slug, shortened
from tests.unit.builders import EN, KINDS, NB, NEWS, PAGE, document

LANGUAGES = {"nb": NB, "en": EN}


@pytest.mark.parametrize(
    ("title", "letters", "expected"),
    [
        ("Årets øre: æ, nå!", {}, "arets-ore-ae-na"),
        ("Årets øre", {"å": "aa", "ø": "oe"}, "aarets-oere"),
        ("Index", {}, "index-2"),
        ("CON", {}, "con-2"),
        ("???", {}, ""),
        ("日本", {}, "日本"),
    ],
)
def test_rules_of_the_language(title: str, letters: dict[str, str], expected: str) -> None:
    """Letters are spelt as the language says; what no address may be gets a number."""
    assert new_slug(title, NEWS, replace(NB, letters=letters), set()) == expected


def test_unique() -> None:
    """A slug is no other text's, public or not, nor an old one's, nor that of a list."""
    documents = [
        document("news/2021-gull.nb.md"),
        document("news/b.nb.md", slug="gull-2", status="draft"),
        document("news/c.nb.md", aliases=("/nb/nyheter/Gull-3/",)),
    ]
    found, _ = families(documents, list(LANGUAGES))
    taken = addresses_taken(found, KINDS, LANGUAGES)

    assert new_slug("Gull", NEWS, NB, taken) == "gull-4"
    assert new_slug("Gull", NEWS, EN, taken) == "gull"
    assert new_slug("Nyheter", PAGE, NB, taken) == "nyheter-2"
    assert is_taken("gull", NEWS, NB, taken)


def test_short() -> None:
    """A long headline is cut between two words, a long word wherever need be."""
    slug = new_slug("ord " * 40, NEWS, NB, set())

    assert len(slug) <= MOST_LETTERS
    assert slug.endswith("-ord")
    assert is_step(slug)
    assert len(shortened("a" * 200)) == MOST_LETTERS
