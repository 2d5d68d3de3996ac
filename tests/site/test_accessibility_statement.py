"""The accessibility statement, as it stands on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import article

if TYPE_CHECKING:
    from tests.conftest import Site

FILES = {
    "pages/a.nb.md": article("Tilgjengelighet"),
    "pages/a.en.md": article("Accessibility", translated_from="nb"),
}
AUTHORITY = {
    "name": {"nb": "Tilsynet", "en": "The authority"},
    "url": "https://authority.example.org",
}


def test_only_what_is_known(site: Site) -> None:
    """What the setting says stands on the page, in its language; what it leaves out does not."""
    known = {"on": ["pages/a"], "standard": "WCAG 2.1 AA", "authority": AUTHORITY}
    output = site.write(FILES).build(ACCESSIBILITY=known)
    found = output.page("en/a").select_one("[aria-labelledby=_statement]")

    assert [dt.get_text() for dt in found.select("dt")] == ["Standard", "Complaints"]
    assert found.select_one("dd a")["href"] == "https://authority.example.org"
    assert "Tilsynet" in output.page("nb/a").main.get_text()
    assert "Last tested" not in output.everything()


def test_a_claim_without_a_test(site: Site) -> None:
    """A state that nobody has tested is not claimed: the build says what to write."""
    listed = site.write(FILES).problems(
        ACCESSIBILITY={"on": ["pages/a"], "standard": "WCAG 2.1 AA", "state": "full"}
    )

    assert "but not when that was tested" in listed
    assert 'add "tested": "2026-01"' in listed


def test_all_of_it(site: Site) -> None:
    """State, day, tester, contact and declaration stand there, and an edit changes the page."""
    known = {
        "on": ["pages/a"],
        "standard": "WCAG 2.1 AA",
        "state": "part",
        "tested": "2025-11-03",
        "tested_by": "axe-core",
        "email": "a@example.org",
        "answer_days": 5,
        "declaration": "https://declared.example.org/1",
    }
    output = site.write(FILES).build(ACCESSIBILITY=known)
    text = output.page("en/a").select_one("[aria-labelledby=_statement]").get_text(" ", strip=True)
    assert "WCAG 2.1 AA. Met in part." in text
    assert "3\xa0November 2025" in text
    assert "We answer within 5 working days." in text
    assert output.page("en/a").find(href="mailto:a@example.org")

    later = site.build(ACCESSIBILITY={**known, "tested": "2025-12-03"})
    assert "3\xa0December 2025" in later.page("en/a").main.get_text()
