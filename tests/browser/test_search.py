"""The search, as a reader with a keyboard uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.search.index import program

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.skipif(not program(), reason="Pagefind is not installed")
WORDS = {"nb": ("/nb/finn/", "klyngens", "klyng"), "en": ("/en/find/", "clustering", "cluster")}


@pytest.mark.parametrize("lang", WORDS)
def test_by_keyboard(browser: Browser, address: str, lang: str) -> None:
    """Nothing loads before it is asked for; other forms of a word find it; arrows go on from there."""
    path, typed, meant = WORDS[lang]
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path)
    assert not [url for url in asked if "pagefind" in url]

    page.keyboard.press("Control+k")
    page.keyboard.type(typed)
    first = page.locator(".search__results h2 a").first
    first.wait_for()
    assert meant in page.locator(".search__results mark").first.inner_text().lower()
    assert f"q={typed}" in page.url
    assert all(url.startswith(address) for url in asked)

    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == first.inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.type") == "search"

    kinds = []
    while page.evaluate("document.activeElement.closest('h2') === null"):
        page.keyboard.press("Tab")
        kinds.append(
            page.evaluate("document.activeElement.name || document.activeElement.localName")
        )
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert kinds == ["button", "kind", "cluster", "year", "a"]
    href = first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{href}")
    page.go_back()
    first.wait_for()
    assert page.locator("input[type=search]").input_value() == typed
    page.close()


def test_a_sign_alone_does_nothing(browser: Browser, address: str) -> None:
    """No letter or sign alone moves the focus: those who dictate would not mean it."""
    page = browser.new_page()
    page.goto(f"{address}/en/find/")
    for sign in ("/", "s", "k", "?"):
        page.keyboard.press(sign)
        assert page.evaluate("document.activeElement === document.body")
    page.close()


def test_filters(browser: Browser, address: str) -> None:
    """A choice narrows down what is found, stands in the address, and is there again from it."""
    page = browser.new_page()
    page.goto(f"{address}/nb/finn/?q=klynge")
    page.locator(".search__results h2").first.wait_for()
    before = page.locator(".search__status").inner_text()
    page.select_option("select[name=year]", "2024")
    page.wait_for_function(
        "text => document.querySelector('[role=status]').textContent !== text", arg=before
    )
    after = page.locator(".search__status").inner_text()
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.reload()
    page.locator(".search__results h2").first.wait_for()

    assert page.locator("select[name=year]").input_value() == "2024"
    assert page.locator(".search__status").inner_text() == after
    page.close()


def test_nothing_found(browser: Browser, address: str) -> None:
    """A reader is told, and the ways below are still there."""
    page = browser.new_page()
    page.goto(f"{address}/nb/finn/?q=xyzzyq")
    page.wait_for_function("() => document.querySelector('[role=status]').textContent")

    assert page.locator(".search__results li").count() == 0
    assert page.locator("main section a").first.is_visible()
    page.close()


@pytest.mark.parametrize(
    ("path", "field", "results"),
    [
        ("/nb/404.html", "_q", "/nb/finn/"),
        ("/en/404.html", "_q", "/en/find/"),
        ("/404.html", "_q-en", "/en/find/"),
    ],
)
@pytest.mark.parametrize("script", [True, False])
def test_who_is_lost_can_search(
    browser: Browser, address: str, path: str, field: str, results: str, *, script: bool
) -> None:
    """Where a page is missing, words lead to the results; without script to the ways there."""
    page = browser.new_context(java_script_enabled=script).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path)
    assert not [url for url in asked if url.endswith((".js", ".pagefind", ".wasm"))]
    page.locator(f"#{field}").fill("norcare")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{results}?q=norcare")

    if script:
        page.locator(".search__results h2").first.wait_for()
    assert page.locator("main section a").first.is_visible()
    page.context.close()


@pytest.mark.parametrize("path", ["/nb/finn/", "/en/find/"])
def test_without_a_script(browser: Browser, address: str, path: str) -> None:
    """A form that would find nothing is not shown; the ways into the site are."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)

    assert page.locator("form.search").is_hidden()
    assert page.locator("main section a").first.is_visible()
    context.close()
