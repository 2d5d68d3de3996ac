"""Of the sample site, with all that plugins add, an edit composes what it can reach, and that is all."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from pelican.settings import read_settings

from plugins.pipeline.compose import Composer
from plugins.pipeline.reach import reach_path
from plugins.pipeline.settled import settled_path
from tests.conftest import PLUGINS, PROJECT, Site, news, tree

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.page import PagePlan
    from plugins.views.reader import Reader

# Its own page, the feeds that carry the text, items whose related lists it changes.
MOST = 100
EVERY = 7


class Sample(Site):
    """The sample site, with its own settings."""

    def options(self, **settings: Any) -> dict[str, Any]:
        """Return its settings, its folders below the test's."""
        own = {
            "PATH": str(self.root / "content"),
            "OUTPUT_PATH": str(self.root / "output"),
            "CACHE_PATH": str(self.root / ".cache"),
            **settings,
        }
        found: dict[str, Any] = read_settings(str(PROJECT / "pelicanconf.py"), override=own)
        return found


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """Return a copy of the sample site, built."""
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    found = Sample(tmp_path)
    found.run()
    return found


def test_every_text_in_turn(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an edit of any text few pages are composed, and no other one would come out differently."""
    composed: list[str] = []
    compose = Composer.page

    def spied(self: Composer, plan: PagePlan, reader: Reader | None = None) -> Any:
        composed.append(plan.save_as)
        return compose(self, plan, reader)

    monkeypatch.setattr(Composer, "page", spied)
    texts = sorted((sample.root / "content").glob("*/**/*.md"))[::EVERY]
    settings = sample.checked()
    for text in texts:
        composed.clear()
        text.write_text(f"{text.read_text(encoding='utf-8')}\nxyz.\n", encoding="utf-8")
        finished = sample.run()
        assert finished.rendered, text
        assert len(composed) < MOST, text

        composed.clear()
        reach_path(settings).unlink()
        settled_path(settings).unlink()
        again = sample.run()
        assert len(composed) == again.pages
        assert again.rendered == again.published.written == again.published.removed == 0, text
    assert len(texts) > EVERY


def test_tokens_of_a_theme(tmp_path: Path) -> None:
    """The file that a theme has its tokens in counts, though no sheet of it is made of that."""
    theme = tmp_path / "theme"
    shutil.copytree(PROJECT / "theme", theme)
    sheet, tokens = theme / "static/css/site.css", theme / "tokens.css"
    sheet.write_text(sheet.read_text().replace('@import "../../tokens.css";', ""))
    site = Site(tmp_path).write({"news/a.nb.md": news()})
    site.settings = {"THEME": str(theme), "PLUGINS": [*PLUGINS, "plugins.manifest"]}
    site.run()
    tokens.write_text(tokens.read_text().replace("--paper: #fbfaf7", "--paper: #123456"))
    site.run()
    assert "#123456" in (tmp_path / "output/nb/manifest.webmanifest").read_text()

    tokens.write_text(tokens.read_text().replace("--paper: #123456", "--paper: #654321"))
    after = tree(site.write({"news/a.nb.md": news(body="Other.")}).build().folder)
    clean = {"OUTPUT_PATH": str(tmp_path / "clean"), "CACHE_PATH": str(tmp_path / "empty")}
    assert after == tree(site.build(**clean).folder)
