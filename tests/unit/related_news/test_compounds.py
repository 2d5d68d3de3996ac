"""Words made of words."""

from __future__ import annotations

import pytest

from plugins.related_news.compounds import parts

KNOWN = {
    "helse",
    "klynge",
    "klyngen",
    "virksomhet",
    "plan",
    "plass",
    "barn",
    "hage",
    "ende",
    "vanne",
}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("helseklynge", ("helse", "klynge"), id="joined-as-they-are"),
        pytest.param("helseklyngen", ("helse", "klyngen"), id="inflected"),
        pytest.param("virksomhetsplan", ("virksomhet", "plan"), id="linked-by-s"),
        pytest.param("barnehage", ("barn", "hage"), id="linked-by-e"),
        pytest.param("helseøkonomi", (), id="last-part-unknown"),
        pytest.param("byklynge", (), id="first-part-unknown"),
        pytest.param("vannende", (), id="an-ending-that-is-a-word-too"),
        pytest.param("helse", (), id="a-plain-word"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_parts(word: str, expected: tuple[str, ...]) -> None:
    """A word has parts if both are words that stand alone elsewhere."""
    assert parts(word, KNOWN, KNOWN) == expected


def test_short_words_are_no_parts() -> None:
    """What has fewer than four letters begins and ends too many words."""
    known = {"is", "krem"}

    assert parts("iskrem", known, known) == ()


def test_the_longest_last_part() -> None:
    """The last part, which says what the thing is, is as long as can be."""
    known = {"helseklynge", "plan", "helse", "klyngeplan"}

    assert parts("helseklyngeplan", known, known) == ("helse", "klyngeplan")


def test_stems() -> None:
    """A stem has parts if its last one is the stem of a word that stands alone."""
    assert parts("helseklyng", {"helse"}, {"klyng"}) == ("helse", "klyng")
