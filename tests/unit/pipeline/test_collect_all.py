"""Collect: everything that a site is made from, before any of it is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.cache.fingerprints import fingerprint
from plugins.pipeline.collect_all import Collected, collect_all, translation_files
from plugins.pipeline.extension_points import gather
from tests.conftest import Site, news

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def collected(site: Site, **settings: Any) -> Collected:
    """Return what a site is made from."""
    checked = site.checked(**settings)
    return collect_all(checked, gather(checked))


def test_all_of_it(site: Site) -> None:
    """Files, strings, what is published as it is, and templates: each is there."""
    found = collected(site.write({"news/a.nb.md": news("A"), "news/p.svg": "<svg/>"}))

    assert list(found.sources.files) == ["news/a.nb.md", "news/p.svg"]
    assert found.catalogues.keys() == {"nb", "en"}
    assert "css/site.css" in {file.path for file in found.static}
    assert {"article.html", "macros/links.html"} <= found.templates.keys()
    assert found.problems == ()


def test_templates_of_the_site_come_first(site: Site) -> None:
    """Of two templates of a name, the fingerprint is that of the one that is used."""
    (site.root / "own").mkdir()
    (site.root / "own/article.html").write_text("mine", encoding="utf-8")
    theme, own = collected(site), collected(site, THEME_TEMPLATES_OVERRIDES=["own", "gone"])

    assert own.templates["article.html"] == fingerprint(b"mine")
    assert own.templates | {"article.html": b""} == theme.templates | {"article.html": b""}


def test_problems(site: Site) -> None:
    """What is wrong with the folder itself, or with a catalogue, is told."""
    found = collected(site, TRANSLATIONS_PATH=str(site.root))

    assert [problem.path.rpartition("/")[2] for problem in found.problems] == ["messages.po"] * 2


def test_translation_files(tmp_path: Path) -> None:
    """Catalogues and their templates count, by what is in them; other files do not."""
    folder = tmp_path / "nb/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_bytes(b"po")
    (folder / "messages.mo").write_bytes(b"mo")
    (tmp_path / "messages.pot").write_bytes(b"pot")

    assert translation_files(str(tmp_path)) == {
        "messages.pot": fingerprint(b"pot"),
        "nb/LC_MESSAGES/messages.po": fingerprint(b"po"),
    }
    assert translation_files(str(tmp_path / "gone")) == {}
