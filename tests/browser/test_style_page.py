"""The style page in a browser: with every component on it, all of them are looked at at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from benchmarks.host import served
from tests.browser.conftest import RULES, tool
from tests.conftest import Site
from tests.site.test_style_page import NEWS, preview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def style(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address that the preview of a small site is served at."""
    output = preview(Site(tmp_path_factory.mktemp("style")).write(NEWS))
    with served(output.folder) as found:
        yield found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/nb/style/", "/en/style/", "/style/"])
def test_axe_finds_nothing(
    browser: Browser, style: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    """No component has a fault that axe-core can find, in either language, light or dark."""
    axe = tool("axe.min.js").read_text(encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(style + path)
    page.evaluate(axe)
    # Panels of several pages stand on this one: two of them may be called "Facts".
    options = {"runOnly": RULES, "rules": {"landmark-unique": {"enabled": False}}}
    result = page.evaluate("options => axe.run(options)", options)
    context.close()
    found = [f"{v['id']}: {node['html']}" for v in result["violations"] for node in v["nodes"]]

    assert not found, "\n".join(found)


def test_the_colours_are_switched_without_script(browser: Browser, style: str) -> None:
    """Whatever the device prefers, the page shows the scheme that was chosen."""
    context = browser.new_context(java_script_enabled=False, color_scheme="light")
    page = context.new_page()
    page.goto(f"{style}/nb/style/")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(251, 250, 247)"
    page.get_by_label("mørke").check()
    assert page.evaluate(ground) == "rgb(18, 24, 26)"
    page.get_by_label("som enheten").check()
    assert page.evaluate(ground) == "rgb(251, 250, 247)"
    context.close()


@pytest.mark.parametrize("width", [320, 820])
def test_no_component_is_wider_than_the_screen(page: Page, style: str, width: int) -> None:
    """Long words, long headlines and twenty tags included."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{style}/nb/style/")
    wide = page.evaluate(
        """() => [...document.querySelectorAll("main *")]
             .filter(e => e.getBoundingClientRect().right > innerWidth + 1
                          && !e.closest(".table-scroll, svg"))
             .map(e => e.outerHTML.slice(0, 120))"""
    )

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), wide
    assert not wide
