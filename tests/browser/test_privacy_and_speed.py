"""What a page asks of a reader's device, and of nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.search.index import program
from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ARTICLE_WITHOUT_PICTURES = "/nb/nyheter/norcare-er-avsluttet/"
WITH_SCRIPT = ("member", "clusters", "projects", *(["find"] if program() else []))
# Pages that are opened side by side: waiting for silence takes most of the time.
BATCH = 8


def batched() -> list[list[str]]:
    """Return the names of all pages, some together."""
    names = list(PAGES)
    return [names[at : at + BATCH] for at in range(0, len(names), BATCH)]


def scripts(page: Page) -> int:
    """Return how many scripts a page has that run."""
    types = page.evaluate("[...document.scripts].map(script => script.type)")
    return sum(kind != "application/ld+json" for kind in types)  # data, which nothing runs


@pytest.mark.parametrize("names", batched())
def test_pages_ask_nobody_else_and_keep_nothing(
    browser: Browser, address: str, names: list[str]
) -> None:
    """No request leaves the site, nothing fails, no cookie or storage is used.

    Scripts run nowhere but on the search page, in directories and in forms, where they wait to
    be used.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    requests: list[str] = []
    faults: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    context.on("console", lambda message: faults.append(message.text))
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on(
        "response",
        lambda response: faults.append(response.url) if response.status >= 400 else None,
    )
    pages = {name: context.new_page() for name in names}
    for name, page in pages.items():
        page.goto(address + PAGES[name], wait_until="commit")
    for page in pages.values():  # half a second without a request, for all at once
        page.wait_for_load_state("networkidle")

    assert len(requests) >= 3 * len(names)
    assert all(url.startswith(address) for url in requests)
    assert not faults
    assert not context.cookies()
    for name, page in pages.items():
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0, name
        assert scripts(page) == name.startswith(WITH_SCRIPT), name
    context.close()


def test_an_article_is_small(page: Page, published_address: str) -> None:
    """A published article without pictures, with font and style, is under 60 KB even uncompressed."""
    sizes: dict[str, int] = {}
    page.on("response", lambda response: sizes.update({response.url: len(response.body())}))
    page.goto(published_address + ARTICLE_WITHOUT_PICTURES, wait_until="networkidle")

    assert sum(sizes.values()) < 60_000
    assert sum(url.endswith(".css") or ".css?" in url for url in sizes) == 1


def test_nothing_moves_while_loading(page: Page, address: str) -> None:
    """Pictures and fonts have their place before they arrive."""
    page.goto(address + PAGES["article-nb"], wait_until="networkidle")
    shift = page.evaluate(
        """() => new Promise(done => {
             let sum = 0;
             new PerformanceObserver(list => {
               for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
             }).observe({type: "layout-shift", buffered: true});
             requestAnimationFrame(() => setTimeout(() => done(sum), 100));
           })"""
    )

    assert shift < 0.05


def test_pages_print_as_the_article_alone(page: Page, address: str) -> None:
    """On paper there is no menu, and links show where they lead."""
    page.goto(address + PAGES["article-nb"])
    page.emulate_media(media="print")

    assert page.locator("nav.menu").is_hidden()
    assert page.locator("nav.languages").is_hidden()
    assert PAGES["article-nb"] in page.locator(".cite").inner_text()
    assert page.locator(".cite").is_visible()
    content = page.evaluate(
        """() => getComputedStyle(document.querySelector(".prose a[href^='/']"), "::after").content"""
    )
    assert "/nb/" in content
