"""The sample site, built, served and opened in a real browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Literal

import pytest

from benchmarks.host import served
from tests.browser import small_site
from tests.conftest import PROJECT, Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

# Where `.ci/run` puts what is not Python: axe-core and the Nu HTML checker.
TOOLS = PROJECT / ".cache/tools"
# WCAG 2.1 A and AA, and what axe holds for good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
# All rules; what passes is counted, and not described, which would take most of the time.
RUN_AXE = """async rules => {
  const found = await axe.run({runOnly: rules, resultTypes: ["violations"]});
  return [found.passes.length,
          found.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html}`))];
}"""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# Without these Chromium tries to reach its maker.
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def missing(what: str) -> None:
    """Skip a test that needs *what*; fail it where everything must be there."""
    if os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(f"{what} is not installed")
    pytest.skip(f"{what} is not installed")


def tool(name: str) -> Path:
    """Return the path of a tool, or end the test."""
    path = TOOLS / name
    if not path.is_file():
        missing(name)
    return path


def build(config: str, output: Path, *settings: str) -> Path:
    """Build the sample site into *output* with a settings file of the project, and *settings*."""
    command = [sys.executable, "-m", "pelican", "content", "-s", config, "-o", str(output)]
    command += ["-e", *settings] if settings else []
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample site, built as for work on it."""
    return build("pelicanconf.py", tmp_path_factory.mktemp("site") / "output")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample site, built as for publication."""
    return build("publishconf.py", tmp_path_factory.mktemp("published") / "output")


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Return the address the sample site is served at."""
    with served(built) as found:
        yield found


@pytest.fixture(scope="session")
def published_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address the sample site is served at as it is published, but for that address."""
    folder = tmp_path_factory.mktemp("here") / "output"
    with served(build("publishconf.py", folder, 'SITEURL=""')) as found:
        yield found


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a small site that has what the sample has only on other days."""
    site = Site(tmp_path_factory.mktemp("small")).write(small_site.files())
    with served(site.build().folder) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium."""
    playwright = pytest.importorskip("playwright.sync_api")
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        missing("Chromium")
    arguments = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with playwright.sync_playwright() as control:
        chromium = control.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """
    Return a fresh tab of 1280 × 900.

    It keeps to the site's policy, and so must tests: ``page.evaluate`` takes any script, but
    ``page.wait_for_function`` functions alone, and ``page.add_script_tag`` none.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def kept(browser: Browser) -> Iterator[Page]:
    """Return a tab that is kept from test to test."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def tab(kept: Page) -> Page:
    """
    Return a tab of 1280 × 900, as readers without wishes of their own have it.

    Opening one takes longer than loading a page: tests that leave nothing behind share it.
    """
    kept.set_viewport_size({"width": 1280, "height": 900})
    kept.emulate_media(
        media="screen", color_scheme="light", reduced_motion="no-preference", forced_colors="none"
    )
    return kept


def faults(page: Page, schemes: Sequence[Literal["light", "dark"]]) -> list[str]:
    """Return what axe-core finds wrong with an open page, in each scheme of colours."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(tool("axe.min.js").read_text(encoding="utf-8"))
    found = []
    for scheme in schemes:
        # Colours that fade from the one scheme to the other would be looked at halfway.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        passed, violations = page.evaluate(RUN_AXE, RULES)
        assert passed > 15
        found += [f"{scheme} {violation}" for violation in violations]
    return found


def html_files(folder: Path) -> list[Path]:
    """Return all pages below *folder*."""
    return sorted(folder.rglob("*.html"))


# One page of each type in each language, by what it is.
PAGES = {
    "chooser": "/",
    "not-found": "/404.html",
    "home-nb": "/nb/",
    "home-en": "/en/",
    "news-nb": "/nb/nyheter/",
    "news-en": "/en/news/",
    "archive-nb": "/nb/nyheter/arkiv/",
    "archive-en": "/en/news/archive/2018/",
    "categories-nb": "/nb/kategori/",
    "category-en": "/en/category/quality/",
    "tags-en": "/en/topic/",
    "tag-nb": "/nb/emne/gullmerket/",
    "article-nb": "/nb/nyheter/fire-nordiske-klynger-starter-norcare/",
    "article-en": "/en/news/nscc-wins-gold-label/",
    "guides-nb": "/nb/veiledere/",
    "guide-en": "/en/guides/the-gold-label-explained/",
    "guide-nb": "/nb/veiledere/hva-er-en-klynge/",
    "clusters-nb": "/nb/klynger/",
    "cluster-nb": "/nb/klynger/nscc/",
    "cluster-en": "/en/clusters/norway-health-tech/",
    "labels-en": "/en/labels/",
    "projects-nb": "/nb/prosjekter/",
    "project-en": "/en/projects/norcare/",
    "page-nb": "/nb/om/",
    "page-en": "/en/contact/",
    "member-nb": "/nb/medlemskap/",
    "member-en": "/en/membership/",
    "statement-nb": "/nb/tilgjengelighet/",
    "statement-en": "/en/accessibility/",
    "press-nb": "/nb/klynger/norway-health-tech/presse/",
    "press-en": "/en/clusters/norway-health-tech/press/",
    "find-nb": "/nb/finn/",
    "find-en": "/en/find/",
    "not-found-nb": "/nb/404.html",
    "not-found-en": "/en/404.html",
    "events-en": "/en/events/",
    "event-nb": "/nb/arrangementer/norcare-pa-vitalis/",
    "money-en": "/en/clusters/welfare-tech/",
    "people-nb": "/nb/prosjekter/eira/",
}
