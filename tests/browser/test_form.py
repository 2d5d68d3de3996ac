"""The membership form, as a reader with a keyboard fills it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_errors_in_words(page: Page, address: str) -> None:
    """What is missing is said beside each field and above all of them; nothing is sent."""
    page.goto(f"{address}/en/membership/")
    page.fill("[autocomplete=given-name]", "Kari")
    page.fill("[autocomplete=email]", "kari")
    page.click("form button")

    assert page.locator(".form__errors li").count() == 4
    assert page.evaluate("document.activeElement.autocomplete") == "family-name"
    email = page.locator("[autocomplete=email]")
    words = page.locator(f"#{email.get_attribute('aria-describedby')}")
    assert "name@example.org" in words.inner_text()
    assert email.get_attribute("aria-invalid") == "true"

    email.fill("kari@example.org")
    email.press("Tab")
    assert email.get_attribute("aria-invalid") is None
    assert page.url.endswith("/en/membership/")


def test_what_to_write_where(page: Page, address: str) -> None:
    """Each field says what to write there, above all of them too, until it is written."""
    page.goto(f"{address}/nb/medlemskap/")
    page.fill("[autocomplete=given-name]", "   ")
    page.fill("[autocomplete=email]", "kari@")
    page.click("form button")
    fields = page.locator("form [required]")
    said = [
        page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text()
        for field in fields.all()
    ]

    assert said == page.locator(".form__errors li").all_inner_texts()
    assert said == [
        "Skriv fornavnet ditt",
        "Skriv etternavnet ditt",
        "Skriv hele e-postadressen, for eksempel navn@example.org",
        "Skriv stillingen din, for eksempel prosjektleder",
        "Velg landet ditt i listen",
    ]
    page.get_by_role("link", name="Velg landet ditt").click()
    page.select_option("form select", label="Norge")
    page.fill("[autocomplete=email]", "")
    page.press("[autocomplete=email]", "Tab")
    assert page.locator(".form__errors li").all_inner_texts()[2:] == [
        "Skriv e-postadressen din, for eksempel navn@example.org",
        "Skriv stillingen din, for eksempel prosjektleder",
    ]
    for name in ("given-name", "family-name", "email", "organization-title"):
        page.fill(f"[autocomplete={name}]", "kari@example.org")
        page.press(f"[autocomplete={name}]", "Tab")
    assert page.locator(".form__errors").inner_text() == ""
    assert page.locator("[aria-invalid], [aria-describedby]").count() == 0


def test_countries_in_the_language_of_the_page(page: Page, address: str) -> None:
    """A country goes by its name in the reader's language."""
    page.goto(f"{address}/nb/medlemskap/")
    page.select_option("form select", label="Østerrike")

    assert page.locator("form select").input_value() == "Østerrike"
