"""All slips of one file, with their lines."""

from __future__ import annotations

from datetime import date

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import Position, Severity
from plugins.problem_listing.listing import worded
from plugins.style.find import remarks
from plugins.style.rules import RULES

FILE = """---
title: Nytt i fjor
---

Møtet er 12. mars.. Les mer [her](news/a).

Slik var det i går. <!-- style-off: relative-date -->
"""


def test_in_order() -> None:
    """Slips of all rules come in the order of the file, those that a comment excuses left out."""
    found = remarks(FILE.encode(), "nb")

    assert [(one.rule, one.line, one.column) for one in found] == [
        ("relative-date", 2, 13),
        ("year-missing", 5, 10),
        ("doubled-sign", 5, 18),
        ("link-words", 5, 30),
    ]


def test_told_with_the_rule() -> None:
    """A remark is a warning that names the rule, for that is what one switches off."""
    problem = remarks(FILE.encode(), "nb")[0].problem("news/b.nb.md")

    assert problem.severity is Severity.WARNING
    assert problem.at == Position(2, 13)
    assert worded(problem.text, Catalogue(lang="en")).endswith("[relative-date]")


def test_unknown_rule() -> None:
    """A slip of the finger in a comment is told, with the rule that was meant."""
    (found,) = remarks(b"---\ntitle: A\n---\n\nB <!-- style-off: relative-dat -->\n", "nb")

    assert found.rule == "style-off"
    assert ("name", "relative-date") in found.hint.values


def test_windows_line_ends_and_what_cannot_be_read() -> None:
    """Lines count alike whatever their ends; a file past reading has other problems."""
    found = remarks(FILE.replace("\n", "\r\n").encode(), "nb")

    assert [one.line for one in found] == [2, 5, 5, 5]
    assert remarks(b"\xff", "nb") == ()
    assert remarks(b"", "nb") == ()


def test_after() -> None:
    """What is a slip only later says from when."""
    (found,) = remarks(b"---\ntitle: A\n---\n\nDet skal skje 1. mai 2024.\n", "nb")

    assert (found.rule, found.after) == ("future-past", date(2024, 5, 1))


def test_every_rule_takes_any_language() -> None:
    """A language that rules know nothing of has fewer slips, and no failures."""
    for lang in ("fi", "ja", "de", "x"):
        assert all(one.rule in RULES for one in remarks(FILE.encode(), lang))
