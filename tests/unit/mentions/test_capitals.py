"""Words that may be part of a name."""

from __future__ import annotations

import pytest

from plugins.content_model.body import Body
from plugins.mentions.capitals import capital_words, capitals
from tests.unit.builders import document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the cluster NSCC is here", {"NSCC"}),
        ("(Norway Health Tech),", {"Norway", "Health", "Tech"}),
        ("eHealth4all and R&D", {"eHealth4all", "R", "D"}),
        ("All-Age-Hub’s", {"All", "Age", "Hub"}),
        ("Østfold ønsker", {"Østfold"}),
        ("alt i små bokstaver – og tegn", set()),
    ],
)
def test_words(text: str, words: set[str]) -> None:
    """Words with a capital letter count, without what stands around them."""
    assert capital_words(text.split()) == words


def test_extract_is_small_and_ordered() -> None:
    """Each word is kept once, in order, so that equal texts give equal bytes."""
    found = capitals(document(body=Body(plain="NSCC and Aleap, NSCC and others")))

    assert found == b"Aleap NSCC"
