"""The Content-Security-Policy in a browser that keeps to it, every violation counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.host import served
from plugins.search.index import program
from tests.browser.conftest import PAGES
from tests.conftest import PLUGINS, article

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

    from tests.conftest import Site

COUNT = """addEventListener("securitypolicyviolation", (event) => {
  (globalThis.violations ??= []).push(`${event.effectiveDirective} ${event.blockedURI}`);
});"""
# What a page may not do, each with the directive that forbids it.
FORBIDDEN = {
    "script-src-elem inline": "<script>document.title = 'ran'</script>",
    "script-src-attr inline": '<button onclick="document.title = 1" id="press">x</button>',
    "style-src-attr inline": '<p style="color: red">x</p>',
    "style-src-elem inline": "<style>p { color: red }</style>",
    "img-src https://pictures.example/a.png": '<img alt="" src="https://pictures.example/a.png">',
    "script-src-elem https://x.example/a.js": '<script src="https://x.example/a.js"></script>',
    "frame-src https://x.example": '<iframe src="https://x.example/"></iframe>',
    "base-uri https://x.example/": '<base href="https://x.example/">',
}
ADDRESS = "https://forms.example/send"
FORM = {"on": ["pages/join"], "endpoint": ADDRESS, "email": "member@example.org"}


@pytest.fixture
def told(page: Page) -> list[str]:
    """Return what the console of the tab says, as it is said; violations are counted from now on."""
    lines: list[str] = []
    page.add_init_script(COUNT)
    page.on("console", lambda message: lines.append(message.text))
    return lines


def violations(page: Page) -> list[str]:
    """Return what the policy kept the page now shown from."""
    found: list[str] = page.evaluate("globalThis.violations ?? []")
    return found


@pytest.mark.parametrize("name", PAGES)
def test_pages_keep_to_the_policy(
    page: Page, told: list[str], published_address: str, name: str
) -> None:
    """No page does what the policy forbids, in light or dark, and each is sent with the policy."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        answer = page.goto(published_address + PAGES[name])
        assert answer is not None
        policy = answer.headers["content-security-policy"]

        assert "default-src 'none'" in policy
        assert "'unsafe-" not in policy
        assert violations(page) == []
    assert told == []


@pytest.mark.parametrize(("path", "words"), [("/nb/nope/", "Fant"), ("/en/nope/", "not found")])
def test_what_is_not_found(
    page: Page, told: list[str], published_address: str, path: str, words: str
) -> None:
    """A page that is nowhere is told of under the policy too."""
    answer = page.goto(published_address + path)
    assert answer is not None

    assert answer.status == 404
    assert "content-security-policy" in answer.headers
    assert words in page.locator("h1").inner_text()
    assert violations(page) == []


@pytest.mark.parametrize("expected", FORBIDDEN)
def test_violations_are_counted(
    page: Page, told: list[str], published_address: str, expected: str
) -> None:
    """A page that did what is forbidden would be found out: the tests above see what they look for."""

    def with_it(route: Route) -> None:
        response = route.fetch()
        body = response.text().replace("</title>", f"</title>{FORBIDDEN[expected]}")
        route.fulfill(response=response, body=body)

    page.route("**/nb/", with_it)
    page.goto(f"{published_address}/nb/")

    assert violations(page) == [expected]
    assert any("Content Security Policy" in line for line in told)
    assert page.title() != "ran"


def test_data_for_search_engines_is_no_script(
    page: Page, told: list[str], published_address: str
) -> None:
    """Structured data stands in the page and is whole: nothing runs it, so nothing forbids it."""
    page.goto(published_address + PAGES["article-en"])
    data = page.evaluate("JSON.parse(document.querySelector('script[type$=json]').textContent)")

    assert data["@context"] == "https://schema.org"
    assert violations(page) == []


@pytest.mark.skipif(not program(), reason="Pagefind is not installed")
@pytest.mark.parametrize(("path", "typed"), [("/nb/finn/", "klyngens"), ("/en/find/", "cluster")])
def test_search(
    page: Page, told: list[str], published_address: str, path: str, typed: str
) -> None:
    """The search finds something under the policy, excerpts and all."""
    page.goto(published_address + path)
    page.fill("input[type=search]", typed)
    page.locator(".search__results mark").first.wait_for()

    assert violations(page) == []


def filled_in(page: Page) -> None:
    """Fill in the membership form and send it."""
    page.fill("[autocomplete=given-name]", "Kari")
    page.fill("[autocomplete=family-name]", "Nordmann")
    page.fill("[autocomplete=email]", "kari@example.org")
    page.fill("[autocomplete=organization-title]", "CEO")
    page.locator("form select").select_option(index=5)
    # A click of Playwright's would wait for where the form leads, which may be nowhere.
    page.locator("form button").evaluate("button => button.click()")


@pytest.mark.parametrize("path", ["/nb/medlemskap/", "/en/membership/"])
def test_a_form_by_mail(page: Page, told: list[str], published_address: str, path: str) -> None:
    """A form without an endpoint is handed to the mail program."""
    page.goto(published_address + path)
    filled_in(page)

    assert page.locator(".form__errors li").count() == 0
    assert violations(page) == []


def joining(site: Site) -> Site:
    """Return a small site with a membership form that is sent somewhere."""
    files = {
        f"pages/join.{lang}.md": article(title, slug="join")
        for lang, title in (("nb", "Bli med"), ("en", "Join"))
    }
    site.settings |= {"PLUGINS": [*PLUGINS, "plugins.hosting"], "MEMBERSHIP_FORM": FORM}
    return site.write(files)


def test_a_form_with_an_endpoint(page: Page, told: list[str], site: Site) -> None:
    """A form goes where the settings say."""
    sent: list[str] = []

    def answer(route: Route) -> None:
        sent.append(route.request.method)
        route.fulfill(body="thanks", content_type="text/plain")

    page.route("https://forms.example/**", answer)
    with served(joining(site).build().folder) as address:
        page.goto(f"{address}/nb/join/")
        filled_in(page)
        page.wait_for_url(ADDRESS)

    assert sent == ["POST"]


def test_a_form_goes_nowhere_else(page: Page, told: list[str], site: Site) -> None:
    """A form that goes where the settings do not say is kept from it."""
    folder = joining(site).build().folder
    file = folder / "nb/join/index.html"
    file.write_text(file.read_text("utf-8").replace(ADDRESS, "https://thief.example/"), "utf-8")
    with served(folder) as address:
        page.goto(f"{address}/nb/join/")
        filled_in(page)
        page.wait_for_function("() => globalThis.violations")

        assert violations(page) == ["form-action https://thief.example/"]
