"""``make why``, as the Makefile calls it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PROJECT, news, tree
from tests.site.test_translators import CONFIG

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with an article."""
    (tmp_path / "content/news").mkdir(parents=True)
    (tmp_path / "content/news/a.nb.md").write_text(news("Først"), encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text(
        f'{CONFIG}SITEURL = "https://x.example"\n', encoding="utf-8"
    )
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in *project*."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
    )


def why(project: Path, page: str) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    return run(project, "-m", "plugins.why", page)


def build(project: Path) -> None:
    """Build the site."""
    assert (
        run(project, "-m", "plugins.pipeline", "content", "-s", "pelicanconf.py").returncode == 0
    )


def test_before_and_after(project: Path) -> None:
    """However a page is named, it is told why it was made and would be; only the cache is written."""
    build(project)
    (project / "content/news/a.nb.md").write_text(news("Sist"), encoding="utf-8")
    told = [
        why(project, page)
        for page in (
            "nb/news/forst/",
            "https://x.example/nb/news/a/",
            "content/news/a.nb.md",
            "output/nb/news/a/index.html",
        )
    ]
    build(project)
    after = why(project, "nb/news/a/")

    assert told[0].returncode == 1
    assert "there is no page or file “nb/news/forst/” in the output" in told[0].stderr
    assert {(done.returncode, done.stdout, done.stderr) for done in told[1:]} == {
        (
            0,
            (
                "nb/news/a/index.html\n"
                "    last made because:\n"
                "        it was not there before, or a build was broken off\n"
                "    the next build makes it, because:\n"
                "        its text, or another value that it shows, changed\n"
                "        what frames it changed: its title, description, menu, way up or translations\n"
            ),
            "",
        )
    }
    assert after.stdout.endswith("has changed\n")


def test_nothing_is_written(project: Path) -> None:
    """Neither the output nor what is known of it changes: asked again, the answer is the same."""
    build(project)
    (project / "content/news/a.nb.md").write_text(news("Sist"), encoding="utf-8")
    before = tree(project / "output")

    assert why(project, "nb/news/a/").stdout == why(project, "nb/news/a/").stdout
    assert tree(project / "output") == before


def test_a_slip(project: Path) -> None:
    """What is nearest to a page that is not there is offered."""
    build(project)
    done = why(project, "/nb/nwes/a/")

    assert done.returncode == 1
    assert done.stdout == ""
    assert "did you mean “nb/news/a/”?" in done.stderr


def test_no_page(project: Path) -> None:
    """Without a page it is told what to type."""
    done = why(project, "")

    assert done.returncode == 1
    assert "write make why PAGE=" in done.stderr


def test_a_site_with_problems(project: Path) -> None:
    """Of a site that cannot be built, the past is told, and what is wrong."""
    build(project)
    (project / "content/news/a.nb.md").write_text(news("A", "![](x.png)"), encoding="utf-8")
    done = why(project, "nb/news/a/")

    assert done.returncode == 1
    assert done.stdout.splitlines()[1:2] == ["    last made because:"]
    assert "the next build" not in done.stdout
    assert done.stderr.startswith("content/news/a.nb.md:")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("line", ["MENU = [", 'TIMEZONE = "Nowhere"'])
def test_broken_settings(project: Path, line: str) -> None:
    """A mistake in the settings is told once, as in a build."""
    (project / "pelicanconf.py").write_text(f"{CONFIG}{line}\n", encoding="utf-8")
    done = why(project, "nb/")

    assert done.returncode == 1
    assert done.stderr.count("pelicanconf.py:") == 1
    assert "Traceback" not in done.stderr


def test_outside_a_project(tmp_path: Path) -> None:
    """Without a settings file it is told where to run the command."""
    done = why(tmp_path, "nb/")

    assert done.returncode == 2
    assert "there is no pelicanconf.py here" in done.stderr
