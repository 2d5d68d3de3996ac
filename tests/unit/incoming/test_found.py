"""What readers of foreign files note."""

from __future__ import annotations

from plugins.content_model.problem import message
from plugins.incoming.found import File, Notes


def test_two_files_of_one_name_get_two() -> None:
    """Files are told apart; the same file is kept once."""
    notes = Notes()

    assert [notes.keep("/a/x.png", "x.png"), notes.keep("/b/x.png", "x.png")] == [
        "x.png",
        "x-2.png",
    ]
    assert notes.keep("/a/x.png", "x.png") == "x.png"
    assert notes.kept() == (File("x-2.png", "/b/x.png"), File("x.png", "/a/x.png"))


def test_a_doubt_is_noted_once() -> None:
    """The same doubt twice is one."""
    notes = Notes()
    notes.doubt(message("a"), message("b"))
    notes.doubt(message("a"), message("b"))

    assert len(notes.doubts) == 1
