"""Make: each page composed, compared with what is there, and rendered if it is outdated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.execution.workers import PROCESSES, SERIAL, Workers
from plugins.pipeline import make_pages
from plugins.pipeline.compare import baseline
from plugins.pipeline.make_pages import PageMaker, batches, made_pages
from tests.conftest import Site, news

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.pipeline.make_pages import MadePage

FILES = {
    "news/a.nb.md": news("A", "Blå **bær**."),
    "news/a.en.md": news("A", "Blue berries."),
    "news/b.nb.md": news("B", "Mer."),
}


@pytest.fixture(autouse=True)
def share_everything(monkeypatch: pytest.MonkeyPatch, threadless: None) -> None:
    """Have any number of pages be worth sharing, in small batches."""
    monkeypatch.setattr(make_pages, "WORTH_SENDING", 0)
    monkeypatch.setattr(make_pages, "BATCH", 3)


def page_maker(site: Site, stage: Path) -> PageMaker:
    """Return what makes the pages of a site into a folder."""
    prepared = site.prepare(SITEURL="")
    stage.mkdir()
    texts = prepared.session.cache.texts
    return PageMaker(
        plans=prepared.composer.plans,
        composer=prepared.composer,
        baseline=baseline(prepared),
        texts=str(texts.folder),
        places=texts.places,
        stage=str(stage),
    )


def made(site: Site, stage: Path, executor: str = SERIAL) -> list[MadePage | None]:
    """Return what is made of each page, the files in *stage*."""
    with Workers(executor, 2) as workers:
        found = made_pages(page_maker(site, stage), workers)
        return [page.made for batch in found for page in batch]


def written(stage: Path) -> dict[str, bytes]:
    """Return the files in a folder."""
    files = (path for path in stage.rglob("*") if path.is_file())
    return {path.relative_to(stage).as_posix(): path.read_bytes() for path in files}


def test_whoever_makes_them(site: Site, tmp_path: Path) -> None:
    """Copies of this process make the same files of the same makings as this process alone."""
    site.write(FILES)
    alone = made(site, tmp_path / "alone")
    shared = made(site, tmp_path / "shared", PROCESSES)

    assert written(tmp_path / "alone") == written(tmp_path / "shared") != {}
    assert [(p.staged.save_as, p.makings, p.reasons) for p in alone if p] == [
        (p.staged.save_as, p.makings, p.reasons) for p in shared if p
    ]


@pytest.mark.parametrize("executor", [SERIAL, PROCESSES])
def test_only_what_is_outdated(site: Site, tmp_path: Path, executor: str) -> None:
    """A page that is as it should be is looked at, and not made."""
    site.write(FILES).run(SITEURL="")
    site.write({"news/b.nb.md": news("B", "Annet.")})
    found = made(site, tmp_path / "stage", executor)
    pages = [page.staged.save_as for page in found if page is not None]

    assert "nb/nyheter/b/index.html" in pages
    assert "en/news/a/index.html" not in pages
    assert set(pages) == written(tmp_path / "stage").keys()
    assert len(found) == len(site.prepare(SITEURL="").composer.plans)


def test_a_changed_template(site: Site, tmp_path: Path) -> None:
    """A page that is made for its template says which one changed, and no other page does."""
    own = site.root / "own"
    own.mkdir()
    (own / "x.html").write_text("1", encoding="utf-8")
    site.settings["THEME_TEMPLATES_OVERRIDES"] = ["own"]
    site.write({**FILES, "news/b.nb.md": news("B", template="x.html")}).run(SITEURL="")
    (own / "x.html").write_text("2", encoding="utf-8")
    site.write({"news/a.en.md": news("A", "Red berries.")})
    found = {p.staged.save_as: p for p in made(site, tmp_path / "stage") if p is not None}

    assert found["nb/nyheter/b/index.html"].templates == ("x.html",)
    assert any("template" not in page.reasons for page in found.values())
    assert all(bool(p.templates) == ("template" in p.reasons) for p in found.values())


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, []), (1, [[0]]), (2, [[0, 1]]), (5, [[0, 1], [2, 3], [4]])],
)
def test_batches(count: int, expected: list[list[int]]) -> None:
    """Nothing is left out, and only the last batch is shorter."""
    assert batches(list(range(count)), 2) == expected
