"""What changed between two wordings."""

from __future__ import annotations

import pytest

from plugins.translators.what_changed import (
    Kind,
    Piece,
    as_text,
    changes,
    compared,
    shortened,
    wording,
)
from tests.conftest import article


def difference(old: str, new: str) -> list[str]:
    """Return the changes between two files, as a terminal shows them."""
    before, after = wording(old.encode()), wording(new.encode())
    assert before is not None
    assert after is not None
    return [as_text(change) for change in changes(before, after)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            article("A", "One two three."),
            article("A", "One 2 three."),
            ["One [-two-] {+2+} three."],
            id="a word",
        ),
        pytest.param(article("A"), article("B"), ["[-A-] {+B+}"], id="the title"),
        pytest.param(
            article("A", image_caption="Old"),
            article("A", image_caption="New"),
            ["[-Old-] {+New+}"],
            id="a caption",
        ),
        pytest.param(
            article("A", "One.\n\nThree."),
            article("A", "One.\n\nTwo.\n\nThree."),
            ["{+Two.+}"],
            id="a paragraph more",
        ),
        pytest.param(article("A", "One.\n\nTwo."), article("A", "One."), ["[-Two.-]"], id="less"),
        pytest.param(
            article("A", "One  two\nthree", date="2025-01-01", tags="[a]"),
            article("A", "One two three", date="2024-01-01"),
            [],
            id="white space and metadata",
        ),
    ],
)
def test_changes(old: str, new: str, expected: list[str]) -> None:
    """Words that changed are told, each with what stands around it; nothing else is."""
    assert difference(old, new) == expected


def test_revision_is_the_builds_own() -> None:
    """A wording with nothing but white space changed has the revision it had."""
    one, other = wording(article("A", "x  y").encode()), wording(article("A", "x\ny").encode())

    assert one is not None
    assert other is not None
    assert one.revision == other.revision


@pytest.mark.parametrize("raw", [b"---\ntitle: [\n---\n", b"\xff", b"---\n- a\n---\n"])
def test_what_cannot_be_read(raw: bytes) -> None:
    """A file that cannot be read has no wording."""
    assert wording(raw) is None


def test_long_paragraphs_are_shortened() -> None:
    """Of a long paragraph only what stands near a change is shown."""
    words = [f"w{n}" for n in range(40)]
    change = compared(" ".join(words), " ".join([*words[:20], "new", *words[20:]]))

    assert change[0] == Piece(Kind.SAME, "… w14 w15 w16 w17 w18 w19")
    assert change[-1] == Piece(Kind.SAME, "w20 w21 w22 w23 w24 w25 …")
    assert shortened(["a"], first=False, last=False) == ["a"]
