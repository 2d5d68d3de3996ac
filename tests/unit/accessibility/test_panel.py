"""The statement, on the pages it stands on."""

from __future__ import annotations

from typing import Any

from plugins.accessibility.panel import AccessibilityPanel, answer_text, panel
from tests.unit.builders import edition, reader, site

PAGE = edition("pages/a.nb.md")


def shown(lang: str = "nb", **setting: Any) -> AccessibilityPanel | None:
    """Return the statement as the setting has it."""
    of = site(PAGE, options={"ACCESSIBILITY": {"on": ["pages/a"], **setting}})
    return panel(PAGE, reader(of, lang=lang))


def test_what_is_known() -> None:
    """Each fact stands in the language of the reader, as exactly as it is known."""
    found = shown(
        "en",
        standard="WCAG 2.1 AA",
        state="part",
        tested="2026-01",
        tested_by={"nb": "axe-core og NVDA", "en": "axe-core and NVDA"},
        email={"nb": "feil@example.org", "en": "faults@example.org"},
        answer_days=5,
        declaration="https://declared.example.org/1",
        authority={"name": {"nb": "Tilsynet"}, "url": "https://authority.example.org"},
    )

    assert found is not None
    assert (found.standard, found.state) == ("WCAG 2.1 AA", "Met in part")
    assert found.tested is not None
    assert (found.tested.text, found.tested.machine) == ("January 2026", "2026-01")
    assert found.tested_by is not None
    assert found.tested_by.title == "axe-core and NVDA"
    assert found.email == "faults@example.org"
    assert found.answer == "We answer within 5 working days."
    assert found.declaration is not None
    assert found.authority is not None
    assert (found.authority.title, found.authority.title_lang) == ("Tilsynet", "nb")


def test_what_is_not_known() -> None:
    """Nothing is said of it."""
    assert shown() == AccessibilityPanel(
        standard="",
        state="",
        tested=None,
        tested_by=None,
        email="",
        answer="",
        declaration=None,
        authority=None,
    )


def test_elsewhere() -> None:
    """Other pages state nothing."""
    assert shown(on=["pages/other"]) is None


def test_answers() -> None:
    """One day is one; no promise is none."""
    assert answer_text(1, reader()) == "We answer within 1 working day."
    assert answer_text(0, reader()) == ""
