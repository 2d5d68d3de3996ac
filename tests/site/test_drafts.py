"""Drafts in previews, and nowhere else."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from plugins.preview.builder import build
from plugins.preview.load_site import load
from tests.conftest import PROJECT, Output, Site, news, tree
from tests.site.test_translators import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

WORD = "hemmelighet"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
SECRET = {
    "news/draft/index.nb.md": news(
        WORD, WORD, status="draft", image=f"{WORD}.svg", image_alt=WORD
    ),
    f"news/draft/{WORD}.svg": SVG,
    "news/later.nb.md": news(WORD, WORD, date="2100-01-01", slug=f"{WORD}-2"),
    "news/kept.nb.md": news(WORD, WORD, embargo="2100-01-01", aliases=f"[/{WORD}/]"),
    "news/a.en.md": f"---\ntitle: {WORD}\ntranslated_from: nb\nstatus: draft\n---\n\n{WORD}.\n",
    "guides/g.nb.md": f"---\ntitle: {WORD}\nstatus: draft\n---\n\n{WORD}.\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with an article, and all sorts of what is not public yet."""
    site = Site(tmp_path)
    site.write({"news/a.nb.md": news("Kjent", "Se [mer om det](news/later)."), **SECRET})
    config = CONFIG.replace(
        '"plugins.home"', '"plugins.guides", "plugins.home", "plugins.sitemap"'
    )
    (tmp_path / "pelicanconf.py").write_text(config, encoding="utf-8")
    (tmp_path / "publishconf.py").write_text(
        'from pelicanconf import *\nSITEURL = "https://example.org"\nPREVIEW_KEY = "x"\n',
        encoding="utf-8",
    )
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in *project*."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": f"{PROJECT}:{project}", "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr
    return done


def test_what_is_published_holds_none_of_them(project: Path) -> None:
    """Neither a path nor a byte of the output tells of them, even after a preview was built."""
    run(project, "plugins.preview", "--build", "preview")
    run(project, "plugins.pipeline", "content", "-s", "publishconf.py")
    published = Output(project / "output")
    told = published.everything()

    assert "Kjent" in told
    assert WORD not in told
    assert "drafts-" not in told
    assert WORD in Output(project / "preview").everything()


def test_a_preview_apart(project: Path) -> None:
    """A preview stands in a folder of its own, drafts behind a step that only the list knows."""
    told = run(project, "plugins.preview", "--build", "preview").stdout
    files = tree(project / "preview")
    (step,) = {path.partition("/")[0] for path in files if path.startswith("drafts-")}
    secret = {path: text for path, text in files.items() if WORD.encode() in text}

    assert not (project / "output").exists()
    assert f"/{step}/" in told
    assert secret
    assert all(path.startswith(f"{step}/") for path in secret)
    assert all(b'<meta name="robots" content="noindex">' in text for text in secret.values())
    assert sum(path.endswith("/index.html") for path in secret) == len(SECRET)
    outside = b"".join(text for path, text in files.items() if not path.startswith(step))
    assert step.encode() not in outside


def test_the_same_address_again(project: Path) -> None:
    """An address that was given to others leads to the draft as it is now."""
    run(project, "plugins.preview", "--build", "preview")
    first = set(tree(project / "preview"))
    path = project / "content/guides/g.nb.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("draft", "published"), encoding="utf-8"
    )
    run(project, "plugins.preview", "--build", "preview")
    second = set(tree(project / "preview"))

    assert {path for path in first - second if path.startswith("drafts-")} != set()
    assert {p.partition("/")[0] for p in first} == {p.partition("/")[0] for p in second}
    assert "nb/guides/g/index.html" in second


def test_while_serving(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``make serve`` shows them as well, and says where."""
    monkeypatch.chdir(project)
    _, lines = build(load(str(project / "pelicanconf.py")))
    (folder,) = (project / ".cache/preview").glob("drafts-*")

    assert f"/{folder.name}/" in lines[-1]
