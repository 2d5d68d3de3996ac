"""What a page asks of a reader's device, and of nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.search.index import program
from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

ARTICLE_WITHOUT_PICTURES = "/nb/nyheter/norcare-er-avsluttet/"


@pytest.mark.parametrize("name", PAGES)
def test_pages_ask_nobody_else_and_keep_nothing(page: Page, address: str, name: str) -> None:
    """No request leaves the site, nothing fails, no cookie or storage is used.

    Scripts run nowhere but on the search page, in directories and in forms, where they wait to
    be used.
    """
    requests: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "response",
        lambda response: faults.append(response.url) if response.status >= 400 else None,
    )
    page.goto(address + PAGES[name], wait_until="networkidle")

    assert all(url.startswith(address) for url in requests)
    assert not faults
    assert not page.context.cookies()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    with_script = ("member", "clusters", "projects", *(["find"] if program() else []))
    types = page.evaluate("[...document.scripts].map(script => script.type)")
    run = [kind for kind in types if kind != "application/ld+json"]  # data, which nothing runs
    assert len(run) == name.startswith(with_script)


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
