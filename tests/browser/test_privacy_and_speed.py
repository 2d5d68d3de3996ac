"""What a page asks of a reader's device, and of nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.search.index import program
from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

ARTICLES_WITHOUT_PICTURES = ("/nb/nyheter/norcare-er-avsluttet/", "/en/news/norcare-has-ended/")
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


@pytest.mark.parametrize("path", ARTICLES_WITHOUT_PICTURES)
def test_an_article_is_small(page: Page, published_address: str, path: str) -> None:
    """A published article without pictures, with font and style, is under 60 KB even uncompressed."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108  # of Python it must be
    page.goto(published_address + path, wait_until="networkidle")
    sizes = {response.url: len(response.body()) for response in responses}

    assert sum(sizes.values()) < 60_000
    assert sum(url.endswith(".css") or ".css?" in url for url in sizes) == 1


def over_the_wire(page: Page, url: str) -> dict[str, tuple[str, int]]:
    """Return what a page asks for: address, type, and how many bytes came, headers included."""
    asked: dict[str, tuple[str, str]] = {}
    came: dict[str, tuple[str, int]] = {}
    devtools = page.context.new_cdp_session(page)
    devtools.on(
        "Network.responseReceived",
        lambda event: asked.update(
            {event["requestId"]: (event["response"]["url"], event["type"])}
        ),
    )
    devtools.on(
        "Network.loadingFinished",
        lambda event: came.update(
            {
                asked[event["requestId"]][0]: (
                    asked[event["requestId"]][1],
                    int(event["encodedDataLength"]),
                )
            }
        ),
    )
    devtools.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    return came


@pytest.mark.parametrize("path", ARTICLES_WITHOUT_PICTURES)
def test_an_article_over_the_wire(page: Page, published_address: str, path: str) -> None:
    """As hosts send it, packed, an article is far below what a phone waits for.

    Half of it is a typeface, which stays with the reader; nothing of it is script.
    """
    came = over_the_wire(page, published_address + path)
    kinds = [kind for kind, _ in came.values()]

    assert sum(size for _, size in came.values()) < 45_000
    assert kinds.count("Stylesheet") == 1
    assert kinds.count("Font") == 1
    assert "Script" not in kinds


def test_scripts_are_small(page: Page, published_address: str) -> None:
    """Where a page has a script, what loads with the page is under 10 KB."""
    for name in ("member-nb", "find-nb"):
        came = over_the_wire(page, published_address + PAGES[name])
        assert 0 < sum(size for kind, size in came.values() if kind == "Script") < 10_000


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_loading(page: Page, published_address: str, width: int) -> None:
    """Pictures and fonts have their place before they arrive, on every page."""
    page.set_viewport_size({"width": width, "height": 844})
    moved = {}
    for name, path in PAGES.items():
        page.goto(published_address + path)
        page.evaluate("document.fonts.ready")
        shift = page.evaluate(
            """() => new Promise(done => {
                 let sum = 0;
                 new PerformanceObserver(list => {
                   for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
                 }).observe({type: "layout-shift", buffered: true});
                 requestAnimationFrame(() => setTimeout(() => done(sum), 100));
               })"""
        )
        if shift >= 0.005:
            moved[name] = shift

    assert not moved


def test_a_visit_keeps_nothing(page: Page, published_address: str) -> None:
    """Whoever searches and fills in a form has neither cookie nor storage of this site after it."""
    for name in ("find-en", "member-en", "article-en"):
        page.goto(published_address + PAGES[name])
        for field in page.locator("input:visible").all():
            field.fill("cluster@example.org")
            field.press("Tab")
    kept = page.evaluate(
        """async () => [localStorage.length, sessionStorage.length, document.cookie.length,
             (await indexedDB.databases()).length, (await caches.keys()).length,
             (await navigator.serviceWorker.getRegistrations()).length]"""
    )

    assert not any(kept)
    assert not page.context.cookies()


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
