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


def test_countries_in_the_language_of_the_page(page: Page, address: str) -> None:
    """A country goes by its name in the reader's language."""
    page.goto(f"{address}/nb/medlemskap/")
    page.select_option("form select", label="Østerrike")

    assert page.locator("form select").input_value() == "Østerrike"
