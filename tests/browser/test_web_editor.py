"""The web editor in a real browser, working on a folder as on a local repository."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.host import served
from plugins.web_editor.settings import FOLDER, SCRIPT
from tests.browser.conftest import missing
from tests.conftest import PLUGINS, PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.conftest import Site

# The browser's own private files stand in for a folder that somebody would choose.
CHOOSE = "window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repo');"
FILL = """async (files) => {
  const store = await navigator.storage.getDirectory();
  const root = await store.getDirectoryHandle('repo', {create: true});
  await root.getDirectoryHandle('.git', {create: true});
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/');
    const name = parts.pop();
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, {create: true});
    const writable = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await writable.write(text);
    await writable.close();
  }
}"""
READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await walk(handle, path + name + '/');
      else if (!name.endsWith('.crswap')) found[path + name] = await (await handle.getFile()).text();
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('repo'), '');
  return found;
}"""
# True once as many files as expected are others than before, and none is empty.
CHANGED = f"""async ([before, number]) => {{
  try {{
    const found = await ({READ})();
    const others = Object.keys(found).filter((path) => found[path] !== before[path]);
    return others.length >= number && others.every((path) => found[path]);
  }} catch {{
    return false;  // a file is being written
  }}
}}"""
# Waits for that in the page: to the function that waits for others, a promise is true at once.
UNTIL_CHANGED = f"""async (asked) => {{
  const end = Date.now() + 60000;
  while (Date.now() < end) {{
    if (await ({CHANGED})(asked)) return true;
    await new Promise((go) => setTimeout(go, 50));
  }}
  return false;
}}"""
CLUSTER = "---\ntitle: {title}\n---\n\nText.\n"
NEWS = """---
title: {title}
date: 2025-02-03
clusters: [nscc]
---

> [!FACTS] Om
>
> - **Én:** to

Se [[clusters/nscc]].[^1]

[^1]: En note.
"""


@pytest.fixture
def edited(site: Site) -> Iterator[str]:
    """Return the address of a small site with an editor."""
    kept = PROJECT / ".cache" / FOLDER
    if not (kept / SCRIPT).is_file():
        missing("the web editor (make editor)")
    shutil.copytree(kept, site.root / ".cache" / FOLDER)
    # With headers, as hosts send them.
    plugins = [*PLUGINS, "plugins.web_editor", "plugins.hosting"]
    site.settings |= {"PLUGINS": plugins, "WEB_EDITOR": True}
    site.write(
        {
            "clusters/nscc/cluster.yaml": 'country: "NO"\n',
            "clusters/nscc/index.nb.md": CLUSTER.format(title="Klyngen"),
            "clusters/nscc/index.en.md": CLUSTER.format(title="The cluster"),
            "news/old/index.nb.md": NEWS.format(title="Gammel"),
            "news/old/index.en.md": "---\ntitle: Old\n---\n\nText.\n",
        }
    )
    with served(site.build().folder) as address:
        yield address


def files_of(folder: Path) -> dict[str, str]:
    """Return the content of a site as the editor sees it."""
    return {
        f"content/{path.relative_to(folder).as_posix()}": path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def field(page: Page, lang: str, name: str) -> Locator:
    """Return what a field of a text is typed into."""
    within = page.locator(f"[data-locale={lang}]").first.locator(f"[data-key-path={name}]")
    return within.locator("input:visible, textarea:visible, [contenteditable=true]:visible").first


def saved(page: Page, before: dict[str, str], files: int) -> dict[str, str]:
    """Save, wait until that many files have changed, and return all files."""
    page.get_by_role("button", name="Save").first.click()
    assert page.evaluate(UNTIL_CHANGED, [before, files])
    found: dict[str, str] = page.evaluate(READ)
    return found


def test_an_article_is_written_and_builds(page: Page, edited: str, site: Site) -> None:
    """Both languages are written side by side, a cluster is chosen, and the site builds with it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(CHOOSE)
    page.goto(f"{edited}/nb/")
    page.evaluate(FILL, files_of(site.root / "content"))
    page.goto(f"{edited}/admin/")
    page.get_by_role("button", name="Work with Local Repository").click()
    page.get_by_text("Clusters", exact=True).or_(
        page.get_by_text("Klynger", exact=True)
    ).first.wait_for()
    page.goto(f"{edited}/admin/#/collections/news/new")
    field(page, "nb", "title").fill("Blåbær: på øya")
    field(page, "nb", "date").fill("2026-01-10")
    field(page, "nb", "body").fill("Tekst på norsk.\n\n## Mer\n\nOg mer.")
    field(page, "en", "title").fill("Blueberries")
    field(page, "en", "body").fill("Text in English.")
    page.locator("[data-locale=nb]").first.locator("[data-key-path=clusters]").get_by_role(
        "option", name="Klyngen"
    ).or_(
        page.locator("[data-locale=nb]")
        .first.locator("[data-key-path=clusters]")
        .get_by_text("Klyngen")
    ).first.click()
    before: dict[str, Any] = page.evaluate(READ)
    after = saved(page, before, 2)
    new = {path: text for path, text in after.items() if path not in before}

    assert len(new) == 2
    assert all(path.startswith("content/news/2026-01-") for path in new)
    assert {path.rpartition("/")[2] for path in new} == {"index.nb.md", "index.en.md"}
    site.write({path.removeprefix("content/"): text for path, text in new.items()})
    output = site.build()
    slug = next(iter(new)).split("/")[2].removeprefix("2026-01-")
    shown = output.page(f"nb/nyheter/{slug}")
    assert shown.h1.get_text() == "Blåbær: på øya"
    assert "Klyngen" in shown.select_one("main").get_text()
    assert output.page(f"en/news/{slug}").h1.get_text() == "Blueberries"
    assert not [url for url in asked if not url.startswith((edited, "blob:", "data:"))]


def test_an_edit_leaves_the_rest_as_it_is(page: Page, edited: str, site: Site) -> None:
    """A changed title changes neither the text with its own signs nor what other fields say."""
    page.add_init_script(CHOOSE)
    page.goto(f"{edited}/nb/")
    page.evaluate(FILL, files_of(site.root / "content"))
    page.goto(f"{edited}/admin/")
    page.get_by_role("button", name="Work with Local Repository").click()
    page.get_by_text("Clusters", exact=True).or_(
        page.get_by_text("Klynger", exact=True)
    ).first.wait_for()
    page.goto(f"{edited}/admin/#/collections/news/entries/old/index")
    field(page, "nb", "title").fill("Ny")
    after = saved(page, page.evaluate(READ), 1)
    text = after["content/news/old/index.nb.md"]

    assert text.partition("\n---\n")[2].strip() == NEWS.partition("\n---\n")[2].strip()
    assert "title: Ny" in text
    assert "date: 2025-02-03" in text
    assert "nscc" in text
    site.write({path.removeprefix("content/"): one for path, one in after.items()})
    site.build()
