"""Terms of other sites."""

from __future__ import annotations

from plugins.content_model.term import Term, TermLabel
from plugins.importing.matching_terms import matched_terms
from plugins.incoming.found import Found

GOLD = Term(
    id="gold-label",
    labels={"nb": TermLabel("Gullmerket", "gullmerket"), "en": TermLabel("Gold", "gold")},
)
QUALITY = Term(id="quality", labels={"nb": TermLabel("Kvalitet", "kvalitet")})
VOCABULARIES = {"tags": {"gold-label": GOLD}, "categories": {"quality": QUALITY}}


def test_terms_are_known_by_id_and_label() -> None:
    """A term is known by all its names; a tag that is a category becomes that; others are told."""
    found = Found(origin="x", category="?", tags=("GULLMERKET", "Gold", "Kvalitet", "Golden"))
    category, tags, doubts = matched_terms(found, VOCABULARIES)

    assert (category, tags) == ("quality", ("gold-label",))
    assert [dict(doubt.text.values)["term"] for doubt in doubts] == ["?", "Golden"]
