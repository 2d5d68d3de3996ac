"""The editor's configuration."""

from __future__ import annotations

import json

from tests.conftest import Site, news
from tests.unit.web_editor.test_settings import PLUGINS


def test_collections(site: Site) -> None:
    """Each kind has one, a kind with facts a second, files without a folder a third."""
    (site.root / ".cache/web-editor").mkdir(parents=True)
    (site.root / ".cache/web-editor/sveltia-cms.js").write_text("x")
    site.write({"news/a/index.nb.md": news("A"), "news/b.nb.md": news("B")})
    output = site.build(PLUGINS=PLUGINS, WEB_EDITOR=True)
    config = json.loads(output.text("admin/config.json"))
    names = [collection["name"] for collection in config["collections"]]

    assert {"news", "news-files", "guides", "pages", "clusters", "clusters-facts"} <= set(names)
    assert "guides-files" not in names
    assert config["i18n"]["locales"] == ["nb", "en"]
    assert config["i18n"]["default_locale"] == "nb"
    assert "site_url" not in config
    assert all(c["folder"].startswith("content/") for c in config["collections"])
