"""The editor's page and files."""

from __future__ import annotations

from plugins.web_editor.pages import Kept, copied
from tests.conftest import Site, tree
from tests.unit.web_editor.test_settings import PLUGINS


def test_the_editor_is_all_from_here(site: Site) -> None:
    """Page, configuration and script are on the site, hidden from search engines and sitemap."""
    folder = site.root / ".cache/web-editor"
    (folder / "chunks").mkdir(parents=True)
    (folder / "sveltia-cms.js").write_text("one")
    (folder / "chunks/x.js").write_text("x")
    output = site.build(PLUGINS=[*PLUGINS, "plugins.sitemap"], WEB_EDITOR=True)
    page = output.page("admin")

    assert output.text("admin/sveltia-cms.js") == "one"
    assert output.text("admin/chunks/x.js") == "x"
    assert page.select_one('meta[name="robots"]')["content"] == "noindex"
    assert "connect-src 'self' blob: data:;" in page.select_one("meta[http-equiv]")["content"]
    assert "admin" not in output.text("nb/sitemap.xml")
    (folder / "sveltia-cms.js").write_text("two")
    output = site.build(PLUGINS=PLUGINS, WEB_EDITOR=True)
    assert output.text("admin/sveltia-cms.js") == "two"
    site.build(PLUGINS=PLUGINS)
    assert not [path for path in tree(site.root / "output") if path.startswith("admin")]


def test_copied(site: Site) -> None:
    """A file of the editor is copied as it is."""
    (site.root / "x").write_bytes(b"x")

    assert copied([], Kept(str(site.root / "x"), "")) == b"x"
